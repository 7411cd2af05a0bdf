/** The record of the 2019 season, as the card maker reads it. */

import type { Bats, Hand, Splits } from '@paper-dynasty/engine';
import { type Row, readTable } from './csv.ts';

export interface PlayerRecord {
  readonly id: string;
  readonly name: string;
  readonly bats: Bats;
  readonly throws: Hand;
  /** Position where he was most of the time: `P`, `SS`, `DH`. */
  readonly primaryPosition: string;
  readonly batting: Splits<Row | null>;
  readonly pitching: Splits<Row | null>;
  /** Season totals of his pitching. */
  readonly pitchingTotals: Row | null;
  readonly running: Row | null;
  readonly hold: Row | null;
  readonly fielding: readonly Row[];
}

/** A man's time with one team. */
export interface TeamUse {
  readonly team: string;
  readonly playerId: string;
  readonly plateAppearances: number;
  readonly battersFaced: number;
  readonly startsPitched: number;
  readonly gamesPitched: number;
}

/** Starts of one man at one position (`DH` too) for one team. */
export interface Starts {
  readonly team: string;
  readonly playerId: string;
  readonly position: string;
  /** By the hand of the opposing starter. */
  readonly against: { readonly [H in Hand]: number };
  /** Starts in each batting slot 1-9. */
  readonly slots: ReadonlyMap<number, number>;
}

export interface Season {
  readonly players: ReadonlyMap<string, PlayerRecord>;
  readonly uses: readonly TeamUse[];
  readonly starts: readonly Starts[];
  readonly teams: readonly Row[];
  readonly parks: readonly Row[];
}

const table = (name: string): readonly Row[] =>
  readTable(new URL(`../../data/season-2019/${name}.csv`, import.meta.url));

/** Reads all tables; some 15,000 lines. */
export const readSeason = (): Season => ({
  players: readPlayers(),
  uses: table('rosters').map(useOf),
  starts: table('lineup-usage').map(startsOf),
  teams: table('teams'),
  parks: table('parks'),
});

const readPlayers = (): ReadonlyMap<string, PlayerRecord> => {
  const batting = splitsById(table('batting-splits'), 'vsPitHand');
  const pitching = splitsById(table('pitching-splits'), 'vsBatHand');
  const totals = byId(table('pitching'));
  const running = byId(table('running'));
  const hold = byId(table('pitcher-hold'));
  const fielding = groupById(table('fielding'));
  return new Map(
    table('players').map((row) => {
      const id = row.text('playerId');
      const player: PlayerRecord = {
        id,
        name: `${row.text('first')} ${row.text('last')}`,
        bats: batsOf(row.text('bats')),
        throws: row.text('throws') === 'L' ? 'L' : 'R',
        primaryPosition: row.text('primaryPos'),
        batting: batting(id),
        pitching: pitching(id),
        pitchingTotals: totals.get(id) ?? null,
        running: running.get(id) ?? null,
        hold: hold.get(id) ?? null,
        fielding: fielding.get(id) ?? [],
      };
      return [id, player];
    }),
  );
};

const batsOf = (text: string): Bats => (text === 'L' ? 'L' : text === 'R' ? 'R' : 'S');

const byId = (rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.text('playerId'), row]));

const groupById = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> =>
  Map.groupBy(rows, (row) => row.text('playerId'));

const splitsById = (rows: readonly Row[], hand: string) => {
  const groups = groupById(rows);
  return (id: string): Splits<Row | null> => {
    const against = (side: Hand): Row | null =>
      groups.get(id)?.find((row) => row.text(hand) === side) ?? null;
    return { vL: against('L'), vR: against('R') };
  };
};

const useOf = (row: Row): TeamUse => ({
  team: row.text('team'),
  playerId: row.text('playerId'),
  plateAppearances: row.count('PA'),
  battersFaced: row.count('BF'),
  startsPitched: row.count('GS_pitch'),
  gamesPitched: row.count('G_pitch'),
});

const startsOf = (row: Row): Starts => ({
  team: row.text('team'),
  playerId: row.text('playerId'),
  position: row.text('pos'),
  against: { L: row.count('starts_vsLHP'), R: row.count('starts_vsRHP') },
  slots: new Map(
    row
      .text('slotCounts')
      .split(' ')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [slot, starts] = pair.split(':').map(Number);
        return [slot ?? 0, starts ?? 0];
      }),
  ),
});
