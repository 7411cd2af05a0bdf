/** Which man, and when: each choice where it should be right and where it should be wrong. */

import {
  AVERAGE_BATTING,
  AVERAGE_PITCHER,
  AVERAGE_PITCHING,
  type FieldPosition,
  type GameState,
} from '@paper-dynasty/engine';
import type { CardEdits, ChangeRow, SceneSketch } from '@paper-dynasty/engine/testing';
import { rosterChange } from '@paper-dynasty/engine/testing';
import { EARLY, FAST, LATE, SLOW, SLUGGER, WEAK_HITTER } from './sketches.ts';

type Change = ReturnType<typeof rosterChange>;
type Mound = GameState['mound']['away'];

/** A choice of a man against another, or against nobody new. */
export interface ManQuestion {
  readonly choice: string;
  readonly where: string;
  /** It should be worth something here; else it should cost something. */
  readonly right: boolean;
  readonly sketch: SceneSketch;
  /** Cards bent, by line-up id: 1 to 26 away, 27 to 52 home. */
  readonly cards: CardEdits;
  readonly side: 'away' | 'home';
  /** Who is up, of his side. */
  readonly slot?: number | undefined;
  /** What its pitcher has behind him. */
  readonly work?: Partial<Mound> | undefined;
  readonly wanted: readonly Change[];
  readonly otherwise: readonly Change[];
}

type Place = Pick<ManQuestion, 'sketch' | 'cards' | 'slot' | 'work'> & {
  readonly where: string;
  readonly side: 'away' | 'home';
  readonly wanted: ChangeRow;
  readonly otherwise?: ChangeRow;
};

const real = (
  choice: string,
  places: { readonly right: Place; readonly wrong: Place },
): readonly ManQuestion[] =>
  (['right', 'wrong'] as const).map((verdict) => {
    const { wanted, otherwise, ...place } = places[verdict];
    return {
      choice,
      right: verdict === 'right',
      ...place,
      wanted: [rosterChange(wanted)],
      otherwise: otherwise ? [rosterChange(otherwise)] : [],
    };
  });

/** Men of the home team; those of the visitors count 26 fewer. */
const [CENTER, SHORTSTOP, INFIELDER, OUTFIELDER] = [27, 34, 37, 38];
const [STARTER, LEFT_HANDER, MIDDLE_MAN] = [40, 47, 49];
const VISITOR = -26;

/** Strikeouts instead of walks and singles, or the other way round. */
const pitching = (better: number) => ({
  ...AVERAGE_PITCHING,
  strikeout: AVERAGE_PITCHING.strikeout + 2 * better,
  walk: AVERAGE_PITCHING.walk - better,
  singleCenter: AVERAGE_PITCHING.singleCenter - better,
});
const [GOOD, POOR] = [pitching(7), pitching(-8)];
const pitches =
  (vL: typeof GOOD, vR = vL): CardEdits[number] =>
  (card) => ({
    ...card,
    pitching: { vL, vR },
  });

/** Good for three innings, and like any other on the mound. */
const lasts: CardEdits[number] = (card) => ({
  ...card,
  throws: 'R',
  pitcher: { ...AVERAGE_PITCHER, endurance: { start: 0, relief: 3, close: 0 } },
});

const bats =
  (change: typeof SLUGGER | typeof WEAK_HITTER): CardEdits[number] =>
  (card) => ({ ...card, ...change });
const fields =
  (position: FieldPosition, range: 1 | 3 | 5, error: number): CardEdits[number] =>
  (card) => ({
    ...card,
    positions: card.positions.map((one) =>
      one.position === position ? { ...one, range, error } : one,
    ),
  });
const runs =
  (legs: typeof FAST): CardEdits[number] =>
  (card) => ({ ...card, ...legs });
const both =
  (...edits: readonly CardEdits[number][]): CardEdits[number] =>
  (card) =>
    edits.reduce((bent, edit) => edit(bent), card);

/** A shortstop whom nothing passes, and one who should be elsewhere. */
const [GLOVE, HANDS_OF_STONE] = [fields('SS', 1, 5), fields('SS', 5, 70)];
/** Hits one single more in eighty times at bat. */
const LITTLE_BETTER = {
  ...AVERAGE_BATTING,
  singleCenter: AVERAGE_BATTING.singleCenter + 1.35,
  strikeout: AVERAGE_BATTING.strikeout - 1.35,
};

const batting =
  (hand: 'L' | 'R'): CardEdits[number] =>
  (card) => ({ ...card, bats: hand });
const [LEFT, RIGHT] = [batting('L'), batting('R')];

/** Good against left-handed batters, and for nobody else. */
const SPECIALIST = both(lasts, pitches(GOOD, POOR), (card) => ({ ...card, throws: 'L' }));

const GASSED: Partial<Mound> = { tiredAt: 20, batters: 27, outs: 18 };

/** Which man, and when. */
export const MEN: readonly ManQuestion[] = [
  ...real('pinch hitter', {
    right: {
      where: 'tied, last of the ninth, bases loaded, two out: a slugger for a weak hitter',
      sketch: { ...LATE, bases: '123', outs: 2 },
      cards: { [CENTER]: bats(WEAK_HITTER), [OUTFIELDER]: bats(SLUGGER) },
      side: 'home',
      wanted: [OUTFIELDER, 'PH', 0, CENTER],
    },
    wrong: {
      where: 'tied, sixth inning, nobody on, a little more bat for a shortstop of great range',
      sketch: { inning: 6, half: 'top', lead: 0 },
      cards: {
        [SHORTSTOP + VISITOR]: GLOVE,
        [INFIELDER + VISITOR]: both(
          bats({ batting: { vL: LITTLE_BETTER, vR: LITTLE_BETTER } }),
          HANDS_OF_STONE,
        ),
      },
      side: 'away',
      slot: 7,
      wanted: [INFIELDER + VISITOR, 'PH', 7, SHORTSTOP + VISITOR],
    },
  }),
  ...real('pinch runner', {
    right: {
      where: 'tied, last of the ninth, a slow man on second, one out',
      sketch: { ...LATE, bases: '-2-', outs: 1, runners: { 2: SLOW } },
      cards: { [INFIELDER]: runs(FAST) },
      side: 'home',
      wanted: [INFIELDER, 'PR', 7, SHORTSTOP],
    },
    wrong: {
      where: 'tied, second inning, a slow slugger on second, two out, a fast man who hits little',
      sketch: { ...EARLY, bases: '-2-', outs: 2, runners: { 2: SLOW } },
      cards: {
        [SHORTSTOP + VISITOR]: bats(SLUGGER),
        [INFIELDER + VISITOR]: both(runs(FAST), bats(WEAK_HITTER)),
      },
      side: 'away',
      wanted: [INFIELDER + VISITOR, 'PR', 7, SHORTSTOP + VISITOR],
    },
  }),
  ...real('a better glove', {
    right: {
      where: 'one run ahead, top of the ninth: great range for a man out of place',
      sketch: { inning: 9, half: 'top', lead: -1 },
      cards: { [SHORTSTOP]: HANDS_OF_STONE, [INFIELDER]: GLOVE },
      side: 'home',
      wanted: [INFIELDER, 'SS', 7, SHORTSTOP],
    },
    wrong: {
      where: 'one run behind, top of the eighth: great range for a slugger of some',
      sketch: { inning: 8, half: 'top', lead: 1 },
      cards: { [SHORTSTOP]: bats(SLUGGER), [INFIELDER]: both(GLOVE, bats(WEAK_HITTER)) },
      side: 'home',
      wanted: [INFIELDER, 'SS', 7, SHORTSTOP],
    },
  }),
  ...real('take the pitcher out', {
    right: {
      where: 'tied, seventh inning, men on first and second, none out: he is gassed',
      sketch: { inning: 7, half: 'top', lead: 0, bases: '12-' },
      cards: {},
      side: 'home',
      work: GASSED,
      wanted: [MIDDLE_MAN, 'P', null, STARTER],
    },
    wrong: {
      where:
        'tied, fourth inning: a good one with nine men behind him, for one who lasts two innings',
      sketch: { inning: 4, half: 'top', lead: 0 },
      cards: { [STARTER]: pitches(GOOD) },
      side: 'home',
      work: { batters: 9, outs: 9 },
      wanted: [MIDDLE_MAN, 'P', null, STARTER],
    },
  }),
  ...real('a left-hander for left-handed batters', {
    right: {
      where: 'tied, top of the ninth, man on second, one out: five of them are up',
      sketch: { inning: 9, half: 'top', lead: 0, bases: '-2-', outs: 1 },
      cards: {
        1: LEFT,
        2: LEFT,
        3: LEFT,
        4: LEFT,
        5: LEFT,
        [LEFT_HANDER]: SPECIALIST,
        [MIDDLE_MAN]: lasts,
      },
      side: 'home',
      wanted: [LEFT_HANDER, 'P', null, STARTER],
      otherwise: [MIDDLE_MAN, 'P', null, STARTER],
    },
    wrong: {
      where: 'the same, but right-handed sluggers come behind the first',
      sketch: { inning: 9, half: 'top', lead: 0, bases: '-2-', outs: 1 },
      cards: {
        1: LEFT,
        2: both(RIGHT, bats(SLUGGER)),
        3: both(RIGHT, bats(SLUGGER)),
        4: both(RIGHT, bats(SLUGGER)),
        [LEFT_HANDER]: SPECIALIST,
        [MIDDLE_MAN]: lasts,
      },
      side: 'home',
      wanted: [LEFT_HANDER, 'P', null, STARTER],
      otherwise: [MIDDLE_MAN, 'P', null, STARTER],
    },
  }),
  ...real('a reliever who is cold', {
    right: {
      where: 'tied, top of the eighth, man on third: the man on the mound is gassed',
      sketch: { inning: 8, half: 'top', lead: 0, bases: '--3', rules: { warmUp: true } },
      cards: {},
      side: 'home',
      work: GASSED,
      wanted: [MIDDLE_MAN, 'P', null, STARTER],
    },
    wrong: {
      where:
        'tied, last of the ninth, bases loaded, two out: he is no better than the man on the mound',
      sketch: { ...LATE, bases: '123', outs: 2, rules: { warmUp: true } },
      cards: { [STARTER + VISITOR]: lasts, [MIDDLE_MAN + VISITOR]: lasts },
      side: 'away',
      work: { role: 'reliever' },
      wanted: [MIDDLE_MAN + VISITOR, 'P', null, STARTER + VISITOR],
    },
  }),
];
