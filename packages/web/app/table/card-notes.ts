/** What a manager types in of a card that is a picture. @see rules §1.4 */

import type { Card, Grade, PositionRating } from '@paper-dynasty/engine';

/** The ratings of a card, each of them open to a form. */
export interface NotesDraft {
  speed: number;
  bunt: Grade;
  hitAndRun: Grade;
  steal: { low: number; high: number; jump: number; auto: boolean };
  positions: { -readonly [R in keyof PositionRating]: PositionRating[R] }[];
  pitcher: {
    hold: number;
    wildPitch: number;
    balk: number;
    start: number;
    relief: number;
    close: number;
  } | null;
}

/** As the card stands now: what was noted, and averages where nothing was. */
export const draftOfCard = (card: Card): NotesDraft => ({
  speed: card.speed,
  bunt: card.bunt,
  hitAndRun: card.hitAndRun,
  steal: { ...card.steal },
  positions: card.positions.map((rating) => ({ ...rating })),
  pitcher: card.pitcher && {
    hold: card.pitcher.hold,
    wildPitch: card.pitcher.wildPitch,
    balk: card.pitcher.balk,
    ...card.pitcher.endurance,
  },
});

/** In the shape of a league's annotations. */
export const notesOf = ({ speed, bunt, hitAndRun, steal, positions, pitcher }: NotesDraft) => ({
  speed,
  bunt,
  hit_and_run: hitAndRun,
  steal: { ...steal },
  positions: positions.map(({ passedBall, ...rating }) => ({ ...rating, pb: passedBall })),
  ...(pitcher && {
    hold: pitcher.hold,
    wp: pitcher.wildPitch,
    balk: pitcher.balk,
    endurance: { start: pitcher.start, relief: pitcher.relief, close: pitcher.close },
  }),
});

const NAMES: { readonly [part: string]: string } = {
  speed: 'Speed',
  bunt: 'Bunt',
  hitAndRun: 'Hit and run',
  hit_and_run: 'Hit and run',
  'steal.low': 'Steal without a jump',
  'steal.high': 'Steal after a good jump',
  'steal.jump': 'Jumps',
  'pitcher.hold': 'Hold',
  'pitcher.wildPitch': 'Wild pitch',
  'pitcher.balk': 'Balk',
};

/** What a rating is called on the form: `positions.SS.range` is `SS range`. */
export const ratingNames = (at: string): string => {
  const cell = at.replace(/^ratings\./, '');
  return NAMES[cell] ?? cell.replace(/^(positions|pitcher\.endurance)\./, '').replaceAll('.', ' ');
};
