import { describe, expect, it } from 'vitest';
import { CHOICE_TYPES, type ChoiceOption, type ChoiceType } from '../model/decision.ts';
import type { Roll } from '../model/roll.ts';
import type { GameState } from '../model/state.ts';
import { answerWorth } from '../testing/best-answer.ts';
import { type CardEdits, editedCards } from '../testing/edited-cards.ts';
import { given, SAMPLE_BOOKS } from '../testing/given.ts';
import { playRandomGame } from '../testing/random-game.ts';
import { sampleGame } from '../testing/sample-game.ts';
import { type Scene, scene } from '../testing/scene.ts';
import type { ScriptedRoll } from '../testing/scripted-dice.ts';
import { swing } from '../testing/swing.ts';
import { prospectsOf } from './advance.ts';
import type { Prospects } from './prospects.ts';
import { worthIn } from './thrown.ts';
import { managerTools } from './tools.ts';
import { valuerOf } from './value.ts';

/** Legs, arms and thieves of all sorts: whom nobody throws at, and who never makes it. */
const ALL_SORTS: CardEdits = Object.fromEntries(
  Array.from({ length: 52 }, (_, i) => [
    i + 1,
    (card) => ({
      ...card,
      speed: 2 + ((i * 7) % 20),
      steal: {
        low: 1 + ((i * 5) % 17),
        high: 4 + ((i * 5) % 17),
        jump: (i * 11) % 30,
        auto: false,
      },
      positions: card.positions.map((one) => ({
        ...one,
        arm: ((i * 3) % 12) - 6,
        overthrow: (i * 13) % 20,
      })),
    }),
  ]),
);
const BOOKS = { ...SAMPLE_BOOKS, cards: editedCards(ALL_SORTS) };

/** Moments of each kind that are weighed, and games that are looked through for them. */
const ENOUGH = 4;
const GAMES = 100;

/** What makes a question another one: what was declared, the outs, the bases, the end of a game, and what may be answered. */
const kindOf = ({ state, choice, play }: Asked): string =>
  [
    ...[choice.type, choice.from, choice.options.length, state.outs >= 2, play.steal.join('')],
    ...[state.bases.map(Boolean).join(), isLast(state), choice.target >= 20, choice.target < 1],
    ...[play.answers.map(({ option }) => option).join(), Math.ceil(lastThrow(play.rolls) / 10)],
  ].join();

/** The face of the last throw at a runner. */
const lastThrow = (rolls: readonly Roll[]): number =>
  rolls.findLast(({ purpose }) => purpose === 'advance')?.faces[0] ?? 0;

const isLast = ({ inning, half }: GameState): boolean => inning >= 9 && half === 'bottom';

type Asked = { readonly state: GameState } & Pick<
  Extract<GameState['phase'], { type: 'choice' }>,
  'choice' | 'play'
>;

/** Questions that random managers come to. */
const collected = (): ReadonlyMap<ChoiceType, readonly GameState[]> => {
  const found = new Map<ChoiceType, GameState[]>(CHOICE_TYPES.map((type) => [type, []]));
  const seen = new Map<string, number>();
  const look = (state: GameState): void => {
    if (state.phase.type !== 'choice') return;
    const kind = kindOf({ state, ...state.phase });
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    if (before < ENOUGH) found.get(state.phase.choice.type)?.push(state);
  };
  for (let seed = 1; seed <= GAMES; seed += 1)
    playRandomGame(sampleGame({ runOnContact: true }), {
      seed,
      books: BOOKS,
      watch: ({ before }) => look(before),
    });
  return found;
};

describe('what a manager takes an answer to be worth is what every fall of the dice makes of it', () => {
  let found: ReadonlyMap<ChoiceType, readonly GameState[]> | null = null;

  it.each(CHOICE_TYPES)('%s', (type) => {
    found ??= collected();
    const states = found.get(type) ?? [];
    expect(states.length).toBeGreaterThan(0);
    for (const state of states) compare(state);
  });

  const compare = (state: GameState): void => {
    if (state.phase.type !== 'choice') throw new Error('nothing is asked');
    const { choice, play } = state.phase;
    const tools = managerTools(BOOKS, state.rules);
    const value = valuerOf(state, tools.expectancy);
    const prospects = prospectsOf({ state, choice, play, worth: worthIn(state, value), tools });
    for (const option of choice.options) {
      const expected = answerWorth({ state, books: BOOKS, value }, option);
      expect(prospects.of(option), `${choice.type} ${option}`).toBeCloseTo(expected, 9);
    }
    testsTheMan(state, prospects);
  };

  /** The man in question is tested by the numbers that were asked about, and is safe or out. */
  const testsTheMan = ({ phase }: GameState, { thrown, targetOf }: Prospects): void => {
    if (phase.type !== 'choice') return;
    const { type, target, options } = phase.choice;
    const [goes] = options.filter((option) => option === 'send' || option === 'go');
    if (goes && type !== 'sendTrail') expect(targetOf(goes), type).toBe(target);
    const tested = type === 'sendTrail' ? targetOf('send') : target;
    const chance = Math.min(20, Math.max(0, tested)) / 20;
    if (type !== 'sendRunnerHome')
      expect(thrown.worth, type).toBeCloseTo(chance * thrown.safe + (1 - chance) * thrown.out, 9);
  };
});

describe('the batter is asked behind a throw home on a double', () => {
  const DOUBLE = { code: 'DOUBLE_UNCAPPED', location: 'CF' } as const;
  const FAR = ['depth', 3] as const;

  it.each([
    ['the man ahead of him is out', 15],
    ['the man ahead of him has just made it', 10],
    ['the man ahead of him has made it', 5],
  ] as const)('%s', (_what, face) => {
    const at = scene({ bases: '1--', runners: { 1: { speed: 0 } }, batter: { speed: 16 } });
    const asked = swing(at, DOUBLE, FAR).then().state;
    if (asked.phase.type !== 'choice') throw new Error('nobody is sent');
    const { target } = asked.phase.choice;
    const sent = choose({ ...at, state: asked }, 'send').then().state;
    const fell = face === 10 ? target : face;
    const state = choose({ ...at, state: sent }, 'throw-lead', ['advance', fell]).then().state;
    if (state.phase.type !== 'choice') throw new Error('nothing is asked');
    expect(state.phase.choice.type).toBe('sendBatter');
    const { choice, play } = state.phase;
    const tools = managerTools(at.books, state.rules);
    const value = valuerOf(state, tools.expectancy);
    const prospects = prospectsOf({ state, choice, play, worth: worthIn(state, value), tools });
    for (const option of choice.options)
      expect(prospects.of(option)).toBeCloseTo(
        answerWorth({ state, books: at.books, value }, option),
        9,
      );
    expect(prospects.targetOf('send')).toBe(choice.target);
  });

  const choose = (
    { state, books }: Scene,
    option: ChoiceOption,
    ...dice: readonly ScriptedRoll[]
  ) => {
    if (state.phase.type !== 'choice') throw new Error('nothing is asked');
    const { side } = state.phase.choice;
    return given(state, books).when({ type: 'choose', side, option }, ...dice);
  };
});
