/** Where the ball goes while runners try for more, seen from both sides. @see rules §10.1 */

import type { ChoiceOption, PendingChoice } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import type { Tuning } from '../model/tuning.ts';
import { percent, safeChance, stakesOf, type Verdict } from './advance.ts';
import type { Mind } from './mind.ts';
import { type After, codeOf, type Valuer } from './value.ts';

/** A hit with a runner on his way home and, perhaps, one behind him on his way to third. */
interface Race {
  /** Safe numbers of the lead runner; 20: nobody can get him. */
  readonly lead: number;
  /** Safe numbers of the runner behind him, if he was sent. */
  readonly trail: number | null;
}

/** Chance that the batter takes second on a throw. */
const BATTER_FOLLOWS = 0.5;

interface Ways {
  readonly lead: number;
  readonly behind: number;
  readonly concede: number;
}

/** What each throw leaves the offence. */
const raceWorth = (
  state: GameState,
  { race, value }: { readonly race: Race; readonly value: Valuer },
  { advance }: Tuning,
): Ways => {
  const first = state.bases[0] !== null;
  const runs = state.bases[2] ? 1 : 0;
  const moves = race.trail !== null && race.trail >= advance.trailTakesThird;
  const end = (scored: number, outs: number, trail: Trail): number =>
    afterThrow({ runs: runs + scored, outs: state.outs + outs, trail }, value);
  const at = first ? (moves ? 'third' : 'second') : 'nobody';
  const leadSafe = safeChance(race.lead);
  const behindSafe = safeChance((race.trail ?? 20) + advance.throwBehind);
  return {
    lead: leadSafe * end(1, 0, at) + (1 - leadSafe) * end(0, 1, at),
    behind: behindSafe * end(1, 0, 'third') + (1 - behindSafe) * end(1, 1, 'nobody'),
    concede: value({ code: codeOf(true, first, false), outs: state.outs, runs: runs + 1 }),
  };
};

type Trail = 'nobody' | 'second' | 'third';

/** The batter is on first, or on second behind the throw if it is open. */
const afterThrow = (
  { runs, outs, trail }: { readonly runs: number; readonly outs: number; readonly trail: Trail },
  value: Valuer,
): number => {
  const stays: After = { code: codeOf(true, trail === 'second', trail === 'third'), outs, runs };
  if (trail === 'second' || outs > 2) return value(stays);
  const follows: After = { code: codeOf(false, true, trail === 'third'), outs, runs };
  return BATTER_FOLLOWS * value(follows) + (1 - BATTER_FOLLOWS) * value(stays);
};

/** How many safe numbers a runner to third has fewer than one going home ahead of him, as a rule. */
const HOME_IS_EASIER = 6;

/** Whether the man on first goes too: what the defence would then do against what it does without him. */
export const sendTrailOrNot = (
  state: GameState,
  choice: PendingChoice,
  { mind, tuning }: { readonly mind: Mind; readonly tuning: Tuning },
): Verdict => {
  const lead = Math.min(20, choice.target + HOME_IS_EASIER);
  const worth = (trail: number | null): number => {
    const ways = raceWorth(state, { race: { lead, trail }, value: mind.value }, tuning);
    const throws = trail === null ? ways.lead : Math.min(ways.lead, ways.behind);
    return Math.min(throws, ways.concede);
  };
  const gain = worth(choice.target) - worth(null);
  const { margin, sendFloor } = mind.style;
  const chance = safeChance(choice.target);
  const goes = gain > margin / MARGIN_IN_RUNS && (state.outs > 1 || chance >= sendFloor);
  return {
    option: goes ? 'send' : 'hold',
    reason: `the runner behind him: ${percent(chance)}, worth ${gain.toFixed(3)}`,
  };
};

/** A margin is a chance; as a value it is a fraction of what is at stake. */
const MARGIN_IN_RUNS = 2;

/** The defence throws where it takes most from the offence. */
export const throwOrNot = (
  state: GameState,
  choice: PendingChoice,
  { mind, tuning }: { readonly mind: Mind; readonly tuning: Tuning },
): Verdict => {
  const { options, target } = choice;
  const throws = options.filter((option) => option.startsWith('throw'));
  const [first = options[0] ?? 'cut'] = throws;
  if (mind.name === 'yolo') return { option: first, reason: 'always at the lead runner' };
  const instead = options.find((option) => option === 'concede' || option === 'cut');
  if (!instead) return { option: first, reason: 'nothing else to do' };
  const out = 1 - safeChance(target);
  if (mind.name === 'safe') {
    const throwsIt = out >= mind.style.throwsFrom;
    return { option: throwsIt ? first : instead, reason: `${percent(out)} to get him` };
  }
  const ways = waysOf(state, choice, { mind, tuning });
  const best = throws.reduce<ChoiceOption>(
    (least, option) => (ways(option) < ways(least) ? option : least),
    instead,
  );
  return { option: best, reason: `${percent(out)} to get him: ${best}` };
};

const waysOf = (
  state: GameState,
  choice: PendingChoice,
  { mind, tuning }: { readonly mind: Mind; readonly tuning: Tuning },
): ((option: ChoiceOption) => number) => {
  const { value } = mind;
  if (choice.type === 'throw' && choice.from !== 1 && state.phase.type === 'choice') {
    const sent = state.phase.play.answers.some(
      ({ type, option }) => type === 'sendTrail' && option === 'send',
    );
    const trail = sent ? choice.target - HOME_IS_EASIER : null;
    const ways = raceWorth(state, { race: { lead: choice.target, trail }, value }, tuning);
    return (option) =>
      option === 'throw-lead' ? ways.lead : option === 'throw-behind' ? ways.behind : ways.concede;
  }
  const { hold, safe, out } = stakesOf(state, choice);
  const chance = safeChance(choice.target);
  const thrown = chance * value(safe) + (1 - chance) * value(out);
  return (option) => (option === 'cut' ? value(hold) : option === 'concede' ? value(safe) : thrown);
};
