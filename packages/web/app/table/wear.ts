/** How tired the man on the mound is, in words. @see rules §14 */

import type { Card, Workload } from '@paper-dynasty/engine';
import { inningsPitched } from './half-inning.ts';

export interface Wear {
  /** `2 1/3 IP of 6, tiring`: what he has pitched of the innings he is good for. */
  readonly label: string;
  /** Of his endurance used up, 0-1. */
  readonly share: number;
  readonly tired: boolean;
}

/** The innings in which he stays fresh: by the role he entered in. */
const freshOuts = (card: Card | undefined, role: Workload['role']): number => {
  const endurance = card?.pitcher?.endurance;
  if (!endurance) return 3;
  if (role === 'starter') return 3 * endurance.start;
  return 3 * (endurance.relief > 0 ? endurance.relief : Math.ceil(endurance.start / 2));
};

export const wearOf = (workload: Workload, card: Card | undefined): Wear => {
  const fresh = Math.max(freshOuts(card, workload.role), 1);
  const pitched = `${inningsPitched(workload.outs)} IP of ${inningsPitched(fresh)}`;
  if (workload.tiredAt !== null) return { label: `${pitched}, tired`, share: 1, tired: true };
  const left = Math.max(fresh - workload.outs, 0);
  const label = left <= 3 ? `${pitched}, tiring` : pitched;
  return { label, share: Math.min(workload.outs / fresh, 1), tired: false };
};
