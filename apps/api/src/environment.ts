import { z } from 'zod';
import { Hidden } from './auth/hidden.ts';
import { FAILPOINT_PATTERN } from './failpoint.ts';

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);
const milliseconds = (fallback: number) =>
  z.coerce
    .number()
    .int()
    .min(0)
    .max(24 * 60 * 60 * 1000)
    .default(fallback);
const site = z.url({ protocol: /^https?$/ });
const hidden = z.string().transform((text) => new Hidden(text));
/** Whoever knows the address may use it. */
const hiddenUrl = site.transform((url) => new Hidden(url));
const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((word) => word.trim() || []));

/** Every setting: its shape and what it is when nothing is said. */
export const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).transform((url) => new Hidden(url)),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(8),
  /** So long somebody waits for a connection while all of them are in use. */
  DATABASE_WAIT_MS: milliseconds(1_000),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/ })
    .transform((url) => new Hidden(url))
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: port(8000),
  OPS_HOST: z.string().default('127.0.0.1'),
  OPS_PORT: port(9000),
  SBA_URL: site.default('http://localhost:3000'),
  PD_URL: site.default('http://localhost:3001'),
  /** Makes session and access tokens; every server has the same. */
  AUTH_SECRET: hidden.optional(),
  /** The one before, while it is being replaced. */
  AUTH_SECRET_PREVIOUS: hidden.optional(),
  DISCORD_CLIENT_ID: z.string().min(1).max(100).optional(),
  DISCORD_CLIENT_SECRET: hidden.optional(),
  DISCORD_URL: site.default('https://discord.com'),
  /** Whose word on a visitor's address is believed: addresses, networks, `loopback`, `uniquelocal`. */
  TRUSTED_PROXIES: list.default(['loopback']),
  /** Multiplies every limit on how often somebody may ask. */
  RATE_LIMIT_FACTOR: z.coerce.number().positive().max(1_000_000).default(1),
  /** A league's own API; without it the demo league. */
  SBA_API_URL: site.optional(),
  SBA_API_KEY: hidden.optional(),
  PD_API_URL: site.optional(),
  PD_API_KEY: hidden.optional(),
  /** Where results go, and what signs them. */
  SBA_WEBHOOK_URL: site.optional(),
  SBA_WEBHOOK_SECRET: hidden.optional(),
  PD_WEBHOOK_URL: site.optional(),
  PD_WEBHOOK_SECRET: hidden.optional(),
  /** Discord channels that hear of starts, leads and finals. */
  SBA_DISCORD_WEBHOOK_URL: hiddenUrl.optional(),
  PD_DISCORD_WEBHOOK_URL: hiddenUrl.optional(),
  /** Hosts on private networks that leagues' APIs and webhooks may be on: `host:port`. */
  PRIVATE_HOSTS: list,
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Daily log files go here; without it the log goes to the terminal. */
  LOG_DIR: z.string().optional(),
  AI_THINKING_MS: milliseconds(600),
  GAME_IDLE_MS: milliseconds(10 * 60 * 1000),
  /** For fault tests: where this process fails, e.g. `before-insert:3:kill`. */
  FAILPOINT: z.string().regex(FAILPOINT_PATTERN).optional(),
});

export const SETTING_NAMES: readonly string[] = Object.keys(environment.shape);
export type Env = z.infer<typeof environment>;
