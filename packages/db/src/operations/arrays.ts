import { sql } from 'drizzle-orm';

/** Ids as a value of SQL. */
export const uuidArray = (ids: readonly string[]) =>
  sql`array(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
