/** Who gets the credit for what plays were worth. @see rules §20 */

import type { LineupId } from '../model/ids.ts';
import type { PlayMade } from '../model/play.ts';
import { isCaughtStealing, isSteal } from './credits.ts';
import type { ExpectancyTables } from './expectancy-tables.ts';
import { type PlayValue, playValues, playWorth, type Worth } from './play-values.ts';
import type { GameRecord, ScoredPlay } from './record.ts';

/** In which of his parts a player adds something. */
export const CREDIT_ROLES = ['offence', 'pitching', 'fielding'] as const;
/** The part of a player that a value is credited to. */
export type CreditRole = (typeof CREDIT_ROLES)[number];

/** What a player added over a game, in one of his roles. */
export interface PlayerValue {
  readonly player: LineupId;
  readonly role: CreditRole;
  /** Runs and wins added for his own side. */
  readonly re24: number;
  readonly wpa: number;
}

/** A line a player and role; over both sides everything adds up to nothing. */
export const playerValues = (
  record: GameRecord,
  tables: ExpectancyTables,
): readonly PlayerValue[] => {
  const sums = new Map<string, { -readonly [K in keyof PlayerValue]: PlayerValue[K] }>();
  for (const [i, value] of playValues(record, tables).entries()) {
    const play = record.plays[i];
    if (!play) continue;
    for (const { player, role, re24, wpa } of creditsOf(play, value, tables)) {
      const key = `${player} ${role}`;
      const sum = sums.get(key) ?? { player, role, re24: 0, wpa: 0 };
      sum.re24 += re24;
      sum.wpa += wpa;
      sums.set(key, sum);
    }
  }
  return [...sums.values()];
};

/** Everybody's share in one play: batter or runner on one side, pitcher, catcher or the man who erred on the other. */
export const creditsOf = (
  play: ScoredPlay,
  value: PlayValue,
  tables: ExpectancyTables,
): readonly PlayerValue[] => {
  const worth: Worth = { re24: value.re24, wpa: value.wpa };
  const offence: PlayerValue = { player: offender(play), role: 'offence', ...worth };
  const blamed = errorShare(play, worth, tables);
  const rest = minus(worth, blamed?.worth ?? NOTHING);
  const defence = defenders(play).map(
    ({ player, role, share }): PlayerValue => ({ player, role, ...times(rest, -share) }),
  );
  return blamed
    ? [offence, ...defence, { player: blamed.player, role: 'fielding', ...times(blamed.worth, -1) }]
    : [offence, ...defence];
};

const NOTHING: Worth = { re24: 0, wpa: 0 };
const minus = (one: Worth, other: Worth): Worth => ({
  re24: one.re24 - other.re24,
  wpa: one.wpa - other.wpa,
});
const times = ({ re24, wpa }: Worth, factor: number): Worth => ({
  re24: re24 * factor,
  wpa: wpa * factor,
});

/** The batter; on a play while he is up, the lead runner who moved. */
const offender = ({ event, bases }: ScoredPlay): LineupId => {
  const lead = event.batterTo === null ? event.moves[0] : undefined;
  return (lead && bases[lead.from - 1]?.id) ?? event.batter;
};

interface Share {
  readonly player: LineupId;
  readonly role: 'pitching' | 'fielding';
  readonly share: number;
}

/** A steal is half the pitcher's and half the catcher's; a passed ball the catcher's; all else the pitcher's. */
const defenders = ({ event, pitcher, fielders }: ScoredPlay): readonly Share[] => {
  const catcher = fielders.C;
  if (event.kind === 'passedBall') return [{ player: catcher, role: 'fielding', share: 1 }];
  const running =
    event.batterTo === null && event.moves.some((move) => isSteal(move) || isCaughtStealing(move));
  return running
    ? [
        { player: pitcher, role: 'pitching', share: 0.5 },
        { player: catcher, role: 'fielding', share: 0.5 },
      ]
    : [{ player: pitcher, role: 'pitching', share: 1 }];
};

/** What the error cost: the play as it was, less the play as it would have been. */
const errorShare = (
  play: ScoredPlay,
  worth: Worth,
  tables: ExpectancyTables,
): { readonly player: LineupId; readonly worth: Worth } | null => {
  const clean = play.event.story?.withoutError;
  const at = play.event.errors[0]?.position;
  if (!clean || !at) return null;
  const event: PlayMade = {
    ...play.event,
    batterTo: clean.batterTo,
    moves: clean.moves,
    errors: [],
  };
  return { player: play.fielders[at], worth: minus(worth, playWorth({ ...play, event }, tables)) };
};
