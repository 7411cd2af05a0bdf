import { mountSuspended } from '@nuxt/test-utils/runtime';
import { MATCHUP_RESULTS, standardCharts } from '@paper-dynasty/engine';
import { expect, test, vi } from 'vitest';
import { SCENE_CARDS, SCENES } from '../../catalogue/scenes.ts';
import { matchupOf } from '../../table/odds.ts';
import { percent } from '../../table/odds-words.ts';
import Matchup from './Matchup.vue';

const scene = SCENES.find(({ key }) => key === 'offence');
if (!scene) throw new Error('that scene is gone');
const { state } = scene;

test('the odds at a glance are the cards alone until somebody plays, and the whole truth then', async () => {
  const matchup = await mountSuspended(Matchup, {
    props: { state, cards: SCENE_CARDS, rolls: [] },
    // Each site has a face of its own.
    global: { stubs: { CardFace: true } },
  });
  expect(matchup.text()).toContain('by the cards alone');
  window.dispatchEvent(new Event('pointerdown'));
  await vi.waitFor(() => expect(matchup.text()).toContain('everything counted in'));

  const ends = matchupOf(state, { cards: SCENE_CARDS, charts: standardCharts });
  expect(MATCHUP_RESULTS.reduce((sum, end) => sum + ends[end], 0)).toBeCloseTo(1);
  const shown = matchup.findAll('.one').map((one) => one.text());
  const hits = ends.single + ends.double + ends.triple;
  expect(shown).toEqual([
    `HR ${percent(ends.homeRun)}`,
    `hit ${percent(hits)}`,
    `walk ${percent(ends.walk + ends.hitByPitch)}`,
    `K ${percent(ends.strikeout)}`,
  ]);
  matchup.unmount();
});

test('tired is who pitches now, and not who pitches for the side at bat', async () => {
  const { home, away } = state.mound;
  const mound = { home: { ...home, outs: 13, tiredAt: null }, away: { ...away, outs: 4 } };
  const matchup = await mountSuspended(Matchup, {
    props: { state: { ...state, half: 'top', mound }, cards: SCENE_CARDS, rolls: [] },
    global: { stubs: { CardFace: true } },
  });
  expect(matchup.get('.wear').text()).toContain('4 1/3 IP of 6');
  matchup.unmount();
});
