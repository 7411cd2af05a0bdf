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
  useSeoMeta({
    description,
    ogType: 'website',
    ogSiteName: brand.name,
    ogTitle: title,
    ogDescription: description,
    ogUrl: href,
    ogImage: picture,
    ogImageWidth: 1200,
    ogImageHeight: 630,
    ogImageAlt: description,
    twitterCard: 'summary_large_image',
  });
};
