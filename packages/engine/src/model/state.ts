/** A game at one moment. Everything in it is public; the dice secret never is. */

import type { ByPosition, BySide, Half, Hand, Side } from './baseball.ts';
import type { Alignment, ChoiceAnswer, Offence, PendingChoice, StealAttempt } from './decision.ts';
import type { Ending } from './ending.ts';
import type { GameId, LeagueId, LineupId } from './ids.ts';
import type { Outcome } from './outcome.ts';
import type { Roll } from './roll.ts';
import type { Park, Rules } from './rules.ts';
import type { AiStyle, DiceCommitment, Resting, RosterSpot, TeamInfo } from './team.ts';

/** All ways to come to first base. */
export const REACHED = [
  'hit',
  'walk',
  'hitByPitch',
  'interference',
  'error',
  'fieldersChoice',
  'strikeout',
  'placed',
] as const;
/** How a runner came to first base, or that he was placed by rule. */
export type Reached = (typeof REACHED)[number];

/** A man on base, and who pays if he scores. */
export interface Runner {
  readonly id: LineupId;
  /** The pitcher who answers for his run. @see rules §18.6 */
  readonly pitcher: LineupId;
  readonly reached: Reached;
}

/** First, second, third. */
export type Bases = readonly [Runner | null, Runner | null, Runner | null];

/** A man in the bullpen who has been told to throw. @see rules §14 */
export interface Warming {
  readonly pitcher: LineupId;
  /** Batters of the game, of both sides, who were done when he got up. */
  readonly since: number;
}

/** One team in a game. */
export interface TeamState {
  readonly info: TeamInfo;
  /** The style of the AI that manages it; null: a person. */
  readonly ai: AiStyle | null;
  readonly roster: readonly RosterSpot[];
  /** Who bats in slots 0-8 now. */
  readonly order: readonly LineupId[];
  /** Who plays where; a player who was hit or run for stays here until his place is filled. */
  readonly field: ByPosition<LineupId>;
  /** Who bats for the pitcher; null: the pitcher bats. */
  readonly dh: LineupId | null;
  /** Pinch hitters and runners who hold a slot but no position yet. */
  readonly temporary: readonly LineupId[];
  /** Players who have left; without re-entry they are done. */
  readonly gone: readonly LineupId[];
  /** Players who got hurt in this game; whoever of them is still in it makes way when he is needed next. */
  readonly hurt: readonly LineupId[];
  /** The slot (0-8) that leads off next. */
  readonly nextSlot: number;
  readonly standingDefence: Alignment | null;
  /** Who throws in the bullpen, who got up first before; absent from a server that knew nothing of it. */
  readonly warming?: readonly Warming[] | undefined;
  /** Who is tired from games before this one; absent from a server that knew nothing of it. */
  readonly resting?: readonly Resting[] | undefined;
}

/** A pitcher's work so far, for fatigue and the three-batter minimum. @see rules §14 */
export interface Workload {
  readonly pitcher: LineupId;
  readonly role: 'starter' | 'reliever';
  readonly outs: number;
  readonly batters: number;
  /** Baserunners allowed this half-inning (H, BB, HBP; not ROE or IBB) and in the last one he pitched. */
  readonly runnersThisHalf: number;
  readonly runnersLastHalf: number;
  /** Batters faced when he passed his point of weakness; null: not yet. */
  readonly tiredAt: number | null;
  /** Batters since he last came in, toward the three-batter minimum. */
  readonly battersThisStint: number;
  /** The minimum is met: by batters faced, or by the end of a half-inning. */
  readonly minimumMet: boolean;
  /** Nobody had got him up in time, and his first batter is not done yet. */
  readonly cold: boolean;
}

/** What of this plate appearance has been used up. */
export interface PlateAppearance {
  readonly chaosRolled: boolean;
  readonly stealDeclared: boolean;
  /** A hand chosen for this plate appearance (records only). */
  readonly batterHand?: Hand;
  readonly pitcherHand?: Hand;
}

/** A play that has begun: what was declared and everything thrown and answered so far. */
export interface PlayInProgress {
  readonly script: 'steal' | 'atBat';
  readonly alignment: Alignment;
  readonly offence: Offence;
  readonly steal: StealAttempt;
  readonly rolls: readonly Roll[];
  readonly answers: readonly ChoiceAnswer[];
  /** The outcome read off a card image, once confirmed. */
  readonly entered?: Outcome;
}

/** The decision the game waits for. */
export type Phase =
  | { readonly type: 'setup'; readonly ready: BySide<boolean> }
  /** Between halves while close-out works: nobody decides. */
  | { readonly type: 'between' }
  | { readonly type: 'defence' }
  | { readonly type: 'offence'; readonly alignment: Alignment }
  /** Declared; the dice are next: nobody decides. */
  | { readonly type: 'declared'; readonly play: PlayInProgress }
  | { readonly type: 'choice'; readonly play: PlayInProgress; readonly choice: PendingChoice }
  /** The batting manager reads the card. */
  | {
      readonly type: 'reading';
      readonly play: PlayInProgress;
      readonly entries: { readonly [S in Side]?: Outcome };
      readonly disputed: boolean;
    }
  | {
      readonly type: 'over';
      readonly ending: Ending;
      readonly winner: Side | null;
      readonly secret: string | null;
    };
/** What kind of decision the game waits for. */
export type PhaseType = Phase['type'];

/** A game as it stands: the fold of its events. All of it is public; the secret of the dice is never in it. Plain data, never written into: `evolve` gives a new one. */
export interface GameState {
  readonly id: GameId;
  readonly league: LeagueId;
  readonly rules: Rules;
  readonly park: Park;
  /** Null in simulations and for games from a record: then nothing was promised. */
  readonly commitment: DiceCommitment | null;
  /** What each manager stirred the dice with, hex. */
  readonly entropy: BySide<string>;
  /** Events folded: the version of the log. */
  readonly version: number;
  /** Rolls drawn: the number of the next. Never goes back. */
  readonly rolls: number;
  readonly teams: BySide<TeamState>;
  /** From 1. */
  readonly inning: number;
  readonly half: Half;
  /** 0-2; 3 only until the half-inning is closed. */
  readonly outs: number;
  /** Plays made in this half-inning. */
  readonly halfPlays: number;
  readonly bases: Bases;
  readonly score: BySide<number>;
  /** Runs of each inning batted so far. */
  readonly line: BySide<readonly number[]>;
  /** Who is up. */
  readonly batter: LineupId;
  readonly pa: PlateAppearance;
  /** Of each side's pitcher on the mound. */
  readonly mound: BySide<Workload>;
  /** Of pitchers who left it. */
  readonly relieved: readonly Workload[];
  readonly phase: Phase;
  readonly suspended: boolean;
  /** Who would like the game not to count. */
  readonly voidOffered: Side | null;
  /** Bonus or malus of the day on ballpark home runs. @see rules §1.5 */
  readonly weather: number;
  readonly undo: Undo;
}

/** What can be taken back. @see rules §24 */
export interface Undo {
  /** The game just before the last decision; null: nothing to take back. */
  readonly before: GameState | null;
  readonly by: Side | null;
  readonly offered: Side | null;
  /** Rolls made since that decision. */
  readonly since: readonly KeptRoll[];
  /** Rolls made for undone decisions: the next of the same purpose, with the same place of the order up, is this one. */
  readonly kept: readonly KeptRoll[];
}

/** A roll and who was up when it fell: nobody else gets its faces, and no pinch hitter gets others. */
export interface KeptRoll {
  readonly roll: Roll;
  readonly side: Side;
  /** Of the batting order, 0-8. */
  readonly slot: number;
}

/** The roster line of a member of this team. Ids count up along the roster, so the first guess is nearly always right. */
export const spotOf = ({ roster }: TeamState, id: LineupId): RosterSpot | undefined => {
  const guess = roster[id - (roster[0]?.id ?? 0)];
  return guess?.id === id ? guess : roster.find((spot) => spot.id === id);
};

/** The roster line of a player of either team. */
export const rosterSpot = ({ teams }: GameState, id: LineupId): RosterSpot | undefined =>
  spotOf(teams.away, id) ?? spotOf(teams.home, id);
