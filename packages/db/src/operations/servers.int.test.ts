import { expect, test } from 'vitest';
import { connectTestDatabase } from '../testing.ts';
import { beat } from './servers.ts';

const SERVER = '01935d2e-7a00-7000-8000-000000000001';
const NEXT = '01935d2e-7a00-7000-8000-000000000002';

test('an outage is written down once, and those of long ago are forgotten', async () => {
  const { db, sql, close } = await connectTestDatabase();
  const days = async () => {
    const rows = await sql<{ days: number }[]>`
      select extract(day from now() - ended_at)::int as days from outages order by ended_at`;
    return rows.map((row) => row.days);
  };
  for (const ago of [400, 91, 89]) {
    await sql`
      insert into outages (began_at, ended_at)
      select at - interval '1 minute', at from (select now() - make_interval(days => ${ago})) t(at)`;
  }
  expect((await beat(db, SERVER)).outageMs).toBe(0);
  expect(await days()).toEqual([400, 91, 89]);

  await sql`update api_servers set seen_at = now() - interval '1 hour'`;
  expect((await beat(db, NEXT)).outageMs).toBeGreaterThanOrEqual(3_600_000);
  expect(await days()).toEqual([89, 0]);

  // However slow this machine is: it has been seen since.
  await sql`update api_servers set seen_at = now() + interval '1 hour'`;
  expect((await beat(db, SERVER)).outageMs).toBe(0);
  expect(await days()).toEqual([89, 0]);
  await close();
});
