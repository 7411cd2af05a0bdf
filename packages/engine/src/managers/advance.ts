/** Runners who may take one more base while the ball is in play. @see rules §10-§13 */

import type { ChoiceOption } from '../model/decision.ts';
import { unreachable } from '../model/unreachable.ts';
import { doubleProspects } from './double-race.ts';
import type { Mind } from './mind.ts';
import type { Asked, Prospects } from './prospects.ts';
import { singleProspects } from './single-race.ts';
import { squeezeProspects } from './squeeze-race.ts';
import { stealProspects } from './steal-race.ts';
import { tagProspects } from './tag-race.ts';
import { safeChance } from './thrown.ts';

/** What the answers lead to. The bases in the state are those before the play. */
export const prospectsOf = (asked: Asked): Prospects => {
  const { type, from, to } = asked.choice;
  switch (type) {
    case 'sendLead':
    case 'sendTrail':
    case 'throw':
      return from === 1 && to === 4 ? doubleProspects(asked) : singleProspects(asked);
    case 'sendBatter':
      return doubleProspects(asked);
    case 'tagUp':
    case 'throwOnTag':
      return tagProspects(asked);
    case 'sendOnSqueeze':
      return squeezeProspects(asked);
    case 'goOrStay':
    case 'stealThrow':
    case 'sendRunnerHome':
      return stealProspects(asked);
    default:
      return unreachable(type);
  }
};

/** What a runner's choice comes to. */
export interface Verdict {
  readonly option: ChoiceOption;
  readonly reason: string;
}

export const percent = (chance: number): string => `${Math.round(chance * 100)} %`;

/** How sure the runner is, and how sure he must be for going to be no worse than staying. */
export interface Try {
  readonly chance: number;
  readonly breakEven: number;
}

/** Above 1 there is nothing to gain, below 0 nothing to lose. */
export const tryOf = (
  { of, targetOf, thrown: { safe, out } }: Prospects,
  [go, stay]: readonly [ChoiceOption, ChoiceOption],
): Try => {
  const chance = safeChance(targetOf(go));
  const gain = of(go) - of(stay);
  return { chance, breakEven: safe > out ? chance - gain / (safe - out) : NEVER };
};

const NEVER = 2;

/** A sum of fractions may be so much off. */
export const ROUNDING = 1e-9;

/** Send or hold: when the runner is sure enough to be safe. */
export const sendOrHold = (
  outs: number,
  prospects: Prospects,
  { style }: Pick<Mind, 'style'>,
): Verdict => {
  const { chance, breakEven } = tryOf(prospects, ['send', 'hold']);
  const needed = breakEven + style.margin;
  const floor = outs < 2 ? style.sendFloor : 0;
  const goes = chance >= needed - ROUNDING && chance >= floor;
  return {
    option: goes ? 'send' : 'hold',
    reason: `${goes ? 'send' : 'hold'}: ${against({ chance, breakEven: needed })}`,
  };
};

/** Both numbers, in words. */
export const against = ({ chance, breakEven }: Try): string =>
  `${percent(chance)} against break-even ${percent(Math.max(0, breakEven))}`;
