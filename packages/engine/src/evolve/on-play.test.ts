import { describe, expect, it } from 'vitest';
import { lineupId } from '../model/ids.ts';
import type { PlayKind, PlayMade } from '../model/play.ts';
import type { Purpose } from '../model/roll.ts';
import type { Bases, GameState } from '../model/state.ts';
import { moment } from '../testing/moment.ts';
import { playMade, runs } from '../testing/play-made.ts';
import { evolve } from './evolve.ts';

/** Slot 3 (player 4) bats; 3, 2 and 1 are on first, second and third. Home's 40 pitches. */
const loaded = moment({ code: 7, slot: 3 });
const OLD = lineupId(45);

const ids = (bases: Bases) => bases.map((runner) => runner?.id ?? null);

/** The runners were put on by a pitcher who has left. */
const inherited = (state: GameState): GameState => ({
  ...state,
  bases: [
    state.bases[0] && { ...state.bases[0], pitcher: OLD },
    state.bases[1] && { ...state.bases[1], pitcher: OLD },
    state.bases[2] && { ...state.bases[2], pitcher: OLD },
  ],
});

describe('runners', () => {
  it('go where the play says, all at once', () => {
    const after = evolve(
      loaded,
      playMade('single', { moves: [runs(3, 4), runs(2, 3), runs(1, 2)] }),
    );
    expect(ids(after.bases)).toEqual([4, 3, 2]);
    expect(after.score).toEqual({ away: 1, home: 0 });
    expect(after.line.away).toEqual([1]);
  });

  it('who are not mentioned stay', () => {
    const after = evolve(loaded, playMade('out', { batterTo: 0 }));
    expect(ids(after.bases)).toEqual([3, 2, 1]);
    expect(after.outs).toBe(1);
  });

  it('may go back to a base that somebody leaves', () => {
    const after = evolve(
      moment({ code: 3, slot: 3 }),
      playMade('otherAdvance', { batterTo: null, moves: [runs(2, 3), runs(1, 2)] }),
    );
    expect(ids(after.bases)).toEqual([null, 3, 2]);
  });

  it.each<[PlayKind, string]>([
    ['single', 'hit'],
    ['double', 'hit'],
    ['walk', 'walk'],
    ['intentionalWalk', 'walk'],
    ['hitByPitch', 'hitByPitch'],
    ['interference', 'interference'],
    ['error', 'error'],
    ['strikeout', 'strikeout'],
    ['fieldersChoice', 'fieldersChoice'],
  ])('remember how they came on: %s', (kind, reached) => {
    expect(evolve(moment({ slot: 3 }), playMade(kind, { batterTo: 1 })).bases[0]).toEqual({
      id: 4,
      pitcher: 40,
      reached,
    });
  });
});

describe('the next batter', () => {
  it('is the one who follows in the order, the first after the ninth', () => {
    expect(evolve(moment({ slot: 3 }), playMade('out', { batterTo: 0 })).batter).toBe(5);
    const ninth = playMade('out', { batter: lineupId(9), batterTo: 0 });
    expect(evolve(moment({ slot: 8 }), ninth)).toMatchObject({
      batter: 1,
      teams: { away: { nextSlot: 0 } },
    });
  });

  it('is the same after a play without the batter', () => {
    const stolen = playMade('stolenBase', { batterTo: null, moves: [runs(1, 2, 'steal')] });
    const after = evolve(moment({ code: 1, slot: 3 }), stolen);
    expect(after).toMatchObject({ batter: 4, teams: { away: { nextSlot: 3 } } });
    expect(ids(after.bases)).toEqual([null, 3, null]);
  });
});

describe('the pitcher who answers for a run', () => {
  it('is his own for who he lets on', () => {
    expect(evolve(inherited(loaded), playMade('walk', { moves: [] })).bases[0]?.pitcher).toBe(40);
  });

  it('on a fielder’s choice is the one who had let on the man put out', () => {
    const state = inherited(moment({ code: 1, slot: 3 }));
    const force = playMade('fieldersChoice', { moves: [runs(1, 0, 'force')] });
    expect(evolve(state, force).bases[0]).toMatchObject({ id: 4, pitcher: OLD });
  });

  it('is not inherited from a man caught stealing or picked off', () => {
    for (const cause of ['caughtStealing', 'pickOff', 'pickedOffStealing'] as const) {
      const play = playMade('fieldersChoice', { moves: [runs(1, 0, cause)] });
      const state = inherited(moment({ code: 1, slot: 3 }));
      expect(evolve(state, play).bases[0]?.pitcher).toBe(40);
    }
  });

  it('is not inherited on a hit', () => {
    const play = playMade('single', { moves: [runs(1, 0, 'tag')] });
    expect(evolve(inherited(moment({ code: 1, slot: 3 })), play).bases[0]?.pitcher).toBe(40);
  });

  it('is whom the record names, also for a runner who stays', () => {
    const play = playMade('walk', {
      moves: [runs(1, 2)],
      charges: { pitcher: OLD, runners: { 1: OLD, 3: OLD } },
    });
    const { bases } = evolve(moment({ code: 5, slot: 3 }), play);
    expect(bases.map((runner) => runner?.pitcher)).toEqual([OLD, OLD, OLD]);
  });
});

describe('the pitcher’s work', () => {
  const work = (play: PlayMade, state: GameState = loaded) => evolve(state, play).mound.home;

  it('counts outs, batters and those he lets on', () => {
    expect(work(playMade('single'))).toMatchObject({ outs: 0, batters: 1, runnersThisHalf: 1 });
    const two = playMade('out', { batterTo: 0, moves: [runs(1, 0, 'force')] });
    expect(work(two)).toMatchObject({ outs: 2, batters: 1, runnersThisHalf: 0 });
  });

  it.each<[PlayKind, number]>([
    ['walk', 1],
    ['hitByPitch', 1],
    ['homeRun', 1],
    ['intentionalWalk', 0],
    ['error', 0],
    ['interference', 0],
    ['fieldersChoice', 0],
  ])('a %s counts %i toward his trouble', (kind, trouble) => {
    expect(work(playMade(kind))).toMatchObject({ runnersThisHalf: trouble, batters: 1 });
  });

  it('counts outs on the bases without a batter', () => {
    const caught = playMade('caughtStealing', {
      batterTo: null,
      moves: [runs(1, 0, 'caughtStealing')],
    });
    expect(work(caught)).toMatchObject({ outs: 1, batters: 0, battersThisStint: 0 });
  });

  it('meets the minimum with the third batter', () => {
    const after = [1, 2, 3].reduce(
      (state) => evolve(state, playMade('walk', { batter: state.batter })),
      moment({ slot: 3 }),
    );
    expect(after.mound.home).toMatchObject({ battersThisStint: 3, minimumMet: true });
  });

  it('remembers when he tired', () => {
    expect(work(playMade('single', { tires: true })).tiredAt).toBe(1);
    expect(work(playMade('single')).tiredAt).toBeNull();
  });
});

describe('after the third out', () => {
  it('nobody has the word until the next half begins', () => {
    const state = moment({ outs: 2, slot: 3 });
    expect(evolve(state, playMade('out', { batterTo: 0 })).phase).toEqual({ type: 'between' });
  });
});

describe('what a play uses up', () => {
  const roll = (purpose: Purpose) => ({ n: 0, purpose, dice: [20], faces: [1] }) as const;
  const interrupted = (purpose: Purpose, state = moment({ code: 1 })) =>
    evolve(
      state,
      playMade('wildPitch', { batterTo: null, moves: [runs(1, 2)], rolls: [roll(purpose)] }),
    );

  it('the chaos roll of the plate appearance, if it was made for it', () => {
    expect(interrupted('chaos').pa.chaosRolled).toBe(true);
    expect(interrupted('steal').pa.chaosRolled).toBe(false);
  });

  it('nothing that was not used up before', () => {
    const rolled = moment({ code: 1 });
    const before = { ...rolled, pa: { ...rolled.pa, chaosRolled: true } };
    expect(interrupted('steal', before).pa.chaosRolled).toBe(true);
    expect(evolve(before, playMade('walk')).pa.chaosRolled).toBe(false);
  });

  it('is counted in its half-inning', () => {
    const once = evolve(moment(), playMade('out', { batterTo: 0 }));
    expect(once.halfPlays).toBe(1);
    expect(evolve(once, playMade('out', { batterTo: 0 })).halfPlays).toBe(2);
  });
});

describe('runs', () => {
  it('are added to those of the inning', () => {
    const ahead = moment({ slot: 3, away: 2 });
    expect(evolve(ahead, playMade('homeRun', { batterTo: 4 })).line.away).toEqual([3]);
  });

  it('have no inning before the first one', () => {
    const early = { ...moment({ slot: 3 }), line: { away: [], home: [] } };
    expect(evolve(early, playMade('homeRun', { batterTo: 4 })).line.away).toEqual([]);
  });
});

describe('a man who got hurt', () => {
  it('is remembered, and so is the next', () => {
    const injury = { side: 'away', player: lineupId(4), games: 3 } as const;
    const once = evolve(loaded, playMade('hitByPitch', { injury }));
    expect(once.teams.away.hurt).toEqual([4]);
    expect(once.teams.home.hurt).toEqual([]);
    const other = { side: 'away', player: lineupId(5), games: 0 } as const;
    expect(evolve(once, playMade('walk', { injury: other })).teams.away.hurt).toEqual([4, 5]);
  });
});

describe('the slot that is up', () => {
  it('moves on from the first', () => {
    const first = playMade('out', { batter: lineupId(1), batterTo: 0 });
    expect(evolve(moment(), first)).toMatchObject({ batter: 2, teams: { away: { nextSlot: 1 } } });
  });

  it('stays where it is after a man who bats in none', () => {
    const nobody = playMade('out', { batter: lineupId(99), batterTo: 0 });
    expect(evolve(moment({ slot: 3 }), nobody).teams.away.nextSlot).toBe(3);
  });
});
