/** Who pitched when: starters take turns, relievers need a day off now and then. @see rules §14 */

import type { CardKey } from '@paper-dynasty/engine';
import { staffOf, type TeamSheet } from '@paper-dynasty/league-config';

/** Games that a starter sits out. */
const STARTER_REST = 4;
/** Outs after which a reliever does not pitch the next day. */
const LONG_RELIEF = 6;

interface Outing {
  readonly day: number;
  readonly outs: number;
}

export class StaffDiary {
  readonly #rotation: readonly CardKey[];
  readonly #outings = new Map<CardKey, readonly Outing[]>();

  constructor(sheet: TeamSheet) {
    this.#rotation = staffOf(sheet).rotation;
  }

  /** The next man in turn who has rested, else the one who has rested longest. */
  starter(day: number): CardKey {
    const last = (key: CardKey): number => this.#outings.get(key)?.at(-1)?.day ?? -99;
    const [first, ...rest] = this.#rotation;
    if (first === undefined) throw new Error('a team without starters');
    const ready = this.#rotation.find((key) => day - last(key) > STARTER_REST);
    return ready ?? rest.reduce((best, key) => (last(key) < last(best) ? key : best), first);
  }

  /** Everybody who cannot pitch today: starters out of turn, tired relievers. */
  resting(day: number): ReadonlySet<CardKey> {
    const starter = this.starter(day);
    const resting = new Set<CardKey>(this.#rotation.filter((key) => key !== starter));
    for (const [key, outings] of this.#outings)
      if (key !== starter && isTired(outings, day)) resting.add(key);
    return resting;
  }

  pitched(key: CardKey, outing: Outing): void {
    this.#outings.set(key, [...(this.#outings.get(key) ?? []), outing].slice(-3));
  }
}

/** He pitched on both of the last two days, or long yesterday. */
const isTired = (outings: readonly Outing[], day: number): boolean => {
  const yesterday = outings.find((outing) => outing.day === day - 1);
  const before = outings.some((outing) => outing.day === day - 2);
  return yesterday !== undefined && (before || yesterday.outs >= LONG_RELIEF);
};
