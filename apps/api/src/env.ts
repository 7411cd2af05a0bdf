import { z } from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);
const milliseconds = (fallback: number) =>
  z.coerce
    .number()
    .int()
    .min(0)
    .max(24 * 60 * 60 * 1000)
    .default(fallback);
const site = z.url({ protocol: /^https?$/ });

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(8),
  HOST: z.string().default('127.0.0.1'),
  PORT: port(8000),
  OPS_HOST: z.string().default('127.0.0.1'),
  OPS_PORT: port(9000),
  SBA_URL: site.default('http://localhost:3000'),
  PD_URL: site.default('http://localhost:3001'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Daily log files go here; without it the log goes to the terminal. */
  LOG_DIR: z.string().optional(),
  AI_THINKING_MS: milliseconds(600),
  GAME_IDLE_MS: milliseconds(10 * 60 * 1000),
});

export type Env = z.infer<typeof environment>;

/**
 * The only reader of the environment.
 * @throws with every mistake in words
 */
export function readEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.entries(variables).filter(([, value]) => value !== '');
  const read = environment.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const mistakes = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is wrong:\n${mistakes.join('\n')}`);
}
