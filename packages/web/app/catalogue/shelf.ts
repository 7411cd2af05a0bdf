/** Everything the catalogue shows, by the key in its address. */

import type { Component } from 'vue';
import { oldWords } from '../table/old-words.ts';
import BoxScene from './BoxScene.vue';
import DeskScene from './DeskScene.vue';
import DialogScene from './DialogScene.vue';
import ErrorScene from './ErrorScene.vue';
import LineupScene from './LineupScene.vue';
import LobbyScene from './LobbyScene.vue';
import ProfileScene from './ProfileScene.vue';
import SeasonScene from './SeasonScene.vue';
import StatesScene from './StatesScene.vue';
import StoryScene from './StoryScene.vue';
import { SCENES, type Scene } from './scenes.ts';
import TableScene from './TableScene.vue';

export interface Shown {
  readonly key: string;
  readonly title: string;
  readonly component: Component;
  readonly props: Readonly<Record<string, unknown>>;
  /** What stands around it; `none` for what is a whole page itself. */
  readonly around: 'default' | 'table' | 'none';
}

const table = (scene: Scene, props: Readonly<Record<string, unknown>> = {}): Shown => ({
  key: scene.key,
  title: scene.title,
  component: TableScene,
  props: { scene, ...props },
  around: 'table',
});

const piece = (
  component: Component,
  [key, title]: readonly [key: string, title: string],
  props: Shown['props'] = {},
): Shown => ({ key, title, component, props, around: 'default' });

const error = (status: number, title: string): Shown => ({
  ...piece(ErrorScene, [`error-${status}`, title], { status }),
  around: 'none',
});

/** The table as a manager meets it whose batter is up, with something besides. */
const besides = SCENES.filter(({ key }) => key === 'offence').flatMap((scene) => [
  table({ ...scene, key: 'watching', title: 'I only watch', mine: [] }),
  table({ ...scene, key: 'asked', title: 'The other manager asks' }, { asked: true }),
  table(
    { ...scene, key: 'old', title: 'The line is down' },
    { old: oldWords('stale'), line: 'down', sending: 'swing' },
  ),
  table({ ...scene, key: 'offline', title: 'Offline' }, { old: oldWords('offline'), line: 'cut' }),
  table(
    { ...scene, key: 'waits', title: 'Offline before the answer' },
    { old: oldWords('offline'), line: 'cut', sending: 'swing' },
  ),
  table(
    { ...scene, key: 'refused', title: 'Refused' },
    { refusal: 'The game had moved on. Have a look and decide again.' },
  ),
  table(
    { ...scene, key: 'signed-out', title: 'Signed out meanwhile' },
    { refusal: 'You are not signed in.', signedOut: true },
  ),
  table({ ...scene, key: 'sending', title: 'Sending' }, { sending: 'swing' }),
  table({ ...scene, key: 'talk', title: 'Talk' }, { tab: 'talk' }),
  table(
    { ...scene, key: 'talk-strange', title: 'Nothing said, nobody signed in', mine: [] },
    { tab: 'talk', strange: true },
  ),
  table({ ...scene, key: 'settings', title: 'The table itself' }, { tab: 'more' }),
]);

export const SHELF: readonly Shown[] = [
  ...SCENES.map((scene) => table(scene)),
  ...besides,
  piece(StatesScene, ['states', 'Loading, empty, failed, offline, not allowed']),
  piece(LobbyScene, ['games', 'Games in the lobby and on the desk']),
  piece(LineupScene, ['lineup', 'A line-up']),
  piece(LineupScene, ['lineup-wrong', 'A line-up that is not legal'], { wrong: true }),
  piece(BoxScene, ['box', 'A box score']),
  piece(BoxScene, ['box-unplayed', 'A box score before the first pitch'], { unplayed: true }),
  piece(StoryScene, ['story', 'A game, told']),
  piece(StoryScene, ['story-on', 'A game that is on, told to its manager'], { spoils: true }),
  piece(SeasonScene, ['season', 'Figures of a season']),
  piece(DialogScene, ['odds', 'The odds of a moment'], { which: 'odds' }),
  piece(DialogScene, ['dice', 'What the dice mean'], { which: 'dice' }),
  piece(DialogScene, ['card', 'A whole card'], { which: 'card' }),
  piece(DialogScene, ['large', 'A picture to be read'], { which: 'large' }),
  piece(DialogScene, ['roster', 'Both rosters'], { which: 'roster' }),
  piece(DialogScene, ['roster-offline', 'Both rosters, offline'], {
    which: 'roster',
    offline: true,
  }),
  piece(DialogScene, ['moves', 'Moves of the field'], { which: 'moves' }),
  piece(DialogScene, ['keys', 'The keys of the table'], { which: 'keys' }),
  piece(DeskScene, ['server', 'What asks the server by itself']),
  piece(ProfileScene, ['profile', 'A profile']),
  error(401, 'Not signed in'),
  error(403, 'Not allowed'),
  error(404, 'Not found'),
  error(502, 'The server cannot be reached'),
  error(500, 'Broken'),
];
