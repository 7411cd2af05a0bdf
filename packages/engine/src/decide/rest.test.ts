import { describe, expect, it } from 'vitest';
import { replay } from '../evolve/replay.ts';
import { openGame } from '../game.ts';
import { pitchingChange } from '../managers/bullpen.ts';
import { CHARACTERS } from '../managers/styles.ts';
import { managerTools } from '../managers/tools.ts';
import { lineupId } from '../model/ids.ts';
import { restingOf } from '../model/rest.ts';
import type { GameState } from '../model/state.ts';
import type { Resting, StartingLineup } from '../model/team.ts';
import { offenceAsked } from '../testing/at-the-plate.ts';
import { given, SAMPLE_BOOKS } from '../testing/given.ts';
import { homeRests, minimumMet, substitute } from '../testing/home-bench.ts';
import { moment } from '../testing/moment.ts';
import { playRandomGame } from '../testing/random-game.ts';
import { sampleGame } from '../testing/sample-game.ts';
import { defaultAction } from './default-action.ts';
import { legalSubstitutions } from './legal-actions.ts';
import { lineupFaults } from './lineup.ts';

/** The home team: five starters, eight relievers, and the long man first of them. */
const [STARTER, SECOND, LONG_MAN, SWING_MAN] = [40, 41, 45, 46];
const PITCHERS = Array.from({ length: 13 }, (_, index) => STARTER + index);
const BULLPEN = PITCHERS.slice(1);
const UTILITY = 37;
const inTheEighth = (): GameState => minimumMet(moment({ inning: 8 }));

/** Whom the home manager may bring in to pitch. */
const arms = (state: GameState): readonly number[] => {
  const coming = legalSubstitutions(state, 'home', SAMPLE_BOOKS)
    .flatMap(({ changes }) => changes.filter(({ role }) => role === 'P'))
    .map(({ player }): number => player);
  return BULLPEN.filter((man) => coming.includes(man));
};
const starts = (state: GameState, pitcher: number): readonly string[] => {
  const { lineup } = sampleGame().teams.home;
  const changed: StartingLineup = { ...lineup, pitcher: lineupId(pitcher) };
  return lineupFaults(state, { side: 'home', lineup: changed }, SAMPLE_BOOKS).map(
    ({ code }) => code,
  );
};

describe('a line-up', () => {
  it('starts nobody who rests', () => {
    const state = homeRests(openGame(sampleGame()), [STARTER]);
    expect(starts(state, STARTER)).toEqual(['PITCHER_RESTS']);
    expect(starts(state, SECOND)).toEqual([]);
  });

  it('is not ready with one who does', () => {
    const state = homeRests(openGame(sampleGame()), [STARTER]);
    const refusal = given(state).when({ type: 'ready', side: 'home', entropy: '' }).refused();
    expect(refusal).toMatchObject({ code: 'ILLEGAL_LINEUP', faults: [{ code: 'PITCHER_RESTS' }] });
  });

  it('starts the best rested where all rest', () => {
    const state = homeRests(openGame(sampleGame()), PITCHERS, (man) => (man === SECOND ? 1 : 2));
    expect(starts(state, STARTER)).toEqual(['PITCHER_RESTS']);
    expect(starts(state, SECOND)).toEqual([]);
  });
});

describe('a pitching change', () => {
  it('brings in nobody who rests', () => {
    const state = homeRests(inTheEighth(), [LONG_MAN]);
    const refusal = substitute(state, [LONG_MAN, 'P', null, STARTER]).refused();
    expect(refusal).toMatchObject({
      code: 'PITCHER_RESTS',
      player: LONG_MAN,
      rest: { because: 'started', outs: 8, gamesAgo: 1, gamesLeft: 1 },
    });
    expect(arms(state)).toEqual(BULLPEN.filter((man) => man !== LONG_MAN));
  });

  it('brings in the best rested where nobody else is left', () => {
    const state = homeRests(inTheEighth(), BULLPEN, (man) => (man === SWING_MAN ? 1 : 2));
    expect(arms(state)).toEqual([SWING_MAN]);
    const after = substitute(state, [SWING_MAN, 'P', null, STARTER]).then().state;
    expect(arms(minimumMet(after)).filter((man) => man !== SWING_MAN)).toEqual(
      BULLPEN.filter((man) => man !== SWING_MAN),
    );
  });

  it('lets no fielder pitch sooner than a man who rests', () => {
    const state = homeRests(inTheEighth(), BULLPEN);
    expect(substitute(state, [UTILITY, 'P', null, STARTER]).refused()).toMatchObject({
      code: 'ILLEGAL_SUBSTITUTION',
      reason: 'POSITION_PLAYER_MAY_NOT_PITCH',
    });
  });

  it('is none for whoever only bats', () => {
    const state = homeRests(offenceAsked(moment({ half: 'bottom' })), [LONG_MAN]);
    const hits = substitute(state, [LONG_MAN, 'PH', 0, state.batter]);
    expect(hits.then().state.batter).toBe(LONG_MAN);
  });
});

describe('nobody who rests comes in for a manager', () => {
  const [REST_OF_THEM, FRESH] = [BULLPEN.filter((man) => man !== SWING_MAN), SWING_MAN];

  it('who is away', () => {
    const state = homeRests(inTheEighth(), REST_OF_THEM);
    const { home } = state.teams;
    const hurt = { ...state, teams: { ...state.teams, home: { ...home, hurt: [home.field.P] } } };
    const action = defaultAction(hurt, 'home', SAMPLE_BOOKS);
    expect(action).toMatchObject({ type: 'substitute', changes: [{ player: FRESH, role: 'P' }] });
    expect(action && given(hurt).when(action).then().state.teams.home.field.P).toBe(FRESH);
  });

  it.each(['balanced', 'yolo', 'safe'] as const)('who is %s', (style) => {
    const state = homeRests(inTheEighth(), REST_OF_THEM);
    const { mound } = state;
    const tired = { ...mound, home: { ...mound.home, tiredAt: 10, batters: 20 } };
    const tools = managerTools(SAMPLE_BOOKS, state.rules);
    const choice = pitchingChange({ ...state, mound: tired }, CHARACTERS[style], tools);
    expect(choice?.action).toMatchObject({ changes: [{ player: FRESH }] });
  });
});

describe('a game of tired teams', () => {
  const tired = (first: number): readonly Resting[] =>
    Array.from({ length: 13 }, (_, index) => ({
      pitcher: lineupId(first + index),
      because: 'onEnd',
      outs: 3,
      gamesAgo: 1,
      gamesLeft: index % 3,
    }));
  const { teams } = sampleGame();
  const start = sampleGame(
    { injuries: true },
    {
      teams: {
        away: { ...teams.away, resting: tired(14).slice(1) },
        home: { ...teams.home, resting: tired(40) },
      },
    },
  );

  it.each([1, 2, 3, 4])('comes to an end, and is told by its log alone: seed %i', (seed) => {
    const { events, state } = playRandomGame(start, {
      seed,
      books: SAMPLE_BOOKS,
      substitutes: 0.2,
    });
    expect(state.phase.type).toBe('over');
    const again = replay(events);
    expect(again).toEqual(state);
    expect(restingOf(again.teams.home)).toHaveLength(13);
  });

  it('is no game where the list cannot be read', () => {
    const broken = { ...teams.home, resting: [{ pitcher: 40, outs: 'many' }] as never };
    expect(() => replay([{ ...start, teams: { ...teams, home: broken } }])).toThrow('teams');
  });
});
