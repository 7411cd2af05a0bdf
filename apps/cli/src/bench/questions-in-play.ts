/** Choices in the middle of a play: whom to throw at, and who goes on. */

import { answering, type Question, real } from './question.ts';
import { EARLY, FAST, LATE, SLOW } from './sketches.ts';

const SEND = ['send', 'hold'] as const;
const BEHIND = answering({ by: 'defence', type: 'throw' }, ['throw-behind', 'throw-lead']);
const ON_TAG = answering({ by: 'defence', type: 'throwOnTag' }, ['throw-lead', 'concede']);
const JUMP = answering({ by: 'offence', type: 'goOrStay', after: { steal: [1] } }, ['go', 'stay']);
const THIEF = answering({ by: 'defence', type: 'stealThrow', after: { steal: [1, 2] } }, [
  'throw-trail',
  'throw-lead',
]);
const CUT = answering({ by: 'defence', type: 'stealThrow', after: { steal: [1, 3] } }, [
  'cut',
  'throw-trail',
]);
const DECLINE = answering({ by: 'defence', type: 'stealThrow', after: { steal: [1] } }, [
  'concede',
  'throw-lead',
]);
const ON_THROW = answering(
  { by: 'offence', type: 'sendRunnerHome', after: { steal: [1, 3] } },
  SEND,
);
const ON_BUNT = answering(
  {
    by: 'offence',
    type: 'sendOnSqueeze',
    after: { offence: { approach: 'safety-squeeze' } },
  },
  SEND,
);

/** Whom to throw at, and who goes on, once a play has begun. */
export const IN_PLAY: readonly Question[] = [
  ...real('throw behind the lead runner', BEHIND.good, {
    right: [
      'a slow man follows a fast one, one out',
      { ...EARLY, bases: '12-', outs: 1, runners: { 1: SLOW, 2: FAST } },
    ],
    wrong: [
      'a fast man follows a slow one, two out',
      { ...EARLY, bases: '12-', outs: 2, runners: { 1: FAST, 2: SLOW } },
      BEHIND.bad,
    ],
  }),
  ...real('throw after a catch', ON_TAG.bad, {
    right: [
      'a slow man goes home, one out',
      { ...EARLY, bases: '--3', outs: 1, runners: { 3: SLOW } },
    ],
    wrong: [
      'a fast man goes home and another would follow to third, none out',
      {
        ...EARLY,
        bases: '-23',
        runners: { 3: { speed: 17 } },
        fielders: { LF: { arm: 1 }, CF: { arm: 1 }, RF: { arm: 1 } },
      },
      ON_TAG.good,
    ],
  }),
  ...real('throw at the second of two thieves', THIEF.good, {
    right: [
      'a slow man follows a thief, none out',
      { ...EARLY, bases: '12-', runners: { 1: SLOW, 2: FAST } },
    ],
    wrong: [
      'a thief follows a slow man, none out',
      { ...EARLY, bases: '12-', runners: { 1: FAST, 2: SLOW } },
    ],
  }),
  ...real('cut the throw to second off', CUT.good, {
    right: [
      'tied, last of the ninth, two fast men, none out',
      { ...LATE, bases: '1-3', runners: { 1: FAST, 3: FAST } },
    ],
    wrong: [
      'second inning, two slow men, two out',
      { ...EARLY, bases: '1-3', outs: 2, runners: { 1: SLOW, 3: SLOW } },
      CUT.bad,
    ],
  }),
  ...real('let a thief have second', DECLINE.good, {
    right: [
      'two runs ahead, last of the ninth, men on the corners, one out, a thief, a catcher who throws wildly',
      {
        ...LATE,
        lead: -2,
        bases: '1-3',
        outs: 1,
        runners: { 1: { speed: 17, steal: { low: 16, high: 19, jump: 20, auto: true } } },
        fielders: { C: { arm: 4, overthrow: 15 } },
      },
    ],
    wrong: [
      'two runs ahead, last of the ninth, one out, a slow man',
      { ...LATE, lead: -2, bases: '1--', outs: 1, runners: { 1: SLOW } },
      DECLINE.bad,
    ],
  }),
  ...real('go after a bad jump', JUMP.bad, {
    right: [
      'a fast man, two out, a catcher with a weak arm',
      {
        ...EARLY,
        bases: '1--',
        outs: 2,
        runners: { 1: { speed: 17, steal: { low: 15, high: 19, jump: 3, auto: false } } },
        fielders: { C: { arm: 4 } },
      },
    ],
    wrong: ['a slow man, none out', { ...EARLY, bases: '1--', runners: { 1: SLOW } }],
  }),
  ...real('go home on the throw to second', ON_THROW.good, {
    right: [
      'a fast man on third, one out, a slow one on his way to second',
      { ...EARLY, bases: '1-3', outs: 1, runners: { 1: SLOW, 3: FAST } },
    ],
    wrong: [
      'a slow man on third, none out',
      { ...EARLY, bases: '1-3', runners: { 1: FAST, 3: SLOW } },
    ],
  }),
  ...real('go home on a bunt that is down', ON_BUNT.good, {
    right: ['a fast man, one out', { ...EARLY, bases: '--3', outs: 1, runners: { 3: FAST } }],
    wrong: [
      'the slowest of men, none out, the corners in',
      { ...EARLY, bases: '--3', runners: { 3: { speed: 8 } } },
      {
        by: 'offence',
        wanted: { ...ON_BUNT.bad.wanted, alignment: { infield: 'corners-in' } },
        otherwise: { ...ON_BUNT.bad.otherwise, alignment: { infield: 'corners-in' } },
      },
    ],
  }),
];
