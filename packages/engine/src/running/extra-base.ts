/** Hits on which runners may try for more: who goes, where the throw goes, who is out. @see rules §10.1, §10.2 */

import type { FieldPosition, OutfieldPosition } from '../model/baseball.ts';
import type { ChoiceOption } from '../model/decision.ts';
import { batted } from '../resolve/batted-ball.ts';
import type { Asking, Attempt } from '../resolve/choices.ts';
import { askDefence, askToSend, done, isAutomatic, isPossible, isWon } from '../resolve/choices.ts';
import {
  batterFollows,
  firstToHome,
  firstToThird,
  secondToHome,
} from '../resolve/extra-base-target.ts';
import type { OpenPlay } from '../resolve/open-play.ts';
import {
  advance,
  batterReaches,
  halfIsOver,
  hasRunner,
  outsIndex,
  runnerCard,
} from '../resolve/open-play.ts';
import { rollD20 } from '../resolve/rolls.ts';
import type { HitTo } from './advance.ts';
import { rollDepth, throwAt, tryOf, wildThrow } from './advance.ts';
import { fixedHit } from './fixed-hit.ts';

/** Everybody a base, the runner on third home; the lead runner may try for one more. */
export const uncappedSingle = (play: OpenPlay, location: OutfieldPosition): Asking<void> | null => {
  const depth = rollDepth(play);
  const shallow = play.table.alignment.outfield === 'shallow';
  if (shallow && depth === play.tuning.advance.depth[3])
    return done(fixedHit(play, 'DOUBLE_2', location));
  fixedHit(play, 'SINGLE_1', location);
  play.ball = batted('line', location);
  if (isWon(play)) return null;
  if (play.table.offence.approach === 'hit-and-run') return done(runnersWereGoing(play));
  if (hasRunner(play, 2)) return fromSecond(play, { location, depth });
  return hasRunner(play, 1) ? fromFirst(play, { location, depth }) : null;
};

/** On a hit-and-run the runners need no second look. @see rules §12 */
const runnersWereGoing = (play: OpenPlay): void => {
  advance(play, 2, 4);
  advance(play, 1, 3);
};

const homeFromSecond = (play: OpenPlay, hit: HitTo): Attempt => {
  const target = secondToHome(tryOf(play, 2, hit), play.tuning);
  return { from: 2, to: 4, target, fielder: hit.location };
};

const thirdFromFirst = (play: OpenPlay, hit: HitTo): Attempt => {
  const target = firstToThird(tryOf(play, 1, hit), play.tuning);
  return { from: 1, to: 3, target, fielder: hit.location };
};

/** Asks about a lead runner, unless he is sure to make it or sure not to. */
function* sendsLead(play: OpenPlay, lead: Attempt, from: number): Asking<boolean> {
  if (isAutomatic(lead.target)) return true;
  if (!isPossible(lead.target)) return false;
  return yield* askToSend(play, lead, { type: 'sendLead', byDefault: lead.target >= from });
}

/** Only a runner on first: he may try for third. */
function* fromFirst(play: OpenPlay, hit: HitTo): Asking<void> {
  const lead = thirdFromFirst(play, hit);
  const byDefault = play.tuning.defaults.third[outsIndex(play)];
  if (!(yield* sendsLead(play, lead, byDefault))) return;
  if (isAutomatic(lead.target)) return advance(play, 1, 3);
  const answer = yield* askThrow(play, lead, ['throw-lead', 'concede']);
  if (answer === 'concede') return advance(play, 1, 3);
  finishThrow(play, lead, hit.depth);
}

function* askThrow(
  play: OpenPlay,
  lead: Attempt,
  options: readonly ChoiceOption[],
): Asking<ChoiceOption> {
  const concede = lead.target >= play.tuning.defaults.concede;
  const ordered = concede ? [...options].reverse() : options;
  return yield* askDefence(play, lead, { type: 'throw', options: ordered });
}

/** The throw is made; the batter takes second behind it if he can. */
const finishThrow = (play: OpenPlay, thrownAt: Attempt, depth: number): void => {
  const result = throwAt(play, thrownAt);
  if (halfIsOver(play) || isWon(play)) return;
  if (result === 'wild') wildThrow(play, thrownAt.fielder ?? 'CF');
  else batterOnThrow(play, depth);
};

const batterOnThrow = (play: OpenPlay, depth: number): void => {
  if (play.to[1] === 2 || play.to[2] === 2) return;
  const target = batterFollows(play.batterCard.speed, { to: 2, depth }, play.tuning);
  const takesIt =
    isAutomatic(target) || (isPossible(target) && rollD20(play.table, 'advance') <= target);
  if (takesIt) batterReaches(play, 2);
};

/** A runner on second may try for home; if he goes, and his run does not win, one on first may try for third. */
function* fromSecond(play: OpenPlay, hit: HitTo): Asking<void> {
  const lead = homeFromSecond(play, hit);
  const byDefault = play.tuning.defaults.home[outsIndex(play)];
  if (!(yield* sendsLead(play, lead, byDefault))) return;
  const trail = hasRunner(play, 1) && !isWon(play, 1) ? thirdFromFirst(play, hit) : null;
  const sent = trail !== null && (yield* sendsTrail(play, trail)) ? trail : null;
  const thrownAt = yield* whereTo(play, lead, sent);
  advance(play, 2, 4);
  if (thrownAt === 'lead') throwHome(play, { lead, sent, depth: hit.depth });
  else if (thrownAt === 'trail' && sent !== null) finishThrow(play, behind(play, sent), hit.depth);
  else if (sent !== null && isUnthreatened(play, lead, sent)) advance(play, 1, 3);
}

function* sendsTrail(play: OpenPlay, trail: Attempt): Asking<boolean> {
  if (!isPossible(trail.target)) return false;
  const byDefault = trail.target >= play.tuning.advance.trailTakesThird;
  return yield* askToSend(play, trail, { type: 'sendTrail', byDefault });
}

/** A throw behind the lead runner is the easier one. */
const behind = (play: OpenPlay, trail: Attempt): Attempt => ({
  ...trail,
  target: trail.target + play.tuning.advance.throwBehind,
});

/** Neither runner can be thrown out, so that nobody throws. */
const isUnthreatened = (play: OpenPlay, lead: Attempt, sent: Attempt): boolean =>
  isAutomatic(lead.target) && isAutomatic(behind(play, sent).target);

/** The defence throws at a runner it may get, or cuts the ball off. */
function* whereTo(
  play: OpenPlay,
  lead: Attempt,
  sent: Attempt | null,
): Asking<'lead' | 'trail' | 'nobody'> {
  const options: ChoiceOption[] = [];
  if (!isAutomatic(lead.target)) options.push('throw-lead');
  if (sent !== null && !isAutomatic(behind(play, sent).target)) options.push('throw-behind');
  if (options.length === 0) return 'nobody';
  const about = isAutomatic(lead.target) && sent !== null ? behind(play, sent) : lead;
  const answer = yield* askThrow(play, about, [...options, 'concede']);
  return answer === 'throw-lead' ? 'lead' : answer === 'throw-behind' ? 'trail' : 'nobody';
}

interface ThrowHome {
  readonly lead: Attempt;
  readonly sent: Attempt | null;
  readonly depth: number;
}

/** While the ball goes home, the runner behind takes third if he was sent and is fast enough. */
const throwHome = (play: OpenPlay, { lead, sent, depth }: ThrowHome): void => {
  const result = throwAt(play, lead);
  if (halfIsOver(play) || isWon(play)) return;
  if (sent !== null && sent.target >= play.tuning.advance.trailTakesThird) advance(play, 1, 3);
  if (result === 'wild') wildThrow(play, lead.fielder ?? 'CF');
  else batterOnThrow(play, depth);
};

/** Two bases for everybody; a runner on first may try to score, and the batter may follow the throw to third. */
export const uncappedDouble = (play: OpenPlay, location: OutfieldPosition): Asking<void> | null => {
  fixedHit(play, 'DOUBLE_2', location);
  const depth = rollDepth(play);
  return hasRunner(play, 1) && !isWon(play) ? fromFirstOnDouble(play, { location, depth }) : null;
};

function* fromFirstOnDouble(play: OpenPlay, hit: HitTo): Asking<void> {
  const { location, depth } = hit;
  const target = firstToHome(tryOf(play, 1, hit), play.tuning);
  const lead: Attempt = { from: 1, to: 4, target, fielder: location };
  const byDefault = play.tuning.defaults.homeOnDouble[outsIndex(play)];
  if (!(yield* sendsLead(play, lead, byDefault))) return;
  if (isAutomatic(target)) return advance(play, 1, 4);
  if ((yield* askThrow(play, lead, ['throw-lead', 'concede'])) === 'concede')
    return advance(play, 1, 4);
  const result = throwAt(play, lead);
  if (halfIsOver(play)) return;
  if (isWon(play)) return;
  if (result === 'wild') wildThrow(play, location);
  else yield* batterToThird(play, depth);
}

/** The catcher has the ball and throws to third. */
function* batterToThird(play: OpenPlay, depth: number): Asking<void> {
  const target = batterFollows(play.batterCard.speed, { to: 3, depth }, play.tuning);
  if (!isPossible(target)) return;
  const attempt: Attempt = { from: 0, to: 3, target, fielder: 'C' };
  const byDefault = target >= play.tuning.defaults.third[outsIndex(play)];
  const question = { type: 'sendBatter', byDefault } as const;
  if (!isAutomatic(target) && !(yield* askToSend(play, attempt, question))) return;
  if (throwAt(play, attempt) === 'wild') wildThrow(play, 'C');
}

/** Two out, and the runner on second runs on contact: a league's option. @see rules §10 */
export function* shortSingle(play: OpenPlay, location: FieldPosition): Asking<void> {
  fixedHit(play, 'SINGLE_1', location);
  if (isWon(play)) return;
  const target = runnerCard(play, 2).speed + play.tuning.advance.onContact;
  const lead: Attempt = { from: 2, to: 4, target, fielder: location };
  if (!(yield* sendsLead(play, lead, play.tuning.defaults.home[2]))) return;
  if (isAutomatic(target)) return advance(play, 2, 4);
  if ((yield* askThrow(play, lead, ['throw-lead', 'concede'])) === 'concede')
    return advance(play, 2, 4);
  if (throwAt(play, lead) === 'wild') wildThrow(play, location);
}
