import type { AppRouter } from '@paper-dynasty/api/contract';
import { Resvg } from '@resvg/resvg-js';
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import satori from 'satori';
import {
  gamePicture,
  PREVIEW_HEIGHT,
  PREVIEW_WIDTH,
  type PreviewGame,
  type PreviewSide,
} from '../../../game-preview.ts';

const FONT = 'barlow-condensed-latin-700-normal.woff';
/** Pictures that are kept; a game that goes on has a new one with every version. */
const KEPT = 200;
const pictures = new Map<string, Buffer>();

/**
 * The picture of a public game. Whoever shares a link, the site asks as a stranger: a private game
 * has none, whoever opens it.
 */
export default defineEventHandler(async (event) => {
  const { brand } = useAppConfig();
  const { game, version } = await readGame(event);
  const key = `${getRouterParam(event, 'id')} ${version}`;
  const picture = pictures.get(key) ?? (await paint(game, brand));
  keep(key, picture);
  setHeader(event, 'content-type', 'image/png');
  setHeader(event, 'cache-control', 'public, max-age=60');
  // Chats and feeds show it on pages of their own.
  setHeader(event, 'cross-origin-resource-policy', 'cross-origin');
  return picture;
});

type Event = Parameters<Parameters<typeof defineEventHandler>[0]>[0];

async function readGame(event: Event): Promise<{ game: PreviewGame; version: number }> {
  const { apiUrl } = useRuntimeConfig(event);
  const headers = {
    'x-league': useAppConfig().brand.league,
    // As in routes/api: each proxy adds whom it has heard from.
    'x-forwarded-for': [getRequestHeader(event, 'x-forwarded-for'), getRequestIP(event)]
      .filter((address) => address)
      .join(', '),
  };
  const trpc = createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${apiUrl}/trpc`, headers })],
  });
  try {
    const { game, state, version } = await trpc.game.byId.query({
      gameId: getRouterParam(event, 'id') ?? '',
    });
    const side = (which: 'away' | 'home'): PreviewSide => ({
      team: game[which].team,
      score: game[which].score,
      line: state?.line[which] ?? [],
    });
    return { game: { ...game, away: side('away'), home: side('home') }, version };
  } catch (error) {
    const asked: unknown = error instanceof TRPCClientError ? error.data?.httpStatus : null;
    throw createError({ status: asked === 404 || asked === 400 ? 404 : 502 });
  }
}

async function paint(game: PreviewGame, brand: Parameters<typeof gamePicture>[1]): Promise<Buffer> {
  const data = await useStorage('assets:preview-fonts').getItemRaw<Buffer>(FONT);
  if (!data) throw new Error(`${FONT} is not in the build`);
  const svg = await satori(gamePicture(game, brand), {
    width: PREVIEW_WIDTH,
    height: PREVIEW_HEIGHT,
    fonts: [{ name: 'Board', data, weight: 700, style: 'normal' }],
  });
  return new Resvg(svg).render().asPng();
}

/** The newest last; the oldest goes. */
function keep(key: string, picture: Buffer): void {
  pictures.delete(key);
  pictures.set(key, picture);
  const [oldest] = pictures.keys();
  if (pictures.size > KEPT && oldest !== undefined) pictures.delete(oldest);
}
