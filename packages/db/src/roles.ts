import postgres from 'postgres';

/** Logs that only grow: programs add to them, nobody changes them. */
const LOGS = ['game_events', 'audit_events'];
/** What stands for a person or for dice nobody has seen: for the game server alone. */
const SECRETS = [
  'game_secrets',
  'game_invites',
  'sessions',
  'socket_tickets',
  'sign_in_attempts',
  'retired_tokens',
];

/** A role that a program signs in as. */
type Grants = (sql: postgres.TransactionSql, role: string) => Promise<unknown>;

/**
 * Lets the API in as a role of its own, which owns nothing: it reads and writes, and adds to the
 * logs without being able to change them. Does nothing new when it is done again.
 * @param ownerUrl the role that migrates
 * @param url the role and password that the API will use, on the same database
 */
export const admitApi = (ownerUrl: string, url: string): Promise<void> =>
  admitRole(ownerUrl, url, async (sql, role) => {
    await sql`grant select, insert, update, delete on all tables in schema public to ${sql(role)}`;
    await sql`revoke update, delete on ${sql(LOGS)} from ${sql(role)}`;
    await sql`grant usage on all sequences in schema public to ${sql(role)}`;
  });

/** Lets somebody read statistics, and nothing that is secret. */
export const admitReader = (ownerUrl: string, url: string): Promise<void> =>
  admitRole(ownerUrl, url, async (sql, role) => {
    await sql`grant select on all tables in schema public to ${sql(role)}`;
    await sql`revoke select on ${sql(SECRETS)} from ${sql(role)}`;
  });

async function admitRole(ownerUrl: string, url: string, grants: Grants): Promise<void> {
  const { username, password } = new URL(url);
  const [role, secret] = [decodeURIComponent(username), decodeURIComponent(password)];
  const owner = postgres(ownerUrl, {
    max: 1,
    onnotice: () => {},
    connect_timeout: 10,
    connection: { statement_timeout: 10_000, lock_timeout: 5_000 },
  });
  try {
    await owner.begin(async (sql) => {
      const [{ words } = { words: '' }] = await sql<{ words: string }[]>`
        select format(
          case when exists (select 1 from pg_roles where rolname = ${role})
            then 'alter role %I login password %L' else 'create role %I login password %L' end,
          ${role}::text, ${secret}::text) as words`;
      await sql.unsafe(words);
      await sql`grant usage on schema public to ${sql(role)}`;
      await grants(sql, role);
    });
  } finally {
    await owner.end({ timeout: 3 });
  }
}
