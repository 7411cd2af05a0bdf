/** Which pitcher answers for which runner once a play is over. @see rules §18.6 */

import type { Base } from '../model/baseball.ts';
import { fieldingSide, ofSide } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import type { MoveCause, PlayMade } from '../model/play.ts';
import type { GameState } from '../model/state.ts';

/** By the base a runner stood on before the play; 0 is the batter. Null: nobody to answer for. */
export type Responsible = [
  batter: LineupId | null,
  first: LineupId | null,
  second: LineupId | null,
  third: LineupId | null,
];

/**
 * A pitcher answers for as many runners as he put on, not for these very men: when one is
 * put out on a batted ball, whoever comes behind him takes his place, down to the batter.
 */
export const responsibleAfter = (state: GameState, play: PlayMade): Responsible => {
  const pitchers = chargedBefore(state, play);
  if (movesUp(play)) passDown(pitchers, play);
  return pitchers;
};

const chargedBefore = ({ bases, half, mound }: GameState, play: PlayMade): Responsible => {
  const charged = play.charges?.runners;
  const reaches = play.batterTo !== null && play.batterTo !== 0;
  return [
    reaches ? (play.charges?.pitcher ?? ofSide(mound, fieldingSide(half)).pitcher) : null,
    bases[0] && (charged?.[1] ?? bases[0].pitcher),
    bases[1] && (charged?.[2] ?? bases[1].pitcher),
    bases[2] && (charged?.[3] ?? bases[2].pitcher),
  ];
};

/** Lead runner first, the batter last. */
const LINE = [3, 2, 1, 0] as const;

const passDown = (pitchers: Responsible, play: PlayMade): void => {
  const line = LINE.map((from) => pitchers[from]).filter((pitcher) => pitcher !== null);
  let next = 0;
  for (const from of LINE) {
    if (pitchers[from] === null || (from !== 0 && isPutOut(play, from))) continue;
    pitchers[from] = line[next] ?? null;
    next += 1;
  }
};

const isPutOut = (play: PlayMade, from: Base): boolean =>
  play.moves.some(
    (move) => move.from === from && move.to === 0 && ON_THE_PLAY.includes(move.cause),
  );

const ON_THE_PLAY: readonly MoveCause[] = ['play', 'force', 'tag', 'doubledOff', 'interference'];

/** Only the fielders' choice moves the charge; a caught ball, a steal or a pick-off does not. */
const movesUp = ({ kind, batterTo, ball, moves }: PlayMade): boolean =>
  moves.length > 0 &&
  (kind === 'fieldersChoice' || (kind === 'out' && (batterTo !== 0 || ball?.kind === 'ground')));
