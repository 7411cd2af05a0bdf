/** Whether a play can come next: who bats, who runs, and where they may end. */

import type { Destination } from '../model/baseball.ts';
import { BASES, battingSide, ofSide } from '../model/baseball.ts';
import type { PlayMade } from '../model/play.ts';
import type { GameState } from '../model/state.ts';

/** Why this play cannot follow, in words; null: it can. */
export const playFault = (state: GameState, play: PlayMade): string | null =>
  timeFault(state, play) ?? batterFault(state, play) ?? runnersFault(state, play);

/** Nothing is rolled before somebody has declared, and nobody is walked intentionally after it. */
const timeFault = ({ phase }: GameState, { kind, rolls }: PlayMade): string | null => {
  const declared = phase.type === 'declared';
  if (declared && kind === 'intentionalWalk') return 'an intentional walk follows no declaration';
  return rolls.length > 0 && !declared ? 'dice fall before anything is declared' : null;
};

/** Games from a record have no dice. They know batters out of turn, but none out of the order. */
export const isOurs = ({ rolls, commitment }: GameState): boolean =>
  rolls > 0 || commitment !== null;

const batterFault = (state: GameState, { batter }: PlayMade): string | null => {
  const { order } = ofSide(state.teams, battingSide(state.half));
  if (!order.includes(batter)) return `${batter} is not in the batting order`;
  return isOurs(state) && batter !== state.batter ? `${batter} is not up` : null;
};

const runnersFault = ({ bases, outs }: GameState, play: PlayMade): string | null => {
  const { batterTo, moves } = play;
  const empty = moves.find(({ from }) => bases[from - 1] === null);
  if (empty) return `nobody is on base ${empty.from}`;
  if (moves.some(({ from }, i) => moves.findIndex((move) => move.from === from) < i))
    return 'a runner moves twice';
  const made = moves.filter(({ to }) => to === 0).length + (batterTo === 0 ? 1 : 0);
  if (outs + made > 3) return 'more than three are out';
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

const passingFault = (ends: readonly Destination[]): string | null => {
  for (const [i, to] of ends.entries()) {
    const ahead = ends[i - 1];
    if (ahead === undefined) continue;
    if (to > ahead) return 'a runner passes another';
    if (to === ahead && to !== 4) return `two runners end on base ${to}`;
  }
  return null;
};
