import { expect, test } from 'vitest';
import type { Alignment } from '../model/decision.ts';
import { OUTCOMES, type Outcome, type OutcomeCode } from '../model/outcome.ts';
import type { PlayMade } from '../model/play.ts';
import { answeredPlay, type Faces, type Falls, lawfulScene } from './answered-play.ts';
import { NORMAL_DEPTH } from './at-the-plate.ts';
import { BASE_STATES } from './scene.ts';
import { withReading } from './swing.ts';

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

/** Outcomes that are another one, or a question, before anybody runs: perft.test.ts and the chart's cells have them. */
const NOT_YET: readonly OutcomeCode[] = [
  'SINGLE_UNCAPPED',
  'DOUBLE_UNCAPPED',
  'BP_HOMERUN',
  'BP_SINGLE',
  'X_CHECK',
];

test('every outcome has a row', () => {
  const rows = new Set([...ROWS.map(({ code }) => code), ...NOT_YET]);
  expect(OUTCOMES.filter((code) => !rows.has(code))).toEqual([]);
});

interface Standing extends Falls {
  readonly outs: 0 | 1 | 2;
  readonly alignment: Alignment;
}

/** Where everybody ends, on every kind of bases on which the defence may stand so. */
const advancementRow = (outcome: Outcome, { outs, alignment, ...falls }: Standing): string => {
  const cells = BASE_STATES.map((bases) => {
    if (alignment.infield === 'in' && !bases.endsWith('3')) return '-';
    if (alignment.hold.some((base) => bases[base - 1] === '-')) return '-';
    const { state, books } = lawfulScene({ bases, outs, rules: { shiftsAllowed: true } });
    const at = { state: withReading(state, outcome, alignment), books };
    return cell(answeredPlay(at, { type: 'confirmOutcome', side: 'home' }, falls));
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
