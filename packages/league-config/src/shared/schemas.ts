/**
 * The shapes that leagues' APIs have in common. Unknown fields are allowed: an API grows without
 * asking us. What range a rating may have is the engine's to say.
 */

import {
  FIELD_POSITIONS,
  GRADES,
  type PositionRating,
  type StealRating,
} from '@paper-dynasty/engine';
import { z } from 'zod';

/** No database holds a NUL, and no name of anything needs one. */
const textSchema = z.string().refine((text) => !text.includes('\0'), 'a NUL in it');

/** Ids come as numbers or strings; inside they are strings. */
export const idSchema = z
  .union([textSchema.min(1).max(100), z.number().int().nonnegative()])
  .transform(String);

export const nameSchema = textSchema.trim().min(1).max(100);

/** Pictures: plain web addresses only, or paths on our own site. */
export const addressSchema = textSchema
  .max(500)
  .refine((text) => /^https?:\/\//.test(text) || /^\/(?!\/)/.test(text), 'not a web address');

export const batsSchema = z.enum(['L', 'R', 'S']);
export const handSchema = z.enum(['L', 'R']);
export const gradeSchema = z.enum(GRADES);

/** Ratings are printed as whole numbers. */
export const wholeSchema = z.number().int();

export const stealSchema: z.ZodType<StealRating> = z.object({
  low: wholeSchema,
  high: wholeSchema,
  jump: wholeSchema,
  auto: z.boolean(),
});

const positionSchema: z.ZodType<PositionRating> = z
  .object({
    position: z.enum(FIELD_POSITIONS),
    range: wholeSchema,
    error: wholeSchema,
    arm: wholeSchema.default(0),
    pb: wholeSchema.default(0),
    overthrow: wholeSchema.default(0),
  })
  .transform(({ pb, ...rating }) => ({ ...rating, passedBall: pb }));

export const positionsSchema = z.array(positionSchema).max(FIELD_POSITIONS.length);

export const enduranceSchema = z.object({
  start: wholeSchema,
  relief: wholeSchema,
  close: wholeSchema.default(0),
});
