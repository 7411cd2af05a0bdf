/** Reads the play text. */

import type { Base, Destination, FieldPosition } from '../model/baseball.ts';
import { FIELD_POSITIONS } from '../model/baseball.ts';
import { lineupId } from '../model/ids.ts';
import type { BattedBall, Charges, FieldingError, Rulings, RunnerMove } from '../model/play.ts';
import { CAUSE_CODES, KIND_CODES, keyOf } from './play-codes.ts';
import type { PlayNotation } from './play-text.ts';

type Draft = { -readonly [K in keyof PlayNotation]: PlayNotation[K] };

/** Reads what `makePlay` writes; undefined where a word of the text means nothing. */
export const parsePlay = (text: string): PlayNotation | undefined => {
  const [code = '', ...tokens] = text.split(' ');
  const kind = keyOf(KIND_CODES, code);
  if (kind === undefined) return undefined;
  const draft: Draft = { kind, batterTo: null, moves: [], putouts: [], assists: [], errors: [] };
  return tokens.every((token) => readToken(draft, token)) ? draft : undefined;
};

/** Adds one word to the play; false when it is none. */
const readToken = (draft: Draft, token: string): boolean => {
  switch (token.charAt(0)) {
    case 'B':
      return readBatter(draft, token);
    case 'a':
      return readFielders(token, (positions) => {
        draft.assists = positions;
      });
    case 'p':
      return readFielders(token, (positions) => {
        draft.putouts = positions;
      });
    case 'e':
      return readError(draft, token);
    case '@':
      return readBall(draft, token);
    case '!':
      return readRuling(draft, token.slice(1));
    case '$':
      return readCharge(draft, token.slice(1));
    default:
      return readMove(draft, token);
  }
};

const DESTINATIONS: readonly Destination[] = [0, 1, 2, 3, 4];
const BASE_OF: Readonly<Record<string, Base>> = { 1: 1, 2: 2, 3: 3 };
const positionAt = (digit: string): FieldPosition | undefined => FIELD_POSITIONS[Number(digit) - 1];

const readBatter = (draft: Draft, token: string): boolean => {
  const to = /^B[0-4]$/.test(token) ? DESTINATIONS[Number(token.charAt(1))] : undefined;
  if (to === undefined) return false;
  draft.batterTo = to;
  return true;
};

const readFielders = (
  token: string,
  keep: (positions: readonly FieldPosition[]) => void,
): boolean => {
  if (!/^[ap][1-9]+$/.test(token)) return false;
  keep([...token.slice(1)].flatMap((digit) => positionAt(digit) ?? []));
  return true;
};

const ERRORS: Readonly<Record<string, FieldingError['kind']>> = {
  t: 'throw',
  f: 'field',
  d: 'drop',
};

const readError = (draft: Draft, token: string): boolean => {
  const [, digit = '', letter = ''] = /^e([1-9])([tfd])$/.exec(token) ?? [];
  const position = positionAt(digit);
  const kind = ERRORS[letter];
  if (!position || !kind) return false;
  draft.errors = [...draft.errors, { position, kind }];
  return true;
};

const BALLS: Readonly<Record<string, NonNullable<BattedBall['kind']>>> = {
  g: 'ground',
  f: 'fly',
  l: 'line',
  p: 'popup',
};

const readBall = (draft: Draft, token: string): boolean => {
  const match = /^@([gflp]?)([1-9]?)(b?)(~?)$/.exec(token);
  if (!match) return false;
  const [, letter = '', digit = '', bunt, foul] = match;
  const kind = BALLS[letter];
  const location = positionAt(digit);
  draft.ball = {
    ...(kind ? { kind } : {}),
    ...(location ? { location } : {}),
    ...(bunt ? { bunt: true } : {}),
    ...(foul ? { foul: true } : {}),
  };
  return true;
};

const readMove = (draft: Draft, token: string): boolean => {
  const [, base = '', dest, code = ''] = /^([1-3])(?:x|-([1-4]))(?:\/([a-z]+))?$/.exec(token) ?? [];
  const from = BASE_OF[base];
  const to = DESTINATIONS[dest === undefined ? 0 : Number(dest)];
  const cause = keyOf(CAUSE_CODES, code);
  if (from === undefined || to === undefined || cause === undefined) return false;
  const move: RunnerMove = { from, to, cause };
  draft.moves = [...draft.moves, move];
  return true;
};

const RULED: Readonly<Record<string, Rulings>> = {
  '': {},
  sh: { sacrifice: 'bunt' },
  sf: { sacrifice: 'fly' },
  'sac-': { sacrifice: 'none' },
  gidp: { gidp: true },
  'gidp-': { gidp: false },
  dp: { doublePlay: true },
  'dp-': { doublePlay: false },
  tp: { triplePlay: true },
  'tp-': { triplePlay: false },
  wp: { wildPitch: true },
  'wp-': { wildPitch: false },
  pb: { passedBall: true },
  'pb-': { passedBall: false },
};

const readRuling = (draft: Draft, word: string): boolean => {
  const [, rbi] = /^rbi(\d+)$/.exec(word) ?? [];
  const ruling = rbi === undefined ? RULED[word] : { rbi: Number(rbi) };
  if (!ruling) return false;
  draft.rulings = { ...draft.rulings, ...ruling };
  return true;
};

const readCharge = (draft: Draft, word: string): boolean => {
  const [, who = '', number] = /^(b|p|[1-3]:)(\d+)$/.exec(word) ?? [];
  if (number === undefined) return false;
  draft.charges = { ...draft.charges, ...charge(who, Number(number), draft.charges) };
  return true;
};

const charge = (who: string, number: number, before: Charges | undefined): Charges => {
  const player = lineupId(number);
  if (who === 'b') return { batter: player };
  if (who === 'p') return { pitcher: player };
  const base = BASE_OF[who.charAt(0)];
  return base === undefined ? {} : { runners: { ...before?.runners, [base]: player } };
};
