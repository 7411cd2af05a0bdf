/** Moments of a game to look at while building: real states of the engine, for the catalogue page. */

import {
  type CardBook,
  type GameState,
  type Hand,
  lineupId,
  openGame,
  type Roll,
  type Runner,
  type Side,
  type TeamState,
} from '@paper-dynasty/engine';
import { sampleGame } from '@paper-dynasty/engine/testing';
import type { PlayNote } from '../table/play-notes.ts';
import { FINISHED } from './finished-game.ts';
import { NAMED_CARDS, named } from './named-teams.ts';
import { AND_A_STEAL } from './scene-notes.ts';

export interface Scene {
  readonly key: string;
  readonly title: string;
  readonly state: GameState;
  readonly rolls: readonly Roll[];
  /** The plays that led to it; without them those that led to the top of the fifth. */
  readonly notes?: readonly PlayNote[];
  /** Whom the catalogue plays; without it the side at bat. */
  readonly mine?: readonly Side[];
}

const runner = (id: number): Runner => ({
  id: lineupId(id),
  pitcher: lineupId(40),
  reached: 'hit',
});

const opened = named(openGame(sampleGame()));

/** A picture of a card, as leagues serve them, with a bar for each line: letters differ from one system to the next. */
const picture = (against: Hand): string => {
  const lines = [...Array(11).keys()].map(
    (row) => `<rect x="20" y="${84 + row * 28}" width="${110 + ((row * 53) % 140)}" height="12"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 420" fill="#4d5b52">
    <rect width="300" height="420" fill="#fffcf3" stroke="#1a432e" stroke-width="8"/>
    <rect x="20" y="28" width="${against === 'L' ? 150 : 190}" height="24" fill="#1a432e"/>${lines.join('')}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};
/** Ratings and pictures: each site shows its own face of a card. */
export const SCENE_CARDS: CardBook = new Map(
  [...NAMED_CARDS].map(([key, card]) => [key, { ...card, images: [picture('L'), picture('R')] }]),
);

const roll = (purpose: Roll['purpose'], dice: Roll['dice'], faces: readonly number[]): Roll => ({
  n: 41,
  purpose,
  dice,
  faces,
});
const AT_BAT = roll('atBat', [6, 6, 6, 20], [5, 3, 4, 17]);
/** A ball that the shortstop has to come by, and a single to center. */
const TO_SHORT = roll('atBat', [6, 6, 6, 20], [6, 4, 5, 17]);
const TO_CENTER = roll('atBat', [6, 6, 6, 20], [1, 3, 5, 11]);

/** Núñez has come in for Vázquez in the fourth. */
const changed = (team: TeamState): TeamState => {
  const [VAZQUEZ, NUNEZ] = [lineupId(8), lineupId(11)];
  return {
    ...team,
    order: team.order.map((id) => (id === VAZQUEZ ? NUNEZ : id)),
    field: { ...team.field, SS: NUNEZ },
    gone: [VAZQUEZ],
  };
};

const fifth: GameState = {
  ...opened,
  teams: { ...opened.teams, away: { ...changed(opened.teams.away), nextSlot: 2 } },
  inning: 5,
  half: 'top',
  outs: 1,
  bases: [runner(2), null, runner(9)],
  batter: lineupId(3),
  score: { away: 3, home: 2 },
  line: { away: [0, 2, 0, 1, 0], home: [1, 0, 0, 1] },
  mound: {
    away: { ...opened.mound.away, outs: 12, batters: 18 },
    home: { ...opened.mound.home, outs: 13, batters: 20 },
  },
  phase: {
    type: 'offence',
    alignment: { infield: 'normal', outfield: 'normal', hold: [1], shift: 'none' },
  },
};

const inPlay = {
  script: 'atBat',
  alignment: { infield: 'normal', outfield: 'normal', hold: [], shift: 'none' },
  offence: { approach: 'swing', contactPlay: false },
  steal: [],
  rolls: [AT_BAT],
  answers: [],
} as const;

type Reading = Extract<GameState['phase'], { readonly type: 'reading' }>;
const reading = (entries: Reading['entries'], disputed = false): GameState => ({
  ...fifth,
  rules: { ...fifth.rules, resolution: 'manual' },
  phase: { type: 'reading', play: inPlay, entries, disputed },
});

export const SCENES: readonly Scene[] = [
  { key: 'setup', title: 'Before the first pitch', state: opened, rolls: [], notes: [] },
  {
    key: 'offence',
    title: 'My batter is up',
    state: fifth,
    rolls: [
      TO_SHORT,
      { ...roll('range', [20], [14]), n: 42 },
      { ...roll('error', [6, 6, 6], [2, 5, 1]), n: 43 },
    ],
  },
  {
    key: 'defence',
    title: 'I pitch',
    state: { ...fifth, phase: { type: 'defence' } },
    rolls: [roll('quickChart', [20, 20], [14, 6])],
    mine: ['away', 'home'],
  },
  {
    key: 'standing',
    title: 'My field stands by itself',
    mine: ['home'],
    state: {
      ...fifth,
      teams: {
        ...fifth.teams,
        home: {
          ...fifth.teams.home,
          standingDefence: { infield: 'in', outfield: 'normal', hold: [1, 3], shift: 'none' },
        },
      },
    },
    rolls: [],
  },
  {
    key: 'hurt',
    title: 'A runner is hurt',
    state: {
      ...fifth,
      teams: { ...fifth.teams, away: { ...fifth.teams.away, hurt: [lineupId(2)] } },
    },
    rolls: [roll('injury', [6, 6, 6], [1, 2, 2])],
  },
  {
    key: 'choice',
    title: 'Send him?',
    state: {
      ...fifth,
      bases: [null, runner(2), runner(9)],
      phase: {
        type: 'choice',
        play: { ...inPlay, rolls: [TO_CENTER] },
        choice: {
          type: 'sendLead',
          side: 'away',
          options: ['send', 'hold'],
          runner: lineupId(2),
          from: 2,
          to: 4,
          target: 13,
          fielder: 'CF',
        },
      },
    },
    rolls: [TO_CENTER],
    notes: AND_A_STEAL,
  },
  { key: 'reading', title: 'Read the card', state: reading({}), rolls: [AT_BAT] },
  {
    key: 'confirm',
    title: 'Confirm what they read',
    state: reading({ away: { code: 'STRIKEOUT' } }),
    rolls: [AT_BAT],
    mine: ['home'],
  },
  {
    key: 'disputed',
    title: 'They read it apart',
    state: reading({ away: { code: 'WALK' }, home: { code: 'STRIKEOUT' } }, true),
    rolls: [AT_BAT],
  },
  {
    key: 'over',
    title: 'Final',
    state: FINISHED.state,
    rolls: FINISHED.plays.at(-1)?.event.rolls ?? [],
  },
];
