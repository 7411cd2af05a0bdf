import { describe, expect, it } from 'vitest';
import type { BaseCode } from '../model/baseball.ts';
import { playOn } from '../testing/play-on.ts';
import { scriptedBook } from '../testing/scripted-book.ts';
import { expectancyTables } from './expectancy-tables.ts';
import { playValues, playWorth } from './play-values.ts';
import { creditsOf, playerValues } from './player-values.ts';
import type { ScoredPlay } from './record.ts';

const tables = expectancyTables(scriptedBook([]).state.rules);

/** Everybody's share of a play: `batter offence 1` is all of it, `-0.5` a half of the other side's. */
const shares = (play: ScoredPlay): readonly string[] => {
  const worth = playWorth(play, tables);
  const value = { play: 1, homeWinsBefore: 0, homeWinsAfter: 0, leverage: 1, ...worth };
  return creditsOf(play, value, tables).map((one) => {
    expect(one.wpa / worth.wpa).toBeCloseTo(one.re24 / worth.re24, 9);
    return `${nameIn(play, one.player)} ${one.role} ${one.re24 / worth.re24}`;
  });
};

const nameIn = ({ event, bases, pitcher, fielders }: ScoredPlay, player: number): string => {
  if (player === event.batter) return 'batter';
  const base = bases.findIndex((runner) => runner?.id === player);
  if (base >= 0) return `from ${base + 1}`;
  if (player === pitcher) return 'P';
  return Object.entries(fielders).find(([, id]) => id === player)?.[0] ?? 'nobody';
};

const PITCHER = 'P pitching -1';

describe('the credit for a play', () => {
  it.each<[text: string, code: BaseCode, whose: readonly string[]]>([
    ['1B B1 1-3 @l8', 1, ['batter offence 1', PITCHER]],
    ['OUT B0 a6 p3 @g6', 0, ['batter offence 1', PITCHER]],
    ['K B0 1-2 p2', 1, ['batter offence 1', PITCHER]],
    // while he is up, whoever of the runners moved first
    ['WP 1-2', 1, ['from 1 offence 1', PITCHER]],
    ['BK 3-4 1-2', 5, ['from 3 offence 1', PITCHER]],
    ['PB 2-3', 2, ['from 2 offence 1', 'C fielding -1']],
    // a steal is half the pitcher's
    ['SB 1-2/sb', 1, ['from 1 offence 1', 'P pitching -0.5', 'C fielding -0.5']],
    ['CS 2x/cs a2 p5', 2, ['from 2 offence 1', 'P pitching -0.5', 'C fielding -0.5']],
    ['SB 3-4 1-2/sb', 5, ['from 3 offence 1', 'P pitching -0.5', 'C fielding -0.5']],
    // with strike three it is the plate appearance's
    ['K B0 1-2/sb p2', 1, ['batter offence 1', PITCHER]],
    // nobody moves: a foul fly that is dropped leaves him up
  ])('%s on bases %i: %j', (text, code, whose) => {
    expect(shares(playOn(text, code))).toEqual(whose);
  });

  it('an error is his who made it, as far as it made the play another', () => {
    const play = playOn('1B B2 e8f @l8', 0);
    const event = {
      ...play.event,
      story: { ...play.event.story, withoutError: { batterTo: 1 as const, moves: [] } },
    };
    const clean = playWorth(playOn('1B B1 @l8', 0), tables);
    const worth = playWorth(play, tables);
    const value = { play: 1, homeWinsBefore: 0, homeWinsAfter: 0, leverage: 1, ...worth };
    const credits = creditsOf({ ...play, event }, value, tables);
    expect(credits.map(({ player, role }) => [nameIn(play, player), role])).toEqual([
      ['batter', 'offence'],
      ['P', 'pitching'],
      ['CF', 'fielding'],
    ]);
    const [offence, pitching, fielding] = credits;
    expect(offence?.wpa).toBeCloseTo(worth.wpa, 12);
    expect(pitching?.wpa).toBeCloseTo(-clean.wpa, 12);
    expect(pitching?.re24).toBeCloseTo(-clean.re24, 12);
    expect(fielding?.wpa).toBeCloseTo(clean.wpa - worth.wpa, 12);
    expect(fielding?.re24).toBeCloseTo(clean.re24 - worth.re24, 12);
  });

  it('an error that changed nothing costs nobody anything but the pitcher', () => {
    expect(shares(playOn('1B B2 e8f @l8', 0))).toEqual(['batter offence 1', PITCHER]);
  });
});

describe('a game’s credits', () => {
  const OUT = 'OUT B0 a6 p3 @g6';
  const game = scriptedBook([
    '1B B1 @l8',
    'SB 1-2/sb',
    'HR B4 2-4 @f7',
    OUT,
    OUT,
    OUT,
    'side',
    OUT,
  ]);
  const values = playValues(game, tables);
  const credited = playerValues(game, tables);
  const of = (player: number, role: string) =>
    credited.find((one) => one.player === player && one.role === role);

  it('add up for each man in each of his roles', () => {
    const first = game.plays[0]?.event.batter ?? 0;
    expect(of(first, 'offence')?.wpa).toBeCloseTo(
      (values[0]?.wpa ?? 0) + (values[1]?.wpa ?? 0),
      12,
    );
    const pitcher = game.plays[0]?.pitcher ?? 0;
    const his = values
      .slice(0, 6)
      .reduce((sum, { re24 }, i) => sum + re24 * (i === 1 ? 0.5 : 1), 0);
    expect(of(pitcher, 'pitching')?.re24).toBeCloseTo(-his, 12);
    expect(new Set(credited.map(({ player, role }) => `${player} ${role}`)).size).toBe(
      credited.length,
    );
  });

  it('come to nothing over both sides', () => {
    expect(credited.reduce((sum, { wpa }) => sum + wpa, 0)).toBeCloseTo(0, 12);
    expect(credited.reduce((sum, { re24 }) => sum + re24, 0)).toBeCloseTo(0, 12);
  });
});
