/** What became of the runners on a play. */

import type { FieldPosition } from '../model/baseball.ts';
import type { RunnerMove } from '../model/play.ts';
import { unreachable } from '../model/unreachable.ts';
import { hitBases, isForced } from '../scoring/play-facts.ts';
import type { ScoredPlay } from '../scoring/record.ts';
import { baseName, listed, relay } from './baseball-words.ts';
import type { NameOf } from './name-of.ts';
import { relayOf } from './out-phrase.ts';

/** Steals, outs and advances of the runners, lead runner first; those who score together share a sentence. */
export const runnerSentences = (play: ScoredPlay, nameOf: NameOf): readonly string[] => {
  const told = play.event.moves.map((move) => ({ move, name: runnerName(play, move, nameOf) }));
  const scoring = told.filter(({ move }) => move.to === 4 && move.cause !== 'steal');
  const others = told.filter((one) => !scoring.includes(one));
  const scores = scoring.length > 0 ? [scoringSentence(scoring.map(({ name }) => name))] : [];
  return [...scores, ...others.map(({ move, name }) => moveSentence(play, move, name))];
};

const scoringSentence = (names: readonly string[]): string =>
  `${listed(names)} ${names.length > 1 ? 'score' : 'scores'}.`;

const runnerName = (play: ScoredPlay, { from }: RunnerMove, nameOf: NameOf): string => {
  const runner = play.bases[from - 1];
  return runner ? nameOf(runner.id) : `The runner on ${baseName(from)}`;
};

const moveSentence = (play: ScoredPlay, move: RunnerMove, name: string): string =>
  move.to === 0 ? outSentence(play, move, name) : safeSentence(play, move, name);

const outSentence = (play: ScoredPlay, move: RunnerMove, name: string): string => {
  const tried = ahead(move.from);
  switch (move.cause) {
    case 'steal':
    case 'caughtStealing':
      return `${name} is caught stealing ${tried}${by(play)}.`;
    case 'pickOff':
      return `${name} is picked off ${baseName(move.from)}${by(play)}.`;
    case 'pickedOffStealing':
      return `${name} is picked off ${baseName(move.from)} and caught stealing ${tried}${by(play)}.`;
    case 'doubledOff':
      return `${name} is doubled off ${baseName(move.from)}.`;
    case 'interference':
      return `${name} is out for interference.`;
    case 'force':
    case 'tag':
    case 'play':
    case 'error':
    case 'indifference':
      if (isCaughtInTheAir(play) && play.event.putouts.at(-1) !== 'C')
        return `${name} is doubled up.`;
      return `${name} is out ${outAt(play, move)}.`;
    default:
      return unreachable(move.cause);
  }
};

/** Where he was out: at the next base when forced, else at the base of whoever put him out. */
const outAt = (play: ScoredPlay, { from, cause }: RunnerMove): string => {
  const { event } = play;
  const grounder = event.ball?.kind === 'ground' && hitBases(event.kind) === 0;
  if (cause === 'force' || (grounder && isForced(play.bases, from))) return `at ${ahead(from)}`;
  if (from === 3) return 'at home';
  const [only, ...more] = event.putouts;
  const base = only && more.length === 0 ? COVERED[only] : undefined;
  return base !== undefined && base > from ? `at ${baseName(base)}` : 'on the bases';
};

/** The base at which a fielder makes most of his tags. */
const COVERED: { readonly [P in FieldPosition]?: 2 | 3 | 4 } = { C: 4, '3B': 3, SS: 2, '2B': 2 };

const isCaughtInTheAir = ({ event }: ScoredPlay): boolean =>
  event.kind === 'out' && event.batterTo === 0 && event.ball?.kind !== 'ground';

const safeSentence = (play: ScoredPlay, move: RunnerMove, name: string): string => {
  const { from, to, cause } = move;
  const base = baseName(to);
  switch (cause) {
    case 'steal':
      return stealSentence(play, move, name);
    case 'caughtStealing':
    case 'pickedOffStealing':
      return `${name} is safe at ${base} on the error, after being caught stealing.`;
    case 'pickOff':
      return to === from ? `${name} stays on ${base}.` : `${name} goes to ${base}.`;
    case 'indifference':
      return `${name} takes ${base} on defensive indifference.`;
    default:
      return play.event.kind === 'stolenBase' && to === 4
        ? `${name} scores.`
        : `${name} goes to ${base}.`;
  }
};

const stealSentence = ({ event }: ScoredPlay, { from, to }: RunnerMove, name: string): string => {
  const stolen = `${name} steals ${ahead(from)}`;
  if (to <= from + 1) return `${stolen}.`;
  const further = to === 4 ? 'scores' : `goes to ${baseName(to)}`;
  return `${stolen} and ${further}${event.errors.length > 0 ? ' on the error' : ''}.`;
};

const ahead = (from: 1 | 2 | 3): string => (from === 1 ? 'second' : from === 2 ? 'third' : 'home');

/** `, catcher to second`, where nobody but the runners is out. */
const by = ({ event }: ScoredPlay): string => {
  if (event.batterTo !== null || event.putouts.length === 0) return '';
  return event.assists.length > 0 ? `, ${relayOf(event)}` : `, ${relay(event.putouts)}`;
};
