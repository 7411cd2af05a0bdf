import type { PreparedGames } from './prepared-games.ts';

/** Every page of a site, each in the states in which a visitor can meet it, by the file of the page. */
export const STOPS: Readonly<Record<string, (games: PreparedGames) => readonly string[]>> = {
  'index.vue': () => ['/', '/?team=BOS', '/?show=over'],
  'about.vue': () => ['/about'],
  'fair-dice.vue': () => ['/fair-dice'],
  'sign-in.vue': () => ['/sign-in'],
  'profile.vue': () => ['/profile'],
  'commissioner/index.vue': () => ['/commissioner', '/commissioner?list=over'],
  'commissioner/rules.vue': () => ['/commissioner/rules'],
  'commissioner/[id].vue': ({ finished, begun, open }) =>
    [finished, begun, open].map((id) => `/commissioner/${id}`),
  'teams.vue': () => ['/teams'],
  'leaders.vue': () => ['/leaders'],
  'team/[id].vue': () => ['/team/BOS', '/team/NYA'],
  'card-ratings/[id].vue': () => ['/card-ratings/BOS'],
  'player/[id].vue': ({ player }) => [`/player/${player}?team=BOS`, '/player/judga001?team=NYA'],
  'new-game.vue': () => ['/new-game'],
  'catalogue.vue': () => ['/catalogue'],
  'game/[id]/index.vue': ({ finished, setup, open, begun }) =>
    [finished, setup, open, begun].map((id) => `/game/${id}`),
  'game/[id]/box.vue': ({ finished, setup }) => [finished, setup].map((id) => `/game/${id}/box`),
  'game/[id]/replay.vue': ({ finished, setup, begun }) => [
    ...[finished, setup, begun].map((id) => `/game/${id}/replay`),
    `/game/${finished}/replay?play=4`,
  ],
  'game/[id]/scorecard.vue': ({ finished, setup }) =>
    [finished, setup].map((id) => `/game/${id}/scorecard`),
  'game/[id]/dice.vue': ({ finished, begun }) => [finished, begun].map((id) => `/game/${id}/dice`),
  'game/[id]/lineup.vue': ({ setup, begun }) => [setup, begun].map((id) => `/game/${id}/lineup`),
  'watch/[id].vue': ({ open }) => [`/watch/${open}?code=not-its-code`],
};

/** The error page: no such page, no such game. */
export const ASTRAY = ['/no-such-page', '/game/01900000-0000-7000-8000-000000000000'];

/** What looks different to somebody who is not signed in. */
export const FOR_VISITORS = [
  '/',
  '/new-game',
  '/profile',
  '/commissioner',
  '/watch/01900000-0000-7000-8000-000000000000?code=any',
];
