import { mockNuxtImport, mountSuspended } from '@nuxt/test-utils/runtime';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Component } from 'vue';
import { clearNuxtData } from '#imports';
import CardRatings from '../pages/card-ratings/[id].vue';
import Player from '../pages/player/[id].vue';
import Team from '../pages/team/[id].vue';
import Teams from '../pages/teams.vue';

const { league } = vi.hoisted(() => ({ league: { silentSince: null as string | null } }));

/** The league's server is away, and so is everything that had to be asked of it. */
mockNuxtImport('useTrpc', () => () => {
  const away = { query: () => Promise.reject(new Error('the league does not answer')) };
  const router = new Proxy({}, { get: () => away });
  const info = { query: () => Promise.resolve({ name: 'Paper Dynasty', ...league }) };
  return new Proxy({}, { get: (_, noun) => (noun === 'league' ? { info } : router) });
});

beforeEach(() => clearNuxtData());

const pages: readonly (readonly [string, Component])[] = [
  ['/teams', Teams],
  ['/team/BOS', Team],
  ['/player/1', Player],
  ['/card-ratings/BOS', CardRatings],
];

test.each(pages)('F39 %s says since when the league is silent', async (route, page) => {
  league.silentSince = '2026-11-21T12:00:00.000Z';
  const shown = await mountSuspended(page, { route });
  expect(shown.text()).toContain('The server of Paper Dynasty has given no answer');
  expect(shown.find('time').attributes('datetime')).toBe(league.silentSince);
  shown.unmount();
});

test.each(pages)('%s says nothing of a league that answers', async (route, page) => {
  league.silentSince = null;
  const shown = await mountSuspended(page, { route });
  expect(shown.text()).not.toContain('has given no answer');
  shown.unmount();
});
