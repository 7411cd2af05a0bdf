/**
 * `pnpm cards`: makes the demo leagues' cards from the record of the season and writes them to
 * `data`. The same record always gives the same bytes; docs/leagues.md tells how.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { readSeason } from '../record/season.ts';
import { makeLeague, teamFileText, teamsFileText } from './make-league.ts';

const folder = new URL('../../data/teams/', import.meta.url);
const teams = makeLeague(readSeason());
mkdirSync(folder, { recursive: true });
for (const team of teams) writeFileSync(new URL(`${team.id}.json`, folder), teamFileText(team));
writeFileSync(new URL('../teams.json', folder), teamsFileText(teams));
process.stdout.write(
  `${teams.length} teams, ${teams.reduce((sum, { cards }) => sum + cards.length, 0)} cards written to ${folder.pathname}\n`,
);
