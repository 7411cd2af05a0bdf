import { expect, test } from 'vitest';
import type { Action } from '../model/action.ts';
import {
  type Alignment,
  APPROACHES,
  INFIELD_DEPTHS,
  type Offence,
  OUTFIELD_DEPTHS,
  SHIFTS,
  type StealAttempt,
} from '../model/decision.ts';
import type { GameEvent } from '../model/event.ts';
import type { GameState } from '../model/state.ts';
import { outsMade } from '../scoring/play-facts.ts';
import { NORMAL_DEPTH, offenceAsked, SWING_AWAY } from './at-the-plate.ts';
import { everyRoll, type Result } from './every-roll.ts';
import { SAMPLE_BOOKS } from './given.ts';
import { standardGrouping } from './grouping.ts';
import { type MomentOptions, moment } from './moment.ts';
import { BASE_CODES, BASE_STATES, type BaseState } from './scene.ts';

type Moment = Pick<MomentOptions, 'outs' | 'inning' | 'rules'> & { readonly bases: BaseState };

/** The defence has answered; the chaos die is behind us. */
const atBat = ({ bases, ...at }: Moment, alignment: Partial<Alignment> = {}): GameState => ({
  ...offenceAsked(moment({ ...at, code: BASE_CODES[bases] }), alignment),
  pa: { chaosRolled: true, stealDeclared: false },
});
const declares = (offence: Partial<Offence> = {}): Action => ({
  type: 'setOffence',
  side: 'away',
  offence: { ...SWING_AWAY, ...offence },
});
const steal = (...bases: StealAttempt): Action => ({ type: 'steal', side: 'away', bases });

/** What a result is called: the play made, or the question that the play waits for. */
const nameOf = (events: readonly GameEvent[]): string => {
  const last = events.at(-1);
  if (last?.type === 'choicePending') return `asks ${last.choice.type}`;
  const play = events.find((event) => event.type === 'playMade');
  if (play?.type !== 'playMade') return 'nothing';
  const outs = outsMade(play);
  return outs > 1 ? `${play.kind} (${outs} out)` : play.kind;
};

const lineOf = (name: string, results: readonly Result[]): string => {
  const chances = new Map<string, number>();
  for (const { events, chance } of results)
    chances.set(nameOf(events), (chances.get(nameOf(events)) ?? 0) + chance);
  const falls = results.reduce((sum, result) => sum + result.falls, 0);
  const runs = results.reduce((sum, { chance, state }) => sum + chance * state.score.away, 0);
  const told = [...chances]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([kind, chance]) => `  ${kind.padEnd(24)} ${chance.toFixed(6)}`);
  const head = `${name}: ${results.length} results of ${falls} falls, ${runs.toFixed(6)} runs`;
  return [head, ...told].join('\n');
};

const counted = (name: string, state: GameState, action: Action): string => {
  const books = { ...SAMPLE_BOOKS, group: standardGrouping(state, SAMPLE_BOOKS) };
  const results = everyRoll(state, action, books);
  expect(results.reduce((sum, { ways }) => sum + ways, 0n)).toBe(results[0]?.outOf);
  return lineOf(name, results);
};

/** Counts as a chess program counts positions: a rule that changes by accident changes one of them. */
test('every fall of the dice for a swing, in all base-out states', async () => {
  const text = BASE_STATES.flatMap((bases) =>
    ([0, 1, 2] as const).map((outs) =>
      counted(`${bases}, ${outs} out`, atBat({ bases, outs }), declares()),
    ),
  );
  await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('fixtures/perft-swing.txt');
}, 300_000);

const SHIFTING = { shiftsAllowed: true };
const DECLARED: readonly (readonly [string, Moment, Action, Partial<Alignment>?])[] = [
  ['steal of second', { bases: '1--' }, steal(1)],
  ['steal of second, held', { bases: '1--' }, steal(1), { hold: [1] }],
  ['steal of third', { bases: '-2-', outs: 1 }, steal(2)],
  ['steal of third, held', { bases: '-2-', outs: 1 }, steal(2), { hold: [2] }],
  ['steal of home', { bases: '--3', outs: 2 }, steal(3)],
  ['double steal', { bases: '12-' }, steal(1, 2)],
  ['steal, first and third', { bases: '1-3', outs: 1 }, steal(1, 3)],
  ['sacrifice', { bases: '1--' }, declares({ approach: 'sac-bunt' })],
  ['sacrifice', { bases: '-2-' }, declares({ approach: 'sac-bunt' })],
  ['sacrifice', { bases: '12-' }, declares({ approach: 'sac-bunt' })],
  [
    'sacrifice at the corners',
    { bases: '12-', outs: 1 },
    declares({ approach: 'sac-bunt' }),
    { infield: 'corners-in' },
  ],
  ['safety squeeze', { bases: '--3', outs: 1 }, declares({ approach: 'safety-squeeze' })],
  [
    'safety squeeze at the infield',
    { bases: '1-3', outs: 1 },
    declares({ approach: 'safety-squeeze' }),
    { infield: 'in' },
  ],
  ['suicide squeeze', { bases: '--3' }, declares({ approach: 'suicide-squeeze' })],
  ['suicide squeeze', { bases: '123', outs: 1 }, declares({ approach: 'suicide-squeeze' })],
  ['drag bunt', { bases: '---', outs: 2 }, declares({ approach: 'drag-bunt' })],
  [
    'drag bunt against a shift',
    { bases: '---', rules: SHIFTING },
    declares({ approach: 'drag-bunt' }),
    { shift: 'pull' },
  ],
  ['hit-and-run', { bases: '1--' }, declares({ approach: 'hit-and-run' })],
  ['hit-and-run', { bases: '12-', outs: 1 }, declares({ approach: 'hit-and-run' })],
  ['swing, first held', { bases: '1--', outs: 1 }, declares(), { hold: [1] }],
  ['swing, first and second held', { bases: '12-' }, declares(), { hold: [1, 2] }],
  ['swing, corners in', { bases: '1--' }, declares(), { infield: 'corners-in' }],
  ['swing, infield in', { bases: '--3', outs: 1 }, declares(), { infield: 'in' }],
  ['swing, infield in, loaded', { bases: '123' }, declares(), { infield: 'in' }],
  [
    'swing on contact, infield in',
    { bases: '-23', outs: 1 },
    declares({ contactPlay: true }),
    { infield: 'in' },
  ],
  [
    'swing, outfield shallow',
    { bases: '-23', outs: 1, inning: 9 },
    declares(),
    { outfield: 'shallow' },
  ],
  ['swing at a shift', { bases: '---', rules: SHIFTING }, declares(), { shift: 'pull' }],
];

test('whatever can be declared is counted', () => {
  const actions = DECLARED.map(([, , action]) => action);
  const approaches = actions.flatMap((action) =>
    action.type === 'setOffence' ? action.offence.approach : [],
  );
  expect(APPROACHES.filter((one) => !approaches.includes(one))).toEqual([]);
  const stands = DECLARED.map(([, , , stand]) => ({ ...NORMAL_DEPTH, ...stand }));
  const standing = stands.flatMap(({ infield, outfield, shift }) => [infield, outfield, shift]);
  const ways = [...INFIELD_DEPTHS, ...OUTFIELD_DEPTHS, ...SHIFTS];
  expect(ways.filter((one) => !standing.includes(one))).toEqual([]);
});

test('every fall of the dice for whatever else can be declared', async () => {
  const text = DECLARED.map(([what, at, action, alignment]) =>
    counted(`${at.bases}, ${at.outs ?? 0} out, ${what}`, atBat(at, alignment), action),
  );
  await expect(`${text.join('\n')}\n`).toMatchFileSnapshot('fixtures/perft-declared.txt');
}, 300_000);
