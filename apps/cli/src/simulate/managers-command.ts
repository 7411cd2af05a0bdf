/** The characters of the AI against each other and against play without thought. @see rules §21 */

import {
  type Action,
  AI_STYLES,
  type AiStyle,
  act,
  chooseAction,
  type Dice,
  type GameState,
  legalDecisions,
  managerTools,
  openGame,
  SIDES,
  type Side,
  simulationDice,
  standardCharts,
  waitingFor,
} from '@paper-dynasty/engine';
import { showProgress } from '../progress.ts';
import { AVERAGE_CARDS, AVERAGE_RULES, averageGame } from './average.ts';
import type { Settings } from './settings.ts';
import { table } from './table.ts';

const GAMES = 1000;

/** Random takes any legal decision, whichever comes. */
type Manager = AiStyle | 'random';
type Pair = readonly [Manager, Manager];

const PAIRS: readonly Pair[] = [
  ['balanced', 'random'],
  ['balanced', 'yolo'],
  ['balanced', 'safe'],
  ['yolo', 'safe'],
];

/** As the leagues play: from the tenth inning on a man stands on second. */
const RULES = { ...AVERAGE_RULES, ghostRunnerFrom: 10 };
const tools = managerTools({ cards: AVERAGE_CARDS, charts: standardCharts }, RULES);

/** What a manager did, a game; a starter is pulled who goes with fewer than five innings behind him. */
const HABITS = [
  'steals',
  'sends',
  'starter pulled',
  'bunts',
  'hit-and-runs',
  'infield in',
] as const;
type Habit = (typeof HABITS)[number];

const habitIn = (action: Action): Habit | null => {
  switch (action.type) {
    case 'steal':
      return 'steals';
    case 'choose':
      return action.option === 'send' ? 'sends' : null;
    case 'setDefence':
      return action.alignment.infield === 'in' ? 'infield in' : null;
    case 'setOffence': {
      const { approach } = action.offence;
      if (approach === 'sac-bunt') return 'bunts';
      return approach === 'hit-and-run' ? 'hit-and-runs' : null;
    }
    default:
      return null;
  }
};

/** Outs that a starter needs who wants to win. */
const FIVE_INNINGS = 15;

/** Did this side's starter make way before he had five innings? */
const starterWasPulled = ({ relieved, teams }: GameState, side: Side): boolean => {
  const own = new Set(teams[side].roster.map(({ id }) => id));
  return relieved.some(
    ({ pitcher, role, outs }) => role === 'starter' && outs < FIVE_INNINGS && own.has(pitcher),
  );
};

interface Table {
  readonly dice: Dice;
  /** For those who do not think. */
  readonly any: Dice;
  readonly did: (manager: Manager, habit: Habit) => void;
}

const playMatch = (
  start: GameState,
  managers: { readonly [S in Side]: Manager },
  { dice, any, did }: Table,
): GameState => {
  let state = start;
  while (state.phase.type !== 'over') {
    const side = waitingFor(state)[0] ?? 'away';
    const action = decided(state, { side, manager: managers[side] }, any);
    const habit = habitIn(action);
    if (habit) did(managers[side], habit);
    const acted = act(state, action, { ...tools, dice });
    if (!acted.ok) throw new Error(`${action.type} refused: ${acted.rejection.code}`);
    state = acted.value.state;
  }
  for (const side of SIDES)
    if (starterWasPulled(state, side)) did(managers[side], 'starter pulled');
  return state;
};

const decided = (
  state: GameState,
  { side, manager }: { readonly side: Side; readonly manager: Manager },
  any: Dice,
): Action => {
  if (manager !== 'random')
    return (
      chooseAction(state, { side, style: manager }, tools)?.action ?? { type: 'takeDefault', side }
    );
  const options = legalDecisions(state, side, tools);
  const [a = 1, b = 1] = any.roll(0, 'atBat', [100, 100]);
  return (
    options[(100 * (a - 1) + b - 1) % Math.max(1, options.length)] ?? { type: 'takeDefault', side }
  );
};

interface Contest {
  readonly pair: Pair;
  readonly games: number;
  /** Games won by the first. */
  readonly won: number;
}

/** What balanced wins at least, of all games, against each of the others. @see rules §21 */
const BALANCED_WINS: { readonly [M in Exclude<Manager, 'balanced'>]: number } = {
  random: 0.9,
  yolo: 0.5,
  safe: 0.5,
};

/** Contests that balanced has lost by more than luck explains: two standard errors below its bound. */
export const lostContests = (contests: readonly Contest[]): readonly Contest[] =>
  contests.filter(({ pair: [first, second], games, won }) => {
    if (first !== 'balanced' || second === 'balanced') return false;
    return won / games < BALANCED_WINS[second] - 1 / Math.sqrt(games);
  });

/** Every pair from both sides of the field. Exit code 1 when balanced is beaten by one of the others. */
export const managersCommand = ({ games = GAMES, seed, json }: Settings): number => {
  const habits = new Map<string, number>();
  const played = new Map<Manager, number>();
  const progress = showProgress(games * PAIRS.length, 'games');
  const sitting: Table = {
    dice: simulationDice(seed),
    any: simulationDice(seed + 1),
    did: (manager, habit) => add(habits, `${manager} ${habit}`),
  };
  let done = 0;
  const contests = PAIRS.map((pair): Contest => {
    let won = 0;
    for (let number = 0; number < games; number += 1) {
      const [first, second] = pair;
      const mine = SIDES[number % 2] ?? 'away';
      const managers =
        mine === 'away' ? { away: first, home: second } : { away: second, home: first };
      const { phase } = playMatch(openGame(averageGame(number, RULES)), managers, sitting);
      if (phase.type === 'over' && phase.winner === mine) won += 1;
      for (const manager of pair) add(played, manager);
      done += 1;
      progress.to(done);
    }
    return { pair, games, won };
  });
  progress.end();
  const rates = Object.fromEntries(
    [...AI_STYLES, 'random' as const].map((manager) => [
      manager,
      Object.fromEntries(
        HABITS.map((habit) => [
          habit,
          (habits.get(`${manager} ${habit}`) ?? 0) / (played.get(manager) ?? 1),
        ]),
      ),
    ]),
  );
  console.log(json ? JSON.stringify({ contests, rates }) : report(contests, rates));
  const lost = lostContests(contests);
  for (const { pair, games: of, won } of lost)
    console.error(`${pair[0]} won only ${won} of ${of} games against ${pair[1]}`);
  return lost.length > 0 ? 1 : 0;
};

const add = <Key>(counts: Map<Key, number>, key: Key): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

const report = (
  contests: readonly Contest[],
  rates: Readonly<Record<string, Readonly<Record<string, number>>>>,
): string =>
  [
    table([
      ['', 'against', 'games', 'won', 'give or take'],
      ...contests.map(({ pair: [first, second], games, won }) => [
        first,
        second,
        String(games),
        `${((100 * won) / games).toFixed(1)} %`,
        `${(100 / Math.sqrt(games)).toFixed(1)}`,
      ]),
    ]),
    '',
    table([
      ['a game', ...HABITS],
      ...Object.entries(rates).map(([manager, own]) => [
        manager,
        ...HABITS.map((habit) => (own[habit] ?? 0).toFixed(2)),
      ]),
    ]),
  ].join('\n');
