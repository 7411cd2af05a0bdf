import { expect, it } from 'vitest';
import type { GameState } from '../model/state.ts';
import { given } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';
import { swing } from '../testing/swing.ts';

const single = { code: 'SINGLE_UNCAPPED', location: 'LF' } as const;
const asked = swing(moment({ code: 2, slot: 3 }), single, ['depth', 2]).then().state;
const send = { type: 'choose', side: 'away', option: 'send' } as const;

it('a play goes on with the rolls it has, and asks for no other', () => {
  const { events } = given(asked).when(send).then();
  expect(events).toMatchObject([{ type: 'choiceMade' }, { type: 'choicePending', rolls: [] }]);
});

it('a play whose rolls were for something else is a bug', () => {
  if (asked.phase.type !== 'choice') throw new Error('no choice');
  const { play } = asked.phase;
  const [atBat] = play.rolls;
  const spoilt: GameState = {
    ...asked,
    phase: { ...asked.phase, play: { ...play, rolls: atBat ? [atBat, atBat] : [] } },
  };
  expect(() => given(spoilt).when(send)).toThrow('roll 0 was for atBat, not for depth');
});
