/** Where the ball goes while runners try for more, as the defence sees it. @see rules §10.1, §11, §21 */

import type { ChoiceOption, PendingChoice } from '../model/decision.ts';
import { percent, ROUNDING, type Verdict } from './advance.ts';
import type { Mind } from './mind.ts';
import type { Prospects } from './prospects.ts';
import { safeChance } from './thrown.ts';

/** Balanced throws where it leaves the offence least, safe at an out that he is sure enough of, yolo always. */
export const throwOrNot = (
  { options }: PendingChoice,
  prospects: Prospects,
  { name, style }: Pick<Mind, 'name' | 'style'>,
): Verdict => {
  const throws = options.filter((option) => option.startsWith('throw'));
  const [lead = options[0] ?? 'cut'] = throws;
  if (name === 'yolo') return { option: lead, reason: 'always at the lead runner' };
  if (options.length === 1) return { option: lead, reason: 'nothing else to do' };
  const instead = options.find((option) => !throws.includes(option));
  const caught = (option: ChoiceOption): number => 1 - safeChance(prospects.targetOf(option));
  if (name === 'safe') {
    const surest = throws.reduce((best, one) => (caught(one) > caught(best) ? one : best), lead);
    const out = caught(surest);
    const option = instead && out < style.throwsFrom ? instead : surest;
    return { option, reason: `${percent(out)} to get him` };
  }
  const { of } = prospects;
  const best = throws.reduce<ChoiceOption>(
    (least, one) => (of(one) < of(least) - ROUNDING ? one : least),
    instead ?? lead,
  );
  const out = caught(best === instead ? lead : best);
  return { option: best, reason: `${percent(out)} to get him: ${best}` };
};
