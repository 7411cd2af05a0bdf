/** A play in plain baseball English. */

import type { Destination } from '../model/baseball.ts';
import type { FieldingError, Injury, PlayMade } from '../model/play.ts';
import { unreachable } from '../model/unreachable.ts';
import { passedBall, wildPitch } from '../scoring/credits.ts';
import { sacrifice } from '../scoring/judgement.ts';
import { hitBases, runsScored } from '../scoring/play-facts.ts';
import type { ScoredPlay } from '../scoring/record.ts';
import { baseName, capitalized, counted, fielderName, toPlace } from './baseball-words.ts';
import type { NameOf } from './name-of.ts';
import { outPhrase, relayOf } from './out-phrase.ts';
import { runnerSentences } from './runner-sentences.ts';

/**
 * One to a few sentences: what the batter did, then what became of the runners, lead
 * runner first. "Betts grounds into a double play, shortstop to second to first. Bogaerts scores."
 */
export const playSentence = (play: ScoredPlay, nameOf: NameOf): string => {
  const main = mainSentence(play, nameOf);
  const { injury } = play.event;
  return [
    ...(main ? [main] : []),
    ...runnerSentences(play, nameOf),
    ...(injury ? [injurySentence(injury, nameOf)] : []),
  ].join(' ');
};

const injurySentence = ({ player, games }: Injury, nameOf: NameOf): string =>
  games === 0
    ? `${nameOf(player)} is hurt and leaves the game.`
    : `${nameOf(player)} is hurt: he will miss ${counted(games, 'game')}.`;

const mainSentence = (play: ScoredPlay, nameOf: NameOf): string => {
  const { event } = play;
  const { kind } = event;
  const batter = nameOf(event.batter);
  switch (kind) {
    case 'stolenBase':
    case 'caughtStealing':
    case 'defensiveIndifference':
      return '';
    case 'otherAdvance':
      return event.errors.length > 0 ? capitalized(`${errorPhrase(event.errors)}.`) : '';
    case 'pickOff':
      return event.moves.some((move) => move.to === 0)
        ? ''
        : `Pick-off throw: ${errorPhrase(event.errors) || 'no play'}.`;
    case 'wildPitch':
      return `Wild pitch by ${nameOf(play.pitcher)}.`;
    case 'passedBall':
      return `Passed ball by ${nameOf(play.fielders.C)}.`;
    case 'balk':
      return `Balk by ${nameOf(play.pitcher)}.`;
    case 'foulError':
      return `A foul fly by ${batter} is dropped: ${errorPhrase(event.errors)}.`;
    default:
      return `${batter} ${turnPhrase(play, kind)}.`;
  }
};

type Turn = Exclude<
  PlayMade['kind'],
  | 'stolenBase'
  | 'caughtStealing'
  | 'defensiveIndifference'
  | 'otherAdvance'
  | 'pickOff'
  | 'wildPitch'
  | 'passedBall'
  | 'balk'
  | 'foulError'
>;

/** What the batter did, without his name. */
const turnPhrase = (play: ScoredPlay, kind: Turn): string => {
  const { event } = play;
  switch (kind) {
    case 'strikeout':
      return strikeoutPhrase(play);
    case 'walk':
      return 'walks';
    case 'intentionalWalk':
      return 'is walked intentionally';
    case 'hitByPitch':
      return 'is hit by a pitch';
    case 'interference':
      return `reaches on interference by the ${fielderName(event.errors[0]?.position ?? 'C')}`;
    case 'single':
    case 'double':
    case 'triple':
    case 'homeRun':
      return hitPhrase(play, kind);
    case 'out':
    case 'fieldersChoice':
      return [outPhrase(play), ...errorPhrases(event.errors)].join('; ');
    case 'error':
      return reachedOnError(play);
    default:
      return unreachable(kind);
  }
};

const strikeoutPhrase = (play: ScoredPlay): string => {
  const { event } = play;
  if (event.batterTo === null || event.batterTo === 0) {
    return event.assists.length > 0 && event.putouts[0] === '1B'
      ? `strikes out, ${relayOf(event)}`
      : 'strikes out';
  }
  const how = wildPitch(play)
    ? ' on a wild pitch'
    : passedBall(play)
      ? ' on a passed ball'
      : event.errors.length > 0
        ? ` on ${errorPhrase(event.errors)}`
        : '';
  return `strikes out but reaches ${baseName(event.batterTo)}${how}`;
};

const HITS = {
  single: 'singles',
  double: 'doubles',
  triple: 'triples',
  homeRun: 'homers',
} as const;

const hitPhrase = (play: ScoredPlay, kind: keyof typeof HITS): string => {
  const { event } = play;
  const where = event.ball?.location ? ` ${toPlace(event.ball.location)}` : '';
  if (kind === 'homeRun') {
    if (runsScored(event) === 4) return `hits a grand slam${where}`;
    return `homers${where}`;
  }
  const verb = event.ball?.bunt ? `bunts for a ${kind}` : HITS[kind];
  return `${verb}${event.ball?.bunt ? '' : where}${beyond(play, hitBases(kind))}`;
};

/** What the batter made of the throw or of the error after his hit. */
const beyond = ({ event }: ScoredPlay, bases: number): string => {
  const { batterTo, errors } = event;
  if (batterTo === 0) return `, but is out trying for ${baseName(tried(bases))}`;
  const blame = errors.length > 0 ? ` on ${errorPhrase(errors)}` : '';
  if (batterTo === null || batterTo <= bases) return blame && ` with ${errorPhrase(errors)}`;
  if (batterTo === 4) return ` and scores${blame}`;
  return ` and takes ${baseName(batterTo)}${blame || ' on the throw'}`;
};

const tried = (bases: number): 2 | 3 | 4 => (bases === 1 ? 2 : bases === 2 ? 3 : 4);

const reachedOnError = (play: ScoredPlay): string => {
  const { batterTo, errors } = play.event;
  const on = errorPhrase(errors) || 'an error';
  const ruled = sacrifice(play);
  const first =
    ruled === 'bunt' ? 'sacrifices and ' : ruled === 'fly' ? 'hits a sacrifice fly and ' : '';
  if (batterTo === 0) return `${first}is retired after ${on}`;
  if (batterTo === 4) return `${first}reaches on ${on} and scores`;
  return `${first}reaches ${base(batterTo)} on ${on}`;
};

const base = (to: Destination | null): string => (to === null ? 'first' : baseName(to));

const errorPhrases = (errors: readonly FieldingError[]): readonly string[] =>
  errors.length > 0 ? [errorPhrase(errors)] : [];

const MISPLAYS = { throw: 'a throwing error', field: 'an error', drop: 'a dropped ball' } as const;

/** `a throwing error by the shortstop and an error by the center fielder`; empty without errors. */
const errorPhrase = (errors: readonly FieldingError[]): string =>
  errors
    .map(({ kind, position }) => `${MISPLAYS[kind]} by the ${fielderName(position)}`)
    .join(' and ');
