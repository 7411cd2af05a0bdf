import { beforeAll, describe, expect, it } from 'vitest';
import { legalDecisions } from '../decide/legal-actions.ts';
import { waitingFor } from '../decide/turn.ts';
import { managerTools } from '../managers/tools.ts';
import { valuerOf } from '../managers/value.ts';
import type { Action } from '../model/action.ts';
import type { BaseCode } from '../model/baseball.ts';
import { battingSide } from '../model/baseball.ts';
import type { ChoiceOption, ChoiceType, PendingChoice } from '../model/decision.ts';
import type { Books } from '../model/equipment.ts';
import type { GameEvent } from '../model/event.ts';
import type { Outcome } from '../model/outcome.ts';
import type { PlayMade } from '../model/play.ts';
import type { Purpose } from '../model/roll.ts';
import type { GameState } from '../model/state.ts';
import { expectancyTables } from '../scoring/expectancy-tables.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import { everyRoll, type Grouping, type Result } from '../testing/every-roll.ts';
import { SAMPLE_BOOKS } from '../testing/given.ts';
import { standardGrouping } from '../testing/grouping.ts';
import { playRandomGame } from '../testing/random-game.ts';
import { sampleGame } from '../testing/sample-game.ts';
import { type BaseState, scene } from '../testing/scene.ts';
import { withReading } from '../testing/swing.ts';
import { actionOdds, riskyActions } from './action-odds.ts';
import type { ActionOdds, RiskResult } from './risk.ts';

interface Case {
  readonly state: GameState;
  readonly action: Action;
  readonly books: Books;
}

const nameOf = ({ state, action }: Case): string => {
  switch (action.type) {
    case 'choose':
      return `${state.phase.type === 'choice' ? state.phase.choice.type : ''} ${action.option}`;
    case 'steal':
      return `steal ${action.bases.join(' ')}`;
    default:
      return action.type === 'setOffence' ? action.offence.approach : action.type;
  }
};

/** Nine thousand walks, of which `delayed` spares most; whole plate appearances have a test of their own. */
const ELSEWHERE = ['steal 1 3', 'hit-and-run', 'swing'];

/** Steals fall in many ways; that of second is the commonest risk of all. */
const enoughOf = (name: string): number =>
  name === 'steal 1' ? 4 : name.startsWith('steal ') ? 1 : 2;

const oddsOf = ({ state, action, books }: Case): ActionOdds | null =>
  actionOdds(state, action, managerTools(books, state.rules));

/** The first moments of random games in which each risky action was legal. */
const collected = (): ReadonlyMap<string, readonly Case[]> => {
  const cases = new Map<string, Case[]>();
  const look = (state: GameState): void => {
    if (state.phase.type !== 'choice' && state.phase.type !== 'offence') return;
    for (const side of waitingFor(state))
      for (const action of legalDecisions(state, side, SAMPLE_BOOKS)) {
        const calm = { ...state, pa: { ...state.pa, chaosRolled: true } };
        const found = { state: calm, action, books: SAMPLE_BOOKS };
        const same = cases.get(nameOf(found)) ?? [];
        if (ELSEWHERE.includes(nameOf(found))) continue;
        if (same.length < enoughOf(nameOf(found)) && oddsOf(found))
          cases.set(nameOf(found), [...same, found]);
      }
  };
  for (let seed = 1; seed <= 14; seed += 1)
    playRandomGame(sampleGame({ runOnContact: true }), {
      seed,
      books: SAMPLE_BOOKS,
      watch: ({ before }) => look(before),
    });
  const rare = [
    ...delayed(),
    ...sentUntil('sendBatter', {
      bases: '1--',
      outcome: { code: 'DOUBLE_UNCAPPED', location: 'CF' },
    }),
    ...sentUntil('throw', { bases: '12-', outcome: { code: 'SINGLE_UNCAPPED', location: 'CF' } }),
  ];
  for (const one of rare) cases.set(nameOf(one), [one]);
  return cases;
};

/** Questions that random managers hardly ever come to: everybody is sent, until this one is asked. */
const sentUntil = (
  asked: ChoiceType,
  { bases, outcome }: { readonly bases: BaseState; readonly outcome: Outcome },
): readonly Case[] => {
  const { state, books } = scene({ bases });
  const ends = everyRoll(
    withReading(state, outcome),
    { type: 'confirmOutcome', side: 'home' },
    {
      ...books,
      follow: ({ phase }) =>
        phase.type === 'choice' && phase.choice.type !== asked
          ? { type: 'choose', side: phase.choice.side, option: asking(phase.choice) }
          : null,
    },
  );
  return ends
    .filter(({ state: { phase } }) => phase.type === 'choice')
    .flatMap(({ state: at }) => riskyCases(at, books));
};

const asking = ({ options }: PendingChoice): ChoiceOption =>
  options.find((option) => option === 'send' || option === 'throw-lead') ?? 'concede';

const riskyCases = (state: GameState, books: Books): readonly Case[] =>
  waitingFor(state).flatMap((side) =>
    riskyActions(state, side, managerTools(books, state.rules)).map(({ action }) => ({
      state,
      action,
      books,
    })),
  );

/** First and third, and the one on first needs no jump. */
const delayed = (): readonly Case[] => {
  const runners = { 1: { steal: { low: 11, high: 16, jump: 9, auto: true } } };
  const { state, books } = scene({ bases: '1-3', runners });
  const phase = { type: 'offence', alignment: NORMAL_DEPTH } as const;
  const at: GameState = { ...state, pa: { ...state.pa, chaosRolled: true }, phase };
  return [{ state: at, books, action: { type: 'steal', side: 'away', bases: [1, 3] } }];
};

/** The oracle takes jumps by their total and lets the jump check be what it is; everything else face by face. */
const grouping: Grouping = (purpose, faces) =>
  purpose === 'jump'
    ? String((faces[0] ?? 0) + (faces[1] ?? 0))
    : purpose === 'jumpCheck'
      ? String(Math.min(3, faces[0] ?? 0))
      : purpose === 'location'
        ? 'anywhere'
        : null;

const BEFORE_PITCH: readonly Purpose[] = ['chaos', 'wildPitch', 'passedBall'];

const CAREFUL: readonly ChoiceOption[] = [
  'throw-lead',
  'throw-behind',
  'throw-trail',
  'hold',
  'stay',
];
const BOLD: readonly ChoiceOption[] = ['throw-lead', 'throw-behind', 'throw-trail', 'send', 'go'];
/** A runner who follows is what the defence goes after when he is the one in question. */
const BEHIND: readonly ChoiceOption[] = ['throw-behind', ...CAREFUL];

const walk = (
  { state, action, books }: Case,
  wishes: readonly ChoiceOption[],
): readonly Result[] => {
  const battery = standardGrouping(state, books);
  const answer = ({ options }: PendingChoice): ChoiceOption =>
    wishes.find((wish) => options.includes(wish)) ?? 'concede';
  return everyRoll(state, action, {
    ...books,
    group: (purpose, faces) =>
      grouping(purpose, faces) ?? (BEFORE_PITCH.includes(purpose) ? battery(purpose, faces) : null),
    follow: ({ phase }) =>
      phase.type === 'choice'
        ? { type: 'choose', side: phase.choice.side, option: answer(phase.choice) }
        : null,
  });
};

const playIn = (events: readonly GameEvent[]): PlayMade | undefined =>
  events.find((event) => event.type === 'playMade');

/** What the play came to, read off the record. */
const resultIn = ({ state, action }: Case, { events }: Result): RiskResult => {
  const rolled = state.pa.chaosRolled || events.some(({ type }) => type === 'chaosRolled');
  if (!rolled) return 'interrupted';
  const play = playIn(events);
  if (!play) return 'calledOff';
  const wild = play.errors.length > 0;
  const outs = play.moves.filter(({ to }) => to === 0).map(({ from }) => from);
  if (play.kind === 'pickOff') return wild ? 'thrownAway' : 'pickedOff';
  if (play.kind === 'balk') return 'balk';
  if (action.type === 'setOffence') {
    if (play.kind === 'single') return 'hit';
    if (play.kind === 'fieldersChoice') return 'leadOut';
    if (outs.length > 0) return 'doublePlay';
    return play.rulings?.sacrifice === 'bunt' ? 'sacrifice' : 'batterOut';
  }
  if (action.type === 'steal') return outs.length > 0 ? 'out' : wild ? 'wild' : 'safe';
  const { phase } = state;
  if (action.type !== 'choose' || phase.type !== 'choice') throw new Error('no question');
  const trail = action.option === 'throw-behind' || action.option === 'throw-trail';
  const from = trail ? 1 : phase.choice.from;
  const isOut = from === 0 ? play.batterTo === 0 : outs.includes(from);
  return isOut ? 'out' : wild ? 'wild' : 'safe';
};

/** With the chaos roll still to come, and all that the rules make of its dice. */
const beforeTheRoll = (one: Case): Case => ({
  ...one,
  state: { ...one.state, pa: { ...one.state.pa, chaosRolled: false } },
});

const chancesOf = (one: Case, results: readonly Result[]): ReadonlyMap<RiskResult, number> => {
  const chances = new Map<RiskResult, number>();
  for (const result of results) {
    const name = resultIn(one, result);
    chances.set(name, (chances.get(name) ?? 0) + result.chance);
  }
  return chances;
};

/** The batting side's worth of where the game stands, from the folded state. */
const worthOf = ({ state }: Case, results: readonly Result[]): number => {
  const value = valuerOf(state, expectancyTables(state.rules));
  const side = battingSide(state.half);
  return results.reduce((sum, { state: after, chance }) => {
    const runs = after.score[side] - state.score[side];
    const over =
      after.half !== state.half || after.inning !== state.inning || after.phase.type === 'over';
    const [first, second, third] = after.bases;
    const code = ((first ? 1 : 0) + (second ? 2 : 0) + (third ? 4 : 0)) as BaseCode;
    const moment = over ? { code: 0 as const, outs: 3, runs } : { code, outs: after.outs, runs };
    return sum + chance * value(moment);
  }, 0);
};

const mine = ({ state, action }: Case, { unit }: ActionOdds, worth: number): number =>
  'side' in action && action.side === battingSide(state.half)
    ? worth
    : unit === 'wins'
      ? 1 - worth
      : -worth;

const asksMyself = ({ action }: Case): boolean =>
  action.type === 'steal' ||
  (action.type === 'setOffence' && action.offence.approach === 'safety-squeeze');

const oracle = (one: Case): readonly Result[] => {
  const { phase } = one.state;
  const follows = phase.type === 'choice' && phase.choice.type === 'sendTrail';
  const careful = walk(one, follows ? BEHIND : CAREFUL);
  if (!asksMyself(one)) return careful;
  const bold = walk(one, BOLD);
  return worthOf(one, bold) >= worthOf(one, careful) ? bold : careful;
};

const KINDS = [
  'steal 1',
  'steal 2',
  'steal 3',
  'steal 1 2',
  'steal 1 3',
  'sac-bunt',
  'drag-bunt',
  'safety-squeeze',
  'suicide-squeeze',
  'goOrStay go',
  'stealThrow throw-lead',
  'stealThrow throw-trail',
  'sendRunnerHome send',
  'sendLead send',
  'sendTrail send',
  'throw throw-lead',
  'throw throw-behind',
  'sendBatter send',
  'tagUp send',
  'throwOnTag throw-lead',
  'sendOnSqueeze send',
] as const;

/** Declared before the pitch. */
const DECLARED = ['steal 1', 'steal 2', 'sac-bunt', 'drag-bunt', 'safety-squeeze'] as const;

describe('the odds of a risky action are those of every fall of the dice', () => {
  let cases: ReadonlyMap<string, readonly Case[]> = new Map();
  beforeAll(() => {
    cases = collected();
  });

  it('there is no kind of risk but these', () => {
    expect([...cases.keys()].filter((name) => !KINDS.some((kind) => kind === name))).toEqual([]);
  });

  it.each(KINDS)('%s', (kind) => {
    const found = cases.get(kind) ?? [];
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) compare(one);
  });

  it.each(DECLARED)('%s, the chaos roll still to come', (kind) => {
    const found = cases.get(kind)?.slice(0, 1) ?? [];
    expect(found).toHaveLength(1);
    for (const one of found) compare(beforeTheRoll(one));
  });

  const compare = (one: Case): void => {
    const odds = oddsOf(one);
    if (!odds) throw new Error('no odds');
    const results = oracle(one);
    const chances = chancesOf(one, results);
    expect(odds.results.map(({ result }) => result).sort()).toEqual([...chances.keys()].sort());
    for (const { result, chance } of odds.results)
      expect(chance).toBeCloseTo(chances.get(result) ?? 0, 10);
    expect(odds.worth).toBeCloseTo(mine(one, odds, worthOf(one, results)), 10);
    // Enough chance to be worth it, exactly when it is worth it.
    if (odds.breakEven !== null)
      expect(Math.sign(odds.worth - odds.instead)).toBe(Math.sign(odds.success - odds.breakEven));
  };
});
