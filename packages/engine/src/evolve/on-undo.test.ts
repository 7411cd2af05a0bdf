import { describe, expect, it } from 'vitest';
import type { Action } from '../model/action.ts';
import type { Side } from '../model/baseball.ts';
import type { Alignment } from '../model/decision.ts';
import { lineupId } from '../model/ids.ts';
import type { Rules } from '../model/rules.ts';
import type { GameState } from '../model/state.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import { given } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';
import { evolve } from './evolve.ts';

const SWING: Action = {
  type: 'setOffence',
  side: 'away',
  offence: { approach: 'swing', contactPlay: false },
};
const STRIKEOUT = ['atBat', 2, 3, 1, 7] as const;
const SQUEEZE: Action = {
  ...SWING,
  offence: { approach: 'safety-squeeze', contactPlay: false },
};
const SET: Action = { type: 'setDefence', side: 'home', alignment: NORMAL_DEPTH };

const offence = (rules: Partial<Rules> = {}): GameState =>
  given(moment({ rules })).when(SET).then().state;
const swung = (rules: Partial<Rules> = {}): GameState =>
  given(offence(rules)).when(SWING, STRIKEOUT).then().state;

const offer = (state: GameState, side: Side = 'away') =>
  given(state).when({ type: 'offerUndo', side });
const undone = (state: GameState): GameState => {
  const offered = offer(state).then().state;
  return given(offered).when({ type: 'answerUndo', side: 'home', accept: true }).then().state;
};

/** What both managers see, without the bookkeeping of the log. */
const table = ({ version: _v, rolls: _r, undo: _u, ...rest }: GameState) => rest;

describe('taking a decision back', () => {
  it('needs the other manager’s consent', () => {
    const offered = offer(swung()).then();
    expect(offered.events).toEqual([{ type: 'undoOffered', side: 'away' }]);
    const declined = given(offered.state)
      .when({ type: 'answerUndo', side: 'home', accept: false })
      .then();
    expect(declined.state).toMatchObject({ outs: 1, undo: { offered: null } });
  });

  it('is asked for once', () => {
    expect(offer(offer(swung()).then().state).refused()).toEqual({
      code: 'UNDO_NOT_ALLOWED',
      reason: 'OFFERED_ALREADY',
    });
  });

  it('is not for the one who offers to grant', () => {
    const offered = offer(swung()).then().state;
    const own = given(offered).when({ type: 'answerUndo', side: 'away', accept: true });
    expect(own.refused().code).toBe('NO_UNDO_OFFERED');
  });

  it('is only for the one who decided', () => {
    expect(offer(swung(), 'home').refused().code).toBe('NOTHING_TO_UNDO');
  });

  it('puts everything back but the versions and the count of rolls', () => {
    const before = offence();
    const state = undone(swung());
    expect(table(state)).toEqual(table(before));
    expect(state.rolls).toBe(1);
    expect(state.version).toBeGreaterThan(swung().version);
  });

  it('cannot be done twice in a row', () => {
    expect(offer(undone(swung())).refused().code).toBe('NOTHING_TO_UNDO');
  });

  it('an offer is forgotten with the next decision', () => {
    const offered = offer(swung()).then().state;
    const next = given(offered).when(SET).then().state;
    expect(next.undo.offered).toBeNull();
  });

  it.each<[string, (state: GameState) => GameState, Side]>([
    ['an alignment', (state) => given(state).when(SET).then().state, 'home'],
    [
      'an intentional walk',
      (state) => given(state).when({ type: 'walkIntentionally', side: 'home' }).then().state,
      'home',
    ],
    [
      'a substitution',
      (state) =>
        given(state)
          .when({
            type: 'substitute',
            side: 'home',
            changes: [{ player: lineupId(38), role: 'LF', slot: 5, replaces: lineupId(32) }],
          })
          .then().state,
      'home',
    ],
  ])('works for %s', (_what, decide, side) => {
    const before = moment();
    const offered = offer(decide(before), side).then().state;
    const back = given(offered)
      .when({ type: 'answerUndo', side: side === 'home' ? 'away' : 'home', accept: true })
      .then().state;
    expect(table(back)).toEqual(table(before));
  });
});

describe('a standing defence that was set since', () => {
  const stands = (state: GameState, side: Side, alignment: Alignment | null = NORMAL_DEPTH) =>
    given(state).when({ type: 'setStandingDefence', side, alignment }).then().state;

  it.each<GameState['rules']['undo']>(['both-consent', 'before-roll'])(
    'by the other manager stands on (%s)',
    (undo) => {
      const set = given(moment({ rules: { undo } }))
        .when(SET)
        .then().state;
      const offered = offer(stands(set, 'away'), 'home').then().state;
      const back =
        undo === 'before-roll'
          ? offered
          : given(offered).when({ type: 'answerUndo', side: 'away', accept: true }).then().state;
      expect(back.phase.type).toBe('defence');
      expect(back.teams.away.standingDefence).toEqual(NORMAL_DEPTH);
    },
  );

  it('by the other manager stands on for the batters to come, and no more once he took it back', () => {
    const back = undone(stands(swung(), 'home'));
    expect(back.phase.type).toBe('offence');
    expect(given(back).when(SWING).then().state.phase.type).toBe('offence');
    const none = stands(stands(offence(), 'home'), 'home', null);
    const played = given(given(none).when(SET).then().state).when(SWING, STRIKEOUT).then().state;
    expect(undone(played).teams.home.standingDefence).toBeNull();
  });

  it('by whoever takes his alignment back goes with it, or it would answer for him at once', () => {
    const offered = offer(stands(offence(), 'home'), 'home').then().state;
    const back = given(offered).when({ type: 'answerUndo', side: 'away', accept: true }).then();
    expect(back.state.teams.home.standingDefence).toBeNull();
    expect(back.state.phase.type).toBe('defence');
  });
});

describe('a decision in the middle of a play', () => {
  it('an entered reading: its dice lie there to be read again', () => {
    for (const undo of ['both-consent', 'before-roll'] as const) {
      const rolled = swung({ resolution: 'manual', undo });
      const outcome = { code: 'WALK' } as const;
      const entered = given(rolled).when({ type: 'enterOutcome', side: 'away', outcome });
      expect(entered.then().state.phase).toMatchObject({ entries: { away: outcome } });
      const offered = offer(entered.then().state).then().state;
      const back =
        undo === 'before-roll'
          ? offered
          : given(offered).when({ type: 'answerUndo', side: 'home', accept: true }).then().state;
      expect(table(back)).toEqual(table(rolled));
      const again = given(back)
        .when({ type: 'enterOutcome', side: 'away', outcome: { code: 'STRIKEOUT' } })
        .then().state;
      const read = given(again).when({ type: 'confirmOutcome', side: 'home' });
      expect(read.play()).toMatchObject({ kind: 'strikeout' });
    }
  });

  it('a reading that was confirmed is taken back with its play, and read again', () => {
    const rolled = swung({ resolution: 'manual' });
    const outcome = { code: 'WALK' } as const;
    const entered = given(rolled).when({ type: 'enterOutcome', side: 'away', outcome }).then();
    const walked = given(entered.state).when({ type: 'confirmOutcome', side: 'home' }).then();
    expect(walked.state.bases[0]).not.toBeNull();
    expect(table(undone(walked.state))).toEqual(table(rolled));
  });

  it('an answer: the runner is asked again, and the same dice fall if he goes', () => {
    const set = given(moment({ code: 4 }))
      .when(SET)
      .then().state;
    const asked = given(set).when(SQUEEZE, ['chaos', 9], ['bunt', 2], ['location', 1]).then().state;
    const sent: Action = { type: 'choose', side: 'away', option: 'send' };
    const out = given(asked).when(sent, ['squeeze', 20]).then().state;
    const back = undone(out);
    expect(table(back)).toEqual(table(asked));
    const again = given(back).when(sent);
    expect(again.play()).toEqual(given(asked).when(sent, ['squeeze', 20]).play());
    expect(again.then().state.rolls).toBe(out.rolls);
  });

  it('a steal: whoever goes again has the same jump', () => {
    const set = given(moment({ code: 1 }))
      .when(SET)
      .then().state;
    const steal: Action = { type: 'steal', side: 'away', bases: [1] };
    const dice = [
      ['chaos', 9],
      ['jumpCheck', 12],
      ['jump', 3, 4],
    ] as const;
    const gone = given(set)
      .when(steal, ...dice)
      .then().state;
    expect(gone.pa.stealDeclared).toBe(true);
    const back = undone(gone);
    expect(table(back)).toEqual(table(set));
    expect(table(given(back).when(steal).then().state)).toEqual(table(gone));
  });
});

describe('an official takes the last decision back', () => {
  const RULED = { type: 'undoDecision', reason: 'the wrong button' } as const;

  it.each(['both-consent', 'before-roll', 'none'] as const)('where the league says %s', (undo) => {
    const back = given(swung({ undo })).when(RULED).then();
    expect(back.events).toEqual([{ type: 'decisionUndone', reason: 'the wrong button' }]);
    expect(back.state.phase.type).toBe('offence');
    expect(given(back.state).when(SWING).play().rolls).toMatchObject([
      { n: 0, faces: [2, 3, 1, 7] },
    ]);
  });

  it('once, and not before there is one', () => {
    const back = given(swung()).when(RULED).then().state;
    expect(given(back).when(RULED).refused()).toEqual({ code: 'NOTHING_TO_UNDO' });
    expect(given(moment()).when(RULED).refused()).toEqual({ code: 'NOTHING_TO_UNDO' });
  });

  it('not while the game is suspended, nor when it is over', () => {
    const asleep = given(swung()).when({ type: 'suspend', reason: 'rain' }).then().state;
    expect(given(asleep).when(RULED).refused().code).toBe('GAME_SUSPENDED');
    const over = given(swung()).when({ type: 'concede', side: 'home' }).then().state;
    expect(given(over).when(RULED).refused().code).toBe('GAME_OVER');
  });
});

/** Bunted at by whoever is up, with the face of the d20. */
const bunted = (state: GameState, face: number): GameState =>
  given(state)
    .when(
      { type: 'setOffence', side: 'away', offence: { approach: 'drag-bunt', contactPlay: false } },
      ['bunt', face],
    )
    .then().state;

/** This place of the order is up, as it will be an inning or two later. */
const upAgain = (state: GameState, slot: number): GameState => ({
  ...state,
  batter: state.teams.away.order[slot] ?? state.batter,
  teams: { ...state.teams, away: { ...state.teams.away, nextSlot: slot } },
});

describe('the dice after an undo', () => {
  it('are the same for the same purpose', () => {
    const again = given(undone(swung())).when(SWING);
    expect(again.play()).toMatchObject({
      kind: 'strikeout',
      rolls: [{ n: 0, faces: [2, 3, 1, 7] }],
    });
    const { state } = again.then();
    expect(state.rolls).toBe(1);
    expect(state.undo.kept).toEqual([]);
  });

  it('wait through a detour with other dice, for the next swing of the same place in the order', () => {
    const next = given(bunted(undone(swung()), 20))
      .when(SET)
      .then().state;
    const other = given(next).when(SWING, ['atBat', 2, 3, 1, 7]);
    expect(other.play().rolls).toMatchObject([{ n: 2, purpose: 'atBat' }]);
    const again = given(upAgain(next, 0)).when(SWING);
    expect(again.play().rolls).toMatchObject([{ n: 0, purpose: 'atBat' }]);
  });

  it('never go to the other side', () => {
    const two: GameState = { ...offence(), outs: 2 };
    const struckOut = given(two).when(SWING, STRIKEOUT).then().state;
    expect(struckOut.half).toBe('bottom');
    const half = bunted(undone(struckOut), 20);
    expect(half).toMatchObject({ half: 'bottom', inning: 1 });
    const set = given(half)
      .when({ ...SET, side: 'away' })
      .then().state;
    const leadoff = given(set).when({ ...SWING, side: 'home' }, ['atBat', 2, 3, 1, 7]);
    expect(leadoff.play().rolls).toMatchObject([{ n: 2 }]);
  });

  it('are the pinch hitter’s too', () => {
    const changes = [{ player: lineupId(12), role: 'PH', slot: 0, replaces: lineupId(1) }] as const;
    const hit = given(undone(swung())).when({ type: 'substitute', side: 'away', changes });
    const state = given(hit.then().state).when(SET).then().state;
    expect(given(state).when(SWING).play()).toMatchObject({ batter: 12, rolls: [{ n: 0 }] });
  });

  it('are used up one by one, then new ones are thrown', () => {
    const first = given(undone(swung())).when(SWING).then().state;
    const next = given(first).when(SET).then().state;
    const second = given(next).when(SWING, ['atBat', 2, 3, 1, 7]);
    expect(second.play().rolls).toMatchObject([{ n: 1 }]);
  });

  it('stay the same through a second undo', () => {
    const once = given(undone(swung())).when(SWING).then().state;
    const twice = undone(once);
    expect(given(twice).when(SWING).play().rolls).toMatchObject([{ n: 0, faces: [2, 3, 1, 7] }]);
  });
});

describe('a league’s own rule', () => {
  it('none: nothing is taken back', () => {
    const refusal = offer(swung({ undo: 'none' })).refused();
    expect(refusal).toEqual({ code: 'UNDO_NOT_ALLOWED', reason: 'LEAGUE' });
  });

  it('before the roll: without consent, and only before', () => {
    const rules = { undo: 'before-roll' } as const;
    const refusal = offer(swung(rules)).refused();
    expect(refusal).toEqual({ code: 'UNDO_NOT_ALLOWED', reason: 'DICE_FELL' });
    const set = offer(offence(rules), 'home').then();
    expect(set.events).toEqual([{ type: 'decisionUndone' }]);
    expect(set.state.phase.type).toBe('defence');
  });
});

describe('against a computer manager', () => {
  const managed = (state: GameState, side: Side): GameState => ({
    ...state,
    teams: { ...state.teams, [side]: { ...state.teams[side], ai: 'balanced' as const } },
  });

  it('is granted at once as long as no dice have fallen', () => {
    const set = given(managed(moment(), 'away')).when(SET).then().state;
    const back = offer(set, 'home').then();
    expect(back.events).toEqual([{ type: 'decisionUndone' }]);
    expect(back.state.phase.type).toBe('defence');
  });

  it('is not granted once they have: a runner who was thrown out stays out', () => {
    const set = given(moment({ code: 4 }))
      .when(SET)
      .then().state;
    const bunted = given(managed(set, 'home'))
      .when(SQUEEZE, ['chaos', 9], ['bunt', 2], ['location', 1])
      .then().state;
    const refusal = { code: 'UNDO_NOT_ALLOWED', reason: 'AGAINST_AI' };
    expect(offer(bunted).refused()).toEqual(refusal);
    const sent: Action = { type: 'choose', side: 'away', option: 'send' };
    const out = given(bunted).when(sent, ['squeeze', 20]).then().state;
    expect(out).toMatchObject({ outs: 1, undo: { by: 'away' } });
    expect(offer(out).refused()).toEqual(refusal);
  });
});

describe('what is kept for it', () => {
  const roll = (n: number) => ({ n, purpose: 'chaos', dice: [20], faces: [7] }) as const;
  const kept = (n: number) => ({ roll: roll(n), side: 'away', slot: 0 }) as const;

  it('is nothing of a computer manager’s decision', () => {
    const state = offence();
    const { away } = state.teams;
    const computer = {
      ...state,
      teams: { ...state.teams, away: { ...away, ai: 'safe' as const } },
    };
    const swing = {
      type: 'offenceSet',
      offence: { approach: 'swing', contactPlay: false },
    } as const;
    expect(evolve(computer, swing).undo.by).toBe('home');
    expect(evolve(state, swing).undo.by).toBe('away');
  });

  it('are the rolls in the order of their numbers', () => {
    const state = offence();
    const undo = { ...state.undo, since: [kept(3)], kept: [kept(5), kept(4)] };
    const after = evolve({ ...state, undo }, { type: 'decisionUndone' });
    expect(after.undo.kept.map(({ roll: { n } }) => n)).toEqual([3, 4, 5]);
  });

  it('is struck when it is used, and the count of rolls does not go back', () => {
    const state = { ...offence(), rolls: 9 };
    const undo = { ...state.undo, since: [], kept: [kept(3), kept(5)] };
    const after = evolve({ ...state, undo }, { type: 'chaosRolled', rolls: [roll(3)] });
    expect(after.rolls).toBe(9);
    expect(after.undo.kept).toEqual([kept(5)]);
    expect(after.undo.since).toEqual([kept(3)]);
  });

  it('is nothing before the first decision', () => {
    const state = moment();
    const after = evolve(state, { type: 'chaosRolled', rolls: [roll(0)] });
    expect(after.undo).toEqual(state.undo);
    expect(evolve(state, { type: 'decisionUndone' })).toEqual({
      ...state,
      version: state.version + 1,
    });
  });
});
