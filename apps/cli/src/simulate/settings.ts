/** What was asked of `pnpm simulate`. */

import { parseArgs } from 'node:util';
import { z } from 'zod';

const OPTIONS = {
  league: { type: 'string', default: 'pd' },
  away: { type: 'string' },
  home: { type: 'string' },
  'away-style': { type: 'string', default: 'balanced' },
  'home-style': { type: 'string', default: 'balanced' },
  games: { type: 'string' },
  seed: { type: 'string', default: '1' },
  average: { type: 'boolean', default: false },
  chart: { type: 'boolean', default: false },
  managers: { type: 'boolean', default: false },
  'half-innings': { type: 'string', default: '200000' },
  season: { type: 'string' },
  seasons: { type: 'string', default: '5' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const count = z.coerce.number().int().min(1).max(100_000_000);
const style = z.enum(['balanced', 'yolo', 'safe']);
const settings = z.object({
  league: z.string(),
  away: z.string().optional(),
  home: z.string().optional(),
  'away-style': style,
  'home-style': style,
  games: count.optional(),
  seed: z.coerce.number().int(),
  average: z.boolean(),
  /** Read on the quick chart instead of the cards. */
  chart: z.boolean(),
  managers: z.boolean(),
  'half-innings': count,
  season: z.string().optional(),
  /** How often the season is played: what chance does to one of them is a half of what one sees. */
  seasons: z.coerce.number().int().min(1).max(1_000),
  json: z.boolean(),
  help: z.boolean(),
});
export type Settings = z.infer<typeof settings>;

/** The settings, or what is wrong with them. */
export const readSettings = (args: readonly string[]): Settings | string => {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    const parsed = settings.safeParse(values);
    if (parsed.success) return parsed.data;
    return parsed.error.issues
      .map(({ path, message }) => `--${path.join('.')}: ${message}`)
      .join('\n');
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
};
