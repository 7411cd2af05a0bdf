/** Steals and bunts before they are declared. @see rules §11, §12 */

import { facingOf } from '../managers/mind.ts';
import { stayWorth } from '../managers/steal-try.ts';
import { swingWorth } from '../managers/swing-worth.ts';
import type {
  Alignment,
  Approach,
  ChoiceOption,
  PendingChoice,
  StealAttempt,
} from '../model/decision.ts';
import type { PlayMade } from '../model/play.ts';
import type { PlayInProgress } from '../model/state.ts';
import type { ScriptResult } from '../resolve/script.ts';
import { afterChaos } from './chaos.ts';
import type { ActionOdds, RiskResult, Weighed, Weighing } from './risk.ts';
import { meanWorth, summedUp, weighLeaves } from './risk.ts';
import { buntMeaning, stealMeaning } from './same-falls.ts';

/** The bold answer to a question about the own runner, or the careful one; the other side throws at the lead runner. */
export const answering =
  (bold: boolean, goes = bold) =>
  ({ type, options }: Pick<PendingChoice, 'type' | 'options'>): ChoiceOption => {
    const wanted: ChoiceOption =
      type === 'goOrStay' ? (goes ? 'go' : 'stay') : bold ? 'send' : 'hold';
    return options.find((option) => option === wanted || option.startsWith('throw')) ?? wanted;
  };

/** Of both ways to go on, the one that is worth more to the offence. */
const better = (weigh: (bold: boolean) => readonly Weighed[]): readonly Weighed[] => {
  const [bold, careful] = [weigh(true), weigh(false)];
  return meanWorth(bold) >= meanWorth(careful) ? bold : careful;
};

/** These runners go. After a bad jump they go on if that is worth more than staying. */
export const stealVenture = (
  at: Weighing,
  alignment: Alignment,
  steal: StealAttempt,
): ActionOdds => {
  const play: PlayInProgress = {
    script: 'steal',
    alignment,
    offence: { approach: 'swing', contactPlay: false },
    steal,
    rolls: [],
    answers: [],
  };
  const weigh = (sends: boolean): readonly Weighed[] =>
    better((goes) =>
      weighLeaves(at, {
        play,
        answer: answering(sends, goes),
        meaning: stealMeaning,
        name: stealResult,
      }),
    );
  const ends = steal.length > 1 && steal.includes(3) ? better(weigh) : weigh(true);
  const { state, tools, value } = at;
  const instead = stayWorth(state, { ...facingOf(state, tools), bases: steal, value }, tools);
  return afterTheRoll(at, alignment, { ends, instead });
};

const stealResult = (result: ScriptResult): RiskResult => {
  if (result.type !== 'play') return 'calledOff';
  const { kind, errors, moves } = result.play;
  if (kind === 'balk') return 'balk';
  if (kind === 'pickOff') return errors.length > 0 ? 'thrownAway' : 'pickedOff';
  if (moves.some(({ to }) => to === 0)) return 'out';
  return errors.length > 0 ? 'wild' : 'safe';
};

export type BuntApproach = Exclude<Approach, 'swing' | 'hit-and-run'>;

/** A bunt, against letting the batter swing. */
export const buntVenture = (
  at: Weighing,
  alignment: Alignment,
  approach: BuntApproach,
): ActionOdds =>
  afterTheRoll(at, alignment, {
    ends: buntEnds(at, alignment, approach),
    instead: worthOfSwing(at),
  });

const afterTheRoll = (
  at: Weighing,
  alignment: Alignment,
  pitched: Parameters<typeof afterChaos>[2],
): ActionOdds => {
  const { ends, instead } = afterChaos(at, alignment, pitched);
  return summedUp(at, ends, instead);
};

/** What managers take it to be worth to let this batter swing. */
export const worthOfSwing = ({ state, value, tools }: Weighing): number =>
  swingWorth(state, { value, ...facingOf(state, tools) }, tools);

/** What may come of a bunt, the chaos roll behind it. */
export const buntEnds = (
  at: Weighing,
  alignment: Alignment,
  approach: BuntApproach,
): readonly Weighed[] => {
  const play: PlayInProgress = {
    script: 'atBat',
    alignment,
    offence: { approach, contactPlay: false },
    steal: [],
    rolls: [],
    answers: [],
  };
  const weigh = (bold: boolean): readonly Weighed[] =>
    weighLeaves(at, { play, answer: answering(bold), meaning: buntMeaning, name: buntResult });
  return approach === 'safety-squeeze' ? better(weigh) : weigh(true);
};

const buntResult = (result: ScriptResult): RiskResult =>
  result.type === 'play' ? nameBunt(result.play) : 'batterOut';

const nameBunt = ({ kind, batterTo, moves, rulings }: PlayMade): RiskResult => {
  if (kind === 'single') return 'hit';
  const outs = moves.filter(({ to }) => to === 0).length;
  if (batterTo !== 0) return 'leadOut';
  if (outs > 0) return 'doublePlay';
  return rulings?.sacrifice === 'bunt' ? 'sacrifice' : 'batterOut';
};
