import { describe, expect, it } from 'vitest';
import { chooseAction } from '../managers/manager.ts';
import { managerTools } from '../managers/tools.ts';
import type { Action } from '../model/action.ts';
import type { Side } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import { lineupId } from '../model/ids.ts';
import type { Rules } from '../model/rules.ts';
import type { GameState } from '../model/state.ts';
import { NORMAL_DEPTH, SWING } from '../testing/at-the-plate.ts';
import { given, SAMPLE_BOOKS } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';
import { STANDARD_RULES } from '../testing/sample-game.ts';
import { swing } from '../testing/swing.ts';
import { defaultAction } from './default-action.ts';
import { legalDecisions, legalSubstitutions } from './legal-actions.ts';

const RULES: Partial<Rules> = { injuries: true };
const HIT = { code: 'HIT_BY_PITCH' } as const;
const SEVEN = ['injury', 1, 3, 3] as const;
const SIX = ['injury', 2, 2, 2] as const;
const SET: Action = { type: 'setDefence', side: 'home', alignment: NORMAL_DEPTH };
const WALK: Action = { type: 'walkIntentionally', side: 'home' };

const open = moment({ rules: RULES });
/** The batter of slot 0 is hit, hurt for three games, and on first. */
const batterHurt = () => swing(open, HIT, SIX).then();
/** The offence has the word, with the hurt man on first. */
const offence = (): GameState => given(batterHurt().state).when(SET).then().state;

const hurt = (side: Side, player: LineupId, state: GameState = open): GameState => ({
  ...state,
  teams: { ...state.teams, [side]: { ...state.teams[side], hurt: [player] } },
});
const emptyBench = (state: GameState, side: Side): GameState => {
  const team = state.teams[side];
  const inGame = [...team.order, ...Object.values(team.field)];
  const gone = team.roster.map(({ id }) => id).filter((id) => !inGame.includes(id));
  return { ...state, teams: { ...state.teams, [side]: { ...team, gone } } };
};
const pitcher = open.teams.home.field.P;
const relief: Action = {
  type: 'substitute',
  side: 'home',
  changes: [{ player: lineupId(45), role: 'P', slot: null, replaces: pitcher }],
};

describe('an injury', () => {
  it('is the last roll of its play, and a fact of it', () => {
    const [play] = batterHurt().events.filter((event) => event.type === 'playMade');
    expect(play).toMatchObject({ injury: { side: 'away', player: 1, games: 3 } });
    expect(play?.rolls.at(-1)).toEqual({
      n: 1,
      purpose: 'injury',
      dice: [6, 6, 6],
      faces: [2, 2, 2],
    });
    expect(batterHurt().state.teams.away.hurt).toEqual([1]);
    expect(batterHurt().state.rolls).toBe(2);
  });

  it('is numbered after all other rolls of its play', () => {
    const check = { code: 'X_CHECK', location: 'SS' } as const;
    const play = swing(open, check, ['range', 20], ['error', 1, 1, 1], SEVEN).play();
    expect(play.rolls.slice(-3).map(({ n, purpose }) => [n, purpose])).toEqual([
      [1, 'range'],
      [2, 'error'],
      [3, 'injury'],
    ]);
  });

  it('is mostly none: the roll stands, and everybody plays on', () => {
    const play = swing(open, HIT, SEVEN).play();
    expect(play.rolls.at(-1)?.purpose).toBe('injury');
    expect(play.injury).toBeUndefined();
    expect(swing(open, HIT, SEVEN).then().state.teams.away.hurt).toEqual([]);
  });

  it('is not rolled for in a league without', () => {
    expect(swing(moment(), HIT).play().injury).toBeUndefined();
  });

  it('falls again as it fell when the decision is taken back', () => {
    const [play] = batterHurt().events.filter((event) => event.type === 'playMade');
    const roll = play?.rolls.at(-1);
    const kept = { ...open.undo, kept: roll ? [{ roll, side: 'away', slot: 0 } as const] : [] };
    const again = swing({ ...open, undo: kept }, HIT).play();
    expect(again.rolls.at(-1)).toEqual(roll);
  });
});

describe('a man who is hurt', () => {
  it('on base: his side can do nothing before somebody runs for him', () => {
    expect(given(offence()).when(SWING).refused()).toEqual({ code: 'PLAYER_HURT', player: 1 });
    const steal: Action = { type: 'steal', side: 'away', bases: [1] };
    expect(given(offence()).when(steal).refused().code).toBe('PLAYER_HURT');
    expect(legalDecisions(offence(), 'away', SAMPLE_BOOKS)).toEqual([]);
    const [pinch] = legalSubstitutions(offence(), 'away', SAMPLE_BOOKS).filter(
      (action) => action.type === 'substitute' && action.changes[0]?.replaces === 1,
    );
    const after = pinch && given(offence()).when(pinch).then().state;
    expect(after?.teams.away.gone).toEqual([1]);
    expect(after && legalDecisions(after, 'home', SAMPLE_BOOKS).length).toBeGreaterThan(0);
  });

  it('at bat: somebody hits for him', () => {
    const up = { ...hurt('away', open.batter), phase: offence().phase };
    expect(given(up).when(SWING).refused().code).toBe('PLAYER_HURT');
    expect(defaultAction(up, 'away', SAMPLE_BOOKS)).toMatchObject({
      changes: [{ role: 'PH', replaces: open.batter }],
    });
  });

  it('in the dugout: nobody asks', () => {
    const waiting = { ...hurt('away', lineupId(5)), phase: offence().phase };
    expect(legalDecisions(waiting, 'away', SAMPLE_BOOKS)).toContainEqual(SWING);
  });

  it('in the field: nobody pitches before his place is filled', () => {
    const state = hurt('home', open.teams.home.field.LF);
    expect(given(state).when(SET).refused().code).toBe('PLAYER_HURT');
    expect(given(state).when(WALK).refused().code).toBe('PLAYER_HURT');
    const standing: Action = { type: 'setStandingDefence', side: 'home', alignment: NORMAL_DEPTH };
    const waits = given(state).when(standing).then();
    expect(waits.events.map(({ type }) => type)).toEqual(['standingDefenceSet']);
    const action = defaultAction(waits.state, 'home', SAMPLE_BOOKS);
    expect(action).toMatchObject({ changes: [{ role: 'LF', replaces: open.teams.home.field.LF }] });
    const filled = action && given(waits.state).when(action).then();
    expect(filled?.events.map(({ type }) => type)).toEqual(['substituted', 'defenceSet']);
  });

  it('on the mound: he need not face three batters', () => {
    expect(given(open).when(relief).refused().code).toBe('THREE_BATTER_MINIMUM');
    const after = given(hurt('home', pitcher)).when(relief).then().state;
    expect(after.teams.home.field.P).toBe(45);
  });

  it('on the mound: another pitcher is the default', () => {
    const action = defaultAction(hurt('home', pitcher), 'home', SAMPLE_BOOKS);
    expect(action).toMatchObject({ changes: [{ role: 'P', slot: null, replaces: pitcher }] });
    expect(action && given(hurt('home', pitcher)).when(action).then().state.phase.type).toBe(
      'defence',
    );
  });

  it('plays on when nobody is left', () => {
    const state = emptyBench(hurt('home', pitcher), 'home');
    expect(legalDecisions(state, 'home', SAMPLE_BOOKS)).toContainEqual(SET);
    expect(defaultAction(state, 'home', SAMPLE_BOOKS)?.type).toBe('setDefence');
  });

  it('does not come back, even where the league lets men return', () => {
    const { LF } = open.teams.home.field;
    const state = moment({ rules: { ...RULES, reentry: true } });
    const back: Action = {
      type: 'substitute',
      side: 'home',
      changes: [{ player: LF, role: 'LF', slot: state.teams.home.order.indexOf(LF) }],
    };
    const { order, field, ...team } = state.teams.home;
    const sub = lineupId(46);
    const left = {
      ...team,
      order: order.map((id) => (id === LF ? sub : id)),
      field: { ...field, LF: sub },
      gone: [LF],
    };
    const returning = { ...back, changes: [{ ...back.changes[0], replaces: sub }] } as Action;
    const at = (hurtMen: readonly LineupId[]): GameState => ({
      ...state,
      teams: { ...state.teams, home: { ...left, hurt: hurtMen } },
    });
    expect(given(at([])).when(returning).then().state.teams.home.field.LF).toBe(LF);
    expect(
      given(at([LF]))
        .when(returning)
        .refused(),
    ).toMatchObject({ reason: 'ALREADY_LEFT' });
  });
});

describe('an AI', () => {
  const tools = managerTools(SAMPLE_BOOKS, STANDARD_RULES);
  const choose = (state: GameState, side: Side) =>
    chooseAction(state, { side, style: 'balanced' }, tools);

  it('takes the hurt man out, in the field and at bat', () => {
    const { LF } = open.teams.home.field;
    const field = choose(hurt('home', LF), 'home');
    expect(field).toMatchObject({ reason: 'he is hurt', action: { changes: [{ replaces: LF }] } });
    const bat = choose(offence(), 'away');
    expect(bat).toMatchObject({ action: { changes: [{ role: 'PR', replaces: 1 }] } });
  });

  it('chooses the reliever as it always does', () => {
    const mound = choose(hurt('home', pitcher), 'home');
    expect(mound).toMatchObject({
      reason: 'he is hurt',
      action: { changes: [{ role: 'P', replaces: pitcher }] },
    });
  });
});
