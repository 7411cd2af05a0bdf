/** Numbers as baseball writes them. */

/** `.284`; `1.000`; `.---` with nothing to divide. */
export const average = (hits: number, atBats: number): string => {
  if (atBats === 0) return '.---';
  const share = (hits / atBats).toFixed(3);
  return share.startsWith('0') ? share.slice(1) : share;
};

/** `68 %` */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;
