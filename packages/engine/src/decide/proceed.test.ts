import { describe, expect, it } from 'vitest';
import type { Action } from '../model/action.ts';
import type { Alignment } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import { given } from '../testing/given.ts';
import type { MomentOptions } from '../testing/moment.ts';
import { moment } from '../testing/moment.ts';
import { NORMAL_DEPTH } from '../testing/situation.ts';
import { swing } from '../testing/swing.ts';

const offence = (options: MomentOptions = {}, alignment: Partial<Alignment> = {}): GameState => ({
  ...moment(options),
  phase: { type: 'offence', alignment: { ...NORMAL_DEPTH, ...alignment } },
});
const SWING: Action = {
  type: 'setOffence',
  side: 'away',
  offence: { approach: 'swing', contactPlay: false },
};
const types = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

describe('the chaos roll', () => {
  it('is not made with the bases empty', () => {
    const { events } = given(offence()).when(SWING, ['atBat', 1, 5, 4, 11]).then();
    expect(types(events)).toEqual(['offenceSet', 'playMade']);
  });

  it('comes before the pitch, and mostly comes to nothing', () => {
    const { events } = given(offence({ code: 1 }))
      .when(SWING, ['chaos', 5], ['atBat', 1, 5, 4, 11])
      .then();
    expect(types(events)).toEqual(['offenceSet', 'chaosRolled', 'playMade']);
  });

  it('a wild pitch voids what was declared, and there is no second one for this batter', () => {
    const wild = given(offence({ code: 1, slot: 3 })).when(SWING, ['chaos', 1], ['wildPitch', 9]);
    expect(wild.play()).toMatchObject({ kind: 'wildPitch', batterTo: null });
    const { state } = wild.then();
    expect(state).toMatchObject({
      batter: 4,
      bases: [null, { id: 3 }, null],
      pa: { chaosRolled: true },
      phase: { type: 'defence' },
    });
    const next: GameState = { ...state, phase: offence().phase };
    const { events } = given(next).when(SWING, ['atBat', 1, 5, 4, 11]).then();
    expect(types(events)).toEqual(['offenceSet', 'playMade']);
  });

  it('is made anew for the next batter', () => {
    const { state } = given(offence({ code: 1 }))
      .when(SWING, ['chaos', 5], ['atBat', 1, 5, 4, 11])
      .then();
    expect(state.pa).toEqual({ chaosRolled: false, stealDeclared: false });
  });

  it('a pick-off may be the third out', () => {
    const state = offence({ code: 1, outs: 2, slot: 3 }, { hold: [1] });
    const { events, state: after } = given(state).when(SWING, ['chaos', 4], ['pickOff', 1]).then();
    expect(types(events)).toEqual(['offenceSet', 'playMade', 'halfStarted']);
    expect(after).toMatchObject({ half: 'bottom', teams: { away: { nextSlot: 3 } } });
  });

  it('does not come before an intentional walk', () => {
    const walk = given(moment({ code: 1 })).when({ type: 'walkIntentionally', side: 'home' });
    expect(walk.play()).toMatchObject({ kind: 'intentionalWalk', batterTo: 1, rolls: [] });
    expect(walk.then().state.bases.map((runner) => runner?.id)).toEqual([1, 9, undefined]);
  });
});

describe('a steal that is called off', () => {
  const go: Action = { type: 'steal', side: 'away', bases: [1] };
  const { state: asked } = given(offence({ code: 1, slot: 4 }))
    .when(go, ['chaos', 20], ['jumpCheck', 20], ['jump', 6, 6])
    .then();

  it('asks the offence first', () => {
    expect(asked.phase).toMatchObject({
      type: 'choice',
      choice: { type: 'goOrStay', side: 'away', runner: 4, from: 1, to: 2 },
    });
  });

  it('leaves the runner where he was; the defence has the word, and he may not go again', () => {
    const { events, state } = given(asked)
      .when({ type: 'choose', side: 'away', option: 'stay' })
      .then();
    expect(types(events)).toEqual(['choiceMade', 'stealCalledOff']);
    expect(state).toMatchObject({ bases: [{ id: 4 }, null, null], phase: { type: 'defence' } });
    const again: GameState = { ...state, phase: offence().phase };
    expect(given(again).when(go).refused()).toEqual({
      code: 'ILLEGAL_STEAL',
      reason: 'ALREADY_TRIED',
    });
  });
});

describe('a play that stops for decisions', () => {
  const onSecond = { code: 2, slot: 3 } as const;
  const single = { code: 'SINGLE_UNCAPPED', location: 'LF' } as const;
  const asked = swing(moment(onSecond), single, ['depth', 2]).then();

  it('waits for the offence, then for the defence, then goes on where it was', () => {
    expect(asked.state.phase).toMatchObject({ choice: { type: 'sendLead', side: 'away' } });
    const sent = given(asked.state).when({ type: 'choose', side: 'away', option: 'send' }).then();
    expect(sent.state.phase).toMatchObject({ choice: { type: 'throw', side: 'home' } });
    const thrown = given(sent.state).when(
      { type: 'choose', side: 'home', option: 'throw-lead' },
      ['advance', 20],
      ['advance', 20],
    );
    expect(thrown.play()).toMatchObject({ moves: [{ from: 2, to: 0 }], batterTo: 1 });
  });

  it('writes each roll down once', () => {
    const held = given(asked.state).when({ type: 'choose', side: 'away', option: 'hold' });
    const numbers = [...asked.events, ...held.then().events].flatMap((event) =>
      'rolls' in event && event.rolls ? event.rolls.map(({ n, purpose }) => `${n} ${purpose}`) : [],
    );
    expect(numbers).toEqual(['1 depth']);
    expect(held.then().state.rolls).toBe(2);
  });

  it('may be suspended there, and resumed at the same decision', () => {
    const paused = given(asked.state).when({ type: 'suspend', reason: 'rain' }).then().state;
    expect(given(paused).when({ type: 'choose', side: 'away', option: 'hold' }).refused()).toEqual({
      code: 'GAME_SUSPENDED',
    });
    const { state } = given(paused).when({ type: 'resume' }).then();
    expect(state.phase).toEqual(asked.state.phase);
  });

  it('takes the first option for a manager who is away', () => {
    const { events } = given(asked.state).when({ type: 'takeDefault', side: 'away' }).then();
    const first = asked.state.phase.type === 'choice' ? asked.state.phase.choice.options[0] : null;
    expect(events[0]).toMatchObject({ type: 'choiceMade', answer: { option: first } });
  });
});

describe('a standing defence', () => {
  const standing = (alignment: Partial<Alignment>): Action => ({
    type: 'setStandingDefence',
    side: 'home',
    alignment: { ...NORMAL_DEPTH, ...alignment },
  });

  it('answers at once, as far as it is legal now', () => {
    const { events } = given(moment({ code: 1, rules: { shiftsAllowed: true } }))
      .when(standing({ infield: 'in', outfield: 'shallow', hold: [1, 2] }))
      .then();
    expect(events[1]).toEqual({
      type: 'defenceSet',
      alignment: { infield: 'normal', outfield: 'normal', hold: [1], shift: 'none' },
      standing: true,
    });
  });

  it('comes as it is where everything fits', () => {
    const alignment = { infield: 'in', outfield: 'shallow', hold: [3] } as const;
    const { state } = given(moment({ code: 4, inning: 9 }))
      .when(standing(alignment))
      .then();
    expect(state.phase).toEqual({ type: 'offence', alignment: { ...NORMAL_DEPTH, ...alignment } });
  });

  it('a shift holds nobody; where nobody shifts he is held after all', () => {
    const shifted = standing({ shift: 'pull', hold: [1] });
    const legal = given(moment({ code: 1, rules: { shiftsAllowed: true } }))
      .when(shifted)
      .then();
    expect(legal.state.phase).toMatchObject({ alignment: { shift: 'pull', hold: [] } });
    const illegal = given(moment({ code: 1 }))
      .when(shifted)
      .then();
    expect(illegal.state.phase).toMatchObject({ alignment: { shift: 'none', hold: [1] } });
  });

  it('is there for the next batter too', () => {
    const { state } = given(moment()).when(standing({})).then();
    const { events } = given(state).when(SWING, ['atBat', 1, 5, 4, 11]).then();
    expect(types(events)).toEqual(['offenceSet', 'playMade', 'defenceSet']);
  });

  it('taken back before the offence has declared, its manager decides', () => {
    const { state } = given(moment()).when(standing({})).then();
    const taken = given(state)
      .when({ type: 'setStandingDefence', side: 'home', alignment: null })
      .then();
    expect(taken.state.phase).toEqual({ type: 'defence' });
  });

  it('of the batting side waits for its turn', () => {
    const { state, events } = given(moment())
      .when({ type: 'setStandingDefence', side: 'away', alignment: NORMAL_DEPTH })
      .then();
    expect(types(events)).toEqual(['standingDefenceSet']);
    expect(state.teams.away.standingDefence).toEqual(NORMAL_DEPTH);
  });

  it('does not answer while a position is open', () => {
    const { home } = moment().teams;
    const gone: GameState = {
      ...moment(),
      teams: { ...moment().teams, home: { ...home, gone: [home.field.LF] } },
    };
    const { state } = given(gone).when(standing({})).then();
    expect(state.phase).toEqual({ type: 'defence' });
  });
});

describe('the default defence', () => {
  it.each<[string, MomentOptions, readonly number[]]>([
    ['holds the runner on first', { code: 1 }, [1]],
    ['also with one on third', { code: 5 }, [1]],
    ['not with second occupied', { code: 3 }, []],
    ['with a lead of four', { code: 1, home: 4 }, [1]],
    ['not with a lead of five', { code: 1, home: 5 }, []],
  ])('%s', (_what, options, hold) => {
    const { events } = given(moment(options)).when({ type: 'takeDefault', side: 'home' }).then();
    expect(events[0]).toEqual({ type: 'defenceSet', alignment: { ...NORMAL_DEPTH, hold } });
  });

  it('the default offence swings', () => {
    const { events } = given(offence())
      .when({ type: 'takeDefault', side: 'away' }, ['atBat', 1, 5, 4, 11])
      .then();
    expect(events[0]).toMatchObject({ offence: { approach: 'swing', contactPlay: false } });
  });
});

describe('reading a card image', () => {
  const WALK = { code: 'WALK' } as const;
  const POPOUT = { code: 'POPOUT', location: '2B' } as const;
  const manual = offence({ rules: { resolution: 'manual' } });
  const rolled = given(manual).when(SWING, ['atBat', 2, 3, 1, 7]).then();
  const enter = (side: 'away' | 'home', outcome: typeof WALK | typeof POPOUT): Action => ({
    type: 'enterOutcome',
    side,
    outcome,
  });
  const entered = given(rolled.state).when(enter('away', WALK)).then();

  it('the dice lie on the table until the batting manager has read', () => {
    expect(types(rolled.events)).toEqual(['offenceSet', 'atBatRolled']);
    expect(rolled.state.phase).toMatchObject({ type: 'reading', disputed: false, entries: {} });
    expect(entered.state.phase).toMatchObject({ type: 'reading', entries: { away: WALK } });
  });

  it('the other manager confirms, and the play is made', () => {
    const { events } = given(entered.state).when({ type: 'confirmOutcome', side: 'home' }).then();
    expect(events).toMatchObject([
      { type: 'outcomeConfirmed', by: 'home', outcome: WALK },
      { type: 'playMade', kind: 'walk', story: { outcome: WALK } },
    ]);
  });

  it('time confirms, too', () => {
    const { events } = given(entered.state).when({ type: 'takeDefault', side: 'home' }).then();
    expect(events[0]).toMatchObject({ type: 'outcomeConfirmed', by: 'clock' });
  });

  it('an AI takes the other manager’s word for it', () => {
    const { home } = manual.teams;
    const ai: GameState = {
      ...rolled.state,
      teams: { ...rolled.state.teams, home: { ...home, ai: 'balanced' } },
    };
    const { events } = given(ai).when(enter('away', WALK)).then();
    expect(types(events)).toEqual(['outcomeEntered', 'outcomeConfirmed', 'playMade']);
  });

  describe('that is disputed', () => {
    const disputed = given(entered.state).when({ type: 'disputeOutcome', side: 'home' }).then();
    const home = given(disputed.state).when(enter('home', POPOUT)).then();

    it('is read again by both', () => {
      expect(disputed.state.phase).toMatchObject({ disputed: true, entries: {} });
      expect(home.state.phase).toMatchObject({ entries: { home: POPOUT } });
    });

    it('is settled when both say the same', () => {
      const { events } = given(home.state).when(enter('away', POPOUT)).then();
      expect(events).toMatchObject([
        { type: 'outcomeEntered' },
        { type: 'outcomeConfirmed', by: 'home', outcome: POPOUT },
        { type: 'playMade', kind: 'out' },
      ]);
    });

    it('waits when they differ; one may change his mind', () => {
      const differ = given(home.state).when(enter('away', WALK)).then();
      expect(types(differ.events)).toEqual(['outcomeEntered']);
      const { events } = given(differ.state).when(enter('home', WALK)).then();
      expect(types(events)).toEqual(['outcomeEntered', 'outcomeConfirmed', 'playMade']);
    });

    it('or a commissioner decides', () => {
      const { events } = given(home.state).when({ type: 'settleOutcome', outcome: WALK }).then();
      expect(events[0]).toEqual({ type: 'outcomeConfirmed', by: 'admin', outcome: WALK });
    });
  });
});

describe('the first pitch', () => {
  const setup: GameState = {
    ...moment(),
    phase: { type: 'setup', ready: { away: false, home: false } },
  };
  const bytes = 'ab'.repeat(16);

  it('waits for both managers, and keeps what each adds to the dice', () => {
    const one = given(setup).when({ type: 'ready', side: 'away', entropy: bytes }).then();
    expect(types(one.events)).toEqual(['managerReadied']);
    const both = given(one.state).when({ type: 'ready', side: 'home', entropy: '' }).then();
    expect(types(both.events)).toEqual(['managerReadied', 'halfStarted']);
    expect(both.state).toMatchObject({
      inning: 1,
      half: 'top',
      batter: 1,
      entropy: { away: bytes, home: '' },
      phase: { type: 'defence' },
    });
  });

  it('comes when a suspended game is resumed, if both are ready', () => {
    const suspended: GameState = {
      ...setup,
      suspended: true,
      phase: { type: 'setup', ready: { away: true, home: true } },
    };
    const { events } = given(suspended).when({ type: 'resume' }).then();
    expect(types(events)).toEqual(['gameResumed', 'halfStarted']);
  });
});
