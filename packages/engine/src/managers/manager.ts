/** An AI manager: the state and what is legal in, one action and its reason out. @see rules §21 */

import { openPositions } from '../decide/alignment.ts';
import { fillField } from '../decide/default-action.ts';
import { fieldingSide, ofSide, otherSide, type Side } from '../model/baseball.ts';
import type { GameState } from '../model/state.ts';
import type { AiStyle } from '../model/team.ts';
import { unreachable } from '../model/unreachable.ts';
import { emptyBases, freePass, standFor } from './alignment.ts';
import { pinchHitter } from './bench.ts';
import { pitchingChange, warmsUp } from './bullpen.ts';
import { answerOf } from './choices.ts';
import { betterGlove } from './glove.ts';
import { replaceHurt } from './hurt.ts';
import { mindOf } from './mind.ts';
import { approachOf, type ManagerChoice, swingAway } from './offence.ts';
import { pinchRunner } from './pinch-runner.ts';
import { CHARACTERS, type Character } from './styles.ts';
import type { ManagerTools } from './tools.ts';

/**
 * What this AI does now; null when the game does not wait for its side.
 * It sees what a manager sees: the public state, never the dice.
 */
export const chooseAction = (
  state: GameState,
  { side, style }: { readonly side: Side; readonly style: AiStyle },
  tools: ManagerTools,
): ManagerChoice | null => {
  const { phase } = state;
  if (state.suspended) return null;
  switch (phase.type) {
    case 'setup':
      return ofSide(phase.ready, side) ? null : ofSide(READY, side);
    case 'defence':
      return side === fieldingSide(state.half) ? defend(state, CHARACTERS[style], tools) : null;
    case 'offence':
      return side !== fieldingSide(state.half) ? attack(state, CHARACTERS[style], tools) : null;
    case 'choice': {
      const { choice } = phase;
      if (choice.side !== side) return null;
      const mind = mindOf(state, CHARACTERS[style], tools);
      const { option, reason } = answerOf(state, phase, { mind, tools });
      return {
        action: { type: 'choose', side, option: legalOption(choice.options, option) },
        reason,
      };
    }
    case 'reading':
      return takeHisWord(state, side);
    case 'between':
    case 'declared':
    case 'over':
      return null;
    default:
      return unreachable(phase);
  }
};

const READY: { readonly [S in Side]: ManagerChoice } = {
  away: { action: { type: 'ready', side: 'away', entropy: '' }, reason: 'ready' },
  home: { action: { type: 'ready', side: 'home', entropy: '' }, reason: 'ready' },
};

const legalOption = <T>(options: readonly T[], wanted: T): T =>
  options.includes(wanted) ? wanted : (options[0] ?? wanted);

const isEmpty = ({ bases }: GameState): boolean => !bases[0] && !bases[1] && !bases[2];

const defend = (state: GameState, who: Character, tools: ManagerTools): ManagerChoice => {
  const side = fieldingSide(state.half);
  const forced = fillPlaces(state, tools) ?? replaceHurt(state, { side, who }, tools);
  if (forced) return forced;
  const change = pitchingChange(state, who, tools) ?? betterGlove(state, who, tools);
  const before = change ?? warmsUp(state, who, tools);
  if (before) return before;
  if (isEmpty(state)) return emptyBases(state, who, tools);
  const mind = mindOf(state, who, tools);
  return freePass(state, mind, tools) ?? standFor(state, mind, tools);
};

const fillPlaces = (state: GameState, tools: ManagerTools): ManagerChoice | null => {
  const side = fieldingSide(state.half);
  const team = ofSide(state.teams, side);
  if (openPositions(team).length === 0) return null;
  const changes = fillField(team, tools);
  return changes.length === 0
    ? null
    : { action: { type: 'substitute', side, changes }, reason: 'every place needs a man' };
};

const attack = (state: GameState, who: Character, tools: ManagerTools): ManagerChoice => {
  const side = otherSide(fieldingSide(state.half));
  const hitter = replaceHurt(state, { side, who }, tools) ?? pinchHitter(state, who, tools);
  if (hitter) return hitter;
  if (isEmpty(state)) return swingAway(side);
  return pinchRunner(state, who, tools) ?? approachOf(state, mindOf(state, who, tools), tools);
};

/** An AI cannot read a picture: it takes the other manager's word. Its own men swing on the quick chart. */
const takeHisWord = (state: GameState, side: Side): ManagerChoice | null => {
  if (state.phase.type !== 'reading' || state.phase.entries[side]) return null;
  const { entries, disputed } = state.phase;
  const entered = entries[otherSide(side)];
  if (!entered) return null;
  return disputed
    ? { action: { type: 'enterOutcome', side, outcome: entered }, reason: 'takes his word' }
    : { action: { type: 'confirmOutcome', side }, reason: 'takes his word' };
};
