/** What every batter did, by player: enough for on-base and slugging averages. */

import {
  battingSide,
  type CardBook,
  type GameEvent,
  type GameState,
  type PlayMade,
} from '@paper-dynasty/engine';

interface Line {
  plateAppearances: number;
  atBats: number;
  hits: number;
  bases: number;
  /** Walks and hit batsmen. */
  free: number;
  sacrificeFlies: number;
}

export interface Averages {
  readonly player: string;
  readonly pa: number;
  readonly obp: number;
  readonly slg: number;
}

const BASES: { readonly [K in PlayMade['kind']]?: number } = {
  single: 1,
  double: 2,
  triple: 3,
  homeRun: 4,
};

export class BattingBook {
  readonly #cards: CardBook;
  readonly #lines = new Map<string, Line>();

  constructor(cards: CardBook) {
    this.#cards = cards;
  }

  watch(before: GameState, events: readonly GameEvent[]): void {
    for (const event of events)
      if (event.type === 'playMade' && event.batterTo !== null) this.#add(before, event);
  }

  #add(before: GameState, play: PlayMade): void {
    const { roster } = before.teams[battingSide(before.half)];
    const key = roster.find(({ id }) => id === play.batter)?.card;
    const player = key && this.#cards.get(key)?.playerId;
    if (player === undefined || player === '') return;
    const line = this.#lineOf(player);
    line.plateAppearances++;
    const bases = BASES[play.kind] ?? 0;
    const free = FREE.has(play.kind);
    const sacrifice = play.rulings?.sacrifice;
    if (free && play.kind !== 'interference') line.free++;
    if (sacrifice === 'fly') line.sacrificeFlies++;
    if (!free && !sacrifice) line.atBats++;
    if (bases > 0) line.hits++;
    line.bases += bases;
  }

  #lineOf(player: string): Line {
    const known = this.#lines.get(player);
    if (known) return known;
    const line = { plateAppearances: 0, atBats: 0, hits: 0, bases: 0, free: 0, sacrificeFlies: 0 };
    this.#lines.set(player, line);
    return line;
  }

  averages(): readonly Averages[] {
    return [...this.#lines].map(([player, line]) => {
      const chances = line.atBats + line.free + line.sacrificeFlies;
      return {
        player,
        pa: line.plateAppearances,
        obp: chances === 0 ? 0 : (line.hits + line.free) / chances,
        slg: line.atBats === 0 ? 0 : line.bases / line.atBats,
      };
    });
  }
}

const FREE: ReadonlySet<PlayMade['kind']> = new Set([
  'walk',
  'intentionalWalk',
  'hitByPitch',
  'interference',
]);
