import { sql } from 'drizzle-orm';

/** Ids as a value of SQL. */
export const uuidArray = (ids: readonly string[]) =>
  sql`array(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;

/** Texts without quotes, commas and braces (ids, hashes) as the text of an array. */
export const plainArray = (texts: readonly string[]): string => `{${texts.join(',')}}`;
