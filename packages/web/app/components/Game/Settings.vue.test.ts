import { mountSuspended } from '@nuxt/test-utils/runtime';
import { expect, test } from 'vitest';
import { ASKED, PRESENCE } from '../../catalogue/samples.ts';
import { SCENES } from '../../catalogue/scenes.ts';
import { LINE, type LineState } from '../../table/line-state.ts';
import { snapshotAt } from '../../testing/snapshot-at.ts';
import Settings from './Settings.vue';

const scene = SCENES.find(({ key }) => key === 'standing');
if (!scene) throw new Error('that scene is gone');

test('offline, what would be sent from the settings lies still and says why; all else works, and it heals', async () => {
  const snapshot = snapshotAt(80);
  useGameStore().load({ ...snapshot, game: { ...snapshot.game, mySides: ['home'] } });
  const line = shallowRef<LineState>('cut');
  const settings = await mountSuspended(Settings, {
    props: {
      ...{ state: scene.state, presence: PRESENCE, manners: { ...ASKED, asked: null } },
      ...{ sending: null, gameId: 'a-game', quick: false },
    },
    global: { provide: { [LINE as symbol]: { state: line, why: 'why' } } },
  });
  const button = (words: string) => {
    const found = settings.findAll('button').find((one) => one.text().startsWith(words));
    if (!found) throw new Error(`no button ${words}: ${settings.text()}`);
    return found;
  };
  const lies = (words: string) => {
    const found = button(words);
    return [found.attributes('aria-disabled'), found.attributes('aria-describedby')];
  };
  expect(lies('Ask me before')).toEqual(['true', 'why']);
  await button('Ask me before').trigger('click');
  // The way out can be looked at, and be sure of.
  await button('Concede').trigger('click');
  await settings.get('.sure input').setValue(true);
  expect(lies('Concede')).toEqual(['true', 'why']);
  await button('Concede').trigger('click');
  expect(settings.emitted('act')).toBeUndefined();
  expect(settings.find('.sure').exists()).toBe(true);
  expect(lies('Play on')).toEqual([undefined, undefined]);

  line.value = 'up';
  await nextTick();
  await button('Ask me before').trigger('click');
  await button('Concede').trigger('click');
  expect(settings.emitted('act')?.map(([action]) => action)).toEqual([
    { type: 'setStandingDefence', side: 'home', alignment: null },
    ASKED.concede,
  ]);
  settings.unmount();
});
