/** What a risky action comes to over every fall of the dice, read off the record: the oracle of its odds. */

import { managerTools } from '../managers/tools.ts';
import { valuerOf } from '../managers/value.ts';
import type { Action } from '../model/action.ts';
import { battingSide } from '../model/baseball.ts';
import type { ChoiceOption, PendingChoice } from '../model/decision.ts';
import type { Books } from '../model/equipment.ts';
import type { GameEvent } from '../model/event.ts';
import type { PlayMade } from '../model/play.ts';
import type { Purpose } from '../model/roll.ts';
import type { GameState } from '../model/state.ts';
import { actionOdds } from '../odds/action-odds.ts';
import type { ActionOdds, RiskResult } from '../odds/risk.ts';
import { expectancyTables } from '../scoring/expectancy-tables.ts';
import { everyRoll, type Grouping, type Result } from './every-roll.ts';
import { standardGrouping } from './grouping.ts';
import { worthAfter } from './worth-after.ts';

/** An action that puts somebody to the test. */
export interface RiskCase {
  readonly state: GameState;
  readonly action: Action;
  readonly books: Books;
}

/** As the odds have it; null where there are none. */
export const oddsOf = ({ state, action, books }: RiskCase): ActionOdds | null =>
  actionOdds(state, action, managerTools(books, state.rules));

/** Results of another chance than the dice give them, and `worth` where that is another. */
export const disagreements = (one: RiskCase, odds: ActionOdds): readonly string[] => {
  const results = oracle(one);
  const chances = chancesOf(one, results);
  const said = new Map(odds.results.map(({ result, chance }) => [result, chance]));
  const differs = [...new Set([...said.keys(), ...chances.keys()])].filter((result) =>
    isFar(said.get(result), chances.get(result)),
  );
  return isFar(odds.worth, mine(one, worthOf(one, results))) ? [...differs, 'worth'] : differs;
};

/** Apart by more than a sum of fractions is out; a result that only one of them knows is. */
const isFar = (one: number | undefined, other: number | undefined): boolean =>
  one === undefined || other === undefined || Math.abs(one - other) > ROUNDING;
const ROUNDING = 1e-10;

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
  { state, action, books }: RiskCase,
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

/** A thief and a man on third who may still go do so where that is worth more. */
const oracle = (one: RiskCase): readonly Result[] => {
  const { phase } = one.state;
  const follows = phase.type === 'choice' && phase.choice.type === 'sendTrail';
  const careful = walk(one, follows ? BEHIND : CAREFUL);
  if (!asksMyself(one)) return careful;
  const bold = walk(one, BOLD);
  return worthOf(one, bold) >= worthOf(one, careful) ? bold : careful;
};

const asksMyself = ({ action }: RiskCase): boolean =>
  action.type === 'steal' ||
  (action.type === 'setOffence' && action.offence.approach === 'safety-squeeze');

const playIn = (events: readonly GameEvent[]): PlayMade | undefined =>
  events.find((event) => event.type === 'playMade');

/** What the play came to. */
const resultIn = ({ state, action }: RiskCase, { events }: Result): RiskResult => {
  const nobodyOn = state.bases.every((runner) => runner === null);
  const rolled = state.pa.chaosRolled || events.some(({ type }) => type === 'chaosRolled');
  if (!rolled && !nobodyOn) return 'interrupted';
  const play = playIn(events);
  if (!play) return 'calledOff';
  if (play.kind === 'pickOff') return play.errors.length > 0 ? 'thrownAway' : 'pickedOff';
  if (play.kind === 'balk') return 'balk';
  if (action.type === 'setOffence') return buntIn(play);
  return runnerIn({ state, action }, play);
};

const buntIn = ({ kind, moves, rulings }: PlayMade): RiskResult => {
  if (kind === 'single') return 'hit';
  if (kind === 'fieldersChoice') return 'leadOut';
  if (moves.some(({ to }) => to === 0)) return 'doublePlay';
  return rulings?.sacrifice === 'bunt' ? 'sacrifice' : 'batterOut';
};

const runnerIn = (
  { state: { phase }, action }: Pick<RiskCase, 'state' | 'action'>,
  { moves, errors, batterTo }: PlayMade,
): RiskResult => {
  const outs = moves.filter(({ to }) => to === 0).map(({ from }) => from);
  const safe = errors.length > 0 ? 'wild' : 'safe';
  if (action.type === 'steal') return outs.length > 0 ? 'out' : safe;
  if (action.type !== 'choose' || phase.type !== 'choice') throw new Error('no question');
  const trail = action.option === 'throw-behind' || action.option === 'throw-trail';
  const from = trail ? 1 : phase.choice.from;
  return (from === 0 ? batterTo === 0 : outs.includes(from)) ? 'out' : safe;
};

const chancesOf = (one: RiskCase, results: readonly Result[]): ReadonlyMap<RiskResult, number> => {
  const chances = new Map<RiskResult, number>();
  for (const result of results) {
    const name = resultIn(one, result);
    chances.set(name, (chances.get(name) ?? 0) + result.chance);
  }
  return chances;
};

/** The batting side's worth of where the game stands, from the folded state. */
const worthOf = ({ state }: RiskCase, results: readonly Result[]): number => {
  const value = valuerOf(state, expectancyTables(state.rules));
  return results.reduce(
    (sum, { state: after, chance }) => sum + chance * worthAfter(state, after, value),
    0,
  );
};

const mine = (one: RiskCase, worth: number): number => {
  const { state, action } = one;
  if ('side' in action && action.side === battingSide(state.half)) return worth;
  return oddsOf(one)?.unit === 'wins' ? 1 - worth : -worth;
};
