import { describe, expect, it } from 'vitest';
import { standardCharts } from '../charts/standard.ts';
import { lineupId } from '../model/ids.ts';
import type { PlayMade } from '../model/play.ts';
import type { GameState } from '../model/state.ts';
import { SAMPLE_BOOKS } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';
import { playMade } from '../testing/play-made.ts';
import { doubtful, injuryOf } from './injury.ts';

/** Slot 3 (player 4) bats; 3, 2 and 1 are on first, second and third. Home's 40 pitches. */
const loaded = moment({ code: 7, slot: 3, rules: { injuries: true } });

const play = (facts: Partial<PlayMade>): PlayMade => playMade('out', facts);
const seen = (facts: Partial<PlayMade>, state: GameState = loaded) =>
  doubtful(state, play(facts), SAMPLE_BOOKS);

const { gassedAfter } = standardCharts.tuning.fatigue;
/** He passed his point of weakness with his tenth batter, so many ago. */
const tired = (batters: number): GameState => ({
  ...loaded,
  mound: { ...loaded.mound, home: { ...loaded.mound.home, tiredAt: 10, batters: 10 + batters } },
});
const FIRST = { from: 1, to: 0 } as const;

describe('who is looked at after a play', () => {
  it('the batter who was hit', () => {
    expect(seen({ kind: 'hitByPitch', batterTo: 1 })).toEqual({ side: 'away', player: 4 });
  });

  it.each(['field', 'drop'] as const)('the fielder whose error it was: %s', (kind) => {
    const errors = [{ position: 'SS', kind }] as const;
    const { SS } = loaded.teams.home.field;
    expect(seen({ kind: 'error', batterTo: 1, errors })).toEqual({ side: 'home', player: SS });
  });

  it('not the fielder who threw wildly', () => {
    const errors = [{ position: 'SS', kind: 'throw' }] as const;
    expect(seen({ kind: 'error', batterTo: 1, errors })).toBeNull();
  });

  it.each(['tag', 'caughtStealing'] as const)('the runner who slid into a tag: %s', (cause) => {
    const runner = { side: 'away', player: 3 };
    expect(
      seen({
        moves: [
          { from: 3, to: 4, cause: 'play' },
          { ...FIRST, cause },
        ],
      }),
    ).toEqual(runner);
  });

  it.each(['force', 'pickOff', 'doubledOff'] as const)(
    'no runner put out otherwise: %s',
    (cause) => {
      expect(seen({ moves: [{ ...FIRST, cause }] })).toBeNull();
    },
  );

  it('nobody who slid in safely', () => {
    expect(seen({ moves: [{ from: 3, to: 4, cause: 'tag' }] })).toBeNull();
  });

  it('the pitcher who is gassed, when a batter is done with', () => {
    expect(seen({}, tired(gassedAfter - 1))).toBeNull();
    expect(seen({}, tired(gassedAfter))).toEqual({ side: 'home', player: 40 });
    expect(seen({ kind: 'wildPitch', batterTo: null }, tired(gassedAfter))).toBeNull();
    expect(seen({ kind: 'intentionalWalk', batterTo: 1 }, tired(gassedAfter))).toBeNull();
  });

  it('one man a play: the batter before the fielder, he before the runner, he before the pitcher', () => {
    const errors = [{ position: 'RF', kind: 'field' }] as const;
    const moves = [{ ...FIRST, cause: 'tag' }] as const;
    const gassed = tired(gassedAfter);
    const { RF } = loaded.teams.home.field;
    expect(seen({ kind: 'hitByPitch', errors, moves }, gassed)?.player).toBe(4);
    expect(seen({ errors, moves }, gassed)?.player).toBe(RF);
    expect(seen({ moves }, gassed)?.player).toBe(3);
  });

  it('nobody where the league plays without injuries', () => {
    const without = moment({ code: 7, slot: 3 });
    expect(seen({ kind: 'hitByPitch', batterTo: 1 }, without)).toBeNull();
  });
});

describe('what three dice make of it', () => {
  const man = { side: 'away', player: lineupId(4) } as const;

  it.each(standardCharts.injury.map((games, i) => [i + 3, games] as const))(
    'a total of %i: games missed %s',
    (total, games) => {
      const high = Math.min(6, total - 2);
      const middle = Math.min(6, total - high - 1);
      const faces = [high, middle, total - high - middle];
      const injury = games === null ? null : { ...man, games };
      expect(injuryOf(man, faces, SAMPLE_BOOKS)).toEqual(injury);
    },
  );

  it('is rarely bad: 20 falls of 216 cost more than this game, 10 the rest of it', () => {
    const falls = { more: 0, rest: 0 };
    for (let n = 0; n < 216; n += 1) {
      const faces = [Math.floor(n / 36) + 1, (Math.floor(n / 6) % 6) + 1, (n % 6) + 1];
      const games = injuryOf(man, faces, SAMPLE_BOOKS)?.games;
      if (games === 0) falls.rest += 1;
      else if (games !== undefined) falls.more += 1;
    }
    expect(falls).toEqual({ more: 20, rest: 10 });
  });
});
