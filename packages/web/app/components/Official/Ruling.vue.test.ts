import { mockNuxtImport, mountSuspended } from '@nuxt/test-utils/runtime';
import { given, moment, offenceAsked, SWING } from '@paper-dynasty/engine/testing';
import { expect, test, vi } from 'vitest';
import Ruling from './Ruling.vue';

const { settle } = vi.hoisted(() => ({ settle: vi.fn(async () => undefined) }));
mockNuxtImport('useTrpc', () => () => ({ admin: { settleOutcome: { mutate: settle } } }));

const WALK = { code: 'WALK' } as const;

/** The batting manager has read the card again, and the other one says nothing more. */
const silentDispute = () => {
  const manual = offenceAsked(moment({ rules: { resolution: 'manual' } }));
  const rolled = given(manual).when(SWING, ['atBat', 2, 3, 1, 7]).then();
  const read = { type: 'enterOutcome', side: 'away', outcome: WALK } as const;
  const entered = given(rolled.state).when(read).then();
  const disputed = given(entered.state).when({ type: 'disputeOutcome', side: 'home' }).then();
  return given(disputed.state).when(read).then().state;
};

test('an official settles a card that only the batting manager has read again', async () => {
  const props = { gameId: 'a-game', state: silentDispute() };
  const ruling = await mountSuspended(Ruling, { props });
  const press = async (words: string) => {
    const button = ruling.findAll('button').find((one) => one.text() === words);
    if (!button) throw new Error(`there is no button ${words}`);
    await button.trigger('click');
  };
  await press('Strikeout');
  expect(ruling.text()).toContain('The card says Strikeout.');
  await ruling.get('textarea').setValue('it says K');
  await ruling.get('form').trigger('submit');
  expect(settle).toHaveBeenCalledWith(
    expect.objectContaining({ outcome: { code: 'STRIKEOUT' }, reason: 'it says K' }),
  );
  ruling.unmount();
});
