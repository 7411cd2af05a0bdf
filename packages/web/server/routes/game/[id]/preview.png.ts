import type { AppRouter, LoggedEvent } from '@paper-dynasty/api/contract';
import { Resvg } from '@resvg/resvg-js';
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';
import satori from 'satori';
import { replayOf } from '../../../../app/story/replay.ts';
import { notesOf } from '../../../../app/table/play-notes.ts';
import { fromWire } from '../../../../app/table/wire.ts';
import {
  gamePicture,
  type PictureNode,
  PREVIEW_HEIGHT,
  PREVIEW_WIDTH,
  type PreviewGame,
  type PreviewPlay,
  type PreviewSide,
  playPicture,
} from '../../../game-preview.ts';

const FONT = 'barlow-condensed-latin-700-normal.woff';
/** Pictures that are kept; a game that goes on has a new one with every version. */
const KEPT = 200;
const pictures = new Map<string, Buffer>();

/**
 * The picture of a public game, or of one play of it (`?play=12`). Whoever shares a link, the site asks as a stranger: a private game
 * has none, whoever opens it.
 */
export default defineEventHandler(async (event) => {
  const { brand } = useAppConfig();
  const trpc = asStranger(event);
  const gameId = getRouterParam(event, 'id') ?? '';
  const number = askedPlay(getQuery(event).play);
  const { game, version } = await known(readGame(trpc, gameId));
  const key = `${gameId} ${version} ${number}`;
  const draw = async (): Promise<PictureNode> => {
    const play = number > 0 ? await known(readPlay(trpc, { gameId, number })) : null;
    return play ? playPicture(game, play, brand) : gamePicture(game, brand);
  };
  const picture = pictures.get(key) ?? (await paint(await draw()));
  keep(key, picture);
  setHeader(event, 'content-type', 'image/png');
  setHeader(event, 'cache-control', 'public, max-age=60');
  // Chats and feeds show it on pages of their own.
  setHeader(event, 'cross-origin-resource-policy', 'cross-origin');
  return picture;
});

type Event = Parameters<Parameters<typeof defineEventHandler>[0]>[0];

/** 0: the game as a whole. */
const askedPlay = (play: unknown): number =>
  typeof play === 'string' && /^\d{1,4}$/.test(play) ? Number(play) : 0;

function asStranger(event: Event) {
  const { apiUrl } = useRuntimeConfig(event);
  const headers = {
    'x-league': useAppConfig().brand.league,
    // As in routes/api: each proxy adds whom it has heard from.
    'x-forwarded-for': [getRequestHeader(event, 'x-forwarded-for'), getRequestIP(event)]
      .filter((address) => address)
      .join(', '),
  };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${apiUrl}/trpc`, headers })] });
}
type Api = ReturnType<typeof asStranger>;

async function readGame(
  trpc: Api,
  gameId: string,
): Promise<{ readonly game: PreviewGame; readonly version: number }> {
  const { game, state, version } = await trpc.game.byId.query({ gameId });
  const side = (which: 'away' | 'home'): PreviewSide => ({
    team: game[which].team,
    score: game[which].score,
    line: state?.line[which] ?? [],
  });
  return { game: { ...game, away: side('away'), home: side('home') }, version };
}

/** Null: there is no such play, or it was taken back. */
async function readPlay(
  trpc: Api,
  { gameId, number }: { readonly gameId: string; readonly number: number },
): Promise<PreviewPlay | null> {
  const { events } = await trpc.game.log.query({ gameId });
  const log = fromWire<readonly LoggedEvent[]>(events);
  const replay = replayOf(log.map(({ event }) => event));
  const frame = replay?.frames[number - 1];
  const note =
    replay && notesOf(replay.record).find((one) => one.kind === 'play' && one.play === number);
  return frame && note ? { half: note.half, text: note.text, score: frame.after.score } : null;
}

/** What the API does not know or does not show to strangers has no picture. */
async function known<Answer>(asking: Promise<Answer>): Promise<Answer> {
  try {
    return await asking;
  } catch (error) {
    const asked: unknown = error instanceof TRPCClientError ? error.data?.httpStatus : null;
    throw createError({ status: asked === 404 || asked === 400 ? 404 : 502 });
  }
}

async function paint(drawing: PictureNode): Promise<Buffer> {
  const data = await useStorage('assets:preview-fonts').getItemRaw<Buffer>(FONT);
  if (!data) throw new Error(`${FONT} is not in the build`);
  const svg = await satori(drawing, {
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
