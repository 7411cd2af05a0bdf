/** Pitcher and catcher against the runners, before the pitch is hit: the chaos roll. @see rules §11.1 */

import { type Base, LEAD_FIRST } from '../model/baseball.ts';
import type { PitcherRating } from '../model/cards.ts';
import { unreachable } from '../model/unreachable.ts';
import { PICKED_OFF } from '../running/credits.ts';
import { closePlay, rememberWithoutError } from './close-play.ts';
import type { OpenPlay } from './open-play.ts';
import {
  addError,
  advanceAll,
  credit,
  fielderCard,
  hasRunner,
  openPlay,
  retire,
} from './open-play.ts';
import { pitcherRating, ratingAt } from './players.ts';
import { occurs, rollD20 } from './rolls.ts';
import type { ScriptResult, Table } from './script.ts';
import { wildPitchRating } from './wild-pitch.ts';

export const NOTHING: ScriptResult = { type: 'nothing' };

/** The roll of a plate appearance with somebody on base; asks nobody anything. */
export const chaosScript = (table: Table): ScriptResult => {
  const face = rollD20(table, 'chaos');
  const check = table.books.charts.tuning.chaos[face - 1] ?? 'nothing';
  if (check === 'nothing') return NOTHING;
  const play = openPlay(table);
  const rating = pitcherRating(play.pitcherCard);
  switch (check) {
    case 'wildPitch':
      return occurs(table, 'wildPitch', wildPitchRating(play))
        ? allMoveUp(play, 'wildPitch')
        : NOTHING;
    case 'passedBall':
      return occurs(table, 'passedBall', passedBallRating(play))
        ? allMoveUp(play, 'passedBall')
        : NOTHING;
    case 'balk':
      return occurs(table, 'balk', rating.balk) ? balk(play) : NOTHING;
    case 'pickOff':
      return pickOffHeldRunner(play, rating);
    default:
      return unreachable(check);
  }
};

const passedBallRating = (play: OpenPlay): number =>
  ratingAt(fielderCard(play, 'C'), 'C', play.tuning).passedBall;

const allMoveUp = (play: OpenPlay, kind: 'wildPitch' | 'passedBall' | 'balk'): ScriptResult => {
  play.kind = kind;
  advanceAll(play, 1);
  return closePlay(play);
};

export const balk = (play: OpenPlay): ScriptResult => allMoveUp(play, 'balk');

/** Only a runner who is held draws a throw; the one nearest home does. */
const pickOffHeldRunner = (play: OpenPlay, rating: PitcherRating): ScriptResult => {
  const base = leadHeld(play);
  return (base !== null && throwOver(play, base, pickOffTarget(play, rating))) || NOTHING;
};

const leadHeld = (play: OpenPlay): Base | null => {
  const { hold } = play.table.alignment;
  for (const base of LEAD_FIRST) if (hasRunner(play, base) && hold.includes(base)) return base;
  return null;
};

const pickOffTarget = ({ tuning }: OpenPlay, { hold }: PitcherRating): number => {
  const { target, tightHold, tightBonus, looseHold, looseMalus } = tuning.pickOff;
  if (hold <= tightHold) return target + tightBonus;
  return hold >= looseHold ? target - looseMalus : target;
};

/** A throw to a base: the runner is out, or the ball gets away, or (null) nothing comes of it. */
export const throwOver = (play: OpenPlay, base: Base, target: number): ScriptResult | null => {
  const face = rollD20(play.table, 'pickOff');
  if (face <= target) return pickedOff(play, base);
  return face >= play.tuning.pickOff.wildFrom ? thrownAway(play) : null;
};

/** Out between the bases; a runner who was stealing is caught stealing too. */
const pickedOff = (play: OpenPlay, base: Base): ScriptResult => {
  play.kind = 'pickOff';
  retire(play, base, play.table.steal.includes(base) ? 'pickedOffStealing' : 'pickOff');
  credit(play, PICKED_OFF[base]);
  return closePlay(play);
};

const thrownAway = (play: OpenPlay): ScriptResult => {
  play.kind = 'pickOff';
  rememberWithoutError(play);
  addError(play, { position: 'P', kind: 'throw' });
  advanceAll(play, 1, 'error');
  return closePlay(play);
};
