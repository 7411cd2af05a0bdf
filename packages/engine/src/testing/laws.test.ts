import { describe, expect, inject, test } from 'vitest';
import type { Ending } from '../model/ending.ts';
import type { GameEvent, GameStarted } from '../model/event.ts';
import type { LineupId } from '../model/ids.ts';
import type { PlayMade } from '../model/play.ts';
import { restingOf } from '../model/rest.ts';
import type { Purpose } from '../model/roll.ts';
import type { Rules } from '../model/rules.ts';
import type { Resting, StartingLineup, TeamEntry } from '../model/team.ts';
import { SAMPLE_BOOKS } from './given.ts';
import { brokenByGame, brokenByStep } from './laws.ts';
import { brokenByList } from './list-laws.ts';
import { moment } from './moment.ts';
import { type PlayedGame, playRandomGame } from './random-game.ts';
import { EVERY_OPTION, sampleGame } from './sample-game.ts';
import { brokenByTeam } from './team-laws.ts';

/** Settings that games are played with, in turn. */
const LEAGUES: readonly (readonly [name: string, games: number, rules: Partial<Rules>])[] = [
  ['standard play', 120, {}],
  [
    'everything optional on',
    90,
    {
      ...EVERY_OPTION,
      reentry: true,
      ghostRunnerFrom: 10,
      mercy: [{ afterInning: 7, lead: 10 }],
      maxInnings: 10,
    },
  ],
  ['the pitcher bats', 90, { dh: false, innings: 7, threeBatterMinimum: false }],
  ['placed runners and mercy', 90, { ghostRunnerFrom: 3, mercy: [{ afterInning: 5, lead: 10 }] }],
  ['the quick chart', 50, { resolution: 'chart' }],
  ['outcomes read off cards', 60, { resolution: 'manual', maxInnings: 12, warmUp: true }],
];

/** 500 games, or as many as `LAW_GAMES=10000 pnpm laws` wants; the seeds go on from those of CI. */
const SCALE = inject('lawGames') / 500;

/** The list of a moment is held against everything that could be asked once in so many steps: it takes a while. */
const LISTED_EVERY = 97;

const pitcherBats = ({ slots, pitcher }: StartingLineup): StartingLineup => ({
  pitcher,
  slots: slots.map((slot) => (slot.role === 'DH' ? { id: pitcher, role: 'P' } : slot)),
});

/** Two of the bullpen pitched yesterday, and the day before. */
const restingIn = ({ roster, lineup }: TeamEntry): readonly Resting[] =>
  roster
    .filter(({ id, card }) => id !== lineup.pitcher && SAMPLE_BOOKS.cards.get(card)?.pitcher)
    .slice(0, 2)
    .map(({ id }) => ({ pitcher: id, because: 'onEnd', outs: 3, gamesAgo: 1, gamesLeft: 1 }));

const gameOf = (rules: Partial<Rules>): GameStarted => {
  const game = sampleGame(rules);
  const { dh, pitcherRest } = game.rules;
  const entry = (team: TeamEntry): TeamEntry => ({
    ...team,
    lineup: dh ? team.lineup : pitcherBats(team.lineup),
    ...(pitcherRest ? { resting: restingIn(team) } : {}),
  });
  return { ...game, teams: { away: entry(game.teams.away), home: entry(game.teams.home) } };
};

describe.each(LEAGUES)('%s', (_, games, rules) => {
  const many = Math.ceil(games * SCALE);
  test(`${many} games of random decisions break no law`, { timeout: 60_000 * SCALE }, () => {
    for (let seed = 1; seed <= many; seed++) {
      const broken = new Set<string>();
      let steps = seed;
      const played = playRandomGame(gameOf(rules), {
        seed,
        books: SAMPLE_BOOKS,
        watch: (step) => {
          for (const law of brokenByStep(step)) broken.add(law);
          steps += 1;
          if (steps % LISTED_EVERY > 0) return;
          for (const law of brokenByList(step.after, SAMPLE_BOOKS)) broken.add(law);
        },
      });
      for (const law of brokenByGame(played)) broken.add(law);
      expect([...broken], `seed ${seed}`).toEqual([]);
      expect(played.state.inning, `seed ${seed}`).toBeLessThanOrEqual(40);
    }
  });
});

/** What only a league that allows it sees, by what shows it in a game. */
const OPTIONAL: Readonly<Record<string, (game: PlayedGame) => boolean>> = {
  weather: rolled('weather'),
  'a shift': rolled('shift'),
  'an injury': rolled('injury'),
  'a rare play': rolled('rarePlay'),
  mercy: ended('mercy'),
  'a tie': ended('tie'),
  'a runner placed by rule': ({ events }) =>
    events.some((event) => event.type === 'halfStarted' && event.placed !== undefined),
  'a strikeout whose batter reaches': played(
    ({ kind, batterTo }) => kind === 'strikeout' && batterTo === 1,
  ),
  'a man who comes back': ({ events }) => comesBack(events),
  'a reliever who gets up': ({ events }) => events.some(({ type }) => type === 'warmUpStarted'),
  'a pitcher who rests': ({ state: { teams } }) => restingOf(teams.away).length > 0,
};

function rolled(purpose: Purpose): (game: PlayedGame) => boolean {
  return ({ events }) =>
    events.some(
      (event) => 'rolls' in event && event.rolls?.some((roll) => roll.purpose === purpose),
    );
}
function ended(ending: Ending): (game: PlayedGame) => boolean {
  return ({ state: { phase } }) => phase.type === 'over' && phase.ending === ending;
}
function played(is: (play: PlayMade) => boolean): (game: PlayedGame) => boolean {
  return ({ events }) => events.some((event) => event.type === 'playMade' && is(event));
}

const comesBack = (events: readonly GameEvent[]): boolean => {
  const left = new Set<LineupId>();
  for (const event of events) {
    if (event.type !== 'substituted') continue;
    if (event.changes.some(({ player }) => left.has(player))) return true;
    for (const { replaces } of event.changes) if (replaces !== undefined) left.add(replaces);
  }
  return false;
};

test('a league that allows everything sees all of it, and standard play none', () => {
  const [[, , standard] = ['', 0, {}], [, , allowed] = ['', 0, {}]] = LEAGUES;
  const seenIn = (rules: Partial<Rules>, most: number): ReadonlySet<string> => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= most && seen.size < Object.keys(OPTIONAL).length; seed += 1) {
      const game = playRandomGame(gameOf(rules), {
        seed,
        books: SAMPLE_BOOKS,
        substitutes: 0.1,
      });
      for (const [what, shows] of Object.entries(OPTIONAL)) if (shows(game)) seen.add(what);
    }
    return seen;
  };
  expect([...seenIn(allowed, 400)].sort()).toEqual(Object.keys(OPTIONAL).sort());
  expect([...seenIn(standard, 60)]).toEqual([]);
}, 300_000);

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
  test('a team that may not play on', () => {
    const { home } = moment().teams;
    const [first = home.field.P, ...others] = home.order;
    expect(brokenByTeam(home)).toEqual([]);
    expect(brokenByTeam({ ...home, order: [first, first, ...others.slice(1)] })).toContain(
      'nine men bat',
    );
    expect(brokenByTeam({ ...home, field: { ...home.field, LF: home.field.CF } })).toContain(
      'nobody stands in two places',
    );
    expect(brokenByTeam({ ...home, gone: [first] })).toContain('nobody bats who has left');
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
