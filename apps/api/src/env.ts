import { z } from 'zod';

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8000),
});

export type Env = z.infer<typeof environment>;

/** The only reader of the environment. */
export function readEnv(): Env {
  const read = environment.safeParse(process.env);
  if (!read.success) throw new Error(`The environment is wrong.\n${z.prettifyError(read.error)}`);
  return read.data;
}
