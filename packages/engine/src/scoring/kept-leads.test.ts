import { describe, expect, it } from 'vitest';
import { decided, HOMER, last, leading, OUT, quiet, THREE, WALK } from '../testing/decided-game.ts';

describe('saves, holds and blown saves (rules §19)', () => {
  const lead = [HOMER, ...quiet(7), ...THREE];

  it('an inning with a lead of one is a save', () => {
    expect(decided(last([...lead, ...THREE, ...THREE, 'relief', ...THREE]))).toMatchObject({
      win: 'away 1',
      save: 'away 2',
      holds: [],
    });
  });

  it('the man between holds', () => {
    const lines = [...lead, 'relief', ...THREE, ...THREE, 'relief', ...THREE];
    expect(decided(last(lines))).toMatchObject({
      save: 'away 3',
      holds: ['away 2'],
      blownSaves: [],
    });
  });

  it('a lead of four is no save in an inning, but it is with two men on', () => {
    const four = [HOMER, HOMER, HOMER, HOMER, ...quiet(8), ...THREE];
    expect(decided(last([...four, 'relief', ...THREE]))).toMatchObject({ save: null });
    expect(decided(last([...four, 'W B1', 'W B1 1-2', 'relief', ...THREE]))).toMatchObject({
      save: 'away 2',
    });
  });

  it('three innings are a save whatever the lead', () => {
    const six = [HOMER, HOMER, HOMER, HOMER, HOMER, HOMER, ...quiet(6)];
    expect(decided(last([...six, ...THREE, 'relief', ...quiet(2), ...THREE]))).toMatchObject({
      win: 'away 1',
      save: 'away 2',
    });
  });

  it('a tie blows it, even if his side wins', () => {
    const lines = [...lead, 'relief', HOMER, ...THREE, HOMER, ...THREE, ...THREE];
    expect(decided(last(lines))).toMatchObject({
      win: 'away 2',
      save: null,
      blownSaves: ['away 2'],
    });
  });

  it('nobody saves his own win, and a finisher without an out saves nothing', () => {
    expect(decided(last([HOMER, ...quiet(9)]))).toMatchObject({ save: null });
  });
});

describe('leads that are kept (rules §19)', () => {
  const ninth = leading(8);
  const three = [HOMER, HOMER, ...ninth];
  const four = [HOMER, ...three];

  it.each<[what: string, lines: readonly string[], save: string | null]>([
    [
      'one out is enough, the tying run at bat',
      [...ninth, OUT, OUT, 'relief', OUT, 'side'],
      'away 2',
    ],
    ['none is not', [...ninth, 'relief', WALK, 'end'], null],
    ['three ahead, an inning', [...three, 'relief', ...THREE], 'away 2'],
    ['three ahead, two outs', [...three, OUT, 'relief', OUT, OUT, 'side'], null],
    ['three ahead, one on', [...three, WALK, OUT, 'relief', OUT, OUT, 'side'], 'away 2'],
    ['four ahead, an inning', [...four, 'relief', ...THREE], null],
  ])('a save: %s', (_, lines, save) => {
    const decisions = decided(lines.at(-1) === 'end' ? lines : last(lines));
    expect(decisions).toMatchObject({ save, holds: [], blownSaves: [] });
  });

  /** One man in the eighth, another in the ninth. */
  const eighth = (lead: readonly string[], his: readonly string[]): readonly string[] =>
    last([...lead, ...leading(7), 'relief', ...his, 'relief', ...THREE]);
  const OUTS = [...THREE, ...THREE];

  it.each<[what: string, lines: readonly string[], holds: readonly string[]]>([
    ['three ahead', eighth([HOMER, HOMER], OUTS), ['away 2']],
    ['not four ahead', eighth([HOMER, HOMER, HOMER], OUTS), []],
    [
      'four ahead with two on',
      last([
        HOMER,
        HOMER,
        HOMER,
        ...leading(7),
        WALK,
        'W B1 1-2',
        'relief',
        ...OUTS,
        'relief',
        ...THREE,
      ]),
      ['away 2'],
    ],
    [
      'not without an out',
      last([
        ...leading(7),
        'relief',
        WALK,
        'relief',
        OUT,
        OUT,
        OUT,
        'side',
        ...THREE,
        'relief',
        ...THREE,
      ]),
      ['away 3'],
    ],
    [
      'not for a lead that he wins with',
      last([
        ...leading(3),
        OUT,
        'relief',
        OUT,
        'relief',
        OUT,
        'side',
        ...quiet(4),
        ...THREE,
        'relief',
        ...THREE,
      ]),
      ['away 2'],
    ],
  ])('a hold: %s', (_, lines, holds) => {
    expect(decided(lines).holds).toEqual(holds);
  });

  it('nobody holds the lead that he has when the game ends', () => {
    const decisions = decided(last([...three, OUT, 'relief', OUT, OUT, 'side']));
    expect(decisions).toMatchObject({ save: null, holds: [] });
  });

  describe('who leaves the mound for the field and comes back', () => {
    /** In the ninth he gets an out, another one, and he the last. */
    const ninths = [...ninth, 'relief', OUT, 'relief', OUT, 'back', OUT, 'side'];
    /** The same in the eighth; somebody else finishes. */
    const eighths = [...leading(7), 'relief', OUT, 'relief', OUT, 'back', OUT, 'side', ...THREE];

    it('saves the lead that he first came in for, and holds nothing', () => {
      expect(decided(last(ninths))).toMatchObject({ save: 'away 2', holds: ['away 3'] });
    });

    it('saves it though his side has scored four since', () => {
      const more = [HOMER, HOMER, HOMER, HOMER, ...THREE];
      const lines = [...leading(7), 'relief', ...THREE, ...more, 'relief', OUT, OUT, 'back', OUT];
      expect(decided([...lines, 'end'])).toMatchObject({ save: 'away 2' });
    });

    it('holds it once, however often he comes', () => {
      const lines = [...eighths, 'relief', ...THREE];
      expect(decided(last(lines))).toMatchObject({
        save: 'away 5',
        holds: ['away 2', 'away 3'],
      });
    });

    it('holds nothing that he loses when he comes back', () => {
      const lost = [...leading(7), 'relief', OUT, 'relief', OUT, 'back', HOMER, OUT, 'side'];
      expect(decided(last([...lost, HOMER, ...THREE, ...THREE]))).toMatchObject({
        win: 'away 2',
        holds: ['away 3'],
        blownSaves: ['away 2'],
      });
      const behind = [...leading(7), 'relief', OUT, 'relief', OUT, 'back', WALK];
      const lines = [...behind, 'HR B4 1-4 @f7', OUT, 'side', ...THREE, 'end'];
      expect(decided(lines)).toMatchObject({ loss: 'away 2', holds: ['away 3'] });
    });
  });

  it('what his own side scores meanwhile does not blow it', () => {
    const lines = last([...leading(7), 'relief', ...THREE, HOMER, HOMER, ...THREE, ...THREE]);
    expect(decided(lines)).toMatchObject({ save: 'away 2', blownSaves: [] });
  });

  it('a lead of two to one is blown by a homer', () => {
    const lines = last([
      HOMER,
      HOMER,
      ...THREE,
      HOMER,
      ...THREE,
      ...quiet(6),
      ...THREE,
      'relief',
      HOMER,
      ...THREE,
      HOMER,
      ...THREE,
      ...THREE,
    ]);
    expect(decided(lines)).toMatchObject({ win: 'away 2', blownSaves: ['away 2'] });
  });

  it('is blown by the play that ends the game, and lost with it', () => {
    const lines = [...leading(8), 'relief', WALK, 'HR B4 1-4 @f7', 'end'];
    expect(decided(lines)).toMatchObject({
      win: 'home 1',
      loss: 'away 2',
      blownSaves: ['away 2'],
    });
  });

  it('the home side’s men keep leads in the top of an inning', () => {
    const lead = [...THREE, HOMER, ...THREE, ...quiet(6)];
    const lines = last([...lead, 'relief', ...THREE, ...THREE, 'relief', ...THREE]);
    expect(decided(lines)).toMatchObject({ win: 'home 1', save: 'home 3', holds: ['home 2'] });
    const blown = last([...lead, 'relief', HOMER, ...THREE, HOMER, ...THREE, ...THREE]);
    expect(decided(blown)).toMatchObject({ win: 'home 2', blownSaves: ['home 2'] });
  });
});
