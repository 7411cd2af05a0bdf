import {
  type FieldPosition,
  type GameState,
  type LineupId,
  lineupId,
  standardCharts,
  type TeamState,
  validate,
} from '@paper-dynasty/engine';
import { describe, expect, test } from 'vitest';
import { SCENE_CARDS, SCENES } from '../catalogue/scenes.ts';
import { previewOf } from './roster-moves.ts';
import {
  candidates,
  type Plan,
  planOf,
  sharedSlots,
  substitutionOf,
  withManAt,
  withSlot,
} from './roster-plan.ts';

const scene = SCENES.find(({ key }) => key === 'defence')?.state;
if (!scene) throw new Error('the scene is there');
const state: GameState = {
  ...scene,
  mound: { ...scene.mound, home: { ...scene.mound.home, minimumMet: true } },
};
const { home } = state.teams;
/** The home team: these bat 1st to 9th, the 5th the DH; then bench and pitchers. */
const [CF, SECOND, LF, DH] = [27, 28, 32, 31].map(lineupId) as [
  LineupId,
  LineupId,
  LineupId,
  LineupId,
];
const [UTILITY, OUTFIELDER, STARTER, RELIEVER] = [37, 38, 40, 45].map(lineupId) as [
  LineupId,
  LineupId,
  LineupId,
  LineupId,
];

type Move = readonly [FieldPosition, LineupId];
const planned = (team: TeamState, ...moves: readonly Move[]): Plan =>
  moves.reduce((plan, [position, man]) => withManAt(plan, position, man), planOf(team));
const withHome = (team: Partial<TeamState>): GameState => ({
  ...state,
  teams: { ...state.teams, home: { ...home, ...team } },
});
/** What is sent, and what the rules say of it. */
const tried = (at: GameState, plan: Plan) => {
  const action = substitutionOf(at.teams.home, 'home', plan);
  if (!action) throw new Error('nothing changes');
  const fault = validate(at, action, { cards: SCENE_CARDS, charts: standardCharts });
  return { changes: action.changes, fault, lines: previewOf(at, 'home', action) };
};

describe('moves planned together', () => {
  test('nothing moved is nothing to send', () => {
    expect(substitutionOf(home, 'home', planOf(home))).toBeNull();
    expect(substitutionOf(home, 'home', planned(home, ['LF', CF], ['LF', LF]))).toBeNull();
  });

  test('two fielders trade places and keep their slots', () => {
    const { changes, fault } = tried(state, planned(home, ['LF', CF]));
    expect(fault).toBeNull();
    expect(changes).toEqual([
      { player: CF, role: 'LF', slot: 0 },
      { player: LF, role: 'CF', slot: 5 },
    ]);
  });

  test('a newcomer in left, the left fielder in center: the newcomer bats for the man who goes', () => {
    const { changes, fault } = tried(state, planned(home, ['LF', OUTFIELDER], ['CF', LF]));
    expect(fault).toBeNull();
    expect(changes).toContainEqual({ player: OUTFIELDER, role: 'LF', slot: 0, replaces: CF });
    expect(changes).toContainEqual({ player: LF, role: 'CF', slot: 5 });
  });

  test('the DH takes the field, and the pitcher bats: the preview says what is lost', () => {
    const { changes, fault, lines } = tried(state, planned(home, ['LF', DH]));
    expect(fault).toBeNull();
    expect(changes).toContainEqual({ player: DH, role: 'LF', slot: 4 });
    expect(changes).toContainEqual({ player: STARTER, role: 'P', slot: 5 });
    expect(lines.at(-1)).toContain('designated hitter is lost');
  });

  test('a new pitcher leaves the DH alone', () => {
    const { changes, fault } = tried(state, planned(home, ['P', RELIEVER]));
    expect(fault).toBeNull();
    expect(changes).toEqual([{ player: RELIEVER, role: 'P', slot: null, replaces: STARTER }]);
  });

  test('a double switch: two newcomers share out two slots, as the manager likes', () => {
    const order = home.order.map((id) => (id === DH ? STARTER : id));
    const at = withHome({ dh: null, order });
    const plan = planned(at.teams.home, ['P', RELIEVER], ['LF', OUTFIELDER]);
    const shared = sharedSlots(at.teams.home, plan);
    expect(shared.map(({ player, slot }) => [player, slot])).toEqual([
      [RELIEVER, 4],
      [OUTFIELDER, 5],
    ]);
    const switched = withSlot(plan, RELIEVER, { slot: 5, shared });
    const { changes, fault } = tried(at, switched);
    expect(fault).toBeNull();
    expect(changes).toEqual([
      { player: RELIEVER, role: 'P', slot: 5, replaces: STARTER },
      { player: OUTFIELDER, role: 'LF', slot: 4, replaces: LF },
    ]);
  });

  test('a pinch hitter stays where the manager wants him', () => {
    const order = home.order.map((id) => (id === SECOND ? UTILITY : id));
    const at = withHome({ order, gone: [SECOND], temporary: [UTILITY] });
    expect(planOf(at.teams.home).places['2B']).toBeNull();
    const plan = planned(at.teams.home, ['LF', UTILITY], ['2B', LF]);
    const { changes, fault } = tried(at, plan);
    expect(fault).toBeNull();
    expect(changes).toEqual([
      { player: LF, role: '2B', slot: 5 },
      { player: UTILITY, role: 'LF', slot: 1 },
    ]);
  });

  test('or somebody else comes in for him', () => {
    const order = home.order.map((id) => (id === SECOND ? UTILITY : id));
    const at = withHome({ order, gone: [SECOND], temporary: [UTILITY] });
    const { changes, fault } = tried(at, planned(at.teams.home, ['2B', OUTFIELDER]));
    expect(fault).toBeNull();
    expect(changes).toEqual([{ player: OUTFIELDER, role: '2B', slot: 1, replaces: UTILITY }]);
  });

  test('everybody who may stand there is offered: who plays, and the bench', () => {
    const { inGame, spare } = candidates(home);
    expect(inGame).toHaveLength(10);
    expect(inGame.length + spare.length).toBe(home.roster.length);
  });
});
