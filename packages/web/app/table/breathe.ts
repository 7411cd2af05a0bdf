/**
 * Lets the browser answer whoever presses or scrolls, before more is done: what makes a page live is
 * longer than a phone should be deaf.
 */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
