import type { Settings } from './app.ts';
import type { Env } from './env.ts';

/** What the operator's environment means. */
export function settingsOf(env: Env): Settings {
  const sites = { sba: env.SBA_URL, pd: env.PD_URL };
  const secure = Object.entries(sites).filter(([, url]) => url.startsWith('https:'));
  return {
    production: env.NODE_ENV === 'production',
    discord: false,
    sites,
    secureSites: new Set(secure.map(([league]) => league)),
    aiThinkingMs: env.AI_THINKING_MS,
    idleMs: env.GAME_IDLE_MS,
  };
}
