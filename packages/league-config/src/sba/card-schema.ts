/** A player as the SBA league's API gives him: his card is a picture. @see rules §1.4 */

import { FIELD_POSITIONS } from '@paper-dynasty/engine';
import { z } from 'zod';
import { addressSchema, batsSchema, idSchema, nameSchema } from '../shared/schemas.ts';

/** SP, RP and CP tell what kind of pitcher; DH is no place on the field. */
const SBA_POSITIONS = [...FIELD_POSITIONS, 'SP', 'RP', 'CP', 'DH'] as const;
export type SbaPosition = (typeof SBA_POSITIONS)[number];

const place = z.enum(SBA_POSITIONS).nullish();

export const sbaPlayerSchema = z.looseObject({
  id: idSchema,
  name: nameSchema,
  image: addressSchema,
  image2: addressSchema.nullish(),
  pos_1: z.enum(SBA_POSITIONS),
  pos_2: place,
  pos_3: place,
  pos_4: place,
  pos_5: place,
  pos_6: place,
  pos_7: place,
  pos_8: place,
  hand: batsSchema.nullish(),
  injury_rating: z.union([z.string(), z.number()]).nullish(),
});
export type SbaPlayerRecord = z.infer<typeof sbaPlayerSchema>;

/** The places his card lists, in its order. */
export const placesOf = (record: SbaPlayerRecord): readonly SbaPosition[] =>
  [
    record.pos_1,
    record.pos_2,
    record.pos_3,
    record.pos_4,
    record.pos_5,
    record.pos_6,
    record.pos_7,
    record.pos_8,
  ].filter((position) => position !== null && position !== undefined);
