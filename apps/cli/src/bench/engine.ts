/** How fast the game is played: plays with fair dice over the dice alone, whole games, the size of a state. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  act,
  chooseAction,
  type Die,
  fairDice,
  type GameEvent,
  type GameStarted,
  type GameState,
  managerTools,
  openGame,
  type Purpose,
  playGame,
  replay,
  Secret,
  SIDES,
  shareTexts,
  simulationDice,
  standardCharts,
} from '@paper-dynasty/engine';
import { AVERAGE_CARDS, AVERAGE_RULES, averageGame } from '../simulate/average.ts';
import { oddsRow } from './odds-row.ts';
import { type BenchRow, interleaved, median, spread } from './row.ts';
import { timed, workAlone } from './timed.ts';

const AREA = 'engine';
const ROUNDS = 15;
/** Rounds until the compiler is done with everything that is played often. */
const WARM = 12;
const GAMES = 60;
/** Times that all of them are played in a round: processor time is told in ticks of up to 4 ms. */
const AGAIN = 8;
const SECRET = Secret.fromHex('5a'.repeat(32));
const ENTROPY = { away: '11'.repeat(16), home: '22'.repeat(16) };
const STYLES = { away: 'balanced', home: 'balanced' } as const;

const tools = managerTools({ cards: AVERAGE_CARDS, charts: standardCharts }, AVERAGE_RULES);

interface Thrown {
  readonly n: number;
  readonly purpose: Purpose;
  readonly dice: readonly Die[];
}
/** A decision as it was taken, and the dice it threw. */
interface Recorded {
  readonly start: GameState;
  readonly actions: readonly Parameters<typeof act>[1][];
  readonly thrown: readonly Thrown[];
  readonly plays: number;
}

const diceOf = (number: number) => fairDice(SECRET, { id: `average-${number}`, entropy: ENTROPY });

/** Plays a game once and keeps its decisions, so that afterwards the engine alone can be timed. */
const recordGame = (number: number): Recorded => {
  const start = openGame(averageGame(number));
  const actions: Parameters<typeof act>[1][] = [];
  const thrown: Thrown[] = [];
  let plays = 0;
  const dice = diceOf(number);
  const equipment = {
    ...tools,
    dice: {
      roll: (n: number, purpose: Purpose, sides: readonly Die[]) => {
        thrown.push({ n, purpose, dice: sides });
        return dice.roll(n, purpose, sides);
      },
    },
  };
  for (let state = start; state.phase.type !== 'over'; ) {
    const choice = SIDES.map((side) =>
      chooseAction(state, { side, style: STYLES[side] }, tools),
    ).find((one) => one !== null);
    const acted = choice ? act(state, choice.action, equipment) : null;
    if (!choice || !acted?.ok) throw new Error('the recorded game stopped');
    actions.push(choice.action);
    plays += acted.value.events.filter(({ type }) => type === 'playMade').length;
    state = acted.value.state;
  }
  return { start, actions, thrown, plays };
};

const replayDecisions = ({ start, actions }: Recorded, number: number): void => {
  const equipment = { ...tools, dice: diceOf(number) };
  let state = start;
  for (const action of actions) {
    const acted = act(state, action, equipment);
    if (!acted.ok) throw new Error('a recorded decision was refused');
    state = acted.value.state;
  }
};

const throwDice = ({ thrown }: Recorded, number: number): void => {
  const dice = diceOf(number);
  for (const { n, purpose, dice: sides } of thrown) dice.roll(n, purpose, sides);
};

/** Every row of the area. */
export const engineRows = (): readonly BenchRow[] => {
  workAlone();
  return [...playRows(), gamesRow(), heapRow(), oddsRow(tools)];
};

const playRows = (): readonly BenchRow[] => {
  const games = Array.from({ length: GAMES }, (_, number) => recordGame(number));
  const plays = games.reduce((sum, game) => sum + game.plays, 0);
  const perPlay = (run: (game: Recorded, number: number) => void): number =>
    timed(() => {
      for (let again = 0; again < AGAIN; again++) games.forEach(run);
    }) /
    (plays * AGAIN);
  for (let round = 0; round < WARM; round++) [replayDecisions, throwDice].map(perPlay);
  const times = interleaved(ROUNDS, {
    play: () => perPlay(replayDecisions),
    dice: () => perPlay(throwDice),
  });
  const [value, floor] = [median(times.play), median(times.dice)];
  return [
    {
      ...lower('play with fair dice', 'us'),
      value,
      floor,
      ratio: value / floor,
      must: 2,
      aim: 1.3,
      spread: spread(times.play),
    },
    {
      ...higher('plays per second with fair dice', 'plays/s'),
      value: 1e6 / value,
      spread: spread(times.play),
      must: null,
      aim: null,
    },
  ];
};

const gamesRow = (): BenchRow => {
  const batch = 1000;
  let number = 0;
  const perSecond = (): number => {
    const dice = simulationDice(number + 1);
    const us = timed(() => {
      for (let i = 0; i < batch; i++)
        playGame({ start: averageGame(number++), styles: STYLES, dice }, tools, () => {});
    });
    return (batch * 1e6) / us;
  };
  for (let round = 0; round < WARM; round++) perSecond();
  const { games } = interleaved(ROUNDS, { games: perSecond });
  return {
    ...higher('whole games with simulation dice, balanced managers', 'games/s'),
    value: median(games),
    spread: spread(games),
    must: 3000,
    aim: 10_000,
  };
};

/** Heap of a game between two people in its ninth inning, as a server has it from the log; the cards are shared. */
const heapRow = (): BenchRow => {
  setFlagsFromString('--expose-gc');
  const gc: () => void = runInNewContext('gc');
  const copies = 400;
  const { start, later } = lateLog();
  const texts = { start: JSON.stringify(start), later: JSON.stringify(later) };
  const load = (): GameState =>
    replay([shareTexts(JSON.parse(texts.start), AVERAGE_CARDS), ...JSON.parse(texts.later)]);
  const measure = (): number => {
    gc();
    const before = process.memoryUsage().heapUsed;
    const kept = Array.from({ length: copies }, load);
    gc();
    return (process.memoryUsage().heapUsed - before) / kept.length / 1024;
  };
  const { heap } = interleaved(5, { heap: measure });
  return {
    ...lower('live game state on the heap', 'KB'),
    value: median(heap),
    floor: null,
    ratio: null,
    must: 32,
    aim: 8,
    spread: spread(heap),
  };
};

/** A game up to its ninth inning. Both sides count as people, so that there is something to take back. */
const lateLog = (): { readonly start: GameStarted; readonly later: readonly GameEvent[] } => {
  const { away, home } = averageGame(3).teams;
  const start = {
    ...averageGame(3),
    teams: { away: { ...away, ai: null }, home: { ...home, ai: null } },
  };
  const later: GameEvent[] = [];
  playGame({ start, styles: STYLES, dice: simulationDice(9) }, tools, ({ inning }, events) => {
    if (inning < 9) later.push(...events);
  });
  return { start, later };
};

const lower = (name: string, unit: string) =>
  ({ area: AREA, name, unit, better: 'lower' }) as const;
const higher = (name: string, unit: string) =>
  ({ area: AREA, name, unit, better: 'higher', floor: null, ratio: null }) as const;
