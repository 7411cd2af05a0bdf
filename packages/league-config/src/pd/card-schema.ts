/** A card as the PD league's API gives it. @see rules §1.1-1.2 */

import {
  BATTER_COLUMNS,
  type BatterColumn,
  PITCHER_COLUMNS,
  type PitcherColumn,
} from '@paper-dynasty/engine';
import { z } from 'zod';
import {
  addressSchema,
  batsSchema,
  enduranceSchema,
  gradeSchema,
  handSchema,
  idSchema,
  nameSchema,
  positionsSchema,
  stealSchema,
  wholeSchema,
} from '../shared/schemas.ts';

/** `doubleTwo` is `double_two` there, `xSS` is `xcheck_ss`. */
export const apiColumn = (column: string): string =>
  column.startsWith('x')
    ? `xcheck_${column.slice(1).toLowerCase()}`
    : column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const chancesSchema = <Column extends BatterColumn | PitcherColumn>(columns: readonly Column[]) =>
  z
    .record(z.string(), z.unknown())
    .pipe(
      z.looseObject(Object.fromEntries(columns.map((column) => [apiColumn(column), z.number()]))),
    );

const sidesSchema = <Column extends BatterColumn | PitcherColumn>(columns: readonly Column[]) =>
  z.looseObject({ vL: chancesSchema(columns), vR: chancesSchema(columns) });

export const pdCardSchema = z.looseObject({
  id: idSchema,
  player_id: idSchema.optional(),
  name: nameSchema,
  cardset: z.number().int().nonnegative().nullish(),
  image: addressSchema.nullish(),
  image2: addressSchema.nullish(),
  batting: z.looseObject({
    hand: batsSchema,
    speed: wholeSchema,
    bunt: gradeSchema,
    hit_and_run: gradeSchema,
    steal: stealSchema,
    ratings: sidesSchema(BATTER_COLUMNS),
  }),
  throws: handSchema,
  pitching: z
    .looseObject({
      hold: wholeSchema,
      wp: wholeSchema,
      balk: wholeSchema,
      endurance: enduranceSchema,
      ratings: sidesSchema(PITCHER_COLUMNS),
    })
    .nullish(),
  positions: positionsSchema,
  injury: z.unknown().optional(),
});
export type PdCardRecord = z.infer<typeof pdCardSchema>;
