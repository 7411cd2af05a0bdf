/** After a play: does the half, or the game, go on? @see rules §16 */

import type { Half } from '../model/baseball.ts';
import { battingSide, ofSide } from '../model/baseball.ts';
import type { Ending } from '../model/ending.ts';
import type { Equipment } from '../model/equipment.ts';
import type { LineupId } from '../model/ids.ts';
import { keptFor } from '../model/kept-rolls.ts';
import type { PlayMade } from '../model/play.ts';
import type { Roll } from '../model/roll.ts';
import type { GameState } from '../model/state.ts';
import { tires } from '../resolve/fatigue.ts';
import { doubtful, INJURY_DICE, injuryOf } from '../resolve/injury.ts';
import type { Batch } from './batch.ts';
import { emit } from './batch.ts';
import { leader } from './result.ts';
import { creditWalkOff } from './walk-off.ts';

/** Writes a play down with what counts of it, and ends the game if it was won by it. */
export const makePlay = (batch: Batch, play: PlayMade): void => {
  const event = withInjury(batch, creditWalkOff(batch.state, play));
  emit(batch, tires(batch.state, event, batch.equipment) ? { ...event, tires: true } : event);
  if (isWalkOff(batch.state))
    emit(batch, { type: 'gameEnded', ending: 'walk-off', winner: 'home' });
};

/** A man who may be hurt is looked at when the play is over; the dice of that are the play's last. */
const withInjury = ({ state, equipment }: Batch, play: PlayMade): PlayMade => {
  const man = doubtful(state, play, equipment);
  if (man === null) return play;
  const roll = rollAfter(state, play.rolls, equipment);
  const injury = injuryOf(man, roll.faces, equipment);
  return { ...play, rolls: [...play.rolls, roll], ...(injury ? { injury } : {}) };
};

/** The dice of an undone play come again. */
const rollAfter = (state: GameState, rolls: readonly Roll[], { dice }: Equipment): Roll => {
  const kept = keptFor(state, 'injury', rolls);
  if (kept) return kept;
  const n = rolls.reduce((next, roll) => Math.max(next, roll.n + 1), state.rolls);
  const faces = dice.roll(n, 'injury', INJURY_DICE);
  return { n, purpose: 'injury', dice: INJURY_DICE, faces };
};

const isWalkOff = ({ half, inning, rules, score }: GameState): boolean =>
  half === 'bottom' && inning >= rules.innings && score.home > score.away;

/** The first pitch, once both managers are ready. */
export const firstHalf = (batch: Batch): boolean => {
  const { phase, suspended } = batch.state;
  if (phase.type !== 'setup' || suspended || !phase.ready.away || !phase.ready.home) return false;
  startHalf(batch, { inning: 1, half: 'top' });
  return true;
};

export const endOrNextHalf = (batch: Batch): void => {
  const { state } = batch;
  const ending = endingAfterHalf(state);
  if (ending) {
    const winner = ending === 'tie' ? null : leader(state);
    emit(batch, { type: 'gameEnded', ending, winner });
    return;
  }
  const next: { inning: number; half: Half } =
    state.half === 'top'
      ? { inning: state.inning, half: 'bottom' }
      : { inning: state.inning + 1, half: 'top' };
  startHalf(batch, next);
};

const endingAfterHalf = (state: GameState): Ending | null => {
  const { half, inning, rules, score } = state;
  if (half === 'top') {
    if (score.home <= score.away) return null;
    if (inning >= rules.innings) return 'regulation';
    return isMercy(state) ? 'mercy' : null;
  }
  if (inning >= rules.innings && score.away !== score.home) return 'regulation';
  if (rules.maxInnings > 0 && inning >= rules.maxInnings && score.away === score.home) return 'tie';
  return isMercy(state) ? 'mercy' : null;
};

const isMercy = ({ inning, rules, score }: GameState): boolean =>
  rules.mercy.some(
    ({ afterInning, lead }) => inning >= afterInning && Math.abs(score.away - score.home) >= lead,
  );

const startHalf = (batch: Batch, { inning, half }: { inning: number; half: Half }): void => {
  const { state } = batch;
  const weather = inning === 1 && half === 'top' && state.rules.weather ? rollWeather(batch) : null;
  const placed = placedRunner(state, { inning, half });
  emit(batch, {
    type: 'halfStarted',
    inning,
    half,
    ...(placed === null ? {} : { placed: { runner: placed, base: 2 as const } }),
    ...(weather === null ? {} : weather),
  });
};

/** A cold day is bad for ballpark home runs, a hot one good. @see rules §1.5 */
const rollWeather = ({ state, equipment }: Batch): { weather: number; rolls: readonly Roll[] } => {
  const dice = [20] as const;
  const faces = equipment.dice.roll(state.rolls, 'weather', dice);
  const face = faces[0] ?? 10;
  const { cold, hot, effect } = equipment.charts.tuning.weather;
  const weather = face <= cold ? -effect : face >= hot ? effect : 0;
  return { weather, rolls: [{ n: state.rolls, purpose: 'weather', dice, faces }] };
};

/** The automatic runner: whoever bats before the leadoff man, but not the pitcher. */
const placedRunner = (
  state: GameState,
  { inning, half }: { inning: number; half: Half },
): LineupId | null => {
  const { ghostRunnerFrom } = state.rules;
  if (ghostRunnerFrom === null || inning < ghostRunnerFrom) return null;
  const team = ofSide(state.teams, battingSide(half));
  const back = (by: number): LineupId | undefined =>
    team.order[(team.nextSlot + team.order.length - by) % team.order.length];
  const last = back(1);
  return (last === team.field.P && team.dh === null ? back(2) : last) ?? null;
};
