import { type Card, FIELD_POSITIONS, type FieldPosition } from '@paper-dynasty/engine';
import { describe, expect, it, test } from 'vitest';
import { pdDemo } from '../demo-source.ts';
import { readSeason } from '../record/season.ts';
import { sheetsOf } from '../testing/demo-sheets.ts';
import { weightedMean } from './scale.ts';

const sheets = await sheetsOf(pdDemo());
const cards = sheets.flatMap((sheet) => sheet.cards);
const batters = cards.filter(({ pitcher }) => pitcher === null);
const season = readSeason();
const named = (name: string): Card => {
  const card = cards.find((one) => one.name === name);
  if (!card) throw new Error(`no ${name}`);
  return card;
};

describe('the average man is average', () => {
  it.each(FIELD_POSITIONS)('at %s: range 3, weighed by innings', (position) => {
    const items = cards.flatMap((card) => {
      const rating = card.positions.find((one) => one.position === position);
      return rating ? [{ value: rating.range, weight: outsAt(card.playerId, position) }] : [];
    });
    expect(weightedMean(items)).toBeGreaterThan(2.9);
    expect(weightedMean(items)).toBeLessThan(3.1);
  });

  it('runs 12.8, weighed by times on base', () => {
    const mean = weightedMean(
      batters.map(({ playerId, speed }) => ({ value: speed, weight: onBaseOf(playerId) })),
    );
    expect(mean).toBeCloseTo(12.8, 1);
  });

  it('a battery is -2', () => {
    const holds = cards.flatMap(({ playerId, pitcher }) =>
      pitcher
        ? [
            {
              value: pitcher.hold,
              weight: season.players.get(playerId)?.hold?.count('opp2') ?? 0,
            },
          ]
        : [],
    );
    expect(Math.abs(weightedMean(holds))).toBeLessThan(0.1);
  });

  it('parks are about 10 of 20', () => {
    for (const kind of ['bpHomerun', 'bpSingle'] as const) {
      for (const hand of ['L', 'R'] as const) {
        const mean = weightedMean(
          sheets.map(({ park }) => ({ value: park[kind][hand], weight: 1 })),
        );
        expect(mean).toBeGreaterThan(9);
        expect(mean).toBeLessThan(11);
      }
    }
  });
});

const outsAt = (playerId: string, position: FieldPosition): number =>
  season.players
    .get(playerId)
    ?.fielding.find((row) => row.text('pos') === position)
    ?.count('OUT') ?? 0;

const onBaseOf = (playerId: string): number =>
  season.players.get(playerId)?.running?.count('opp2') ?? 0;

describe('what everybody saw in 2019', () => {
  it.each(['Billy Hamilton', 'Trea Turner', 'Byron Buxton', 'Mallex Smith', 'Adalberto Mondesi'])(
    '%s flies',
    (name) => {
      expect(named(name).speed).toBeGreaterThanOrEqual(15);
      expect(named(name).steal.auto).toBe(true);
    },
  );

  it.each(['Albert Pujols', 'Miguel Cabrera', 'Yadier Molina', 'Nelson Cruz', 'Kendrys Morales'])(
    '%s does not',
    (name) => {
      expect(named(name).speed).toBeLessThanOrEqual(11);
      expect(named(name).steal.jump).toBeLessThanOrEqual(2);
    },
  );

  it.each([
    ['Matt Chapman', '3B'],
    ['Kolten Wong', '2B'],
    ['Andrelton Simmons', 'SS'],
    ['Byron Buxton', 'CF'],
    ['Mookie Betts', 'RF'],
    ['Matt Olson', '1B'],
  ] as const)('%s covers %s', (name, position) => {
    const range = named(name).positions.find((one) => one.position === position)?.range;
    expect(range).toBeLessThanOrEqual(2);
  });

  it('a ball flies out of some parks and not of others', () => {
    const park = (id: string) => sheets.find(({ team }) => team.id === id)?.park;
    expect(park('SFN')?.bpHomerun.L).toBeLessThan(7);
    expect(park('COL')?.bpSingle.R).toBeGreaterThan(15);
    expect(park('CIN')?.bpHomerun.R).toBeGreaterThan(10);
  });

  it('Justin Verlander goes deep into games, Josh Hader closes them', () => {
    expect(named('Justin Verlander').pitcher?.endurance.start).toBeGreaterThanOrEqual(7);
    expect(named('Josh Hader').pitcher?.endurance).toMatchObject({ start: 0 });
    expect(named('Josh Hader').pitcher?.endurance.close).toBeGreaterThan(0);
  });
});

test('everybody who starts games can start, everybody else relieves', () => {
  for (const { cards: men, staff } of sheets) {
    for (const key of staff?.rotation ?? []) {
      const endurance = men.find((card) => card.key === key)?.pitcher?.endurance;
      expect(endurance?.start).toBeGreaterThanOrEqual(3);
    }
  }
  expect(cards.every(({ pitcher }) => pitcher === null || pitcher.endurance.relief >= 1)).toBe(
    true,
  );
});
