import { BATTER_COLUMNS, SLOTS, validateCard } from '@paper-dynasty/engine';
import { describe, expect, it, test } from 'vitest';
import { describeCardFault, type Problem } from '../fault.ts';
import { BATTER_SIDE, rawBatter, rawPitcher } from '../testing/raw-cards.ts';
import { apiColumn } from './card-schema.ts';
import { parsePdCard } from './read-card.ts';

const cardOf = (raw: unknown) => {
  const read = parsePdCard(raw);
  if (!read.ok) throw new Error(describeCardFault(read.fault));
  return read.card;
};

const problemsOf = (raw: unknown): readonly Problem[] => {
  const read = parsePdCard(raw);
  return read.ok ? [] : read.fault.problems;
};

const withBatting = (change: object) => {
  const raw = rawBatter('1', 'SS');
  return { ...raw, batting: { ...raw.batting, ...change } };
};
const withSide = (change: object) => {
  const { ratings } = rawBatter('1', 'SS').batting;
  return withBatting({ ratings: { ...ratings, vL: { ...ratings.vL, ...change } } });
};
const withPitching = (change: object) => {
  const raw = rawPitcher('1');
  return { ...raw, pitching: { ...raw.pitching, ...change } };
};

test.each([
  ['doubleTwo', 'double_two'],
  ['flyoutLfB', 'flyout_lf_b'],
  ['bpHomerun', 'bp_homerun'],
  ['xSS', 'xcheck_ss'],
  ['x1B', 'xcheck_1b'],
  ['hbp', 'hbp'],
])('column %s is %s in the API', (ours, theirs) => {
  expect(apiColumn(ours)).toBe(theirs);
});

describe('a readable card', () => {
  it('says what the record says', () => {
    const card = cardOf({ ...rawPitcher('9', 6, 2), player_id: 1234, image: '/cards/9.png' });
    expect(card).toMatchObject({
      kind: 'rated',
      playerId: '1234',
      name: 'Pitcher 9',
      bats: 'R',
      throws: 'R',
      speed: 13,
      pitcher: { hold: 0, wildPitch: 9, balk: 1, endurance: { start: 6, relief: 1, close: 2 } },
      images: ['/cards/9.png'],
      cardset: 1,
    });
    for (const column of BATTER_COLUMNS) {
      expect(card.batting.vL[column]).toBe(Reflect.get(BATTER_SIDE, apiColumn(column)));
    }
    expect(validateCard(card)).toEqual([]);
  });

  it('keeps what we do not know in its raw record', () => {
    const read = parsePdCard({ ...rawBatter('1'), rarity: 'Hall of Fame' });
    expect(read).toMatchObject({ ok: true, raw: { rarity: 'Hall of Fame' } });
  });

  it('has the same key however its record is written, and another for another rating', () => {
    const raw = rawBatter('1', 'SS');
    const turned = Object.fromEntries(Object.entries(raw).reverse());
    expect(cardOf(turned).key).toBe(cardOf(raw).key);
    expect(cardOf({ ...raw, throws: 'L' }).key).not.toBe(cardOf(raw).key);
    expect(cardOf(raw).key).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is rounded to whole slots where its chances are finer', () => {
    const { vL } = cardOf(withSide({ walk: 8.62, strikeout: 23.98 })).batting;
    const slots = BATTER_COLUMNS.map((column) => vL[column] * 20);
    expect(slots.every((count) => Math.abs(count - Math.round(count)) < 1e-9)).toBe(true);
    expect(slots.reduce((sum, count) => sum + count, 0)).toBeCloseTo(SLOTS, 6);
  });

  it.each([0.05, -0.05])('may miss 108 by %d', (miss) => {
    expect(problemsOf(withSide({ walk: BATTER_SIDE.walk + miss }))).toEqual([]);
  });
});

describe('an unreadable card is named, with what is wrong in it', () => {
  it.each([
    ['one slot and a half too many', withSide({ walk: 8.68 }), 'batting.vL'],
    ['a negative chance', withSide({ walk: -1, strikeout: 33.6 }), 'batting.vL.walk'],
    ['a chance in words', withSide({ walk: 'many' }), 'batting.ratings.vL.walk'],
    ['a missing column', withSide({ walk: undefined }), 'batting.ratings.vL.walk'],
    ['speed 18', withBatting({ speed: 18 }), 'speed'],
    ['speed 12.5', withBatting({ speed: 12.5 }), 'batting.speed'],
    ['grade E', withBatting({ bunt: 'E' }), 'batting.bunt'],
    ['hold 10', withPitching({ hold: 10 }), 'pitcher.hold'],
    ['no endurance', withPitching({ endurance: null }), 'pitching.endurance'],
    ['a pitcher without P', { ...rawPitcher('1'), positions: [] }, 'positions'],
    [
      'an unknown position',
      { ...rawBatter('1'), positions: [{ position: 'DH' }] },
      'positions.0.position',
    ],
    ['a picture from a file', { ...rawBatter('1'), image: 'file:///etc/passwd' }, 'image'],
    ['a picture from anywhere', { ...rawBatter('1'), image: '//evil.example/x' }, 'image'],
    ['nobody', { ...rawBatter('1'), name: ' ' }, 'name'],
  ])('%s', (_, raw, at) => {
    expect(problemsOf(raw).map((problem) => problem.at)).toContain(at);
  });

  it.each([null, 'a card', [], 7])('%j is no card', (raw) => {
    const read = parsePdCard(raw);
    expect(read).toMatchObject({ ok: false, fault: { cardId: null, name: null } });
  });

  it('reads in one line', () => {
    const read = parsePdCard(withSide({ walk: 9 }));
    expect(read.ok ? '' : describeCardFault(read.fault)).toBe(
      'Batter 1 cannot be read: batting.vL: adds up to 108.4, not 108',
    );
  });
});
