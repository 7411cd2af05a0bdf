import type { GameState } from '@paper-dynasty/engine';

interface Shared {
  readonly title: () => string;
  readonly state: () => GameState | null;
  /** The play that this page is at: it is told and pictured then, and not the game. */
  readonly play?: () => { readonly number: number; readonly told: string } | null;
}

/** What chats and feeds show where the link of this page is shared. */
export const useGameShare = (gameId: string, { title, state, play = () => null }: Shared): void => {
  const { brand } = useAppConfig();
  const { origin, href } = useRequestURL();
  const picture = (): string => {
    const shown = play();
    return `${origin}/game/${gameId}/preview.png${shown ? `?play=${shown.number}` : ''}`;
  };
  const description = (): string => {
    const shown = play();
    if (shown) return shown.told;
    const game = state();
    if (!game) return brand.tagline;
    const { teams, score } = game;
    return `${teams.away.info.name} ${score.away}, ${teams.home.info.name} ${score.home}`;
  };
  // Nuxt's own short way brings a list of everything that can be said of a page.
  const properties: Readonly<Record<string, string | number | (() => string)>> = {
    type: 'website',
    site_name: brand.name,
    title,
    description,
    url: href,
    image: picture,
    'image:width': 1200,
    'image:height': 630,
    'image:alt': description,
  };
  useHead({
    meta: [
      { name: 'description', content: description },
      { name: 'twitter:card', content: 'summary_large_image' },
      ...Object.entries(properties).map(([name, content]) => ({ property: `og:${name}`, content })),
    ],
  });
};
