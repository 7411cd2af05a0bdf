/** A game on paper: a square for every turn at bat, by batting slot and inning. */

import {
  type BySide,
  batterMark,
  bothSides,
  type Destination,
  type GameRecord,
  type LineupId,
  type MarginNote,
  outsMade,
  plateAppearance,
  type RunnerMove,
  runnerMark,
  type ScoredPlay,
  type Side,
} from '@paper-dynasty/engine';

/** One turn at bat and what became of the runner. */
export interface Square {
  /** The play that ended the turn; for a runner placed by rule the play before it. */
  readonly play: number;
  readonly inning: number;
  readonly slot: number;
  readonly batter: LineupId;
  readonly pitcher: LineupId | null;
  /** `6-3`, `BB`, `HR`; `X` for a runner placed by rule. */
  readonly mark: string;
  /** The last base he stood on, 4 when he scored; 0: retired at bat. */
  readonly reached: Destination;
  /** What brought him on, by the base it led to. */
  readonly ways: readonly Way[];
  /** Which out of the inning he was, 1-3; null: none. */
  readonly out: number | null;
  readonly rbi: number;
  /** He made, or was, the last out of the half-inning. */
  readonly last: boolean;
  /** His turn is the first of a new pitcher. */
  readonly newPitcher: boolean;
  /** His turn is the first of a new man in this slot. */
  readonly newBatter: boolean;
}

interface Way {
  readonly to: Destination;
  /** `SB`, `WP`; a batter who moved him on stands by his number in the order. */
  readonly mark: string;
  /** It was a batter's doing. */
  readonly batted: boolean;
}

/** A column: an inning, or its continuation when a side bats around. */
interface ScorecardColumn {
  readonly inning: number;
  readonly part: number;
}

export interface SideCard {
  readonly columns: readonly ScorecardColumn[];
  readonly slots: readonly {
    /** Who held it, in order. */
    readonly players: readonly LineupId[];
    /** One a column; null: no turn. */
    readonly squares: readonly (Square | null)[];
  }[];
  readonly innings: readonly { readonly runs: number; readonly hits: number }[];
}

type Draft = { -readonly [K in keyof Square]: Square[K] };

export const scorecardOf = (record: GameRecord): BySide<SideCard> =>
  bothSides((side) => sideCard(record, side));

const sideCard = (record: GameRecord, side: Side): SideCard => {
  const squares = squaresOf(record, side);
  const columns = columnsOf(record, side, squares);
  const slots = Array.from({ length: 9 }, (_, slot) => ({
    players: unique(record.batters[side].filter((spot) => spot.slot === slot)),
    squares: columns.map(({ inning, part }) => nth(squares, { slot, inning }, part)),
  }));
  return { columns, slots, innings: inningsOf(record, side) };
};

const unique = (spots: readonly { readonly player: LineupId }[]): readonly LineupId[] => [
  ...new Set(spots.map(({ player }) => player)),
];

const nth = (
  squares: readonly Square[],
  at: Pick<Square, 'slot' | 'inning'>,
  part: number,
): Square | null =>
  squares.filter(({ slot, inning }) => slot === at.slot && inning === at.inning)[part] ?? null;

const columnsOf = (
  record: GameRecord,
  side: Side,
  squares: readonly Square[],
): readonly ScorecardColumn[] => {
  const batted = record.halves.filter(({ half }) => half === halfOf(side));
  const innings = Math.max(record.state.rules.innings, ...batted.map(({ inning }) => inning));
  return Array.from({ length: innings }, (_, index) => index + 1).flatMap((inning) => {
    const turns = new Map<number, number>();
    for (const square of squares) {
      if (square.inning === inning) turns.set(square.slot, (turns.get(square.slot) ?? 0) + 1);
    }
    const parts = Math.max(1, ...turns.values());
    return Array.from({ length: parts }, (_, part) => ({ inning, part }));
  });
};

const halfOf = (side: Side) => (side === 'away' ? 'top' : 'bottom');

const inningsOf = (record: GameRecord, side: Side): SideCard['innings'] => {
  const innings: { runs: number; hits: number }[] = [];
  for (const { inning, half } of record.halves) {
    if (half === halfOf(side)) innings[inning - 1] = { runs: 0, hits: 0 };
  }
  for (const play of record.plays) {
    const tally = play.half === halfOf(side) ? innings[play.inning - 1] : undefined;
    if (!tally) continue;
    tally.hits += plateAppearance(play).hit;
    tally.runs += play.event.moves.filter(({ to }) => to === 4).length;
    if (play.event.batterTo === 4) tally.runs += 1;
  }
  return innings;
};

/** The squares of the men on first, second and third. */
type OnBase = [Draft | null, Draft | null, Draft | null];

const squaresOf = (record: GameRecord, side: Side): readonly Square[] => {
  const squares: Draft[] = [];
  let onBase: OnBase = [null, null, null];
  let halfInning = 0;
  for (const play of record.plays) {
    if (play.half !== halfOf(side)) continue;
    if (play.inning !== halfInning) {
      halfInning = play.inning;
      onBase = [null, null, null];
      const placed = placedSquare(record, side, play);
      if (placed) {
        squares.push(placed.square);
        onBase[placed.base - 1] = placed.square;
      }
    }
    onBase = afterPlay(play, onBase, squares);
    if (play.outs + outsMade(play.event) > 2) markLast(squares, play.inning);
  }
  return squares;
};

/** A runner placed by rule has a square too: his run has to stand somewhere. */
const placedSquare = (record: GameRecord, side: Side, play: ScoredPlay) => {
  const isIt = ({ event, inning, half }: MarginNote): boolean =>
    event.type === 'halfStarted' && inning === play.inning && half === play.half;
  const event = record.margin.find(isIt)?.event;
  const placed = event?.type === 'halfStarted' ? event.placed : undefined;
  const runner = placed && play.bases[placed.base - 1];
  const spot = runner && record.batters[side].findLast(({ player }) => player === runner.id);
  if (!placed || !spot) return null;
  const square: Draft = {
    ...BLANK,
    play: play.number - 1,
    inning: play.inning,
    slot: spot.slot,
    batter: spot.player,
    pitcher: null,
    mark: 'X',
    reached: placed.base,
  };
  return { square, base: placed.base };
};

const BLANK = { ways: [], out: null, rbi: 0, last: false, newPitcher: false, newBatter: false };

/** Moves everybody's square on, and begins the batter's if his turn is over. */
const afterPlay = (play: ScoredPlay, onBase: OnBase, squares: Draft[]): OnBase => {
  const next: OnBase = [...onBase];
  let outs = play.outs;
  for (const move of play.event.moves) {
    const square = next[move.from - 1];
    next[move.from - 1] = null;
    if (move.to === 0) outs += 1;
    if (!square) continue;
    advance(square, move, { way: wayOf(play, move), outs });
    if (move.to > 0 && move.to < 4) next[move.to - 1] = square;
  }
  const { batterTo } = play.event;
  if (batterTo === null) return next;
  const square = turnAtBat(play, batterTo, squares);
  if (batterTo === 0) square.out = outs + 1;
  squares.push(square);
  if (batterTo > 0 && batterTo < 4) next[batterTo - 1] = square;
  return next;
};

const advance = (
  square: Draft,
  move: RunnerMove,
  { way, outs }: { readonly way: Way | null; readonly outs: number },
): void => {
  if (move.to === 0) square.out = outs;
  else square.reached = move.to;
  if (way) square.ways = [...square.ways, way];
};

/** As on paper: what he did himself, or the number of the batter who brought him there. */
const wayOf = (play: ScoredPlay, move: RunnerMove): Way | null => {
  const mark = runnerMark(play, move);
  if (mark !== '') return { to: move.to, mark, batted: false };
  if (move.to === 0 || play.event.batterTo === null) return null;
  return { to: move.to, mark: `${play.slot + 1}`, batted: true };
};

const turnAtBat = (play: ScoredPlay, reached: Destination, squares: readonly Square[]): Draft => {
  const { batter } = play.event;
  const turns = squares.filter(({ pitcher }) => pitcher !== null);
  const before = turns.filter(({ slot }) => slot === play.slot).at(-1);
  const faced = turns.at(-1)?.pitcher;
  return {
    ...BLANK,
    play: play.number,
    inning: play.inning,
    slot: play.slot,
    batter,
    pitcher: play.pitcher,
    mark: batterMark(play),
    reached,
    rbi: plateAppearance(play).rbi,
    newPitcher: faced !== undefined && faced !== null && faced !== play.pitcher,
    newBatter: before !== undefined && before.batter !== batter,
  };
};

/** Under the last turn of a half-inning a scorer draws his line. */
const markLast = (squares: readonly Draft[], inning: number): void => {
  const last = squares.findLast((square) => square.inning === inning && square.pitcher !== null);
  if (last) last.last = true;
};
