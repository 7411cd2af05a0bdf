import type { GameState } from '@paper-dynasty/engine';

/** What chats and feeds show where the link of this page is shared. */
export const useGameShare = (
  gameId: string,
  { title, state }: { readonly title: () => string; readonly state: () => GameState | null },
): void => {
  const { brand } = useAppConfig();
  const { origin, href } = useRequestURL();
  const picture = `${origin}/game/${gameId}/preview.png`;
  const description = (): string => {
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
