/** What a manager may type in about a card that is only a picture. @see rules §1.4 */

import { z } from 'zod';
import {
  batsSchema,
  enduranceSchema,
  gradeSchema,
  handSchema,
  positionsSchema,
  stealSchema,
  wholeSchema,
} from '../shared/schemas.ts';

/** Every rating is optional: what is missing is average. */
export const annotationSchema = z.object({
  bats: batsSchema.optional(),
  throws: handSchema.optional(),
  speed: wholeSchema.optional(),
  bunt: gradeSchema.optional(),
  hit_and_run: gradeSchema.optional(),
  steal: stealSchema.optional(),
  positions: positionsSchema.optional(),
  hold: wholeSchema.optional(),
  wp: wholeSchema.optional(),
  balk: wholeSchema.optional(),
  endurance: enduranceSchema.optional(),
});
export type Annotation = z.infer<typeof annotationSchema>;
