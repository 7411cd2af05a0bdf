import { describe, expect, test } from 'vitest';
import { standardCharts } from '../charts/standard.ts';
import type { FieldPosition, Hand } from '../model/baseball.ts';
import { FIELD_POSITIONS } from '../model/baseball.ts';
import { GRADES } from '../model/cards.ts';
import type { Charts } from '../model/charts.ts';
import type { Outcome } from '../model/outcome.ts';
import { CHARTED, severityCounts } from '../resolve/fielding-check.ts';
import { declaredPlay, lawfulScene, readPlay } from './answered-play.ts';
import type { SceneSketch } from './scene.ts';

const FACES = Array.from({ length: 20 }, (_, i) => i + 1);
const RANGES = [1, 2, 3, 4, 5] as const;

/** Where each chart is gone through cell by cell: a new one does not compile until it is, too. */
const GONE_THROUGH: Readonly<Record<keyof Charts, string>> = {
  id: 'a name, and no chart',
  range: 'here',
  errorPerPoint: 'here, by the number of errors',
  errorSeverity: 'here',
  bunt: 'here',
  location: 'here',
  quick: 'here',
  rarePlays: 'here',
  injury: 'resolve/injury.test.ts',
  tuning: 'numbers, and no chart: perft.test.ts counts with them',
};

test('there is no chart that nobody goes through', () => {
  expect(Object.keys(standardCharts).sort()).toEqual(Object.keys(GONE_THROUGH).sort());
});

/** What the record calls a result with nobody on base. */
const kindOf = (code: string): string => {
  if (code.startsWith('SINGLE')) return 'single';
  if (code.startsWith('DOUBLE')) return 'double';
  return code === 'TRIPLE' ? 'triple' : code === 'HOMERUN' ? 'homeRun' : 'out';
};

describe('every cell of every chart is reached in a game and says what the chart says', () => {
  test.each(FIELD_POSITIONS)('the range chart of %s', (position) => {
    const missing: string[] = [];
    for (const range of RANGES) {
      const at = lawfulScene({ fielders: { [position]: { range } } });
      for (const face of FACES) {
        const result = standardCharts.range[position][range - 1]?.[face - 1] ?? 'G1';
        const play = readPlay(at, { code: 'X_CHECK', location: position }, { range: [face] });
        // The batter of a scene has 13 safe numbers, and the middle of the die is 10.
        const wanted = result === 'SPD' ? 'single' : kindOf(CHARTED[result]);
        const reached = play.kind === wanted && play.story?.check === position;
        if (!reached) missing.push(`range ${range}, ${face}: ${result} came to ${play.kind}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test.each(FIELD_POSITIONS)('every severity of an error by %s', (position) => {
    const at = lawfulScene({ fielders: { [position]: { range: 1, error: 30 } } });
    const bases = new Map<number, number>();
    for (let n = 0; n < 216; n += 1) {
      const error = [Math.floor(n / 36) + 1, (Math.floor(n / 6) % 6) + 1, (n % 6) + 1];
      const play = readPlay(at, { code: 'X_CHECK', location: position }, { range: [12], error });
      const got = play.errors.length > 0 ? Number(play.batterTo) : 0;
      bases.set(got, (bases.get(got) ?? 0) + 1);
    }
    const { three, two } = standardCharts.errorSeverity[position];
    const target = Math.min(200, Math.round(standardCharts.errorPerPoint[position] * 30));
    expect(216 - (bases.get(0) ?? 0)).toBe(target);
    expect(bases.get(3) ?? 0).toBe(Math.floor(target * three));
    expect(bases.get(2) ?? 0).toBe(Math.floor(target * two));
  });

  test('the quick chart', () => {
    const at = lawfulScene({ rules: { resolution: 'chart' } });
    const missing: string[] = [];
    for (const a of FACES)
      for (const b of FACES) {
        const cell = standardCharts.quick[a - 1]?.find(({ max }) => b <= max);
        const play = declaredPlay(at, 'swing', { quickChart: [a, b] });
        if (JSON.stringify(play.story?.outcome) !== JSON.stringify(cell?.outcome))
          missing.push(`${a}+${b}: ${cell?.outcome.code}`);
      }
    expect(missing).toEqual([]);
  });

  const BUNTS = {
    HIT: ['single', 1],
    SUC: ['out', 0],
    LEAD: ['fieldersChoice', 1],
    FAIL: ['out', 0],
    DP: ['out', 0],
  } as const;

  test.each(GRADES)('the bunt chart of grade %s', (bunt) => {
    const at = lawfulScene({ bases: '1--', batter: { bunt } });
    const missing = FACES.flatMap((face) => {
      const cell = standardCharts.bunt[bunt][face - 1] ?? 'FAIL';
      const play = declaredPlay(at, 'sac-bunt', { bunt: [face] });
      const [kind, to] = BUNTS[cell];
      const outs =
        play.moves.filter((move) => move.to === 0).length + (play.batterTo === 0 ? 1 : 0);
      const fits =
        (cell === 'FAIL' && face % 2 === 0 ? play.kind === 'strikeout' : play.kind === kind) &&
        play.batterTo === to &&
        outs === (cell === 'DP' ? 2 : cell === 'HIT' ? 0 : 1);
      return fits ? [] : [`${face}: ${cell} came to ${play.kind}`];
    });
    expect(missing).toEqual([]);
  });

  const BALLS: { readonly [B in keyof Charts['location']]: Outcome | 'bunt' } = {
    groundball: { code: 'GROUNDBALL_B' },
    fly: { code: 'FLYOUT_C' },
    lineout: { code: 'LINEOUT' },
    popout: { code: 'POPOUT' },
    hit: { code: 'SINGLE_1' },
    bunt: 'bunt',
  };

  describe.each(['L', 'R'] as const)('where the ball goes, batting %s', (hand: Hand) => {
    test.each(Object.keys(BALLS) as (keyof typeof BALLS)[])('%s', (ball) => {
      const outcome = BALLS[ball];
      const sketch: SceneSketch = { batter: { bats: hand } };
      const at = lawfulScene(outcome === 'bunt' ? { ...sketch, bases: '1--' } : sketch);
      const shares = Object.fromEntries(FIELD_POSITIONS.map((position) => [position, 0])) as {
        [P in FieldPosition]: number;
      };
      for (let face = 1; face <= 100; face += 1) {
        const faces = { location: [face], bunt: [10] };
        const play =
          outcome === 'bunt' ? declaredPlay(at, 'sac-bunt', faces) : readPlay(at, outcome, faces);
        shares[play.ball?.location ?? 'P'] += 1;
      }
      expect(shares).toEqual(standardCharts.location[ball][hand]);
    });
  });

  test('the rare plays', () => {
    const missing = standardCharts.rarePlays.flatMap(({ key, family, on }) => {
      const position: FieldPosition =
        family === 'infield'
          ? 'SS'
          : family === 'outfield'
            ? 'CF'
            : family === 'pitcher'
              ? 'P'
              : 'C';
      const row = standardCharts.range[position][2] ?? [];
      const at = lawfulScene({
        bases: '1--',
        rules: { rarePlays: true },
        fielders: { [position]: { range: 3 } },
      });
      const faces = { range: [row.indexOf(on) + 1], rarePlay: [1] };
      const play = readPlay(at, { code: 'X_CHECK', location: position }, faces);
      return play.story?.rare === key ? [] : [key];
    });
    expect(missing).toEqual([]);
  });
});

/** An error number is its rating's, whatever the rating: each of them is some man's. */
test.each(FIELD_POSITIONS)('the severity of errors by %s grows with the rating', (position) => {
  for (const error of [1, 5, 12, 60, 88]) {
    const at = lawfulScene({ fielders: { [position]: { range: 1, error } } });
    const target = Math.min(
      standardCharts.tuning.errorCap,
      Math.round(standardCharts.errorPerPoint[position] * error),
    );
    const counts = severityCounts(target, standardCharts.errorSeverity[position]);
    const basesOf = (number: number): number => {
      const n = number - 1;
      const dice = [Math.floor(n / 36) + 1, (Math.floor(n / 6) % 6) + 1, (n % 6) + 1];
      const outcome: Outcome = { code: 'X_CHECK', location: position };
      const play = readPlay(at, outcome, { range: [12], error: dice });
      return play.errors.length > 0 ? Number(play.batterTo) : 0;
    };
    const [three, two] = [counts.three, counts.three + counts.two];
    if (three > 0) expect(basesOf(three), `${error}: ${three}`).toBe(3);
    if (two > three) expect(basesOf(two), `${error}: ${two}`).toBe(2);
    if (target > two) expect(basesOf(two + 1), `${error}: ${two + 1}`).toBe(1);
    if (target < 216) expect(basesOf(target + 1), `${error}: ${target + 1}`).toBe(0);
  }
});
