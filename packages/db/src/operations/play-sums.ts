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
