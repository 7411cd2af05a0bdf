import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { Hidden } from './auth/hidden.ts';
import { readEnv } from './env.ts';
import { SETTING_NAMES } from './environment.ts';

const DATABASE_URL = 'postgres://me:secret@127.0.0.1:5432/games';
const EVERY_SECRET = {
  DATABASE_URL,
  REDIS_URL: 'redis://:secret@127.0.0.1:6379',
  AUTH_SECRET: 'secret',
  AUTH_SECRET_PREVIOUS: 'secret',
  DISCORD_CLIENT_SECRET: 'secret',
  SBA_API_KEY: 'secret',
  PD_API_KEY: 'secret',
  SBA_WEBHOOK_SECRET: 'secret',
  PD_WEBHOOK_SECRET: 'secret',
  SBA_DISCORD_WEBHOOK_URL: 'https://discord.example/secret',
  PD_DISCORD_WEBHOOK_URL: 'https://discord.example/secret',
};

describe('the environment', () => {
  test('needs only a database', () => {
    expect(readEnv({ DATABASE_URL })).toMatchObject({ PORT: 8000, OPS_PORT: 9000 });
  });

  test('is refused with every mistake at once, by name', () => {
    const read = () => readEnv({ DATABASE_URL: 'mysql://x', PORT: '99999', PD_URL: 'here' });
    expect(read).toThrow(/DATABASE_URL.*PORT.*PD_URL/s);
  });

  test('A31 nothing that it keeps to itself can be printed by accident', () => {
    const secrets = Object.values(readEnv({ ...EVERY_SECRET })).filter(
      (one) => one instanceof Hidden,
    );
    expect(secrets).toHaveLength(Object.keys(EVERY_SECRET).length);
    for (const secret of secrets) {
      expect(() => `${secret}`).toThrow(/not printed/);
      expect(() => JSON.stringify({ secret })).toThrow(/not printed/);
      expect(() => inspect({ secret })).toThrow(/not printed/);
    }
  });

  test('an empty value is none', () => {
    expect(readEnv({ DATABASE_URL, LOG_DIR: '', AI_THINKING_MS: '' }).AI_THINKING_MS).toBe(600);
  });

  test('is described by .env.example, variable by variable', () => {
    const text = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const described = [...text.matchAll(/^(?:# )?([A-Z_]+)=(.*)$/gm)].map(([, name = '']) => name);
    expect(described.sort()).toEqual([...SETTING_NAMES].sort());
  });
});

describe('in production', () => {
  const good = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://api:b7k2m9x4q1@db:5432/games',
    AUTH_SECRET: 'f3a91c77d0e24b5586aa0b1c2d3e4f5061728394a5b6c7d8',
    DISCORD_CLIENT_ID: '123456789',
    DISCORD_CLIENT_SECRET: 'given by Discord',
    SBA_URL: 'https://sba.example',
    PD_URL: 'https://pd.example',
  };

  test('starts with everything that it needs', () => {
    expect(readEnv(good).NODE_ENV).toBe('production');
  });

  test.each([
    ['AUTH_SECRET', undefined, /AUTH_SECRET: is missing/],
    ['AUTH_SECRET', 'short', /AUTH_SECRET: is weak/],
    ['AUTH_SECRET', 'ab'.repeat(40), /AUTH_SECRET: is weak/],
    ['DISCORD_CLIENT_ID', undefined, /DISCORD_CLIENT_ID: is missing/],
    ['DISCORD_CLIENT_SECRET', '', /DISCORD_CLIENT_SECRET: is missing/],
    ['PD_URL', 'http://pd.example', /PD_URL: must be https/],
    ['DATABASE_URL', 'postgres://postgres:postgres@db/games', /DATABASE_URL: its password/],
    ['PD_API_URL', 'https://league.example/api', /PD_API_KEY: is missing/],
    ['PD_API_URL', 'http://league.example/api', /PD_API_URL: must be https/],
    ['SBA_WEBHOOK_URL', 'https://league.example/results', /SBA_WEBHOOK_SECRET: is missing/],
  ])('%s=%s is refused in words', (name, value, words) => {
    expect(() => readEnv({ ...good, [name]: value })).toThrow(words);
  });

  test('a league on a private network that is named may do without TLS', () => {
    const league = { PD_API_URL: 'http://league/api', PD_API_KEY: 'the key of the league' };
    expect(readEnv({ ...good, ...league, PRIVATE_HOSTS: 'league:80' }).PD_API_URL).toBe(
      league.PD_API_URL,
    );
    expect(() => readEnv({ ...good, ...league, PRIVATE_HOSTS: 'league:8080' })).toThrow(/https/);
  });

  test('no secret stands in the words of a refusal', () => {
    const weak = { ...good, AUTH_SECRET: 'hunter2', DISCORD_CLIENT_ID: undefined };
    expect(() => readEnv(weak)).not.toThrow(/hunter2|given by Discord|b7k2m9x4q1/);
  });

  test('secrets may come from files', () => {
    const file = new URL('./env.test.ts', import.meta.url).pathname;
    const { AUTH_SECRET, ...rest } = good;
    expect(readEnv({ ...rest, AUTH_SECRET_FILE: file }).AUTH_SECRET?.reveal()).toContain('vitest');
    expect(() => readEnv({ ...rest, AUTH_SECRET_FILE: '/nowhere' })).toThrow(/AUTH_SECRET_FILE/);
  });
});
