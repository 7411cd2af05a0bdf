import type { PlayRow } from '@paper-dynasty/db';
import {
  expectancyTables,
  FIELD_POSITIONS,
  type FieldPosition,
  fieldingSide,
  type GameState,
  type PlayStatistics,
  playerName,
  playSentence,
  playWorth,
  positionNumber,
  type Roll,
  type ScoredPlay,
} from '@paper-dynasty/engine';

/** A play as it was written in the scorer's book, and the game before it. */
export interface PlayInContext {
  readonly gameId: string;
  /** Of the event that made it. */
  readonly version: number;
  readonly play: ScoredPlay;
  readonly before: GameState;
}

/** The row of a play in the `plays` table: the scorer's figures, and how it came about. */
export function playRow(
  { gameId, version, play, before }: PlayInContext,
  figures: PlayStatistics,
  locked: boolean,
): PlayRow {
  const { batter, pitcher, catcher, defender, runner, outs, ...counts } = figures;
  const { onFirst, onSecond, onThird, ...rest } = counts;
  return {
    ...rest,
    gameId,
    version,
    inning: play.inning,
    half: play.half,
    outsBefore: play.outs,
    battingOrder: play.slot + 1,
    awayScore: play.score.away,
    homeScore: play.score.home,
    batterId: batter,
    pitcherId: pitcher,
    catcherId: catcher,
    defenderId: defender,
    runnerId: runner,
    onFirstId: onFirst,
    onSecondId: onSecond,
    onThirdId: onThird,
    outsRecorded: outs,
    ...choices(before),
    ...story(play, before),
    ...inTheField(play),
    inPow: before.mound[fieldingSide(play.half)].tiredAt !== null,
    complete: true,
    locked,
    ...playWorth(play, expectancyTables(before.rules)),
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

const story = (play: ScoredPlay, before: GameState) => ({
  diceRoll: diceText(play.event.rolls),
  hitType: play.event.story?.outcome?.code ?? screaming(play.event.kind),
  resultDescription: playSentence(play, (player) => playerName(before, player)),
});

const screaming = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** "3; 4-2; 17" for cards, "14+6" for the quick chart, else the faces of the first roll. */
function diceText(rolls: readonly Roll[]): string | null {
  const deciding = rolls.find(({ purpose }) => purpose === 'atBat' || purpose === 'quickChart');
  const { purpose, faces } = deciding ?? rolls[0] ?? {};
  if (!faces) return null;
  if (purpose === 'quickChart') return faces.join('+');
  if (purpose !== 'atBat') return faces.join('-');
  const [column, first, second, split] = faces;
  return `${column}; ${first}-${second}; ${split}`;
}

function inTheField({ event, fielders }: ScoredPlay) {
  const numbers = (positions: readonly FieldPosition[]) => positions.map(positionNumber);
  return {
    fielders: FIELD_POSITIONS.map((position) => fielders[position]),
    putouts: numbers(event.putouts),
    assists: numbers(event.assists),
    errors: numbers(event.errors.map(({ position }) => position)),
  };
}
