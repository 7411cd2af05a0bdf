/** Anyone's check of a finished game, from its log alone. @see rules §2 */

import type { BySide } from '../model/baseball.ts';
import type { GameEvent, GameStarted } from '../model/event.ts';
import type { Dice, Roll } from '../model/roll.ts';
import { rostersHashOf } from './commitment.ts';
import { fairDice } from './fair-dice.ts';
import { Secret } from './secret.ts';

/** One roll of a log beside what the secret makes of its number. @see rules §2 */
export interface RollCheck {
  /** Place of the event in the log, from 1: its version. */
  readonly version: number;
  readonly roll: Roll;
  /** What the secret makes of this number and these dice. */
  readonly expected: readonly number[];
  readonly fair: boolean;
}

/** What can be wrong with a game's dice before any roll is looked at: with its start, its promise or the order of its throws. */
export type FairnessFault =
  | { readonly code: 'NO_START' }
  | { readonly code: 'NO_COMMITMENT' }
  | { readonly code: 'BAD_SECRET' }
  /** The secret is not the one promised, or the hashes beside it are not. */
  | { readonly code: 'COMMITMENT_BROKEN'; readonly promised: string; readonly found: string }
  /** The rosters in the log are not those promised. */
  | { readonly code: 'ROSTERS_CHANGED'; readonly promised: string; readonly found: string }
  /** Dice were thrown before both managers had stirred them. */
  | { readonly code: 'ROLLED_TOO_EARLY'; readonly version: number }
  /** A number was left out: a throw may have been hidden. */
  | { readonly code: 'ROLL_MISSING'; readonly n: number }
  /** A later number fell first: somebody may have chosen between the two. */
  | { readonly code: 'ROLLED_OUT_OF_TURN'; readonly version: number; readonly n: number }
  /** A throw was used again, though no decision had been taken back since. @see rules §24 */
  | { readonly code: 'ROLLED_AGAIN'; readonly version: number; readonly n: number };

/** The verdict on a game's dice: `verifyRolls` gives it, `pnpm verify` prints it. @see rules §2 */
export interface FairnessReport {
  /** No fault, and every roll fair. */
  readonly fair: boolean;
  readonly faults: readonly FairnessFault[];
  readonly rolls: readonly RollCheck[];
}

interface LoggedRoll {
  readonly version: number;
  readonly roll: Roll;
}

const failed = (...faults: readonly FairnessFault[]): FairnessReport => ({
  fair: false,
  faults,
  rolls: [],
});

const secretOf = (hex: string): Secret | null => {
  try {
    return Secret.fromHex(hex);
  } catch {
    return null;
  }
};

const rollsOf = (events: readonly GameEvent[]): LoggedRoll[] =>
  events.flatMap((event, index) => {
    const rolls = 'rolls' in event ? (event.rolls ?? []) : [];
    return rolls.map((roll) => ({ version: index + 1, roll }));
  });

const entropyOf = (events: readonly GameEvent[]): BySide<string> => {
  const entropy = { away: '', home: '' };
  for (const event of events)
    if (event.type === 'managerReadied') entropy[event.side] = event.entropy;
  return entropy;
};

const commitmentFaults = (start: GameStarted, secret: Secret): FairnessFault[] => {
  if (!start.commitment) return [{ code: 'NO_COMMITMENT' }];
  const { commitment, rulesHash, rostersHash } = start.commitment;
  const faults: FairnessFault[] = [];
  const commits = secret.commitTo(rulesHash, rostersHash);
  if (commits !== commitment)
    faults.push({ code: 'COMMITMENT_BROKEN', promised: commitment, found: commits });
  const { away, home } = start.teams;
  const rosters = rostersHashOf({ away: away.roster, home: home.roster });
  if (rosters !== rostersHash)
    faults.push({ code: 'ROSTERS_CHANGED', promised: rostersHash, found: rosters });
  return faults;
};

const orderFaults = (
  events: readonly GameEvent[],
  rolls: readonly LoggedRoll[],
): FairnessFault[] => {
  const stirred = events.findLastIndex((event) => event.type === 'managerReadied') + 1;
  const early = rolls.find(({ version }) => version <= stirred);
  const numbers = new Set(rolls.map(({ roll }) => roll.n));
  const missing = Array.from({ length: Math.max(-1, ...numbers) + 1 }, (_, n) => n).filter(
    (n) => !numbers.has(n),
  );
  return [
    ...(early ? [{ code: 'ROLLED_TOO_EARLY', version: early.version } as const] : []),
    ...missing.map((n) => ({ code: 'ROLL_MISSING', n }) as const),
    ...turnFaults(events, rolls),
  ];
};

/** Numbers count up from throw to throw; only those of a decision that was taken back fall again. */
const turnFaults = (
  events: readonly GameEvent[],
  rolls: readonly LoggedRoll[],
): FairnessFault[] => {
  const fallen = new Map<number, number>();
  const faults: FairnessFault[] = [];
  let next = 0;
  for (const { version, roll } of rolls) {
    const { n } = roll;
    const before = fallen.get(n);
    if (n < next && before === undefined) faults.push({ code: 'ROLLED_OUT_OF_TURN', version, n });
    if (before !== undefined && !isTakenBack(events.slice(before, version - 1)))
      faults.push({ code: 'ROLLED_AGAIN', version, n });
    fallen.set(n, version);
    next = Math.max(next, n + 1);
  }
  return faults;
};

const isTakenBack = (between: readonly GameEvent[]): boolean =>
  between.some((event) => event.type === 'decisionUndone');

const checkRoll = (dice: Dice, { version, roll }: LoggedRoll): RollCheck => {
  const expected = dice.roll(roll.n, roll.purpose, roll.dice);
  const fair =
    expected.length === roll.faces.length &&
    expected.every((face, place) => face === roll.faces[place]);
  return { version, roll, expected, fair };
};

/**
 * Recomputes every face of a game from its log and the revealed secret, in Node or in a browser.
 * Whether the charts in use are the promised ones is for whoever holds them: compare
 * `rulesHashOf` with the commitment's `rulesHash`.
 * @param secret hex, as the last event of the log tells it
 */
export const verifyRolls = (events: readonly GameEvent[], secret: string): FairnessReport => {
  const [start] = events;
  if (start?.type !== 'gameStarted') return failed({ code: 'NO_START' });
  const known = secretOf(secret);
  if (!known) return failed({ code: 'BAD_SECRET' });
  const logged = rollsOf(events);
  const faults = [...commitmentFaults(start, known), ...orderFaults(events, logged)];
  const dice = fairDice(known, { id: start.gameId, entropy: entropyOf(events) });
  const rolls = logged.map((roll) => checkRoll(dice, roll));
  return { fair: faults.length === 0 && rolls.every((check) => check.fair), faults, rolls };
};
