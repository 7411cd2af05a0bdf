import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSeason } from '../record/season.ts';
import { makeLeague, teamFileText, teamsFileText } from './make-league.ts';

const data = new URL('../../data/', import.meta.url);
const checkedIn = (name: string): string => readFileSync(new URL(name, data), 'utf8');
const made = makeLeague(readSeason());

test('the cards that are checked in are those that the record makes: run `pnpm cards`', () => {
  expect(readdirSync(new URL('teams/', data)).toSorted()).toEqual(
    made.map(({ id }) => `${id}.json`).toSorted(),
  );
  for (const team of made)
    expect(teamFileText(team) === checkedIn(`teams/${team.id}.json`)).toBe(true);
  expect(teamsFileText(made) === checkedIn('teams.json')).toBe(true);
});

test('all cards together weigh less than 5 MB', () => {
  const bytes = made.reduce((sum, team) => sum + Buffer.byteLength(teamFileText(team)), 0);
  expect(bytes).toBeLessThan(5_000_000);
});

test('every man plays for one team', () => {
  const players = made.flatMap(({ playerIds }) => playerIds);
  expect(players).toHaveLength(30 * 26);
  expect(new Set(players).size).toBe(players.length);
});
