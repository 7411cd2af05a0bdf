import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEnv } from './env.ts';

const DATABASE_URL = 'postgres://me:secret@127.0.0.1:5432/games';

describe('the environment', () => {
  test('needs only a database', () => {
    expect(readEnv({ DATABASE_URL })).toMatchObject({ PORT: 8000, OPS_PORT: 9000 });
  });

  test('is refused with every mistake at once, by name', () => {
    const read = () => readEnv({ DATABASE_URL: 'mysql://x', PORT: '99999', PD_URL: 'here' });
    expect(read).toThrow(/DATABASE_URL.*PORT.*PD_URL/s);
  });

  test('an empty value is none', () => {
    expect(readEnv({ DATABASE_URL, LOG_DIR: '', AI_THINKING_MS: '' }).AI_THINKING_MS).toBe(600);
  });

  test('is described by .env.example, variable by variable', () => {
    const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const described = [...text.matchAll(/^(?:# )?([A-Z_]+)=(.*)$/gm)].map(([, name = '']) => name);
    const values = Object.fromEntries(
      [...text.matchAll(/^(?:# )?([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    expect(described.sort()).toEqual(Object.keys(readEnv(values)).sort());
  });
});
