/** The chaos roll, which comes before whatever is declared and may make another play of it. @see rules §11.1 */

import type { Alignment } from '../model/decision.ts';
import { chaosScript } from '../resolve/battery.ts';
import type { Table } from '../resolve/script.ts';
import { afterPlay } from './after-play.ts';
import type { RiskResult, Weighed, Weighing } from './risk.ts';

/** What the chaos roll comes to, and how likely the pitch is thrown after it as declared. */
export interface BeforePitch {
  readonly ends: readonly Weighed[];
  readonly pitched: number;
}

const FACES = 20;
const ALL_FACES: readonly number[] = Array.from({ length: FACES }, (_, i) => i + 1);
const NOT_ROLLED: BeforePitch = { ends: [], pitched: 1 };

/** Everything the roll may interrupt a pitch with; nothing when it is behind them, or nobody on base. */
export const beforePitch = (at: Weighing, alignment: Alignment): BeforePitch => {
  const { bases, pa } = at.state;
  if (pa.chaosRolled || !(bases[0] || bases[1] || bases[2])) return NOT_ROLLED;
  const { chaos } = at.tools.charts.tuning;
  const checks = new Set(chaos.filter((check) => check !== 'nothing'));
  const ends = [...checks].flatMap((check) => {
    const faces = chaos.filter((one) => one === check).length;
    const first = chaos.indexOf(check) + 1;
    return ALL_FACES.flatMap((second) => {
      const end = endOf(at, alignment, [first, second]);
      return end ? [{ ...end, chance: faces / FACES / FACES }] : [];
    });
  });
  return { ends, pitched: 1 - ends.reduce((sum, { chance }) => sum + chance, 0) };
};

/** The same roll comes first whatever is declared: before a venture, and before what it is weighed against. */
export const afterChaos = (
  at: Weighing,
  alignment: Alignment,
  { ends, instead }: { readonly ends: readonly Weighed[]; readonly instead: number },
): { readonly ends: readonly Weighed[]; readonly instead: number } => {
  const { ends: before, pitched } = beforePitch(at, alignment);
  const interrupted = before.map((end) => ({ ...end, result: 'interrupted' as const }));
  const worth = before.reduce((sum, end) => sum + end.chance * end.worth, 0);
  return {
    ends: [...interrupted, ...ends.map((end) => ({ ...end, chance: end.chance * pitched }))],
    instead: worth + pitched * instead,
  };
};

type Faces = readonly [chaos: number, check: number];

const endOf = (
  at: Weighing,
  alignment: Alignment,
  faces: Faces,
): Omit<Weighed, 'chance'> | null => {
  const result = chaosScript(tableOf(at, alignment, faces));
  if (result.type !== 'play') return null;
  const after = afterPlay(at.state, result.play);
  return { result: nameOf(result.play.kind, after.outs > at.state.outs), worth: at.value(after) };
};

const nameOf = (kind: string, isOut: boolean): RiskResult => {
  if (kind !== 'pickOff') return 'interrupted';
  return isOut ? 'pickedOff' : 'thrownAway';
};

const tableOf = (
  { state, tools }: Weighing,
  alignment: Alignment,
  [chaos, check]: Faces,
): Table => ({
  state,
  books: tools,
  alignment,
  offence: { approach: 'swing', contactPlay: false },
  steal: [],
  entered: undefined,
  roll: (purpose) => [purpose === 'chaos' ? chaos : check],
  rolls: [],
});
