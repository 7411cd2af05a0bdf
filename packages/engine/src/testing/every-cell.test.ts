import { describe, expect, test } from 'vitest';
import { standardCharts } from '../charts/standard.ts';
import { act } from '../decide/decide.ts';
import type { Action } from '../model/action.ts';
import type { FieldPosition, Hand } from '../model/baseball.ts';
import { FIELD_POSITIONS } from '../model/baseball.ts';
import { GRADES } from '../model/cards.ts';
import type { Charts } from '../model/charts.ts';
import type { Alignment, Approach, ChoiceOption } from '../model/decision.ts';
import type { Outcome } from '../model/outcome.ts';
import type { PlayMade } from '../model/play.ts';
import type { Dice, Purpose } from '../model/roll.ts';
import type { GameState } from '../model/state.ts';
import { CHARTED, severityCounts } from '../resolve/fielding-check.ts';
import { NORMAL_DEPTH } from './at-the-plate.ts';
import { brokenByStep } from './laws.ts';
import { BASE_STATES, type Scene, type SceneSketch, scene as sceneOf } from './scene.ts';
import { withReading } from './swing.ts';

/** The first inning of a scene has runs from nowhere. */
const scene = (sketch: SceneSketch): Scene => sceneOf({ inning: 2, ...sketch });

type Faces = { readonly [P in Purpose]?: readonly number[] };

/** These faces where a roll has this purpose; the middle of the dice for the rest, and no error. */
const diceOf = (faces: Faces): Dice => ({
  roll: (_n, purpose, dice) =>
    faces[purpose] ?? (purpose === 'error' ? [6, 6, 6] : dice.map((sides) => Math.ceil(sides / 2))),
});

interface Falls {
  readonly faces: Faces;
  /** What a question is answered with where it may be, instead of its default. */
  readonly wish?: ChoiceOption;
}

/** A play made by one action, with every question answered; no law may break on the way. */
const played = (
  { state, books }: Scene,
  action: Action,
  { faces, wish = 'go' }: Falls,
): PlayMade => {
  let before = state;
  let next: Action | null = action;
  while (next) {
    const acted = act(before, next, { ...books, dice: diceOf(faces) });
    if (!acted.ok) throw new Error(`${next.type}: ${acted.rejection.code}`);
    const { events, state: after } = acted.value;
    expect(brokenByStep({ before, action: next, events, after })).toEqual([]);
    const play = events.find((event) => event.type === 'playMade');
    if (play) return play;
    if (after.phase.type !== 'choice') throw new Error(`stopped in ${after.phase.type}`);
    const { side, options } = after.phase.choice;
    next = options.includes(wish)
      ? { type: 'choose', side, option: wish }
      : { type: 'takeDefault', side };
    before = after;
  }
  throw new Error('no play');
};

const read = (at: Scene, outcome: Outcome, faces: Faces = {}): PlayMade =>
  played(
    { ...at, state: withReading(at.state, outcome) },
    { type: 'confirmOutcome', side: 'home' },
    { faces },
  );

const declare = ({ state, books }: Scene, approach: Approach, faces: Faces): PlayMade => {
  const asked: GameState = {
    ...state,
    pa: { ...state.pa, chaosRolled: true },
    phase: { type: 'offence', alignment: NORMAL_DEPTH },
  };
  const offence = { approach, contactPlay: false };
  return played({ state: asked, books }, { type: 'setOffence', side: 'away', offence }, { faces });
};

const FACES = Array.from({ length: 20 }, (_, i) => i + 1);
const RANGES = [1, 2, 3, 4, 5] as const;

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
      const at = scene({ fielders: { [position]: { range } } });
      for (const face of FACES) {
        const result = standardCharts.range[position][range - 1]?.[face - 1] ?? 'G1';
        const play = read(at, { code: 'X_CHECK', location: position }, { range: [face] });
        // The batter of a scene has 13 safe numbers, and the middle of the die is 10.
        const wanted = result === 'SPD' ? 'single' : kindOf(CHARTED[result]);
        const reached = play.kind === wanted && play.story?.check === position;
        if (!reached) missing.push(`range ${range}, ${face}: ${result} came to ${play.kind}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test.each(FIELD_POSITIONS)('every severity of an error by %s', (position) => {
    const at = scene({ fielders: { [position]: { range: 1, error: 30 } } });
    const bases = new Map<number, number>();
    for (let n = 0; n < 216; n += 1) {
      const error = [Math.floor(n / 36) + 1, (Math.floor(n / 6) % 6) + 1, (n % 6) + 1];
      const play = read(at, { code: 'X_CHECK', location: position }, { range: [12], error });
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
    const at = scene({ rules: { resolution: 'chart' } });
    const missing: string[] = [];
    for (const a of FACES)
      for (const b of FACES) {
        const cell = standardCharts.quick[a - 1]?.find(({ max }) => b <= max);
        const play = declare(at, 'swing', { quickChart: [a, b] });
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
    const at = scene({ bases: '1--', batter: { bunt } });
    const missing = FACES.flatMap((face) => {
      const cell = standardCharts.bunt[bunt][face - 1] ?? 'FAIL';
      const play = declare(at, 'sac-bunt', { bunt: [face] });
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
      const at = scene(outcome === 'bunt' ? { ...sketch, bases: '1--' } : sketch);
      const shares = Object.fromEntries(FIELD_POSITIONS.map((position) => [position, 0])) as {
        [P in FieldPosition]: number;
      };
      for (let face = 1; face <= 100; face += 1) {
        const faces = { location: [face], bunt: [10] };
        const play = outcome === 'bunt' ? declare(at, 'sac-bunt', faces) : read(at, outcome, faces);
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
      const at = scene({
        bases: '1--',
        rules: { rarePlays: true },
        fielders: { [position]: { range: 3 } },
      });
      const faces = { range: [row.indexOf(on) + 1], rarePlay: [1] };
      const play = read(at, { code: 'X_CHECK', location: position }, faces);
      return play.story?.rare === key ? [] : [key];
    });
    expect(missing).toEqual([]);
  });
});

const GRADES_OF_GROUND_BALLS = ['A', 'B', 'C'] as const;
const INFIELD = ['P', 'C', '1B', '2B', '3B', 'SS'] as const;
const FLIES = ['FLYOUT_A', 'FLYOUT_B', 'FLYOUT_BQ', 'FLYOUT_C', 'LINEOUT'] as const;
const FREE: readonly Outcome[] = [
  { code: 'WALK' },
  { code: 'HIT_BY_PITCH' },
  { code: 'CATCHER_INTERFERENCE' },
  { code: 'STRIKEOUT' },
  { code: 'POPOUT', location: 'SS' },
  { code: 'LINEOUT', location: 'SS' },
  { code: 'SINGLE_1', location: 'LF' },
  { code: 'SINGLE_2', location: 'CF' },
  { code: 'DOUBLE_2', location: 'RF' },
  { code: 'DOUBLE_3', location: 'LF' },
  { code: 'TRIPLE', location: 'CF' },
  { code: 'HOMERUN', location: 'RF' },
];

/** Batter and runners in the order of the bases, and who is out: 0 out, 4 home. */
const cell = (play: PlayMade): string =>
  [
    `B${play.batterTo ?? '-'}`,
    ...[...play.moves].reverse().map(({ from, to }) => `${from}${to}`),
  ].join(' ');

const ROWS: readonly Outcome[] = [
  ...GRADES_OF_GROUND_BALLS.flatMap((grade) =>
    INFIELD.map((location): Outcome => ({ code: `GROUNDBALL_${grade}`, location })),
  ),
  ...FLIES.flatMap((code) =>
    (['LF', 'CF', 'RF'] as const).map((location): Outcome => ({ code, location })),
  ),
  ...FREE,
];

interface Standing extends Falls {
  readonly outs: 0 | 1 | 2;
  readonly alignment: Alignment;
}

/** Where everybody ends, on every kind of bases on which the defence may stand so. */
const advancementRow = (outcome: Outcome, { outs, alignment, ...falls }: Standing): string => {
  const cells = BASE_STATES.map((bases) => {
    if (alignment.infield === 'in' && !bases.endsWith('3')) return '-';
    if (alignment.hold.some((base) => bases[base - 1] === '-')) return '-';
    const { state, books } = scene({ bases, outs, rules: { shiftsAllowed: true } });
    const at = { state: withReading(state, outcome, alignment), books };
    return cell(played(at, { type: 'confirmOutcome', side: 'home' }, falls));
  });
  const name = `${outcome.code} ${outcome.location ?? ''}`.trim();
  return [name.padEnd(20), ...cells.map((text) => text.padEnd(14))].join(' ').trimEnd();
};

const HEAD = [''.padEnd(20), ...BASE_STATES.map((bases) => bases.padEnd(14))].join(' ').trimEnd();

/** The whole of sections 10 and 13 as one table: a rule that changes by accident changes a line. */
test('every cell of advancement', async () => {
  const blocks = ([0, 1, 2] as const).flatMap((outs) =>
    (['normal', 'corners-in', 'in'] as const).flatMap((infield) => {
      if (outs === 2 && infield !== 'normal') return [];
      const alignment = { ...NORMAL_DEPTH, infield };
      const rows = ROWS.filter(
        ({ code }) => infield === 'normal' || code.startsWith('GROUNDBALL'),
      ).map((outcome) => advancementRow(outcome, { outs, alignment, faces: { groundBall: [20] } }));
      return [`${outs} out, infield ${infield}`, HEAD, ...rows, ''];
    }),
  );
  await expect(`${blocks.join('\n')}`).toMatchFileSnapshot('fixtures/advancement.txt');
});

/** Low faces: balls go through holes, runners move up, two are out at home and first, a tag succeeds. */
const LOW: Faces = {
  groundBall: [1],
  hold: [1],
  shift: [1],
  fly: [1],
  lineOut: [1],
  advance: [3],
};
const IS_GROUND = (code: string): boolean => code.startsWith('GROUNDBALL');
const STANDS: readonly (readonly [string, Partial<Alignment>, (code: string) => boolean])[] = [
  ['everybody where he belongs', {}, () => true],
  ['first held', { hold: [1] }, IS_GROUND],
  ['a shift', { shift: 'pull' }, (code) => IS_GROUND(code) || code === 'SINGLE_1'],
  ['corners in', { infield: 'corners-in' }, IS_GROUND],
  ['the infield in', { infield: 'in' }, IS_GROUND],
];

/** The same table when the dice fall low and whoever may go is sent: what a single face never shows. */
test('every cell of advancement, low faces and runners sent', async () => {
  const blocks = STANDS.flatMap(([name, stands, wanted]) => {
    const alignment = { ...NORMAL_DEPTH, ...stands };
    const rows = ROWS.filter(({ code }) => wanted(code)).map((outcome) =>
      advancementRow(outcome, { outs: 1, alignment, faces: LOW, wish: 'send' }),
    );
    return [`1 out, ${name}`, HEAD, ...rows, ''];
  });
  await expect(`${blocks.join('\n')}`).toMatchFileSnapshot('fixtures/advancement-low.txt');
});

/** An error number is its rating's, whatever the rating: each of them is some man's. */
test.each(FIELD_POSITIONS)('the severity of errors by %s grows with the rating', (position) => {
  for (const error of [1, 5, 12, 60, 88]) {
    const at = scene({ fielders: { [position]: { range: 1, error } } });
    const target = Math.min(
      standardCharts.tuning.errorCap,
      Math.round(standardCharts.errorPerPoint[position] * error),
    );
    const counts = severityCounts(target, standardCharts.errorSeverity[position]);
    const basesOf = (number: number): number => {
      const n = number - 1;
      const dice = [Math.floor(n / 36) + 1, (Math.floor(n / 6) % 6) + 1, (n % 6) + 1];
      const outcome: Outcome = { code: 'X_CHECK', location: position };
      const play = read(at, outcome, { range: [12], error: dice });
      return play.errors.length > 0 ? Number(play.batterTo) : 0;
    };
    const [three, two] = [counts.three, counts.three + counts.two];
    if (three > 0) expect(basesOf(three), `${error}: ${three}`).toBe(3);
    if (two > three) expect(basesOf(two), `${error}: ${two}`).toBe(2);
    if (target > two) expect(basesOf(two + 1), `${error}: ${two + 1}`).toBe(1);
    if (target < 216) expect(basesOf(target + 1), `${error}: ${target + 1}`).toBe(0);
  }
});
