import { demoRecords, type LeagueRecords } from '@paper-dynasty/demo-leagues';
import type { FastifyInstance } from 'fastify';

const CACHE = 'public, max-age=60';

/** The demo leagues, as a league's own API gives them: see docs/leagues-api.md. */
export function serveDemoLeagues(server: FastifyInstance): void {
  const records = new Map<string, LeagueRecords>(Object.entries(demoRecords));
  const serve = (path: string, read: (of: LeagueRecords, id: string) => Promise<unknown>) =>
    server.get<{ Params: { league: string; id?: string } }>(
      `/demo/leagues/:league${path}`,
      async ({ params }, reply) => {
        const of = records.get(params.league);
        const record = of && (await read(of, params.id ?? ''));
        if (!record) return reply.code(404).send({ error: 'not found' });
        return reply.header('cache-control', CACHE).send(record);
      },
    );
  serve('/teams', (of) => of.teams());
  serve('/managers', (of) => of.managers());
  serve('/teams/:id', (of, id) => of.team(id));
}
