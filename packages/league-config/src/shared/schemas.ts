/** What leagues' APIs have in common. Unknown fields are allowed: an API grows without asking us. */

import {
  FIELD_POSITIONS,
  GRADES,
  type PositionRating,
  type StealRating,
} from '@paper-dynasty/engine';
import { z } from 'zod';

/** Ids come as numbers or strings; inside they are strings. */
export const idSchema = z
  .union([z.string().min(1).max(100), z.number().int().nonnegative()])
  .transform(String);

export const nameSchema = z.string().trim().min(1).max(100);

/** Pictures and links: plain web addresses only, or paths on our own site. */
export const addressSchema = z
  .string()
  .max(500)
  .refine((text) => /^https?:\/\//.test(text) || /^\/(?!\/)/.test(text), 'not a web address');

export const batsSchema = z.enum(['L', 'R', 'S']);
export const handSchema = z.enum(['L', 'R']);
export const gradeSchema = z.enum(GRADES);
export const fieldPositionSchema = z.enum(FIELD_POSITIONS);

export const speedSchema = z.number().int().min(8).max(17);

export const stealSchema: z.ZodType<StealRating> = z.object({
  low: z.number().int().min(1).max(20),
  high: z.number().int().min(1).max(20),
  jump: z.number().int().min(0).max(36),
  auto: z.boolean(),
});

export const positionSchema: z.ZodType<PositionRating> = z
  .object({
    position: fieldPositionSchema,
    range: z.number().int().min(1).max(5),
    error: z.number().int().min(0).max(88),
    arm: z.number().int().min(-6).max(5).default(0),
    pb: z.number().int().min(0).max(20).default(0),
    overthrow: z.number().int().min(0).max(20).default(0),
  })
  .transform(({ pb, ...rating }) => ({ ...rating, passedBall: pb }));

export const enduranceSchema = z.object({
  start: z.number().int().min(0).max(12),
  relief: z.number().int().min(0).max(9),
  close: z.number().int().min(0).max(6).default(0),
});

export const holdSchema = z.number().int().min(-6).max(9);
export const twentySchema = z.number().int().min(0).max(20);

/** Each position once. */
export const positionsSchema = z
  .array(positionSchema)
  .max(FIELD_POSITIONS.length)
  .refine(
    (list) => new Set(list.map(({ position }) => position)).size === list.length,
    'a position is listed twice',
  );
