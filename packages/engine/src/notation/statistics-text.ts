/** Figures as baseball writes them. */

/** `.284`, `1.000`; `---` without a chance. */
export const averageText = (made: number, chances: number): string => {
  if (chances === 0) return '---';
  const text = (made / chances).toFixed(3);
  return text.startsWith('0') ? text.slice(1) : text;
};

/** Innings pitched: 19 outs are `6 1/3`. */
export const inningsText = (outs: number): string => {
  const whole = Math.floor(outs / 3);
  const thirds = outs % 3;
  if (thirds === 0) return `${whole}`;
  return whole === 0 ? `${thirds}/3` : `${whole} ${thirds}/3`;
};

/** Earned runs a nine innings, `3.47`; `inf` when he got nobody out, `---` when he allowed nothing either. */
export const earnedRunAverageText = (earnedRuns: number, outs: number): string => {
  if (outs === 0) return earnedRuns === 0 ? '---' : 'inf';
  return ((earnedRuns * 27) / outs).toFixed(2);
};

/** Walks and hits an inning, `1.12`. */
export const whipText = (walksAndHits: number, outs: number): string => {
  if (outs === 0) return walksAndHits === 0 ? '---' : 'inf';
  return ((walksAndHits * 3) / outs).toFixed(2);
};

/** A share as a whole percentage: `72%`. Only certainties are 0% and 100%. */
export const percentText = (share: number): string => {
  const percent = Math.round(share * 100);
  if (percent >= 100 && share < 1) return '99%';
  if (percent <= 0 && share > 0) return '1%';
  return `${percent}%`;
};

/** Runs or wins gained: `+0.41`, `-0.07`, `0.00`. */
export const signedText = (value: number, digits = 2): string => {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? '-' : '+'}${text}`;
};
