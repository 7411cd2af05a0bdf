import { BATTER_OUTCOMES, PITCHER_OUTCOMES } from '@paper-dynasty/engine';
import { describe, expect, it, test } from 'vitest';
import { pdDemo, sbaDemo } from '../demo-source.ts';
import { sheetsOf } from '../testing/demo-sheets.ts';
import { CARD_PATH, parsePictureName, pictureName } from './card-path.ts';
import { readSbaCards, sbaCardPicture } from './card-pictures.ts';
import { LABELS, LEGEND } from './labels.ts';
import { svgCard } from './svg-card.ts';

const sheets = await sheetsOf(sbaDemo());
const images = sheets.flatMap(({ cards }) => cards.flatMap((card) => card.images));

const drawn = async (name: string): Promise<string> => {
  const svg = await sbaCardPicture(name);
  if (svg === null) throw new Error(`no ${name}`);
  return svg;
};

/** Every tag is closed, in order. */
const isWellFormed = (svg: string): boolean => {
  const open: string[] = [];
  for (const [, slash, tag = '', empty] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (slash && open.pop() !== tag) return false;
    if (!slash && !empty) open.push(tag);
  }
  return open.length === 0;
};

describe('the picture of every card', () => {
  it('is there, is light, is well-formed, and needs nothing from elsewhere', async () => {
    expect(images).toHaveLength(2 * 780);
    for (const image of images) {
      expect(image.startsWith(CARD_PATH)).toBe(true);
      const svg = await drawn(image.slice(CARD_PATH.length));
      expect(Buffer.byteLength(svg)).toBeLessThan(20_000);
      expect(isWellFormed(svg)).toBe(true);
      expect(svg).not.toMatch(/href|url\(|<script|<image/);
    }
  });

  it.each([
    ['bettm001-vL.svg', ['Mookie Betts', 'against left-handed pitchers', 'RF CF', 'HOME RUN']],
    ['bettm001-vR.svg', ['against right-handed pitchers', 'bats R, throws R']],
    ['coleg001-vR.svg', ['Gerrit Cole', 'against right-handed batters', 'SP', 'X ss']],
    ['coleg001-bat-vL.svg', ['Gerrit Cole', 'against left-handed pitchers', 'strikeout']],
    ['hadej001.svg', ['against left-handed batters', 'against right-handed batters', 'CP']],
  ])('%s tells what a manager wants to know', async (name, words) => {
    const svg = await drawn(name);
    for (const word of words) expect(svg).toContain(`>${word}`.replace('>', ''));
  });

  it('numbers the columns by whose card it is', async () => {
    const dice = (svg: string) => [...svg.matchAll(/class="die">(\d)</g)].map(([, die]) => die);
    expect(dice(await drawn('bettm001-vL.svg'))).toEqual(['1', '2', '3']);
    expect(dice(await drawn('coleg001-vL.svg'))).toEqual(['4', '5', '6']);
  });

  it.each(['nobod001-vL.svg', 'bettm001-vX.svg', '../../etc/passwd', '', 'bettm001'])(
    'there is none called %j',
    async (name) => {
      expect(await sbaCardPicture(name)).toBeNull();
    },
  );
});

test('a name cannot become markup', async () => {
  const sheet = await pdDemo().team('BOS');
  const card = sheet.ok ? sheet.value.cards.find(({ kind }) => kind === 'rated') : undefined;
  if (!sheet.ok || card?.kind !== 'rated') throw new Error('no card');
  const svg = svgCard(
    { card: { ...card, name: '<script>alert("&")</script>' }, team: sheet.value.team },
    [{ at: 'plate', against: 'L' }],
  );
  expect(svg).not.toContain('<script');
  expect(svg).toContain('&#60;script&#62;');
  expect(isWellFormed(svg)).toBe(true);
});

test.each([
  ['bettm001-vL.svg', { playerId: 'bettm001', bat: false, against: 'L' }],
  ['coleg001-bat-vR.svg', { playerId: 'coleg001', bat: true, against: 'R' }],
  ['hadej001.svg', { playerId: 'hadej001', bat: false, against: 'both' }],
] as const)('%s is the name of a picture, both ways', (name, picture) => {
  expect(parsePictureName(name)).toEqual(picture);
  expect(pictureName(picture)).toBe(name);
});

describe('reading the printed cards', () => {
  const men = { batterId: 'bettm001', pitcherId: 'hadej001' };

  it('reads the batter under 1-3 and the pitcher under 4-6, on the side for the other hand', async () => {
    const batterSvg = await drawn('bettm001-vL.svg');
    const pitcherSvg = await drawn('hadej001-vR.svg');
    expect(firstOfRow(batterSvg, 7)).toBe('WALK');
    expect(firstOfRow(pitcherSvg, 7)).toBe('strikeout');
    const read = (column: number) =>
      readSbaCards({ ...men, roll: { column, row: [3, 4], split: 11 } });
    expect(await read(1)).toEqual({ code: 'WALK' });
    expect(await read(4)).toEqual({ code: 'STRIKEOUT' });
  });

  it('gives one outcome for every fall of the dice', async () => {
    const known = [...Object.values(BATTER_OUTCOMES.R), ...Object.values(PITCHER_OUTCOMES)];
    for (const column of [1, 2, 3, 4, 5, 6])
      for (const a of [1, 2, 3, 4, 5, 6])
        for (const split of [1, 10, 20])
          expect(known).toContainEqual(
            await readSbaCards({ ...men, roll: { column, row: [a, 6], split } }),
          );
  });

  it('knows only its own men', async () => {
    const roll = { column: 1, row: [1, 1], split: 1 } as const;
    expect(await readSbaCards({ ...men, batterId: 'nobod001', roll })).toBeNull();
  });
});

/** The first cell after the number of the row. */
const firstOfRow = (svg: string, row: number): string | undefined =>
  new RegExp(`class="row end">${row}</text><text[^>]*>([^<]*)<`).exec(svg)?.[1];

test('every label fits its cell and the small print its page', () => {
  for (const { text } of Object.values(LABELS)) expect(text.length).toBeLessThanOrEqual(11);
  for (const line of LEGEND) expect(line.length).toBeLessThanOrEqual(62);
});
