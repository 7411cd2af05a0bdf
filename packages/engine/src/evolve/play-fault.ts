/** Whether a play can come next: who bats, who runs, and where they may end. */

import type { Destination } from '../model/baseball.ts';
import { BASES, battingSide, ofSide } from '../model/baseball.ts';
import type { LogFault } from '../model/log-fault.ts';
import type { PlayMade } from '../model/play.ts';
import type { GameState } from '../model/state.ts';

/** Why this play cannot follow, null: it can. */
export const playFault = (state: GameState, play: PlayMade): LogFault | null =>
  timeFault(state, play) ?? batterFault(state, play) ?? runnersFault(state, play);

/** Nothing is rolled before somebody has declared, and nobody is walked intentionally after it. */
const timeFault = ({ phase }: GameState, { kind, rolls }: PlayMade): LogFault | null => {
  const declared = phase.type === 'declared';
  if (declared && kind === 'intentionalWalk') return { code: 'DECLARED_ALREADY' };
  return rolls.length > 0 && !declared ? { code: 'DICE_TOO_SOON' } : null;
};

/** Games from a record have no dice. They know batters out of turn, but none out of the order. */
export const isOurs = ({ rolls, commitment }: GameState): boolean =>
  rolls > 0 || commitment !== null;

const batterFault = (state: GameState, { batter }: PlayMade): LogFault | null => {
  const { order } = ofSide(state.teams, battingSide(state.half));
  if (!order.includes(batter)) return { code: 'NOT_IN_ORDER', player: batter };
  return isOurs(state) && batter !== state.batter ? { code: 'NOT_UP', player: batter } : null;
};

const runnersFault = ({ bases, outs }: GameState, play: PlayMade): LogFault | null => {
  const { batterTo, moves } = play;
  const empty = moves.find(({ from }) => bases[from - 1] === null);
  if (empty) return { code: 'NOBODY_ON_BASE', base: empty.from };
  const twice = moves.find(({ from }, i) => moves.findIndex((move) => move.from === from) < i);
  if (twice) return { code: 'MOVES_TWICE', base: twice.from };
  const made = moves.filter(({ to }) => to === 0).length + (batterTo === 0 ? 1 : 0);
  if (outs + made > 3) return { code: 'TOO_MANY_OUTS', outs: outs + made };
  return passingFault(safeEnds(bases, play));
};

/** Where those end who are not put out, lead runner first, the batter last. */
const safeEnds = (
  bases: GameState['bases'],
  { batterTo, moves }: PlayMade,
): readonly Destination[] => {
  const ends = [...BASES].reverse().flatMap((base): readonly Destination[] => {
    if (!bases[base - 1]) return [];
    return [moves.find((move) => move.from === base)?.to ?? base];
  });
  return (batterTo === null ? ends : [...ends, batterTo]).filter((to) => to !== 0);
};

const passingFault = (ends: readonly Destination[]): LogFault | null => {
  for (const [i, to] of ends.entries()) {
    const ahead = ends[i - 1];
    if (ahead === undefined) continue;
    if (to > ahead) return { code: 'RUNNER_PASSED' };
    if (to === ahead && to !== 4) return { code: 'TWO_ON_BASE', base: to };
  }
  return null;
};
