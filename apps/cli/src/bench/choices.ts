/** Is every choice a real one? Each is weighed, over every fall of the dice, where it should be right and where it should be wrong. */

import {
  type Action,
  AVERAGE_BATTING,
  battingSide,
  chooseAction,
  type GameState,
  managerTools,
  type Side,
  standardCharts,
  standardExpectancy,
} from '@paper-dynasty/engine';
import {
  everyRoll,
  type SceneSketch,
  scene,
  standardGrouping,
} from '@paper-dynasty/engine/testing';
import { table } from '../simulate/table.ts';

type Alignment = Extract<Action, { type: 'setDefence' }>['alignment'];
type Offence = Extract<Action, { type: 'setOffence' }>['offence'];

const NORMAL: Alignment = { infield: 'normal', outfield: 'normal', hold: [], shift: 'none' };
const SWING: Offence = { approach: 'swing', contactPlay: false };

/** A choice against what one would do otherwise, somewhere. */
interface Question {
  readonly choice: string;
  readonly where: string;
  readonly sketch: SceneSketch;
  readonly by: 'offence' | 'defence';
  readonly wanted: Declared;
  readonly otherwise: Declared;
}

interface Declared {
  readonly alignment?: Partial<Alignment>;
  readonly offence?: Partial<Offence>;
  readonly steal?: readonly (1 | 2 | 3)[];
  /** The offence answers as a balanced manager. */
  readonly answered?: true;
}

/** Worth to the side that chooses: its chance to win. */
const worthOf = (question: Question, declared: Declared): number => {
  const { state: open, books } = scene({ ...question.sketch, tuning: standardCharts.tuning });
  const attack = battingSide(open.half);
  const alignment = { ...NORMAL, ...declared.alignment };
  const state: GameState = {
    ...open,
    pa: { chaosRolled: true, stealDeclared: false },
    phase: { type: 'offence', alignment },
  };
  const tools = managerTools(books, standardExpectancy);
  const answer = (now: GameState): Action | null =>
    now.phase.type === 'choice'
      ? (chooseAction(now, { side: now.phase.choice.side, style: 'balanced' }, tools)?.action ??
        null)
      : null;
  const first = declared.answered
    ? chooseAction(state, { side: attack, style: 'balanced' }, tools)?.action
    : actionOf(declared, attack);
  const options = { ...books, group: standardGrouping(state, books), follow: answer };
  const results = first ? everyRoll(state, first, options) : [];
  const wins = results.reduce(
    (sum, result) => sum + result.chance * winsFor(attack, result.state),
    0,
  );
  return question.by === 'offence' ? wins : 1 - wins;
};

const actionOf = ({ offence, steal }: Declared, side: Side): Action =>
  steal
    ? { type: 'steal', side, bases: steal }
    : { type: 'setOffence', side, offence: { ...SWING, ...offence } };

const winsFor = (side: Side, state: GameState): number => {
  const home = homeWins(state);
  return side === 'home' ? home : 1 - home;
};

const homeWins = ({ phase, inning, half, outs, bases, score }: GameState): number => {
  if (phase.type === 'over') return phase.winner === 'home' ? 1 : 0;
  const code = ((bases[0] ? 1 : 0) | (bases[1] ? 2 : 0) | (bases[2] ? 4 : 0)) as 0;
  return standardExpectancy.homeWins({
    inning,
    half,
    outs,
    code,
    homeLead: score.home - score.away,
  });
};

const LATE = { inning: 9, half: 'bottom', lead: 0 } as const;
const EARLY = { inning: 2, half: 'top', lead: 0 } as const;
const FAST = { speed: 17, steal: { low: 11, high: 18, jump: 12, auto: false } };
const SLOW = { speed: 9, steal: { low: 4, high: 11, jump: 1, auto: false } };

/** A batter whose singles are short: the card rolls where they go, and he pulls more than others do. */
const SHORT = { ...AVERAGE_BATTING, singleOne: 10, singleCenter: 2 };
const SHORT_SINGLES = { vL: SHORT, vR: SHORT };

const pair = (
  base: Pick<Question, 'choice' | 'by' | 'wanted' | 'otherwise'>,
  ...places: readonly (readonly [where: string, sketch: SceneSketch])[]
): readonly Question[] => places.map(([where, sketch]) => ({ ...base, where, sketch }));

/** What section 26 of the rules leaves to be shown. */
export const QUESTIONS: readonly Question[] = [
  ...pair(
    {
      choice: 'infield in',
      by: 'defence',
      wanted: { alignment: { infield: 'in' } },
      otherwise: {},
    },
    ['tied, last of the ninth, man on third, one out', { ...LATE, bases: '--3', outs: 1 }],
    ['second inning, men on second and third, none out', { ...EARLY, bases: '-23', outs: 0 }],
  ),
  ...pair(
    {
      choice: 'hold the runner',
      by: 'defence',
      wanted: { alignment: { hold: [1] }, answered: true },
      otherwise: { answered: true },
    },
    ['a thief on first, right-handed batter', { ...EARLY, bases: '1--', runners: { 1: FAST } }],
    [
      'a slow man on first, left-handed batter',
      { ...EARLY, bases: '1--', runners: { 1: SLOW }, batter: { bats: 'L' } },
    ],
  ),
  ...pair(
    {
      choice: 'sacrifice bunt',
      by: 'offence',
      wanted: { offence: { approach: 'sac-bunt' } },
      otherwise: {},
    },
    [
      'tied, last of the ninth, man on second, none out, grade A',
      { ...LATE, bases: '-2-', outs: 0, batter: { bunt: 'A' } },
    ],
    ['second inning, man on first, none out, grade C', { ...EARLY, bases: '1--', outs: 0 }],
  ),
  ...pair(
    {
      choice: 'hit-and-run',
      by: 'offence',
      wanted: { offence: { approach: 'hit-and-run' } },
      otherwise: {},
    },
    [
      'grade A, fast man on first, one out',
      { ...EARLY, bases: '1--', outs: 1, batter: { hitAndRun: 'A' }, runners: { 1: FAST } },
    ],
    [
      'grade D, slow man on first, one out',
      { ...EARLY, bases: '1--', outs: 1, batter: { hitAndRun: 'D' }, runners: { 1: SLOW } },
    ],
  ),
  ...pair(
    { choice: 'steal second', by: 'offence', wanted: { steal: [1] }, otherwise: {} },
    ['a thief, two out', { ...EARLY, bases: '1--', outs: 2, runners: { 1: FAST } }],
    [
      'a slow man, none out',
      {
        ...EARLY,
        bases: '1--',
        outs: 0,
        runners: { 1: { ...SLOW, steal: { ...SLOW.steal, low: 10 } } },
      },
    ],
  ),
  ...pair(
    {
      choice: 'corners in',
      by: 'defence',
      wanted: { alignment: { infield: 'corners-in' }, offence: { approach: 'sac-bunt' } },
      otherwise: { offence: { approach: 'sac-bunt' } },
    },
    ['the batter bunts, grade A', { ...LATE, bases: '1--', outs: 0, batter: { bunt: 'A' } }],
  ),
  ...pair(
    {
      choice: 'corners in',
      by: 'defence',
      wanted: { alignment: { infield: 'corners-in' } },
      otherwise: {},
    },
    ['the batter swings away', { ...LATE, bases: '1--', outs: 0 }],
  ),
  ...pair(
    {
      choice: 'run on contact',
      by: 'offence',
      wanted: { alignment: { infield: 'in' }, offence: { contactPlay: true } },
      otherwise: { alignment: { infield: 'in' } },
    },
    [
      'a fast man on third, one out, one run behind in the ninth',
      { inning: 9, half: 'bottom', lead: -1, bases: '--3', outs: 1, runners: { 3: FAST } },
    ],
    ['a slow man on third, none out', { ...EARLY, bases: '--3', outs: 0, runners: { 3: SLOW } }],
  ),
  ...pair(
    {
      choice: 'outfield shallow',
      by: 'defence',
      wanted: { alignment: { outfield: 'shallow' } },
      otherwise: {},
    },
    ['tied, last of the ninth, man on third, one out', { ...LATE, bases: '--3', outs: 1 }],
    [
      'tied, top of the eighth, men on second and third, two out',
      { inning: 8, half: 'top', lead: 0, bases: '-23', outs: 2 },
    ],
  ),
  ...pair(
    { choice: 'shift', by: 'defence', wanted: { alignment: { shift: 'pull' } }, otherwise: {} },
    [
      'nobody on, a batter of short singles swings',
      { ...EARLY, rules: { shiftsAllowed: true }, batter: { batting: SHORT_SINGLES } },
    ],
  ),
  ...pair(
    {
      choice: 'shift',
      by: 'defence',
      wanted: { alignment: { shift: 'pull' }, offence: { approach: 'drag-bunt' } },
      otherwise: {},
    },
    [
      'nobody on, a fast man of grade A bunts for a hit instead',
      { ...EARLY, rules: { shiftsAllowed: true }, batter: { bunt: 'A', speed: 17 } },
    ],
  ),
];

/** Prints what each choice gains or costs. Exit code 0. */
export const weighChoices = (json: boolean): number => {
  const rows = QUESTIONS.map((question) => {
    const gain = worthOf(question, question.wanted) - worthOf(question, question.otherwise);
    const { choice, where, by } = question;
    return { choice, where, by, gain };
  });
  if (json) for (const row of rows) console.log(JSON.stringify(row));
  else
    console.log(
      table([
        ['choice', 'where', 'wins, in points of .001'],
        ...rows.map(({ choice, where, gain }) => [choice, where, (1000 * gain).toFixed(1)]),
      ]),
    );
  return 0;
};
