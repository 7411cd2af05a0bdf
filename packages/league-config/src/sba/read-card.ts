import {
  averageFielder,
  type Bats,
  type FieldPosition,
  type Hand,
  type ImageCard,
  type PitcherRating,
  type PositionRating,
} from '@paper-dynasty/engine';
import type { ReadCard } from '../fault.ts';
import {
  AVERAGE_GRADE,
  AVERAGE_SPEED,
  AVERAGE_STEAL,
  averagePitcher,
  type PitcherRole,
} from '../shared/averages.ts';
import { keyed } from '../shared/content-key.ts';
import { cardFault, problemsOf, ratingProblems } from '../shared/problems.ts';
import { type Annotation, annotationSchema } from './annotation.ts';
import {
  placesOf,
  type SbaPlayerRecord,
  type SbaPosition,
  sbaPlayerSchema,
} from './card-schema.ts';

/**
 * Reads an SBA card. The picture tells the server nothing: ratings come from the annotation,
 * and are average where it is silent.
 * @see rules §1.4
 */
export const parseSbaCard = (raw: unknown, annotation: unknown = {}): ReadCard<ImageCard> => {
  const player = sbaPlayerSchema.safeParse(raw);
  if (!player.success) return { ok: false, fault: cardFault(raw, problemsOf(player.error)) };
  const notes = annotationSchema.safeParse(annotation);
  if (!notes.success) {
    const problems = problemsOf(notes.error).map(({ at, problem }) => ({
      at: `annotation.${at}`,
      problem,
    }));
    return { ok: false, fault: cardFault(raw, problems) };
  }
  const card = keyed(cardOf(player.data, notes.data));
  const problems = ratingProblems(card);
  if (problems.length > 0) return { ok: false, fault: cardFault(raw, problems) };
  return { ok: true, card, raw };
};

const cardOf = (record: SbaPlayerRecord, notes: Annotation): Omit<ImageCard, 'key'> => {
  const places = placesOf(record);
  return {
    kind: 'image',
    playerId: record.id,
    name: record.name,
    ...handsOf(record, notes),
    speed: notes.speed ?? AVERAGE_SPEED,
    steal: notes.steal ?? AVERAGE_STEAL,
    bunt: notes.bunt ?? AVERAGE_GRADE,
    hitAndRun: notes.hit_and_run ?? AVERAGE_GRADE,
    positions: positionsOf(places, notes),
    pitcher: pitcherOf(places, notes),
    images: [record.image, record.image2].filter((image) => typeof image === 'string'),
    cardset: null,
  };
};

/** `hand` is the throwing hand of a pitcher and the batting side of everybody else. */
const handsOf = (record: SbaPlayerRecord, notes: Annotation): { bats: Bats; throws: Hand } => {
  const printed = record.hand ?? 'R';
  const throws = isPitcher(placesOf(record)) && printed !== 'S' ? printed : 'R';
  return { bats: notes.bats ?? printed, throws: notes.throws ?? throws };
};

const PITCHING: { readonly [P in SbaPosition]?: PitcherRole } = {
  SP: 'starter',
  P: 'starter',
  RP: 'reliever',
  CP: 'closer',
};

const isPitcher = (places: readonly SbaPosition[]): boolean =>
  places.some((place) => PITCHING[place] !== undefined);

const fieldPosition = (place: SbaPosition): FieldPosition | null => {
  if (place === 'DH') return null;
  return place === 'SP' || place === 'RP' || place === 'CP' ? 'P' : place;
};

/** The card says where he may play; the annotation how well. */
const positionsOf = (
  places: readonly SbaPosition[],
  notes: Annotation,
): readonly PositionRating[] => {
  const listed = [...new Set(places.map(fieldPosition))].filter((position) => position !== null);
  return listed.map(
    (position) =>
      notes.positions?.find((rating) => rating.position === position) ?? averageFielder(position),
  );
};

const pitcherOf = (places: readonly SbaPosition[], notes: Annotation): PitcherRating | null => {
  const role = places.map((place) => PITCHING[place]).find((found) => found !== undefined);
  if (role === undefined) return null;
  const average = averagePitcher(role);
  return {
    hold: notes.hold ?? average.hold,
    wildPitch: notes.wp ?? average.wildPitch,
    balk: notes.balk ?? average.balk,
    endurance: notes.endurance ?? average.endurance,
  };
};
