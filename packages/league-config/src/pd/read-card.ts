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
import { CHANCES, chancesOf, SUM_TOLERANCE } from '../shared/chances.ts';
import { keyed } from '../shared/content-key.ts';
import { cardFault, problemsOf } from '../shared/problems.ts';
import { apiColumn, type PdCardRecord, pdCardSchema } from './card-schema.ts';

/**
 * Reads a PD card: ratings in range, every side within 0.05 of 108 chances.
 * @see rules §1.1, §1.2
 */
export const parsePdCard = (raw: unknown): ReadCard<RatedCard> => {
  const parsed = pdCardSchema.safeParse(raw);
  if (!parsed.success) return { ok: false, fault: cardFault(raw, problemsOf(parsed.error)) };
  const problems = [...sumProblems(parsed.data), ...roleProblems(parsed.data)];
  if (problems.length > 0) return { ok: false, fault: cardFault(raw, problems) };
  return { ok: true, card: keyed(cardOf(parsed.data)), raw };
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
): Splits<Chances<Column>> => ({
  vL: chancesOf(columns, (column) => chance(sides.vL, column)),
  vR: chancesOf(columns, (column) => chance(sides.vR, column)),
});

const chance = (side: ApiSide, column: BatterColumn | PitcherColumn): number =>
  Number(side[apiColumn(column)]);

const sumProblems = ({ batting, pitching }: PdCardRecord): readonly Problem[] => [
  ...sideProblems('batting.ratings', BATTER_COLUMNS, batting.ratings),
  ...(pitching ? sideProblems('pitching.ratings', PITCHER_COLUMNS, pitching.ratings) : []),
];

const sideProblems = (
  at: string,
  columns: readonly (BatterColumn | PitcherColumn)[],
  sides: ApiSides,
): readonly Problem[] =>
  (['vL', 'vR'] as const).flatMap((side) => {
    const sum = columns.reduce((total, column) => total + chance(sides[side], column), 0);
    return Math.abs(sum - CHANCES) <= SUM_TOLERANCE + 1e-9
      ? []
      : [{ at: `${at}.${side}`, problem: `adds up to ${sum.toFixed(2)}, not ${CHANCES}` }];
  });

const roleProblems = ({ pitching, positions }: PdCardRecord): readonly Problem[] =>
  pitching && !positions.some(({ position }) => position === 'P')
    ? [{ at: 'positions', problem: 'a pitcher must list P' }]
    : [];
