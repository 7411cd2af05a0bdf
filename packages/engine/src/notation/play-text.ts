/**
 * A play in one line, with every fact of it: `OUT B0 1x/f 3-4 a64 p43 @g6 !gidp !dp` is a
 * grounder to short turned into two, the man on third scoring.
 *
 * The kind; `B` and the batter's base (0 out, 4 home), left out while he is up; each move as
 * from-to, or from`x` for an out, with its cause; assists and putouts by the scorer's numbers;
 * errors as `e6t`; the ball as `@`, g f l or p, fielder, `b` for a bunt, `~` for foul;
 * rulings behind `!`, charges behind `$`.
 */

import type { FieldPosition } from '../model/baseball.ts';
import { positionNumber } from '../model/baseball.ts';
import type {
  BattedBall,
  Charges,
  FieldingError,
  PlayMade,
  Rulings,
  RunnerMove,
} from '../model/play.ts';
import { CAUSE_CODES, KIND_CODES } from './play-codes.ts';

/** The facts and rulings of a play: all but who batted, what was thrown, and its story. */
export type PlayNotation = Pick<
  PlayMade,
  'kind' | 'batterTo' | 'moves' | 'putouts' | 'assists' | 'errors' | 'ball' | 'rulings' | 'charges'
>;

/** Writes a play; `parsePlay` reads it back. */
export const makePlay = (play: PlayNotation): string =>
  [
    KIND_CODES[play.kind],
    play.batterTo === null ? '' : `B${play.batterTo}`,
    ...play.moves.map(moveText),
    numbers('a', play.assists),
    numbers('p', play.putouts),
    ...play.errors.map(errorText),
    play.ball ? ballText(play.ball) : '',
    ...(play.rulings ? rulingTexts(play.rulings) : []),
    ...(play.charges ? chargeTexts(play.charges) : []),
  ]
    .filter((token) => token !== '')
    .join(' ');

const moveText = ({ from, to, cause }: RunnerMove): string => {
  const where = to === 0 ? `${from}x` : `${from}-${to}`;
  return cause === 'play' ? where : `${where}/${CAUSE_CODES[cause]}`;
};

const numbers = (letter: string, positions: readonly FieldPosition[]): string =>
  positions.length === 0 ? '' : letter + positions.map(positionNumber).join('');

const errorText = ({ position, kind }: FieldingError): string =>
  `e${positionNumber(position)}${kind.charAt(0)}`;

const ballText = ({ kind, location, bunt, foul }: BattedBall): string =>
  `@${kind?.charAt(0) ?? ''}${location ? positionNumber(location) : ''}${bunt ? 'b' : ''}${foul ? '~' : ''}`;

const SACRIFICES = { bunt: '!sh', fly: '!sf', none: '!sac-' } as const;

/** An empty ruling is a bare `!`: the scorer had nothing to say. */
const rulingTexts = (rulings: Rulings): readonly string[] => {
  const said = [
    rulings.sacrifice ? SACRIFICES[rulings.sacrifice] : '',
    ruled('gidp', rulings.gidp),
    ruled('dp', rulings.doublePlay),
    ruled('tp', rulings.triplePlay),
    ruled('wp', rulings.wildPitch),
    ruled('pb', rulings.passedBall),
    rulings.rbi === undefined ? '' : `!rbi${rulings.rbi}`,
  ].filter((token) => token !== '');
  return said.length > 0 ? said : ['!'];
};

const ruled = (name: string, is: boolean | undefined): string =>
  is === undefined ? '' : `!${name}${is ? '' : '-'}`;

const chargeTexts = ({ batter, pitcher, runners }: Charges): readonly string[] => [
  batter === undefined ? '' : `$b${batter}`,
  pitcher === undefined ? '' : `$p${pitcher}`,
  ...([3, 2, 1] as const).map((base) => {
    const charged = runners?.[base];
    return charged === undefined ? '' : `$${base}:${charged}`;
  }),
];
