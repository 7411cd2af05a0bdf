/** What is added up over the plays, of one game or of many. */

import { type SQL, sql } from 'drizzle-orm';

/** `sum` of small integers is a bigint, which arrives as text: cast. */
export const sum = (what: string, name = what): SQL =>
  sql.raw(`coalesce(sum(${what}), 0)::int as "${name}"`);

export const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql.raw(', '));

/** Columns of a batter's plays, and of a pitcher's. */
export const BATTING = [
  ...['pa', 'ab', 'hit', 'double', 'triple', 'homerun', 'rbi', 'bb', 'ibb', 'so', 'hbp'],
  ...['ci', 'roe', 'gidp'],
];
export const PITCHING = ['hit', 'double', 'triple', 'homerun', 'bb', 'ibb', 'so', 'hbp', 'balk'];

/** Sacrifice hits and flies of the plays `p`. */
export const SACRIFICES: SQL = list([
  sum(`case when p.sac_type = 'SH' then 1 else 0 end`, 'sh'),
  sum(`case when p.sac_type = 'SF' then 1 else 0 end`, 'sf'),
]);

/** What a man did at the plate. */
export type BattingFigures = {
  readonly pa: number;
  readonly ab: number;
  readonly hit: number;
  readonly double: number;
  readonly triple: number;
  readonly homerun: number;
  readonly rbi: number;
  readonly bb: number;
  readonly ibb: number;
  readonly so: number;
  readonly hbp: number;
  readonly sh: number;
  readonly sf: number;
  readonly ci: number;
  readonly roe: number;
  readonly gidp: number;
};

/** What a man did on the mound; without runs, which belong to no single batter. */
export type PitchingFigures = {
  readonly outs: number;
  readonly bf: number;
  readonly ab: number;
  readonly hit: number;
  readonly double: number;
  readonly triple: number;
  readonly homerun: number;
  readonly bb: number;
  readonly ibb: number;
  readonly so: number;
  readonly hbp: number;
  readonly sh: number;
  readonly sf: number;
};

/** A runner, and the plays that he may have been on base in. */
export interface OnBase {
  /** What the query calls the plays. */
  readonly play: string;
  /** Who in the line-up. */
  readonly runner: string;
}

const CODES = { sb: 'stolen_code', cs: 'caught_code' } as const;

/** How often a runner is among those whom a code of bases names. */
export const onBases = ({ play, runner }: OnBase, name: keyof typeof CODES): SQL =>
  sum(
    ['first', 'second', 'third']
      .map((base, bit) => {
        const isHe = `${play}.on_${base}_id = ${runner} and ${play}.${CODES[name]} & ${2 ** bit} > 0`;
        return `case when ${isHe} then 1 else 0 end`;
      })
      .join(' + '),
    name,
  );
