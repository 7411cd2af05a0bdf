/** Counts of everything that the calibration measures, play by play. */

import type {
  BaseCode,
  GameEvent,
  GameState,
  PlayKind,
  PlayMade,
  Side,
} from '@paper-dynasty/engine';

type ByOuts = [number, number, number];
const byOuts = (): ByOuts => [0, 0, 0];

/** Runs seen after a moment, and how often it was seen. */
interface Cell {
  n: number;
  runs: number;
}

/** How often something could have happened, and did. */
interface Chance {
  of: number;
  did: number;
}

export class Tally {
  games = 0;
  plays = 0;
  plateAppearances = 0;
  withRunnerOn = 0;
  runs = 0;
  outs = 0;
  halves = 0;
  scorelessHalves = 0;
  innings = 0;
  homeWins = 0;
  awayWins = 0;
  readonly kinds: { [K in PlayKind]?: number } = {};
  sacrificeFlies = 0;
  sacrificeBunts = 0;
  groundedIntoDoublePlay = 0;
  stolenBases = 0;
  caughtStealing = 0;
  /** Men who stole third, or were caught at it. */
  wentForThird = 0;
  pickOffs = 0;
  errors = 0;
  substitutions = 0;
  readonly doublePlays: Chance = { of: 0, did: 0 };
  readonly firstToThird: Chance = { of: 0, did: 0 };
  readonly secondScores = { of: byOuts(), did: byOuts() };
  readonly firstScores: Chance = { of: 0, did: 0 };
  /** Index code * 3 + outs; whole half-innings before the last scheduled bottom half. */
  readonly runExpectancy: Cell[] = Array.from({ length: 24 }, () => ({ n: 0, runs: 0 }));
  #visited: { readonly cell: number; readonly runs: number }[] = [];
  #halfRuns = 0;

  /** Counts one accepted action. */
  watch(before: GameState, events: readonly GameEvent[]): void {
    for (const event of events) {
      if (event.type === 'playMade') this.#play(before, event);
      else if (event.type === 'substituted') this.substitutions += event.changes.length;
      else if (event.type === 'halfStarted') this.#halfEnded(before);
      else if (event.type === 'gameEnded') this.#gameEnded(before, event.winner);
    }
  }

  #gameEnded(before: GameState, winner: Side | null): void {
    this.#halfEnded(before);
    this.games++;
    this.innings += before.inning;
    if (winner === 'home') this.homeWins++;
    if (winner === 'away') this.awayWins++;
  }

  #halfEnded(before: GameState): void {
    if (before.phase.type === 'setup') return;
    this.halves++;
    if (this.#halfRuns === 0) this.scorelessHalves++;
    const last = before.rules.innings;
    const whole = before.inning < last || (before.inning === last && before.half === 'top');
    if (whole) for (const { cell, runs } of this.#visited) this.#see(cell, this.#halfRuns - runs);
    this.#visited = [];
    this.#halfRuns = 0;
  }

  #see(index: number, runs: number): void {
    const cell = this.runExpectancy[index];
    if (!cell) return;
    cell.n++;
    cell.runs += runs;
  }

  #play(before: GameState, play: PlayMade): void {
    this.plays++;
    const code = codeOf(before);
    this.#visited.push({ cell: code * 3 + before.outs, runs: this.#halfRuns });
    const { runs, outs } = resultOf(play);
    this.#halfRuns += runs;
    this.runs += runs;
    this.outs += outs;
    this.errors += play.errors.length;
    this.kinds[play.kind] = (this.kinds[play.kind] ?? 0) + 1;
    if (play.batterTo !== null) {
      this.plateAppearances++;
      if (code > 0) this.withRunnerOn++;
    }
    this.#ruled(play);
    this.#runners(play);
    if (code > 0) this.#advances(before, play, { code, outs });
  }

  #ruled({ rulings }: PlayMade): void {
    if (!rulings) return;
    if (rulings.sacrifice === 'fly') this.sacrificeFlies++;
    if (rulings.sacrifice === 'bunt') this.sacrificeBunts++;
    if (rulings.gidp) this.groundedIntoDoublePlay++;
  }

  #runners(play: PlayMade): void {
    for (const { from, to, cause } of play.moves) {
      const caught = cause === 'caughtStealing' || cause === 'pickedOffStealing';
      const stole = cause === 'steal' && to !== 0;
      if (stole) this.stolenBases++;
      if (caught) this.caughtStealing++;
      if (from === 2 && (stole || caught)) this.wentForThird++;
      if (to === 0 && (cause === 'pickOff' || cause === 'pickedOffStealing')) this.pickOffs++;
    }
  }

  #advances(
    { outs: outsBefore }: GameState,
    play: PlayMade,
    { code, outs }: { readonly code: BaseCode; readonly outs: number },
  ): void {
    const onFirst = (code & 1) > 0;
    const onSecond = (code & 2) > 0;
    if (play.kind === 'single') {
      if (onFirst) count(this.firstToThird, wentTo(play, 1) >= 3);
      if (onSecond) this.#secondScores(outsBefore, wentTo(play, 2) === 4);
    }
    if (play.kind === 'double' && onFirst) count(this.firstScores, wentTo(play, 1) === 4);
    const grounder = play.ball?.kind === 'ground' && !play.ball.bunt && outs > 0;
    if (grounder && code === 1 && outsBefore < 2) count(this.doublePlays, outs > 1);
  }

  #secondScores(outs: number, scored: boolean): void {
    const place = outs === 0 ? 0 : outs === 1 ? 1 : 2;
    this.secondScores.of[place]++;
    if (scored) this.secondScores.did[place]++;
  }
}

const count = (chance: Chance, did: boolean): void => {
  chance.of++;
  if (did) chance.did++;
};

const codeOf = ({ bases }: GameState): BaseCode =>
  ((bases[0] ? 1 : 0) | (bases[1] ? 2 : 0) | (bases[2] ? 4 : 0)) as BaseCode;

const wentTo = (play: PlayMade, from: number): number =>
  play.moves.find((move) => move.from === from)?.to ?? from;

/** Runs and outs of a play. */
const resultOf = (play: PlayMade): { readonly runs: number; readonly outs: number } => {
  let runs = play.batterTo === 4 ? 1 : 0;
  let outs = play.batterTo === 0 ? 1 : 0;
  for (const { to } of play.moves) {
    if (to === 4) runs++;
    if (to === 0) outs++;
  }
  return { runs, outs };
};
