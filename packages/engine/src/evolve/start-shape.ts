/** What a game begins with, as far as it can be said of each part alone. */

import { FIELD_POSITIONS } from '../model/baseball.ts';
import { RESOLUTIONS, UNDO_POLICIES } from '../model/rules.ts';
import { AI_STYLES, REST_REASONS } from '../model/team.ts';
import {
  count,
  list,
  maybe,
  oneOf,
  orNull,
  type Parts,
  table,
  text,
  whole,
  within,
  yesOrNo,
} from './shape-of.ts';

/** Every place of a batting order, and the field. */
export const role = oneOf([...FIELD_POSITIONS, 'DH', 'PH', 'PR']);
const SLOTS = 9;
const slots = list(
  table([
    ['id', whole],
    ['role', role],
  ]),
);
export const lineup = table([
  ['pitcher', whole],
  ['slots', (value) => slots(value) && Reflect.get(Object(value), 'length') === SLOTS],
]);

const spot = table([
  ['id', whole],
  ['card', text],
  ['name', text],
]);
const resting = table([
  ['pitcher', whole],
  ['because', oneOf(REST_REASONS)],
  ['outs', count],
  ['gamesAgo', count],
  ['gamesLeft', count],
]);
const entry = table([
  [
    'team',
    table([
      ['id', text],
      ['abbreviation', text],
      ['name', text],
    ]),
  ],
  ['ai', orNull(oneOf(AI_STYLES))],
  ['roster', list(spot)],
  ['lineup', lineup],
  ['resting', maybe(list(resting))],
]);

const mercy = table([
  ['afterInning', count],
  ['lead', count],
]);
const clock = table([
  ['baseSeconds', count],
  ['perDecisionSeconds', count],
  ['disconnectSeconds', count],
  ['onExpiry', oneOf(['default-decision', 'claim-win'])],
]);
/** A setting that a league has or has not; games of old lack some. */
const setting = maybe(yesOrNo);
const rules = table([
  ['version', text],
  ['chartId', text],
  ['runExpectancyId', text],
  ['winExpectancyId', text],
  ['resolution', oneOf(RESOLUTIONS)],
  ['innings', within(1, 99)],
  ['rosterSize', count],
  ['maxPitchers', maybe(orNull(count))],
  ['ghostRunnerFrom', orNull(count)],
  ['maxInnings', count],
  ['mercy', list(mercy)],
  ['undo', oneOf(UNDO_POLICIES)],
  ['autoConfirmSeconds', count],
  ['minInningsOfficial', count],
  ['clock', maybe(orNull(clock))],
  ...(
    [
      'dh',
      'reentry',
      'threeBatterMinimum',
      'warmUp',
      'pitcherRest',
      'rarePlays',
      'injuries',
      'weather',
      'shiftsAllowed',
      'runOnContact',
      'droppedThird',
      'triplePlays',
      'earlyForfeitVoids',
    ] as const
  ).map((name) => [name, setting] as const),
]);

const byHand = table([
  ['L', count],
  ['R', count],
]);
const park = table([
  ['id', text],
  ['name', text],
  ['bpHomerun', byHand],
  ['bpSingle', byHand],
]);
const commitment = table([
  ['commitment', text],
  ['rulesHash', text],
  ['rostersHash', text],
]);

export const STARTED: Parts = [
  ['gameId', text],
  ['league', text],
  ['rules', rules],
  ['park', park],
  [
    'teams',
    table([
      ['away', entry],
      ['home', entry],
    ]),
  ],
  ['commitment', maybe(orNull(commitment))],
];
