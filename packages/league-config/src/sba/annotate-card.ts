import type { ImageCard } from '@paper-dynasty/engine';
import type { ReadCard } from '../fault.ts';
import { keyed } from '../shared/content-key.ts';
import { cardFault, ratingProblems } from '../shared/problems.ts';
import type { Annotation } from './annotation.ts';

/**
 * The same card with what a manager has read off its picture. Where the notes are silent the card
 * stays as it was; he plays no position that the card does not list.
 * @see rules §1.4
 */
export const annotateCard = (card: ImageCard, notes: Annotation): ReadCard<ImageCard> => {
  const { key: _, ...plain } = card;
  const noted = keyed({
    ...plain,
    bats: notes.bats ?? card.bats,
    throws: notes.throws ?? card.throws,
    speed: notes.speed ?? card.speed,
    steal: notes.steal ?? card.steal,
    bunt: notes.bunt ?? card.bunt,
    hitAndRun: notes.hit_and_run ?? card.hitAndRun,
    positions: card.positions.map(
      (rating) => notes.positions?.find(({ position }) => position === rating.position) ?? rating,
    ),
    pitcher: card.pitcher && {
      hold: notes.hold ?? card.pitcher.hold,
      wildPitch: notes.wp ?? card.pitcher.wildPitch,
      balk: notes.balk ?? card.pitcher.balk,
      endurance: notes.endurance ?? card.pitcher.endurance,
    },
  });
  const problems = ratingProblems(noted);
  if (problems.length === 0) return { ok: true, card: noted, raw: notes };
  return { ok: false, fault: cardFault({ id: card.playerId, name: card.name }, problems) };
};
