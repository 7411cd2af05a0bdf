/** Which pitcher answers for which runner once a play is over. @see rules §18.6 */

import type { Base } from '../model/baseball.ts';
import { fieldingSide } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { MoveCause, PlayMade } from '../model/play.ts';
import type { GameState } from '../model/state.ts';

/** By the base a runner stood on before the play; 0 is the batter. */
export type Responsible = ReadonlyMap<Base | 0, LineupId>;

interface Charged {
  readonly from: Base | 0;
  readonly pitcher: LineupId;
  readonly out: boolean;
}

/**
 * A pitcher answers for as many runners as he put on, not for these very men: when one is
 * put out on a batted ball, whoever comes behind him takes his place, down to the batter.
 */
export const responsibleAfter = (state: GameState, play: PlayMade): Responsible => {
  const chain = chargedBefore(state, play);
  const left = chain.filter((one) => !one.out);
  if (!movesUp(play) || left.length === chain.length) {
    return new Map(left.map(({ from, pitcher }) => [from, pitcher]));
  }
  return new Map(left.map(({ from, pitcher }, i) => [from, chain[i]?.pitcher ?? pitcher]));
};

/** Lead runner first, the batter last if he is on base. */
const chargedBefore = (state: GameState, play: PlayMade): readonly Charged[] => {
  const chain: Charged[] = [];
  for (const from of [3, 2, 1] as const) {
    const runner = state.bases[from - 1];
    if (!runner) continue;
    const pitcher = play.charges?.runners?.[from] ?? runner.pitcher;
    chain.push({ from, pitcher, out: isPutOut(play, from) });
  }
  if (play.batterTo !== null && play.batterTo !== 0) {
    const mound = state.mound[fieldingSide(state.half)].pitcher;
    chain.push({ from: 0, pitcher: play.charges?.pitcher ?? mound, out: false });
  }
  return chain;
};

const isPutOut = (play: PlayMade, from: Base): boolean =>
  play.moves.some(
    (move) => move.from === from && move.to === 0 && ON_THE_PLAY.includes(move.cause),
  );

const ON_THE_PLAY: readonly MoveCause[] = ['play', 'force', 'tag', 'doubledOff', 'interference'];

/** Only the fielders' choice moves the charge; a caught ball, a steal or a pick-off does not. */
const movesUp = ({ kind, batterTo, ball }: PlayMade): boolean =>
  kind === 'fieldersChoice' || (kind === 'out' && (batterTo !== 0 || ball?.kind === 'ground'));
