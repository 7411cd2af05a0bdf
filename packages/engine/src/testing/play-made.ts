/** Plays as the record keeps them, for tests of what is made of them. */

import type { Destination } from '../model/baseball.ts';
import { lineupId } from '../model/ids.ts';
import type { PlayKind, PlayMade, RunnerMove } from '../model/play.ts';

/** Slot 3 of the sample's visitors. */
const BATTER = lineupId(4);

/** Where a play takes the batter, as a rule; the others leave him at bat. */
const BATTER_TO: { readonly [K in PlayKind]?: Destination } = {
  strikeout: 0,
  out: 0,
  walk: 1,
  intentionalWalk: 1,
  hitByPitch: 1,
  interference: 1,
  single: 1,
  fieldersChoice: 1,
  error: 1,
  double: 2,
  triple: 3,
  homeRun: 4,
};

/** What a test does not say did not happen: no runner moves, nobody errs. */
export const playMade = (kind: PlayKind, facts: Partial<PlayMade> = {}): PlayMade => ({
  type: 'playMade',
  kind,
  batter: BATTER,
  batterTo: BATTER_TO[kind] ?? null,
  moves: [],
  putouts: [],
  assists: [],
  errors: [],
  rolls: [],
  ...facts,
});

/** A runner's way in a play. */
export const runs = (
  from: RunnerMove['from'],
  to: RunnerMove['to'],
  cause: RunnerMove['cause'] = 'play',
): RunnerMove => ({ from, to, cause });
