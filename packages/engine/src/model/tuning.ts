/**
 * The numbers of the rules that are not a chart: targets, borders and shares, all on a
 * d20 unless said otherwise. They are data so that a league can be calibrated without
 * touching a rule, and a test can set one without touching a league.
 */

import type { ByPosition, Hand, OutfieldPosition } from './baseball.ts';
import type { Grade } from './cards.ts';

/** What the chaos die can call for before a pitch. @see rules §11.1 */
export const CHAOS_CHECKS = ['nothing', 'wildPitch', 'passedBall', 'balk', 'pickOff'] as const;
/** What a face of the chaos die calls for. @see rules §11.1 */
export type ChaosCheck = (typeof CHAOS_CHECKS)[number];

type ByHand<T> = { readonly [H in Hand]: T };
type ByGrade<T> = { readonly [G in Grade]: T };
type ByOutfield<T> = { readonly [P in OutfieldPosition]: T };
/** A value with nobody, one and two out. */
export type ByOuts<T> = readonly [T, T, T];

/** @see rules §11.1, §11.2 */
export interface PickOffTuning {
  /** Out on this or less. */
  readonly target: number;
  /** A hold of `tightHold` or lower adds `tightBonus`; one of `looseHold` or higher takes `looseMalus` away. */
  readonly tightHold: number;
  readonly tightBonus: number;
  readonly looseHold: number;
  readonly looseMalus: number;
  /** The same for a runner who is caught leaning as he steals. */
  readonly jumpTarget: number;
  /** From this face on the throw gets away and every runner moves up. */
  readonly wildFrom: number;
}

/** @see rules §11.2-11.4 */
export interface StealTuning {
  readonly pickOffFace: number;
  readonly balkFace: number;
  /** Added to a pitcher's balk rating when a runner goes. */
  readonly balkBonus: number;
  /** Ways in 36 that a good jump may have at most when it is doubled. */
  readonly jumpMax: number;
  /** In place of the pitcher's hold when the runner is not held. */
  readonly notHeld: number;
  readonly min: number;
  readonly max: number;
  readonly third: number;
  /** More for third when a right-hander stands in the catcher's way. */
  readonly thirdRightBatter: number;
  /** Added to speed for a straight steal of home. */
  readonly home: number;
  /** Added to speed for the runner on third who goes on the throw to second. */
  readonly homeOnThrow: number;
  /** Faces that are wild throws, per point of the catcher's overthrow rating; at least one. */
  readonly wildPerOverthrow: number;
  /** Of nine: in a game of seven innings 9 is the seventh. */
  readonly indifferenceFromInning: number;
  readonly indifferenceLead: number;
}

/** The runner tries for one more base on a hit. Added to his speed. @see rules §10 */
export interface ExtraBaseTuning {
  readonly base: number;
  readonly outs: ByOuts<number>;
  readonly location: ByOutfield<number>;
}

/** @see rules §10 */
export interface AdvanceTuning {
  /** By the d4: how far the fielder has to go. */
  readonly depth: readonly [number, number, number, number];
  readonly secondToHome: ExtraBaseTuning;
  readonly firstToThird: ExtraBaseTuning;
  readonly firstToHome: ExtraBaseTuning;
  /** Second to home on a short single with two out, where a league runs on contact. */
  readonly onContact: number;
  readonly batterToSecond: number;
  readonly batterToThird: number;
  /** A trail runner with this target or better takes third on a throw home. */
  readonly trailTakesThird: number;
  readonly throwBehind: number;
  /** Faces up to this are a throwing error, if the runner is safe. */
  readonly errorFaces: number;
}

/** A shallow outfield. @see rules §13.3 */
export interface ShallowTuning {
  readonly secondToHome: number;
  readonly flyHome: number;
  readonly firstToThird: number;
  /** A deep fly drops for a triple on this or less. */
  readonly triple: number;
}

/** @see rules §13.1-13.3 */
export interface GroundBallTuning {
  /** A double-play ball is turned into two on this or less; 20: always. */
  readonly turned: number;
  /** A force ball on the left side moves the runner on second up on this or less. */
  readonly leftAdvance: number;
  readonly triplePlay: number;
  /** GROUNDBALL_B gets through a drawn-in infield on this or less. */
  readonly throughInfieldIn: number;
  readonly throughCornersIn: number;
  /** Home-to-first double play, bases loaded and the infield in. */
  readonly homeToFirst: number;
  /** Contact play, added to speed. */
  readonly contactA: number;
  readonly contactB: number;
  /** The hole left by the first baseman who holds a runner, by the batter's side. */
  readonly holdHole: ByHand<number>;
  /** A shift: pull-side singles that become ground balls, other-side ground balls that become singles. */
  readonly shiftTakes: number;
  readonly shiftGives: number;
}

/** @see rules §13.4 */
export interface AirOutTuning {
  /** The runner on first takes second on FLYOUT_A from this speed on. */
  readonly deepFirstSpeed: number;
  readonly mediumScores: number;
  readonly mediumThird: ByOutfield<number>;
  readonly questionableHome: number;
  readonly questionableLocation: ByOutfield<number>;
  readonly linerScores: number;
  readonly linerThird: number;
  /** A liner to the infield doubles the lead runner off, by his base; alone on first. */
  readonly doubledOffThird: number;
  readonly doubledOffSecond: number;
  readonly doubledOffFirst: number;
}

/** @see rules §12 */
export interface BuntTuning {
  /** Numbers that corners-in moves from SUC to LEAD. */
  readonly cornersShift: number;
  /** From this speed of the lead runner on the first LEAD number counts as SUC. */
  readonly fastLead: number;
  readonly squeeze: number;
  readonly squeezeIn: number;
  readonly drag: ByGrade<number>;
  readonly dragSpeed: number;
  readonly dragCorners: number;
  readonly dragShift: number;
}

/** @see rules §12 */
export interface HitAndRunTuning {
  readonly doubledOff: number;
  readonly strikeoutSteal: number;
  readonly powerLost: ByGrade<number>;
  readonly walkSwung: ByGrade<number>;
}

/** What a tired pitcher's card loses. @see rules §14 */
export interface FatigueLevel {
  /** A strikeout becomes a walk on this or less. */
  readonly walk: number;
  /** An out in play becomes SINGLE_2 on this or less. */
  readonly single: number;
}

/** @see rules §14 */
export interface FatigueTuning {
  readonly tired: FatigueLevel;
  readonly gassed: FatigueLevel;
  /** Batters after the point of weakness until he is gassed. */
  readonly gassedAfter: number;
  /** Outs per point of endurance. */
  readonly outsPerEndurance: number;
  readonly runnersInHalf: number;
  readonly runnersInTwo: number;
  /** The two-inning limit applies this many outs before his endurance ends. */
  readonly runnersInTwoFrom: number;
  readonly closerOuts: number;
}

/** A fielder where his card does not put him. @see rules §15.4 */
export interface OutOfPositionTuning {
  readonly familyRange: number;
  readonly familyError: number;
  readonly range: number;
  readonly error: number;
  /** Added to an average error number, for those outside their family. */
  readonly averageErrors: ByPosition<number>;
  readonly arm: number;
  readonly passedBall: number;
  readonly overthrow: number;
  /** Margin in runs from which position players may pitch. @see rules §14 */
  readonly pitchFromMargin: number;
}

/** Strike three gets away, where a league plays it. @see rules §4 */
export interface DroppedThirdTuning {
  readonly wildPitchFace: number;
  readonly passedBallFace: number;
  /** Share of the pitcher's and the catcher's rating that counts. */
  readonly wildPitch: number;
  readonly passedBall: number;
}

/** @see rules §1.5 */
export interface WeatherTuning {
  /** Cold up to this face, hot from that one on. */
  readonly cold: number;
  readonly hot: number;
  readonly effect: number;
}

/** From which target on an absent manager sends a runner or throws, by outs. @see rules §3, §10.3 */
export interface DefaultsTuning {
  readonly home: ByOuts<number>;
  readonly third: ByOuts<number>;
  readonly homeOnDouble: ByOuts<number>;
  readonly steal: ByOuts<number>;
  /** The defence cuts the ball off when the runner's target is at least this. */
  readonly concede: number;
}

/** Every number of the rules that is no table: calibration moves them, a league may have its own. Faces are of a d20 unless it says otherwise. @see rules §0 */
export interface Tuning {
  /** Twenty cells. */
  readonly chaos: readonly ChaosCheck[];
  readonly pickOff: PickOffTuning;
  readonly steal: StealTuning;
  readonly advance: AdvanceTuning;
  readonly shallow: ShallowTuning;
  readonly groundBall: GroundBallTuning;
  readonly airOut: AirOutTuning;
  readonly bunt: BuntTuning;
  readonly hitAndRun: HitAndRunTuning;
  readonly fatigue: FatigueTuning;
  readonly outOfPosition: OutOfPositionTuning;
  readonly droppedThird: DroppedThirdTuning;
  readonly weather: WeatherTuning;
  readonly defaults: DefaultsTuning;
  /** Highest error number in 216ths. */
  readonly errorCap: number;
  /** Added to the wild-pitch rating of a reliever who came in cold. @see rules §14 */
  readonly coldWildPitch: number;
  /** Error numbers on the quick chart, which has fewer fielding checks, are multiplied by this. @see rules §7 */
  readonly quickErrorFactor: number;
}
