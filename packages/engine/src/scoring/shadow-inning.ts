/**
 * The inning as it would have gone without errors, passed balls, interference and the
 * automatic runner: where every runner would stand and how many would be out. @see rules §18
 */

import type { PlayKind } from '../model/play.ts';
import type { CleanLeg } from './clean-play.ts';
import { hitBases } from './play-facts.ts';
import type { ScoredPlay } from './record.ts';

/** One journey around the bases, whoever runs it. */
export interface Trip {
  /** The number of the play on which he reached; null: placed by rule. */
  readonly origin: number | null;
}

/** A trip and what it would have done on a play. */
export interface Leg extends CleanLeg {
  readonly trip: Trip;
}

interface Place {
  /** 1-3 on that base, 4 home, 0 out. */
  base: number;
  /** False: he owes his place to a misplay or a rule, and his run is unearned. */
  clean: boolean;
}

/** One track of the reconstruction. */
export interface Shadow {
  outs: number;
  readonly places: Map<Trip, Place>;
  /** A dropped foul fly keeps the batter alive. */
  prolonged: boolean;
}

/** A track that starts from what is real. */
export const openShadow = (outs: number, bases: readonly (Trip | null)[]): Shadow => {
  const places = new Map<Trip, Place>();
  for (const [i, trip] of bases.entries()) {
    if (trip) places.set(trip, trip.origin === null ? UNCLEAN : { base: i + 1, clean: true });
  }
  return { outs, places, prolonged: false };
};

/** Not there at all on the track. */
const UNCLEAN: Place = { base: 0, clean: false };

/** As the track stands, this run is earned. */
export const isEarned = (shadow: Shadow, trip: Trip): boolean => {
  const place = shadow.places.get(trip);
  return place?.clean === true && place.base === 4;
};

/** Takes the track through one play. */
export const followPlay = (shadow: Shadow, play: ScoredPlay, legs: readonly Leg[]): void => {
  if (shadow.outs >= 3) return;
  if (play.event.kind === 'foulError') {
    shadow.prolonged = true;
    return;
  }
  const batter = legs.find((leg) => leg.from === 0);
  const turn = judgeTurn(shadow, play, { batter, legs });
  if (turn.runsCount) moveRunners(shadow, play, legs);
  for (const leg of legs) {
    const place = shadow.places.get(leg.trip);
    if (leg.to === 0 && place && place.base < 4) {
      shadow.places.set(leg.trip, leg.missed ? UNCLEAN : { base: 0, clean: place.clean });
    }
  }
  if (batter) {
    shadow.places.set(batter.trip, turn.batterClean ? { base: batter.to, clean: true } : UNCLEAN);
    shadow.prolonged = false;
  }
  shadow.outs += turn.outs;
};

interface Turn {
  /** Outs that this play costs on the track. */
  readonly outs: number;
  readonly batterClean: boolean;
  /** False: the third out of the track comes before anybody can score. */
  readonly runsCount: boolean;
}

const judgeTurn = (
  shadow: Shadow,
  play: ScoredPlay,
  { batter, legs }: { readonly batter: Leg | undefined; readonly legs: readonly Leg[] },
): Turn => {
  const gone = legs.filter((leg) => leg.from !== 0 && leg.to === 0);
  const absent = gone.filter((leg) => shadow.places.get(leg.trip)?.clean !== true);
  let outs = gone.length - absent.length;
  let batterClean = batter !== undefined && !batter.missed && play.event.kind !== 'interference';
  if (batter?.to === 0) outs += 1;
  else if (batter && shadow.prolonged) {
    outs += 1;
    batterClean = false;
  } else if (batter && absent.length > 0 && outs === 0 && BY_CHOICE.includes(play.event.kind)) {
    // He took the place of a runner who should not have been there to be put out.
    outs = 1;
    batterClean = false;
  }
  const runsCount = hitBases(play.event.kind) > 0 || !batter || shadow.outs + outs < 3;
  return { outs, batterClean, runsCount };
};

const BY_CHOICE: readonly PlayKind[] = ['out', 'fieldersChoice'];

const moveRunners = (shadow: Shadow, play: ScoredPlay, legs: readonly Leg[]): void => {
  const { kind } = play.event;
  if (FORCES.includes(kind)) {
    forceRunners(shadow, 1);
    return;
  }
  const hit = hitBases(kind);
  for (const [trip, place] of shadow.places) {
    if (place.base === 0 || place.base === 4) continue;
    const leg = legs.find((one) => one.trip === trip);
    if (leg?.to === 0) continue;
    if (leg && leg.from === place.base) place.base = leg.to;
    else if (hit > 0) place.base = Math.min(4, place.base + hit);
    else if (leg && BY_THEMSELVES.includes(kind)) {
      place.base = Math.min(4, place.base + leg.to - leg.from);
    }
  }
};

const BY_THEMSELVES: readonly PlayKind[] = ['wildPitch', 'balk', 'stolenBase'];
const FORCES: readonly PlayKind[] = ['walk', 'intentionalWalk', 'hitByPitch'];

/** Whoever stands on `base` has to make room. */
const forceRunners = (shadow: Shadow, base: number): void => {
  if (base > 3) return;
  for (const place of shadow.places.values()) {
    if (place.base !== base) continue;
    forceRunners(shadow, base + 1);
    place.base = base + 1;
  }
};
