import {
  BATTER_COLUMNS,
  type BatterColumn,
  type Chances,
  PITCHER_COLUMNS,
  type PitcherColumn,
  type RatedCard,
  type Splits,
} from '@paper-dynasty/engine';
import type { Problem, ReadCard } from '../fault.ts';
import { chancesOf } from '../shared/chances.ts';
import { keyed } from '../shared/content-key.ts';
import { cardFault, problemsOf, ratingProblems } from '../shared/problems.ts';
import { apiColumn, type PdCardRecord, pdCardSchema } from './card-schema.ts';

/**
 * Reads a PD card: ratings in range, every side within 0.05 of 108 chances, which are then
 * rounded to whole slots.
 * @see rules §1.1, §1.2
 */
export const parsePdCard = (raw: unknown): ReadCard<RatedCard> => {
  const parsed = pdCardSchema.safeParse(raw);
  if (!parsed.success) return { ok: false, fault: cardFault(raw, problemsOf(parsed.error)) };
  const card = keyed(cardOf(parsed.data));
  const problems = [...ratingProblems(card), ...roleProblems(card)];
  if (problems.length > 0) return { ok: false, fault: cardFault(raw, problems) };
  return { ok: true, card: inSlots(card), raw };
};

type ApiSides = PdCardRecord['batting']['ratings'];
type ApiSide = ApiSides['vL'];

const cardOf = (record: PdCardRecord): Omit<RatedCard, 'key'> => {
  const { batting, pitching } = record;
  return {
    kind: 'rated',
    playerId: record.player_id ?? record.id,
    name: record.name,
    bats: batting.hand,
    throws: record.throws,
    speed: batting.speed,
    steal: batting.steal,
    bunt: batting.bunt,
    hitAndRun: batting.hit_and_run,
    positions: record.positions,
    pitcher: pitching
      ? {
          hold: pitching.hold,
          wildPitch: pitching.wp,
          balk: pitching.balk,
          endurance: pitching.endurance,
        }
      : null,
    images: [record.image, record.image2].filter((image) => typeof image === 'string'),
    cardset: record.cardset ?? null,
    batting: sidesOf(BATTER_COLUMNS, batting.ratings),
    pitching: pitching ? sidesOf(PITCHER_COLUMNS, pitching.ratings) : null,
  };
};

const sidesOf = <Column extends BatterColumn | PitcherColumn>(
  columns: readonly Column[],
  sides: ApiSides,
): Splits<Chances<Column>> => {
  const chances = (side: ApiSide): Chances<Column> => {
    const entries = columns.map((column) => [column, Number(side[apiColumn(column)])]);
    const made: Chances<Column> = Object.fromEntries(entries);
    return made;
  };
  return { vL: chances(sides.vL), vR: chances(sides.vR) };
};

/** The key is that of the card as it is played. */
const inSlots = ({ key: _, ...card }: RatedCard): RatedCard =>
  keyed({
    ...card,
    batting: rounded(BATTER_COLUMNS, card.batting),
    pitching: card.pitching && rounded(PITCHER_COLUMNS, card.pitching),
  });

const rounded = <Column extends string>(
  columns: readonly Column[],
  { vL, vR }: Splits<Chances<Column>>,
): Splits<Chances<Column>> => ({
  vL: chancesOf(columns, (column) => vL[column]),
  vR: chancesOf(columns, (column) => vR[column]),
});

const roleProblems = ({ pitcher, positions }: RatedCard): readonly Problem[] =>
  pitcher && !positions.some(({ position }) => position === 'P')
    ? [{ at: 'positions', problem: 'a pitcher must list P' }]
    : [];
