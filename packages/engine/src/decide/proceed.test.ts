import { describe, expect, it } from 'vitest';
import type { Action } from '../model/action.ts';
import type { Alignment } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import { offenceAsked, SWING } from '../testing/at-the-plate.ts';
import { given } from '../testing/given.ts';
import type { MomentOptions } from '../testing/moment.ts';
import { moment } from '../testing/moment.ts';
import { swing } from '../testing/swing.ts';

const offence = (options: MomentOptions = {}, alignment: Partial<Alignment> = {}): GameState =>
  offenceAsked(moment(options), alignment);
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
