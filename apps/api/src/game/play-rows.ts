import type { PlayRow } from '@paper-dynasty/db';
import {
  type Base,
  basesCode,
  battingSide,
  FIELD_POSITIONS,
  type FieldPosition,
  fieldingSide,
  type GameState,
  isDoublePlay,
  isTriplePlay,
  moveFrom,
  otherSide,
  outsMade,
  positionNumber,
  type Roll,
  runsScored,
  type ScoredPlay,
} from '@paper-dynasty/engine';
import type { Mark } from './play-marks.ts';
import { playStatistics } from './play-statistics.ts';

/** A play as it was written in the scorer's book, and the game around it. */
export interface PlayInContext {
  readonly gameId: string;
  /** Of the event that made it. */
  readonly version: number;
  readonly play: ScoredPlay;
  readonly before: GameState;
  readonly after: GameState;
  /** The first of its half-inning. */
  readonly first: boolean;
}

/** The row of a play in the `plays` table. */
export function playRow(context: PlayInContext, { run, eRun, locked }: Mark): PlayRow {
  const { gameId, version, play, before } = context;
  return {
    gameId,
    version,
    playNumber: play.number,
    inning: play.inning,
    half: play.half,
    outsBefore: play.outs,
    battingOrder: play.slot + 1,
    awayScore: play.score.away,
    homeScore: play.score.home,
    ...people(play),
    ...whereTheyEnded(play),
    ...choices(before),
    ...story(play),
    ...inTheField(play),
    ...playStatistics(play),
    ...flags(context),
    run,
    eRun,
    locked,
    complete: true,
    wpa: null,
    re24: null,
  };
}

function people({ event, fielders, pitcher, bases }: ScoredPlay) {
  const tested = event.story?.check ?? event.errors[0]?.position;
  const [lead] = event.moves;
  const runner = lead && event.batterTo === null ? bases[lead.from - 1] : null;
  return {
    batterId: event.batter,
    pitcherId: pitcher,
    catcherId: fielders.C,
    defenderId: tested === undefined ? null : fielders[tested],
    runnerId: runner?.id ?? null,
    onFirstId: bases[0]?.id ?? null,
    onSecondId: bases[1]?.id ?? null,
    onThirdId: bases[2]?.id ?? null,
    onBaseCode: basesCode(bases),
  };
}

function whereTheyEnded({ event, bases }: ScoredPlay) {
  const final = (base: Base) => (bases[base - 1] ? (moveFrom(event, base)?.to ?? base) : null);
  return {
    onFirstFinal: final(1),
    onSecondFinal: final(2),
    onThirdFinal: final(3),
    batterFinal: event.batterTo,
    outsRecorded: outsMade(event),
    runsScored: runsScored(event),
  };
}

/** What the managers had chosen when the play began; an intentional walk asks nobody else. */
function choices({ phase }: GameState) {
  if (!('play' in phase)) return { defensiveChoices: { ibb: true }, offensiveChoices: null };
  const { alignment, offence, steal } = phase.play;
  return {
    defensiveChoices: { ...alignment, ibb: false },
    offensiveChoices: { approach: offence.approach, steal, contact_play: offence.contactPlay },
  };
}

function story({ event }: ScoredPlay) {
  const { story } = event;
  return {
    diceRoll: diceText(event.rolls),
    hitType: story?.outcome?.code ?? screaming(event.kind),
    resultDescription: screaming(event.kind),
    checkPos: story?.check ?? null,
    bphr: story?.park === 'bpHomerun' ? 1 : 0,
    bpfo: story?.park === 'bpFlyout' ? 1 : 0,
    bp1b: story?.park === 'bpSingle' ? 1 : 0,
    bplo: story?.park === 'bpLineout' ? 1 : 0,
  };
}

const screaming = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** "3; 4-2; 17" for cards, "14+6" for the quick chart, else the faces of the first roll. */
export function diceText(rolls: readonly Roll[]): string | null {
  const deciding = rolls.find(({ purpose }) => purpose === 'atBat' || purpose === 'quickChart');
  const { purpose, faces } = deciding ?? rolls[0] ?? {};
  if (!faces) return null;
  if (purpose === 'quickChart') return faces.join('+');
  if (purpose !== 'atBat') return faces.join('-');
  const [column, first, second, split] = faces;
  return `${column}; ${first}-${second}; ${split}`;
}

function inTheField(play: ScoredPlay) {
  const { event, fielders } = play;
  const numbers = (positions: readonly FieldPosition[]) => positions.map(positionNumber);
  const several = outsMade(event) >= 2;
  return {
    fielders: FIELD_POSITIONS.map((position) => fielders[position]),
    putouts: numbers(event.putouts),
    assists: numbers(event.assists),
    errors: numbers(event.errors.map(({ position }) => position)),
    error: event.errors.length,
    doublePlay: several && !isTriplePlay(play) && isDoublePlay(play),
    triplePlay: several && isTriplePlay(play),
  };
}

function flags({ play, before, after, first }: PlayInContext) {
  const side = battingSide(play.half);
  const lead = (score: GameState['score']) => score[side] - score[otherSide(side)];
  return {
    isTied: lead(play.score) === 0,
    isGoAhead: lead(play.score) <= 0 && lead(after.score) > 0,
    isNewInning: first,
    inPow: before.mound[fieldingSide(play.half)].tiredAt !== null,
  };
}
