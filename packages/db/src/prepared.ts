import type { Db, Tx } from './connect.ts';

/**
 * A query that is put together once for each database, and not each time that it is asked: for a
 * row by its key that is most of what it costs here.
 * @param build makes it, with `sql.placeholder` where values go, and prepares it
 */
export function prepared<Query>(build: (db: Db | Tx) => Query): (db: Db | Tx) => Query {
  const built = new WeakMap<Db | Tx, Query>();
  return (db) => {
    const known = built.get(db);
    if (known) return known;
    const query = build(db);
    built.set(db, query);
    return query;
  };
}
