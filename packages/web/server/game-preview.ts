/** The picture that stands for a game where its link is shared: who, the line score, how it stands. */

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

export const gamePicture = (game: PreviewGame, brand: PreviewBrand): PictureNode => {
  const { background, ink, hot, dim } = brand.preview;
  const last = Math.max(game.innings, game.inning);
  const first = Math.max(1, last - COLUMNS + 1);
  const innings = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return box(
    {
      ...{
        width: '100%',
        height: '100%',
        padding: 64,
        boxSizing: 'border-box',
        background,
        color: ink,
      },
      ...{ flexDirection: 'column', justifyContent: 'space-between', fontFamily: 'Board' },
    },
    [
      box({ justifyContent: 'space-between', fontSize: 40 }, [
        box({ color: hot }, brand.name),
        box({ color: dim }, standing(game)),
      ]),
      box({ flexDirection: 'column' }, [scoreRow(game.away, hot), scoreRow(game.home, hot)]),
      box({ flexDirection: 'column', fontSize: 32, color: dim }, [
        lineRow('', innings.map(String), dim),
        ...[game.away, game.home].map((side) =>
          lineRow(
            side.team?.abbreviation ?? '',
            innings.map((inning) => `${side.line[inning - 1] ?? ''}`),
            ink,
          ),
        ),
      ]),
    ],
  );
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
