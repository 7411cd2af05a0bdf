/** The picture that stands for a game, or for one play of it, where its link is shared. */

/** What of a game the picture shows. */
export interface PreviewGame {
  readonly status: 'pending' | 'active' | 'completed';
  readonly inning: number;
  readonly half: 'top' | 'bottom';
  readonly innings: number;
  readonly away: PreviewSide;
  readonly home: PreviewSide;
}

export interface PreviewSide {
  readonly team: { readonly name: string; readonly abbreviation: string } | null;
  readonly score: number;
  /** Runs by inning, of those it batted in. */
  readonly line: readonly number[];
}

/** A play, as the picture of its link tells it. */
export interface PreviewPlay {
  /** When it was: `Top 5th`. */
  readonly half: string;
  readonly text: string;
  /** As it stood afterwards. */
  readonly score: Readonly<Record<'away' | 'home', number>>;
}

export interface PreviewBrand {
  readonly name: string;
  readonly preview: {
    readonly background: string;
    readonly ink: string;
    readonly dim: string;
    readonly hot: string;
  };
}

export const PREVIEW_WIDTH = 1200;
export const PREVIEW_HEIGHT = 630;

/** What satori draws: an element as JSX would make it. */
export interface PictureNode {
  readonly type: string;
  readonly key: null;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children: string | readonly PictureNode[];
  };
}

type Style = PictureNode['props']['style'];
const box = (style: Style, children: string | readonly PictureNode[]): PictureNode => ({
  type: 'div',
  key: null,
  props: { style: { display: 'flex', ...style }, children },
});

/** Innings there is room for: the last ones of a long game. */
const COLUMNS = 9;

/** Who, how it stands, and the line score. */
export const gamePicture = (game: PreviewGame, brand: PreviewBrand): PictureNode => {
  const { ink, hot, dim } = brand.preview;
  const last = Math.max(game.innings, game.inning);
  const first = Math.max(1, last - COLUMNS + 1);
  const innings = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return board({ brand, when: standing(game) }, [
    box({ flexDirection: 'column' }, [scoreRow(game.away, hot), scoreRow(game.home, hot)]),
    box({ flexDirection: 'column', fontSize: 32, color: dim }, [
      lineRow('', innings.map(String), dim),
      ...[game.away, game.home].map((side) =>
        lineRow(
          side.team?.abbreviation ?? '',
          innings.map((inning) => `${side.line[inning - 1] ?? unbatted(game, side, inning)}`),
          ink,
        ),
      ),
    ]),
  ]);
};

/** `X`: the home team did not need to bat. */
const unbatted = (
  { status, home, inning: last }: PreviewGame,
  side: PreviewSide,
  inning: number,
) => (status === 'completed' && side === home && inning === last ? 'X' : '');

/** What happened, and how it stood afterwards. */
export const playPicture = (
  { away, home }: PreviewGame,
  play: PreviewPlay,
  brand: PreviewBrand,
): PictureNode => {
  const { hot } = brand.preview;
  const { text, half, score } = play;
  return board({ brand, when: half }, [
    box({ fontSize: text.length > LONG_PLAY ? 56 : 72, lineHeight: 1.2 }, text),
    box({ flexDirection: 'column' }, [
      scoreRow({ ...away, score: score.away }, hot),
      scoreRow({ ...home, score: score.home }, hot),
    ]),
  ]);
};
/** Letters of a sentence that has to be set smaller: three lines of the picture. */
const LONG_PLAY = 100;

/** The ground, the league's name, and when this was. */
const board = (
  { brand, when }: { readonly brand: PreviewBrand; readonly when: string },
  parts: readonly PictureNode[],
): PictureNode => {
  const { background, ink, hot, dim } = brand.preview;
  const sheet = { width: '100%', height: '100%', padding: 64, boxSizing: 'border-box' };
  const flow = { flexDirection: 'column', justifyContent: 'space-between', fontFamily: 'Board' };
  return box({ ...sheet, ...flow, background, color: ink }, [
    box({ justifyContent: 'space-between', fontSize: 40 }, [
      box({ color: hot }, brand.name),
      box({ color: dim }, when),
    ]),
    ...parts,
  ]);
};

const standing = ({ status, half, inning, innings }: PreviewGame): string => {
  if (status === 'pending') return 'Not begun yet';
  if (status === 'completed') return inning > innings ? `Final, ${inning} innings` : 'Final';
  return `${half === 'top' ? 'Top' : 'Bottom'} of inning ${inning}`;
};

const scoreRow = ({ team, score }: PreviewSide, hot: string): PictureNode =>
  box({ justifyContent: 'space-between', fontSize: 88, lineHeight: 1.2 }, [
    box({}, team?.name ?? 'Open seat'),
    box({ color: hot }, `${score}`),
  ]);

const lineRow = (name: string, cells: readonly string[], color: string): PictureNode =>
  box({ color }, [
    box({ width: 160 }, name),
    ...cells.map((cell) => box({ width: 100, justifyContent: 'center' }, cell)),
  ]);
