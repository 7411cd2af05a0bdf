/** A steal: the jump, go or stay, the throw. @see rules §11.2-11.4 */

import type { Base } from '../model/baseball.ts';
import type { ChoiceOption } from '../model/decision.ts';
import { balk, NOTHING, throwOver } from './battery.ts';
import type { Asking, Attempt } from './choices.ts';
import { askDefence, askToGo, askToSend, isPossible } from './choices.ts';
import { closePlay } from './close-play.ts';
import type { OpenPlay } from './open-play.ts';
import {
  advance,
  credit,
  halfIsOver,
  hasRunner,
  openPlay,
  outsIndex,
  retire,
  runnerCard,
} from './open-play.ts';
import { pitcherRating } from './players.ts';
import { occurs, rollD20 } from './rolls.ts';
import type { PlayScript, ScriptResult, Table } from './script.ts';
import type { StealDuel } from './steal-target.ts';
import { hasJump, isIndifferent, jumpRating, jumpSet, stealTarget } from './steal-target.ts';
import {
  coversSecond,
  duelOf,
  nextBase,
  takeBase,
  throwAtThief,
  wildThrowAtThief,
} from './steal-throw.ts';

/** A declared steal as its own play. */
export function* stealScript(table: Table): PlayScript {
  const play = openPlay(table);
  const thieves = leadFirst(table.steal);
  const caughtLeaning = jumpCheck(play, thieves);
  if (caughtLeaning) return caughtLeaning;
  const attempts = takeLeads(play, thieves);
  const hesitant = attempts.find((attempt) => attempt.jumps);
  if (hesitant && !hesitant.good && !(yield* goesAnyway(play, hesitant))) return NOTHING;
  play.kind = 'stolenBase';
  if (isDelayed(play)) yield* delayedSteal(play, attempts);
  else yield* straightSteal(play, attempts);
  return closePlay(play);
}

const leadFirst = (bases: readonly Base[]): readonly Base[] => [...bases].sort((a, b) => b - a);

/** First and third, second open: the runner on third waits for the throw. */
const isDelayed = (play: OpenPlay): boolean => {
  const { steal } = play.table;
  return steal.length === 2 && steal.includes(1) && steal.includes(3) && !hasRunner(play, 2);
};

/** The pitcher may catch the lead runner of those who leave with the pitch, or balk. */
const jumpCheck = (play: OpenPlay, thieves: readonly Base[]): ScriptResult | null => {
  const { table, tuning, pitcherCard } = play;
  const { pickOffFace, balkFace, balkBonus } = tuning.steal;
  const face = rollD20(table, 'jumpCheck');
  const lead = isDelayed(play) ? 1 : thieves[0];
  if (face === pickOffFace && lead !== undefined)
    return throwOver(play, lead, tuning.pickOff.jumpTarget);
  if (face !== balkFace) return null;
  return occurs(table, 'balk', pitcherRating(pitcherCard).balk + balkBonus) ? balk(play) : null;
};

interface StealAttemptOf extends Attempt {
  readonly from: Base;
  readonly duel: StealDuel;
  readonly good: boolean;
  /** He leaves with the pitch, so that the jump matters. */
  readonly jumps: boolean;
}

/** One roll of the jump serves everybody who goes. */
const takeLeads = (play: OpenPlay, thieves: readonly Base[]): readonly StealAttemptOf[] => {
  const numbers = play.tuning.steal;
  const duels = thieves.map((from) => duelOf(play, from));
  const needed = duels.some((duel) => duel.from !== 3 && !hasJump(duel));
  const total = needed ? rollJump(play) : 0;
  return duels.map((duel) => {
    const { from } = duel;
    const isGood = hasJump(duel) || (jumpSet(jumpRating(duel, numbers)) & (1 << total)) !== 0;
    const target = stealTarget(duel, isGood, numbers);
    const fielder = from === 3 ? 'P' : 'C';
    return { from, to: nextBase(from), target, fielder, duel, good: isGood, jumps: from !== 3 };
  });
};

const TWO_DICE = [6, 6] as const;
const rollJump = ({ table }: OpenPlay): number => {
  const [a = 0, b = 0] = table.roll('jump', TWO_DICE);
  return a + b;
};

function* goesAnyway(play: OpenPlay, attempt: StealAttemptOf): Asking<boolean> {
  const byDefault = attempt.target >= play.tuning.defaults.steal[outsIndex(play)];
  return yield* askToGo(play, attempt, byDefault);
}

/** One runner is thrown at, the others are safe; nobody may be thrown at when the defence does not care. */
function* straightSteal(play: OpenPlay, attempts: readonly StealAttemptOf[]): Asking<void> {
  const [lead, trail] = attempts;
  if (lead === undefined) return;
  const answer = yield* askThrowAt(play, lead, trail);
  if (answer === 'concede') return indifference(play, lead);
  const thrownAt = answer === 'throw-trail' && trail !== undefined ? trail : lead;
  const result = throwAtThief(play, thrownAt.from, thrownAt.target);
  if (result === 'out') play.kind = 'caughtStealing';
  if (halfIsOver(play)) return;
  for (const { from } of attempts)
    if (from !== thrownAt.from) takeBase(play, from, result === 'out' ? 'play' : 'steal');
  if (result === 'wild') wildThrowAtThief(play, thrownAt.from);
}

function* askThrowAt(
  play: OpenPlay,
  lead: StealAttemptOf,
  trail: StealAttemptOf | undefined,
): Asking<ChoiceOption> {
  if (lead.from === 3) return 'throw-lead';
  const options = throwOptions(play, lead, trail);
  if (options.length === 1) return 'throw-lead';
  return yield* askDefence(play, lead, { type: 'stealThrow', options });
}

const throwOptions = (
  play: OpenPlay,
  lead: StealAttemptOf,
  trail: StealAttemptOf | undefined,
): readonly ChoiceOption[] => {
  if (trail !== undefined) return ['throw-lead', 'throw-trail'];
  const mayConcede = !lead.duel.held && isIndifferent(play.state, play.tuning.steal);
  return mayConcede ? ['throw-lead', 'concede'] : ['throw-lead'];
};

const indifference = (play: OpenPlay, { from }: StealAttemptOf): void => {
  play.kind = 'defensiveIndifference';
  takeBase(play, from, 'indifference');
};

/** The throw to second lets the runner on third go; cutting it off lets the one from first have his base. */
function* delayedSteal(play: OpenPlay, attempts: readonly StealAttemptOf[]): Asking<void> {
  const runner = attempts.find(({ from }) => from === 1);
  if (runner === undefined) return;
  const options: readonly ChoiceOption[] = ['throw-trail', 'cut'];
  const answer = yield* askDefence(play, runner, { type: 'stealThrow', options });
  if (answer === 'cut') return takeBase(play, 1, 'steal');
  const home = homeOnThrow(play);
  const sent = isPossible(home.target) && (yield* askHome(play, home));
  const result = throwAtThief(play, 1, runner.target);
  if (result === 'wild') return wildThrowAtThief(play, 1);
  if (result === 'out') play.kind = 'caughtStealing';
  if (sent && !halfIsOver(play)) runHome(play, home.target);
}

const homeOnThrow = (play: OpenPlay): Attempt => ({
  from: 3,
  to: 4,
  target: runnerCard(play, 3).speed + play.tuning.steal.homeOnThrow,
  fielder: coversSecond(play),
});

function* askHome(play: OpenPlay, home: Attempt): Asking<boolean> {
  const byDefault = home.target >= play.tuning.defaults.home[outsIndex(play)];
  return yield* askToSend(play, home, { type: 'sendRunnerHome', byDefault });
}

/** Nobody is credited with a steal when another runner is put out on the same play. */
const runHome = (play: OpenPlay, target: number): void => {
  if (rollD20(play.table, 'steal') <= target) {
    advance(play, 3, 4);
    play.causes[3] = play.made > 0 ? 'play' : 'steal';
    return;
  }
  retire(play, 3, 'caughtStealing');
  const fielder = coversSecond(play);
  credit(play, { assists: play.made > 1 ? [fielder] : ['C', fielder], putouts: ['C'] });
  if (play.kind === 'stolenBase') play.causes[1] = 'play';
  play.kind = 'caughtStealing';
};
