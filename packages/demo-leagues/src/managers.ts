/** People who do not exist, for installations where nobody can sign in with Discord. */

import type { LeagueManager } from '@paper-dynasty/league-config';

const demo = (id: string, name: string): LeagueManager => ({
  id,
  name,
  discordId: null,
  demo: true,
});

/** Who runs each demo league: managers like the others, and officials besides. */
export const DEMO_COMMISSIONERS: Readonly<Record<'pd' | 'sba', string>> = {
  pd: 'pd-6',
  sba: 'sba-6',
};

/** Any of them may manage any team. */
export const DEMO_MANAGERS: Readonly<Record<'pd' | 'sba', readonly LeagueManager[]>> = {
  pd: [
    demo('pd-1', 'Rosa Quillfeather'),
    demo('pd-2', 'Theo Marchbank'),
    demo('pd-3', 'Ines Okonjo-Vale'),
    demo('pd-4', 'Walt Underhay'),
    demo('pd-5', 'Mina Castellane'),
    demo('pd-6', 'Gus Thornapple'),
  ],
  sba: [
    demo('sba-1', 'Dot Fairweather'),
    demo('sba-2', 'Emmett Larkspur'),
    demo('sba-3', 'Priya Holloway-Nair'),
    demo('sba-4', 'Cass Ironwood'),
    demo('sba-5', 'Lou Bellweather'),
    demo('sba-6', 'Otis Vandermoor'),
  ],
};
