import { describe, expect, it } from 'vitest';
import { AVERAGE_BATTING, AVERAGE_PITCHING } from '../charts/average-cards.ts';
import { standardCharts } from '../charts/standard.ts';
import type { PlayKind } from '../model/play.ts';
import type { Purpose } from '../model/roll.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import { everyRoll } from '../testing/every-roll.ts';
import { standardGrouping } from '../testing/grouping.ts';
import type { Scene, SceneSketch } from '../testing/scene.ts';
import { scene } from '../testing/scene.ts';
import type { OutcomeOdds, PlateResult } from './swing-odds.ts';
import { swingOdds } from './swing-odds.ts';

/** What each result is called in the record, with nobody on base. */
const KIND: { readonly [R in PlateResult]: PlayKind } = {
  STRIKEOUT: 'strikeout',
  WALK: 'walk',
  HIT_BY_PITCH: 'hitByPitch',
  CATCHER_INTERFERENCE: 'interference',
  SINGLE_1: 'single',
  SINGLE_2: 'single',
  SINGLE_UNCAPPED: 'single',
  DOUBLE_2: 'double',
  DOUBLE_3: 'double',
  DOUBLE_UNCAPPED: 'double',
  TRIPLE: 'triple',
  HOMERUN: 'homeRun',
  GROUNDBALL_A: 'out',
  GROUNDBALL_B: 'out',
  GROUNDBALL_C: 'out',
  FLYOUT_A: 'out',
  FLYOUT_B: 'out',
  FLYOUT_BQ: 'out',
  FLYOUT_C: 'out',
  LINEOUT: 'out',
  POPOUT: 'out',
  ERROR: 'error',
  FOUL_ERROR: 'foulError',
};

const byKind = (odds: OutcomeOdds): ReadonlyMap<PlayKind, number> => {
  const chances = new Map<PlayKind, number>();
  for (const [result, chance] of Object.entries(odds) as [PlateResult, number][])
    if (chance > 0) chances.set(KIND[result], (chances.get(KIND[result]) ?? 0) + chance);
  return chances;
};

/** These make no difference with nobody on base. */
const INDIFFERENT: readonly Purpose[] = ['location', 'depth', 'fly', 'lineOut'];

/** The same chances from every fall of the dice. */
const walked = ({ state, books }: Scene): ReadonlyMap<PlayKind, number> => {
  const standard = standardGrouping(state, books);
  const results = everyRoll(
    { ...state, phase: { type: 'offence', alignment: NORMAL_DEPTH } },
    { type: 'setOffence', side: 'away', offence: { approach: 'swing', contactPlay: false } },
    {
      ...books,
      group: (purpose, faces) =>
        INDIFFERENT.includes(purpose)
          ? purpose
          : purpose === 'rarePlay'
            ? `rare ${faces[0] === 1}`
            : standard(purpose, faces),
    },
  );
  const chances = new Map<PlayKind, number>();
  for (const { events, chance } of results)
    for (const event of events)
      if (event.type === 'playMade')
        chances.set(event.kind, (chances.get(event.kind) ?? 0) + chance);
  return chances;
};

const tired = ({ state, books }: Scene, batters: number): Scene => ({
  state: {
    ...state,
    mound: { ...state.mound, home: { ...state.mound.home, tiredAt: 10, batters } },
  },
  books,
});

describe('the odds of a swing are those of every fall of the dice', () => {
  const scenes: readonly (readonly [string, Scene])[] = [
    ['average cards', scene()],
    [
      'a left-hander, poor fielders',
      scene({
        batter: { bats: 'L', speed: 17 },
        fielders: {
          SS: { range: 5, error: 40 },
          C: { range: 5, error: 14 },
          LF: { range: 1, error: 30 },
        },
      }),
    ],
    ['a small park on a hot day', small()],
    ['rare plays', scene({ rules: { rarePlays: true } })],
    ['a tired pitcher', tired(scene(), 10)],
    ['a gassed pitcher', tired(scene(), 16)],
    ['the quick chart', scene({ rules: { resolution: 'chart' } })],
    ['the quick chart and a tired pitcher', tired(scene({ pictures: ['batter'] }), 10)],
  ];
  it.each(scenes)('%s', (_, at) => {
    const odds = byKind(swingOdds({ ...at, alignment: NORMAL_DEPTH }));
    const oracle = walked(at);
    expect([...odds.keys()].sort()).toEqual([...oracle.keys()].sort());
    for (const [kind, chance] of oracle) expect(odds.get(kind)).toBeCloseTo(chance, 10);
  });

  function small(): Scene {
    const at = scene();
    const park = { ...at.state.park, bpHomerun: { L: 19, R: 19 }, bpSingle: { L: 1, R: 2 } };
    return { ...at, state: { ...at.state, park, weather: 2 } };
  }
});

describe('odds of a swing', () => {
  const sum = (at: SceneSketch): number =>
    Object.values(swingOdds({ ...scene(at), alignment: NORMAL_DEPTH })).reduce((a, b) => a + b, 0);
  it.each([
    ['cards', {}],
    ['pictures', { pictures: ['pitcher'] }],
    ['rare plays', { rules: { rarePlays: true }, bases: '1--' }],
  ] as const)('add up to one: %s', (_, at) => {
    expect(sum(at)).toBeCloseTo(1, 12);
  });

  it('know a drawn-in infield', () => {
    const at = scene({ bases: '--3' });
    const normal = swingOdds({ ...at, alignment: NORMAL_DEPTH });
    const drawnIn = swingOdds({ ...at, alignment: { ...NORMAL_DEPTH, infield: 'in' } });
    expect(drawnIn.SINGLE_2).toBeGreaterThan(normal.SINGLE_2);
    expect(drawnIn.GROUNDBALL_A).toBeLessThan(normal.GROUNDBALL_A);
  });

  it('let a slow roller past a shortstop who stands in, and only past him', () => {
    const none = (side: object) => Object.fromEntries(Object.keys(side).map((name) => [name, 0]));
    const out = { ...AVERAGE_BATTING, ...none(AVERAGE_BATTING), strikeout: 108 };
    const check = { ...AVERAGE_PITCHING, ...none(AVERAGE_PITCHING), xSS: 108 };
    const at = scene({
      bases: '--3',
      batter: { batting: { vL: out, vR: out } },
      pitcher: { pitching: { vL: check, vR: check } },
      fielders: { SS: { range: 3 } },
    });
    const through = (infield: 'normal' | 'in', range: number, ...results: readonly string[]) => {
      const row = standardCharts.range.SS[range - 1] ?? [];
      const odds = swingOdds({ ...at, alignment: { ...NORMAL_DEPTH, infield } });
      const faces = row.filter((result) => results.includes(result)).length;
      expect(odds.SINGLE_2).toBeCloseTo(faces / 40, 10);
    };
    through('normal', 3, 'S2');
    through('in', 4, 'S2', 'G3#');
  });
});
