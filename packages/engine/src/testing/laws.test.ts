import { describe, expect, inject, test } from 'vitest';
import type { GameEvent, GameStarted } from '../model/event.ts';
import type { Rules } from '../model/rules.ts';
import type { StartingLineup, TeamEntry } from '../model/team.ts';
import { SAMPLE_BOOKS } from './given.ts';
import { brokenByGame, brokenByStep } from './laws.ts';
import { playRandomGame } from './random-game.ts';
import { sampleGame } from './sample-game.ts';

/** Settings that games are played with, in turn. */
const LEAGUES: readonly (readonly [name: string, games: number, rules: Partial<Rules>])[] = [
  ['standard play', 120, {}],
  [
    'everything optional on',
    90,
    {
      rarePlays: true,
      weather: true,
      shiftsAllowed: true,
      runOnContact: true,
      droppedThird: true,
      triplePlays: true,
      injuries: true,
      reentry: true,
    },
  ],
  ['the pitcher bats', 90, { dh: false, innings: 7, threeBatterMinimum: false }],
  ['placed runners and mercy', 90, { ghostRunnerFrom: 3, mercy: [{ afterInning: 5, lead: 10 }] }],
  ['the quick chart', 50, { resolution: 'chart' }],
  ['outcomes read off cards', 60, { resolution: 'manual', maxInnings: 12 }],
];

/** 500 games, or as many as `LAW_GAMES=10000 pnpm laws` wants; the seeds go on from those of CI. */
const SCALE = inject('lawGames') / 500;

const pitcherBats = ({ slots, pitcher }: StartingLineup): StartingLineup => ({
  pitcher,
  slots: slots.map((slot) => (slot.role === 'DH' ? { id: pitcher, role: 'P' } : slot)),
});

const gameOf = (rules: Partial<Rules>): GameStarted => {
  const game = sampleGame(rules);
  if (game.rules.dh) return game;
  const entry = (team: TeamEntry): TeamEntry => ({ ...team, lineup: pitcherBats(team.lineup) });
  return { ...game, teams: { away: entry(game.teams.away), home: entry(game.teams.home) } };
};

describe.each(LEAGUES)('%s', (_, games, rules) => {
  const many = Math.ceil(games * SCALE);
  test(`${many} games of random decisions break no law`, { timeout: 60_000 * SCALE }, () => {
    for (let seed = 1; seed <= many; seed++) {
      const broken = new Set<string>();
      const played = playRandomGame(gameOf(rules), {
        seed,
        books: SAMPLE_BOOKS,
        watch: (step) => {
          for (const law of brokenByStep(step)) broken.add(law);
        },
      });
      for (const law of brokenByGame(played)) broken.add(law);
      expect([...broken], `seed ${seed}`).toEqual([]);
      expect(played.state.inning, `seed ${seed}`).toBeLessThanOrEqual(40);
    }
  });
});

describe('the laws would notice', () => {
  const played = playRandomGame(sampleGame(), { seed: 5, books: SAMPLE_BOOKS });
  const lawsAfter = (change: (event: GameEvent) => GameEvent | null): readonly string[] => {
    const events = played.events.flatMap((event) => change(event) ?? []);
    return brokenByGame({ ...played, events });
  };
  const firstPlay = played.events.findIndex((event) => event.type === 'playMade');

  test('an honest game', () => {
    expect(lawsAfter((event) => event)).toEqual([]);
  });
  test('a play left out', () => {
    const broken = lawsAfter((event) => (event === played.events[firstPlay] ? null : event));
    expect(broken).toContain('folding the events gives the state');
    expect(broken).toContain('a half has three outs');
  });
  test('a run that nobody scored', () => {
    const broken = lawsAfter((event) =>
      event === played.events[firstPlay] && event.type === 'playMade'
        ? { ...event, kind: 'homeRun', batterTo: 4 }
        : event,
    );
    expect(broken).toContain('folding the events gives the state');
  });
  test('an out without a fielder', () => {
    const broken = lawsAfter((event) =>
      event.type === 'playMade' ? { ...event, putouts: [] } : event,
    );
    expect(broken).toContain('home: every out is put out by somebody');
  });
  test('a step that counts wrongly', () => {
    const [step] = stepsOf(7);
    expect(step && brokenByStep(step)).toEqual([]);
    expect(step && brokenByStep({ ...step, events: [] })).toContain(
      'an event counts the version up by one',
    );
  });
});

const stepsOf = (seed: number) => {
  const steps: Parameters<typeof brokenByStep>[0][] = [];
  playRandomGame(sampleGame(), { seed, books: SAMPLE_BOOKS, watch: (step) => steps.push(step) });
  return steps;
};

const deepFreeze = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
};

test('acting never writes into a state: it would throw, all of them being frozen', () => {
  const start = sampleGame();
  deepFreeze(start);
  const played = playRandomGame(start, {
    seed: 11,
    books: SAMPLE_BOOKS,
    substitutes: 0.1,
    watch: ({ after }) => deepFreeze(after),
  });
  expect(Object.isFrozen(played.state)).toBe(true);
  expect(played.state.phase.type).toBe('over');
});
