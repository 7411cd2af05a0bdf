import { describe, expect, it } from 'vitest';
import type { PendingChoice } from '../model/decision.ts';
import type { GameEvent } from '../model/event.ts';
import { lineupId } from '../model/ids.ts';
import type { Roll } from '../model/roll.ts';
import type { GameState } from '../model/state.ts';
import { NORMAL_DEPTH, offenceAsked } from '../testing/at-the-plate.ts';
import { moment } from '../testing/moment.ts';
import { evolve } from './evolve.ts';

const defence = (): GameState => moment({ code: 1 });
const offence = (): GameState => offenceAsked(defence());
const STEAL: GameEvent = { type: 'stealDeclared', bases: [1] };
const SWING: GameEvent = {
  type: 'offenceSet',
  offence: { approach: 'swing', contactPlay: false },
};
const roll = (n: number): Roll => ({ n, purpose: 'jumpCheck', dice: [20], faces: [9] });
const choice: PendingChoice = {
  type: 'goOrStay',
  side: 'away',
  options: ['stay', 'go'],
  runner: lineupId(9),
  from: 1,
  to: 2,
  target: 9,
  fielder: 'C',
};
const pending: GameEvent = { type: 'choicePending', rolls: [roll(0)], choice };
const made: GameEvent = {
  type: 'choiceMade',
  side: 'away',
  answer: { type: 'goOrStay', option: 'go' },
};

describe('a decision that can be taken back', () => {
  it.each<[string, () => GameState, GameEvent, 'away' | 'home']>([
    ['a defence', defence, { type: 'defenceSet', alignment: NORMAL_DEPTH }, 'home'],
    ['an approach', offence, SWING, 'away'],
    ['a steal', offence, STEAL, 'away'],
    ['an answer', () => evolve(evolve(offence(), STEAL), pending), made, 'away'],
  ])('is %s', (...row) => {
    const [, state, event, by] = row;
    const before = state();
    const { undo } = evolve(before, event);
    expect(undo.by).toBe(by);
    expect(undo.before?.phase).toEqual(before.phase);
  });

  it('is not a defence that stands by itself', () => {
    const standing: GameEvent = { type: 'defenceSet', alignment: NORMAL_DEPTH, standing: true };
    expect(evolve(defence(), standing).undo.before).toBeNull();
  });
});

describe('what is declared', () => {
  it('uses up the steal of the plate appearance, and nothing else of it', () => {
    const rolled = { ...offence(), pa: { ...offence().pa, chaosRolled: true } };
    expect(evolve(rolled, STEAL).pa).toEqual({ chaosRolled: true, stealDeclared: true });
  });

  it.each([
    [STEAL, 'steal', [1]],
    [SWING, 'atBat', []],
  ] as const)('is a play: %j', (event, script, steal) => {
    const { phase } = evolve(offence(), event);
    expect(phase).toMatchObject({ type: 'declared', play: { script, steal, rolls: [] } });
  });

  it('keeps its rolls and answers until it is over', () => {
    const asked = evolve(evolve(offence(), STEAL), pending);
    expect(asked.rolls).toBe(1);
    expect(asked.phase).toMatchObject({ type: 'choice', choice, play: { rolls: [roll(0)] } });
    const answered = evolve(asked, made);
    expect(answered.phase).toMatchObject({
      type: 'declared',
      play: { rolls: [roll(0)], answers: [{ option: 'go' }] },
    });
  });

  it('counts a chaos roll that came to nothing', () => {
    const after = evolve(evolve(offence(), SWING), { type: 'chaosRolled', rolls: [roll(0)] });
    expect(after.rolls).toBe(1);
    expect(after.pa.chaosRolled).toBe(true);
  });

  it('is nothing at a wrong time', () => {
    for (const event of [STEAL, SWING, pending, made])
      expect(evolve(defence(), event).phase).toEqual({ type: 'defence' });
  });
});
