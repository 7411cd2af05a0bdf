/** Moments and legs that many questions begin from. */

export const LATE = { inning: 9, half: 'bottom', lead: 0 } as const;
export const EARLY = { inning: 2, half: 'top', lead: 0 } as const;
export const FAR_BEHIND = { inning: 9, half: 'bottom', lead: -4 } as const;
export const FAST = { speed: 17, steal: { low: 11, high: 18, jump: 12, auto: false } };
export const SLOW = { speed: 9, steal: { low: 4, high: 11, jump: 1, auto: false } };
