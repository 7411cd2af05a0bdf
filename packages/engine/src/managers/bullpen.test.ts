import { describe, expect, it } from 'vitest';
import type { RatedCard } from '../model/cards.ts';
import { lineupId } from '../model/ids.ts';
import type { GameState, Workload } from '../model/state.ts';
import type { AiStyle } from '../model/team.ts';
import { withoutDh } from '../testing/home-bench.ts';
import { type ManagerAt, managerAt, type Thought } from '../testing/manager-at.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { pitchingChange, relieve, warmsUp } from './bullpen.ts';
import { CHARACTERS } from './styles.ts';

/** The home team: its starter goes six innings; four more starters, then a bullpen of eight, the closer last. */
const STARTER = 40;
const STARTERS = [41, 42, 43, 44];
const [LONG, SWING_MAN, LEFTY, SECOND_LEFTY, MIDDLE, RIGHTY, SET_UP, CLOSER] = [
  45, 46, 47, 48, 49, 50, 51, 52,
];

/** A quiet moment, and one on which the game hangs. */
const QUIET: SceneSketch = { inning: 3, lead: -8 };
const TENSE: SceneSketch = { inning: 8, bases: '12-' };

const at = (sketch: SceneSketch, work: Partial<Workload>, thought: Thought = {}): ManagerAt => {
  const { state } = managerAt(sketch);
  const home = { ...state.mound.home, minimumMet: true, ...work };
  return managerAt(sketch, { ...thought, change: { mound: { ...state.mound, home } } });
};
const reason = (style: AiStyle, { state, tools }: ManagerAt): string | null =>
  pitchingChange(state, CHARACTERS[style], tools)?.reason ?? null;

describe('the man on the mound goes', () => {
  it.each<[AiStyle, SceneSketch, Partial<Workload>, string | null]>([
    ['safe', QUIET, {}, null],
    ['safe', QUIET, { tiredAt: 20 }, 'he is tired'],
    // six innings: eighteen outs
    ['safe', QUIET, { outs: 14 }, null],
    ['safe', QUIET, { outs: 15 }, 'he will be tired soon'],
    ['safe', QUIET, { outs: 15, role: 'reliever' }, null],
    ['safe', { inning: 6 }, { runnersThisHalf: 3 }, 'three runners in the inning'],
    ['safe', { inning: 6 }, { runnersThisHalf: 2 }, null],
    ['safe', { inning: 5 }, { runnersThisHalf: 3 }, null],
    [
      'safe',
      { inning: 4, rules: { innings: 7 } },
      { runnersThisHalf: 3 },
      'three runners in the inning',
    ],
    ['balanced', TENSE, {}, null],
    ['balanced', QUIET, { tiredAt: 20 }, 'he is tired'],
    ['balanced', TENSE, { batters: 17 }, null],
    ['balanced', TENSE, { batters: 18 }, 'third time through the order, and much hangs on it'],
    ['balanced', QUIET, { batters: 18 }, null],
    ['balanced', TENSE, { batters: 18, role: 'reliever' }, null],
    ['yolo', TENSE, { batters: 25, outs: 17 }, null],
    ['yolo', TENSE, { tiredAt: 20, batters: 25 }, null],
    ['yolo', TENSE, { tiredAt: 20, batters: 26 }, 'he is gassed'],
    ['yolo', QUIET, { runnersThisHalf: 5 }, null],
  ])('%s, %j, after %j: %s', (...[style, sketch, work, expected]) => {
    expect(reason(style, at(sketch, work))).toBe(expected);
  });

  it.each([
    [1.3, null],
    [1.31, 'third time through the order, and much hangs on it'],
  ])('balanced, the third time round where so much hangs on it: %f: %s', (leverage, expected) => {
    const { state, tools } = at(TENSE, { batters: 18 });
    const expectancy = { ...tools.expectancy, leverage: () => leverage };
    const change = pitchingChange(state, CHARACTERS.balanced, { ...tools, expectancy });
    expect(change?.reason ?? null).toBe(expected);
  });

  it.each([
    // four home runs after the automatic runner; four hits and an error
    [5, 4, 'five runs in the inning'],
    [5, 20, 'five runs in the inning'],
    [4, 20, null],
    // others let them in
    [5, 3, null],
  ])('yolo after %i runs and %i batters since he came: %s', (runs, battersThisStint, expected) => {
    const moment = at({ inning: 2 }, { battersThisStint, runnersThisHalf: 4 });
    const line = { ...moment.state.line, away: [0, runs] };
    expect(reason('yolo', { ...moment, state: { ...moment.state, line } })).toBe(expected);
  });

  it('balanced keeps his last arm until a man is gassed, or for the last inning', () => {
    const kept = (sketch: SceneSketch, work: Partial<Workload>) => {
      const moment = at(sketch, work);
      const pen = [...STARTERS, LONG, SWING_MAN, LEFTY, SECOND_LEFTY, MIDDLE, RIGHTY, SET_UP];
      const home = { ...moment.state.teams.home, gone: pen.map(lineupId) };
      const last: GameState = { ...moment.state, teams: { ...moment.state.teams, home } };
      return reason('balanced', { ...moment, state: last });
    };
    expect(kept(TENSE, { batters: 18 })).toBeNull();
    expect(kept(TENSE, { batters: 22, tiredAt: 17 })).toBeNull();
    expect(kept(TENSE, { batters: 23, tiredAt: 17 })).toBe('he is tired');
    expect(kept({ ...TENSE, inning: 9 }, { batters: 18, tiredAt: 17 })).toBe('he is tired');
  });

  it('but not before he has faced three batters, where the league wants that', () => {
    const tired = { tiredAt: 1, minimumMet: false };
    expect(reason('safe', at(QUIET, tired))).toBeNull();
    const free = { ...QUIET, rules: { threeBatterMinimum: false } };
    expect(reason('safe', at(free, tired))).toBe('he is tired');
  });

  it('at once when nobody knows how long he can go', () => {
    const cards = { [STARTER]: (card: RatedCard) => ({ ...card, pitcher: null }) };
    expect(reason('safe', at(QUIET, {}, { cards }))).toBe('he will be tired soon');
  });
});

/** He gives up so many home runs in 108 chances, to whoever bats. */
const gives =
  (homers: number, left = homers) =>
  (card: RatedCard): RatedCard => ({
    ...card,
    pitching: card.pitching && {
      vL: { ...card.pitching.vL, homerun: left },
      vR: { ...card.pitching.vR, homerun: homers },
    },
  });
/** From best to worst: swing man, second left-hander, left-hander, long man, right-hander, middle man, set-up man; the closer is worst of all. */
const RANKED = {
  [SWING_MAN]: gives(1),
  [SECOND_LEFTY]: gives(2),
  [LEFTY]: gives(3),
  [LONG]: gives(4),
  [RIGHTY]: gives(5),
  [MIDDLE]: gives(6),
  [SET_UP]: gives(7),
  [CLOSER]: gives(8),
};

const next = (
  style: AiStyle,
  sketch: SceneSketch,
  {
    gone = [],
    edit,
    leverage,
  }: {
    gone?: readonly number[];
    edit?: (state: GameState) => GameState;
    leverage?: number;
  } = {},
) => {
  const { state: plain, tools: known } = managerAt(sketch, { cards: RANKED });
  const tools =
    leverage === undefined
      ? known
      : { ...known, expectancy: { ...known.expectancy, leverage: () => leverage } };
  const home = { ...plain.teams.home, gone: gone.map(lineupId) };
  const state = { ...plain, teams: { ...plain.teams, home } };
  const now = edit ? edit(state) : state;
  const choice = relieve(now, CHARACTERS[style], { tools, reason: 'a test' });
  const change = choice?.action.type === 'substitute' ? choice.action.changes[0] : undefined;
  return change;
};

describe('who comes', () => {
  /** Home leads by this much in the ninth. */
  const ninth = (lead: number): SceneSketch => ({ inning: 9, lead: -lead });
  const MIDDLING: SceneSketch = { inning: 3 };

  it.each<[AiStyle, string, SceneSketch, number]>([
    ['yolo', 'the best there is, always', ninth(1), SWING_MAN],
    ['safe', 'the closer to save it', ninth(1), CLOSER],
    ['balanced', 'the closer to save it', ninth(3), CLOSER],
    ['safe', 'no closer for a lead of four', ninth(4), SET_UP],
    ['safe', 'no closer in the eighth', { inning: 8, lead: -1, bases: '12-' }, SWING_MAN],
    ['balanced', 'the closer when everything hangs on it', TENSE, CLOSER],
    ['safe', 'the best but the closer when everything hangs on it', TENSE, SWING_MAN],
    ['balanced', 'the one in the middle when something does', MIDDLING, LONG],
    ['safe', 'the one in the middle when something does', MIDDLING, LONG],
    ['balanced', 'the last man when nothing does', QUIET, SET_UP],
  ])('%s: %s', (...[style, , sketch, player]) => {
    expect(next(style, sketch)?.player).toBe(player);
  });

  it.each<[AiStyle, leverage: number, player: number]>([
    ['balanced', 1.5, CLOSER],
    ['balanced', 1.49, LONG],
    ['safe', 1.5, SWING_MAN],
    ['safe', 1.49, LONG],
    ['balanced', 0.7, LONG],
    ['balanced', 0.69, SET_UP],
    ['safe', 0.69, SET_UP],
  ])('%s, where so much hangs on it: %f', (style, leverage, player) => {
    expect(next(style, MIDDLING, { leverage })?.player).toBe(player);
  });

  it('without the closer the set-up man is the closer, without both the best man', () => {
    expect(next('safe', ninth(1), { gone: [CLOSER] })?.player).toBe(SET_UP);
    expect(next('balanced', TENSE, { gone: [CLOSER, SET_UP] })?.player).toBe(SWING_MAN);
  });

  it('the closer when nobody else is left, then the starters, then nobody', () => {
    const bullpen = [LONG, SWING_MAN, LEFTY, SECOND_LEFTY, MIDDLE, RIGHTY, SET_UP];
    expect(next('safe', QUIET, { gone: bullpen })?.player).toBe(CLOSER);
    expect(STARTERS).toContain(next('safe', QUIET, { gone: [...bullpen, CLOSER] })?.player);
    expect(next('safe', QUIET, { gone: [...bullpen, CLOSER, ...STARTERS] })).toBeUndefined();
  });

  it('he bats for nobody beside a DH, else in the slot of the man he relieves', () => {
    expect(next('yolo', QUIET)).toEqual({
      player: SWING_MAN,
      role: 'P',
      slot: null,
      replaces: STARTER,
    });
    expect(next('yolo', QUIET, { edit: withoutDh })?.slot).toBe(4);
  });

  it('the next three batters decide who is best', () => {
    // The visitors bat L R L L R R R S R.
    const cards = {
      ...RANKED,
      1: (card: RatedCard): RatedCard => ({ ...card, bats: 'L' }),
      [LONG]: gives(0, 1.5),
      [SWING_MAN]: gives(1.5, 0),
    };
    const best = (slot: number): number | undefined => {
      const { state: plain, tools } = managerAt(QUIET, { cards });
      const away = { ...plain.teams.away, nextSlot: slot };
      const state = { ...plain, teams: { ...plain.teams, away } };
      const choice = relieve(state, CHARACTERS.yolo, { tools, reason: 'a test' });
      return choice?.action.type === 'substitute' ? choice.action.changes[0]?.player : undefined;
    };
    expect(best(2)).toBe(SWING_MAN);
    expect(best(4)).toBe(LONG);
    // around the end of the order: a switch hitter, a right-hander, a left-hander
    expect(best(7)).toBe(SWING_MAN);
  });
});

describe('the bullpen, where relievers warm up', () => {
  const WARM: SceneSketch = { ...QUIET, rules: { warmUp: true } };
  const throwing = (made: ManagerAt, since: number): ManagerAt => {
    const { home } = made.state.teams;
    const warming = [{ pitcher: lineupId(LONG), since }];
    return {
      ...made,
      state: { ...made.state, teams: { ...made.state.teams, home: { ...home, warming } } },
    };
  };
  const gotUp = ({ state, tools }: ManagerAt, style: AiStyle = 'balanced') => {
    const action = warmsUp(state, CHARACTERS[style], tools)?.action;
    return action?.type === 'warmUp' ? action.pitcher : null;
  };
  const up = (made: ManagerAt, style?: AiStyle) => (gotUp(made, style) === null ? null : 'warmUp');

  it.each<[AiStyle, Partial<Workload>, string | null]>([
    ['balanced', { outs: 14 }, null],
    ['balanced', { outs: 15 }, 'warmUp'],
    ['balanced', { runnersThisHalf: 1 }, null],
    ['balanced', { runnersThisHalf: 2 }, 'warmUp'],
    ['balanced', { tiredAt: 20 }, 'warmUp'],
    // three batters before the order comes up for the third time
    ['balanced', { batters: 14 }, null],
    ['balanced', { batters: 15 }, 'warmUp'],
    ['balanced', { batters: 15, role: 'reliever' }, null],
    // three outs before he takes his starter out, three outs before he tires
    ['safe', { outs: 11 }, null],
    ['safe', { outs: 12 }, 'warmUp'],
    ['safe', { batters: 15 }, null],
    ['yolo', { outs: 14 }, null],
  ])('%s, with %j behind him on the mound: %s', (style, work, expected) => {
    expect(up(at(WARM, work), style)).toBe(expected);
    expect(up(at(QUIET, work), style)).toBeNull();
  });

  it.each<[number, number, string | null]>([
    [6, 1, 'warmUp'],
    [6, 0, null],
    [5, 1, null],
  ])('safe, in inning %i with %i on base off him: %s', (inning, runnersThisHalf, expected) => {
    expect(up(at({ ...WARM, inning }, { runnersThisHalf }), 'safe')).toBe(expected);
  });

  it.each<[number, string | null]>([
    [3, 'warmUp'],
    [2, null],
  ])('yolo, after %i runs of an inning: %s', (runs, expected) => {
    const made = at({ ...WARM, inning: 2 }, {});
    const line = { ...made.state.line, away: [0, runs] };
    expect(up({ ...made, state: { ...made.state, line } }, 'yolo')).toBe(expected);
  });

  /** Of the home team these throw, and have long enough. */
  const warm = (made: ManagerAt, ...men: readonly number[]): ManagerAt => {
    const { home } = made.state.teams;
    const warming = men.map((id) => ({ pitcher: lineupId(id), since: 0 }));
    return {
      ...made,
      state: { ...made.state, teams: { ...made.state.teams, home: { ...home, warming } } },
    };
  };
  const TIRED: Partial<Workload> = { tiredAt: 20, batters: 30 };

  it.each<[AiStyle, SceneSketch, readonly number[], number | null]>([
    ['safe', { inning: 8, lead: -2 }, [LONG, MIDDLE], CLOSER],
    ['safe', { inning: 7, lead: -2 }, [LONG, MIDDLE], null],
    ['safe', { inning: 8, lead: -4 }, [LONG, MIDDLE], null],
    ['safe', { inning: 8, lead: -2 }, [LONG, CLOSER], null],
    ['yolo', { inning: 8, lead: -2 }, [LONG, MIDDLE], null],
    ['balanced', { inning: 8, lead: -2 }, [LONG, MIDDLE], CLOSER],
    ['balanced', { inning: 5, lead: 0 }, [LONG, MIDDLE], null],
  ])('%s, %j, while %j throw: %s gets up', (...[style, sketch, throwers, expected]) => {
    const made = at({ ...sketch, rules: { warmUp: true } }, TIRED);
    expect(gotUp(warm(made, ...throwers), style)).toBe(expected);
  });

  const comesIn = ({ state, tools }: ManagerAt, style: AiStyle) => {
    const choice = relieve(state, CHARACTERS[style], { tools, reason: 'a test' });
    return choice?.action.type === 'substitute' ? choice.action.changes[0]?.player : undefined;
  };

  it('keeps the closer, though he is warm, for his own hour, and has him then though he is cold', () => {
    const quiet = at(WARM, TIRED);
    const cold = comesIn(quiet, 'safe');
    expect(cold).not.toBe(CLOSER);
    expect(comesIn(warm(quiet, CLOSER), 'safe')).toBe(cold);
    expect(comesIn(warm(quiet, CLOSER, LONG), 'safe')).toBe(LONG);
    const save = at({ inning: 9, lead: -1, rules: { warmUp: true } }, TIRED);
    expect(comesIn(warm(save, LONG), 'safe')).toBe(CLOSER);
  });

  it('yolo keeps nobody: he brings in whoever is warm, the closer or another', () => {
    const quiet = at(WARM, TIRED, { cards: RANKED });
    expect(comesIn(quiet, 'yolo')).toBe(SWING_MAN);
    expect(comesIn(warm(quiet, CLOSER), 'yolo')).toBe(CLOSER);
    // The closer is the best there is now.
    const best = at(WARM, TIRED, { cards: { ...RANKED, [CLOSER]: gives(0) } });
    expect(comesIn(best, 'yolo')).toBe(CLOSER);
    expect(comesIn(warm(best, LONG), 'yolo')).toBe(LONG);
  });

  it('does not get more than two up, and nobody twice', () => {
    const made = at(WARM, { outs: 15 });
    const next = warmsUp(made.state, CHARACTERS.balanced, made.tools)?.action;
    const { home } = made.state.teams;
    const both = [LONG, MIDDLE].map((id) => ({ pitcher: lineupId(id), since: 0 }));
    const full = { ...home, warming: both };
    expect(
      up({ ...made, state: { ...made.state, teams: { ...made.state.teams, home: full } } }),
    ).toBeNull();
    if (next?.type !== 'warmUp') throw new Error('nobody got up');
    // the other mound is the closer's
    const one = { ...home, warming: [{ pitcher: next.pitcher, since: 0 }] };
    const beside = { ...made.state, teams: { ...made.state.teams, home: one } };
    expect(gotUp({ ...made, state: beside })).toBe(CLOSER);
    expect(gotUp({ ...made, state: beside }, 'safe')).toBeNull();
  });

  it('brings in whoever is warm rather than a better man who is cold', () => {
    const made = at(WARM, { tiredAt: 20, batters: 2 });
    const comesIn = ({ state, tools }: ManagerAt) => {
      const action = pitchingChange(state, CHARACTERS.balanced, tools)?.action;
      return action?.type === 'substitute' ? action.changes[0]?.player : undefined;
    };
    const best = comesIn(made);
    expect(best).not.toBe(LONG);
    expect(comesIn(throwing(made, 0))).toBe(LONG);
    expect(comesIn(throwing(made, 1))).toBe(best);
  });
});
