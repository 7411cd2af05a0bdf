/** The choices that section 26 of the rules leaves to be shown, each where it should be right and where it should be wrong. */

import { AVERAGE_BATTING } from '@paper-dynasty/engine';
import { answering, type Question, real, standing, stealing, trying } from './question.ts';
import { IN_PLAY } from './questions-in-play.ts';
import { EARLY, FAR_BEHIND, FAST, LATE, SLOW, SLUGGER, WEAK_HITTER } from './sketches.ts';

/** A batter whose singles are short: the card rolls where they go. */
const SHORT = { ...AVERAGE_BATTING, singleOne: 10, singleCenter: 2 };
const SHORT_SINGLES = { batting: { vL: SHORT, vR: SHORT } };
const SEND = ['send', 'hold'] as const;
const LEAD = answering({ by: 'offence', type: 'sendLead' }, SEND);
const TRAIL = answering({ by: 'offence', type: 'sendTrail' }, SEND);
const BATTER = answering({ by: 'offence', type: 'sendBatter' }, SEND);
const TAG = answering({ by: 'offence', type: 'tagUp' }, SEND);
const THROW = answering({ by: 'defence', type: 'throw' }, ['throw-lead', 'concede']);

const FIELD: readonly Question[] = [
  ...real('infield in', standing({ infield: 'in' }), {
    right: ['tied, last of the ninth, man on third, one out', { ...LATE, bases: '--3', outs: 1 }],
    wrong: ['second inning, men on second and third, none out', { ...EARLY, bases: '-23' }],
  }),
  ...real(
    'hold the runner',
    {
      by: 'defence',
      wanted: { alignment: { hold: [1] }, answered: true },
      otherwise: { answered: true },
    },
    {
      right: [
        'a thief on first, right-handed batter',
        { ...EARLY, bases: '1--', runners: { 1: FAST } },
      ],
      wrong: [
        'a slow man on first, left-handed batter',
        { ...EARLY, bases: '1--', runners: { 1: SLOW }, batter: { bats: 'L' } },
      ],
    },
  ),
  ...real('corners in', standing({ infield: 'corners-in' }, { approach: 'sac-bunt' }), {
    right: ['the batter bunts, grade A', { ...LATE, bases: '1--', batter: { bunt: 'A' } }],
    wrong: [
      'the batter swings away',
      { ...LATE, bases: '1--' },
      standing({ infield: 'corners-in' }),
    ],
  }),
  ...real('outfield shallow', standing({ outfield: 'shallow' }), {
    right: ['tied, last of the ninth, man on third, one out', { ...LATE, bases: '--3', outs: 1 }],
    wrong: [
      'tied, top of the eighth, man on third, two out',
      { inning: 8, half: 'top', lead: 0, bases: '--3', outs: 2 },
    ],
  }),
  ...real('shift', standing({ shift: 'pull' }), {
    right: [
      'nobody on, a batter of short singles swings',
      { ...EARLY, rules: { shiftsAllowed: true }, batter: SHORT_SINGLES },
    ],
    wrong: [
      'nobody on, a fast man of grade A bunts for a hit instead',
      { ...EARLY, rules: { shiftsAllowed: true }, batter: { bunt: 'A', speed: 17 } },
      {
        by: 'defence',
        wanted: { alignment: { shift: 'pull' }, offence: { approach: 'drag-bunt' } },
        otherwise: {},
      },
    ],
  }),
  ...real(
    'intentional walk',
    { by: 'defence', wanted: { walk: true }, otherwise: {} },
    {
      right: [
        'tied, last of the ninth, man on second, two out, a slugger up',
        { ...LATE, bases: '-2-', outs: 2, batter: SLUGGER },
      ],
      wrong: ['second inning, man on first, none out', { ...EARLY, bases: '1--' }],
    },
  ),
  ...real('throw at the lead runner', THROW.bad, {
    right: [
      'a slow man was sent home, one out',
      { ...EARLY, bases: '-2-', outs: 1, runners: { 2: SLOW } },
    ],
    wrong: [
      'two runs ahead, last of the ninth, two out: a fast man is sent home, the batter is fast too',
      { ...LATE, lead: -2, bases: '-2-', outs: 2, runners: { 2: FAST }, batter: { speed: 17 } },
      THROW.good,
    ],
  }),
];

const BAT: readonly Question[] = [
  ...real('sacrifice bunt', trying({ approach: 'sac-bunt' }), {
    right: [
      'tied, last of the ninth, man on second, none out, grade A',
      { ...LATE, bases: '-2-', batter: { bunt: 'A' } },
    ],
    wrong: ['second inning, man on first, none out, grade C', { ...EARLY, bases: '1--' }],
  }),
  ...real('bunt for a hit', trying({ approach: 'drag-bunt' }), {
    right: [
      'nobody on, a fast man of grade A who hits little',
      { ...EARLY, batter: { bunt: 'A', speed: 17, ...WEAK_HITTER } },
    ],
    wrong: ['nobody on, a slow man of grade D', { ...EARLY, batter: { bunt: 'D', speed: 9 } }],
  }),
  ...real('safety squeeze', trying({ approach: 'safety-squeeze' }), {
    right: [
      'tied, last of the ninth, a fast man on third, one out, grade A, a weak hitter',
      {
        ...LATE,
        bases: '--3',
        outs: 1,
        runners: { 3: FAST },
        batter: { bunt: 'A', ...WEAK_HITTER },
      },
    ],
    wrong: [
      'second inning, a slow man on third, none out, grade D',
      { ...EARLY, bases: '--3', runners: { 3: SLOW }, batter: { bunt: 'D' } },
    ],
  }),
  ...real('suicide squeeze', trying({ approach: 'suicide-squeeze' }), {
    right: [
      'tied, last of the ninth, man on third, one out, grade A, a weak hitter',
      { ...LATE, bases: '--3', outs: 1, batter: { bunt: 'A', ...WEAK_HITTER } },
    ],
    wrong: [
      'second inning, man on third, none out, grade D',
      { ...EARLY, bases: '--3', batter: { bunt: 'D' } },
    ],
  }),
  ...real('hit-and-run', trying({ approach: 'hit-and-run' }), {
    right: [
      'grade A, fast man on first, one out',
      { ...EARLY, bases: '1--', outs: 1, batter: { hitAndRun: 'A' }, runners: { 1: FAST } },
    ],
    wrong: [
      'grade D, slow man on first, one out',
      { ...EARLY, bases: '1--', outs: 1, batter: { hitAndRun: 'D' }, runners: { 1: SLOW } },
    ],
  }),
  ...real('run on contact', trying({ contactPlay: true }, { infield: 'in' }), {
    right: [
      'a fast man on third, one out, one run behind in the ninth',
      { inning: 9, half: 'bottom', lead: -1, bases: '--3', outs: 1, runners: { 3: FAST } },
    ],
    wrong: [
      'a slow man on third, none out',
      { ...EARLY, bases: '--3', outs: 0, runners: { 3: SLOW } },
    ],
  }),
];

const LEGS: readonly Question[] = [
  ...real('steal second', stealing(1), {
    right: ['a thief, two out', { ...EARLY, bases: '1--', outs: 2, runners: { 1: FAST } }],
    wrong: [
      'a thief, two out, four runs behind in the ninth',
      { ...FAR_BEHIND, bases: '1--', outs: 2, runners: { 1: FAST } },
    ],
  }),
  ...real('steal third', stealing(2), {
    right: ['a thief, one out', { ...EARLY, bases: '-2-', outs: 1, runners: { 2: FAST } }],
    wrong: [
      'a thief, two out, four runs behind in the ninth',
      { ...FAR_BEHIND, bases: '-2-', outs: 2, runners: { 2: FAST } },
    ],
  }),
  ...real('steal home', stealing(3), {
    right: [
      'tied, last of the ninth, a fast man, two out, a weak hitter',
      { ...LATE, bases: '--3', outs: 2, runners: { 3: FAST }, batter: WEAK_HITTER },
    ],
    wrong: ['a fast man, none out', { ...EARLY, bases: '--3', runners: { 3: FAST } }],
  }),
  ...real('double steal', stealing(1, 2), {
    right: [
      'two thieves, one out',
      { ...EARLY, bases: '12-', outs: 1, runners: { 1: FAST, 2: FAST } },
    ],
    wrong: [
      'two thieves, two out, four runs behind in the ninth',
      { ...FAR_BEHIND, bases: '12-', outs: 2, runners: { 1: FAST, 2: FAST } },
    ],
  }),
  ...real('delayed steal', stealing(1, 3), {
    right: [
      'two fast men, two out, a weak hitter',
      { ...EARLY, bases: '1-3', outs: 2, runners: { 1: FAST, 3: FAST }, batter: WEAK_HITTER },
    ],
    wrong: [
      'two slow men, none out, four runs behind in the ninth',
      { ...FAR_BEHIND, bases: '1-3', runners: { 1: SLOW, 3: SLOW } },
    ],
  }),
  ...real('send the lead runner', LEAD.good, {
    right: [
      'a fast man on second, two out',
      { ...EARLY, bases: '-2-', outs: 2, runners: { 2: FAST } },
    ],
    wrong: [
      'a slow man on second, none out',
      { ...EARLY, bases: '-2-', runners: { 2: SLOW } },
      LEAD.bad,
    ],
  }),
  ...real('send the runner behind him', TRAIL.good, {
    right: [
      'a fast man on first behind a slow one, one out',
      { ...EARLY, bases: '12-', outs: 1, runners: { 1: FAST, 2: SLOW } },
    ],
    wrong: [
      'a slow man on first behind a fast one, two out',
      { ...EARLY, bases: '12-', outs: 2, runners: { 1: SLOW, 2: FAST } },
      TRAIL.bad,
    ],
  }),
  ...real('send the batter on the throw home', BATTER.good, {
    right: ['a fast batter, one out', { ...EARLY, bases: '1--', outs: 1, batter: { speed: 17 } }],
    wrong: [
      'a slow batter, none out',
      { ...EARLY, bases: '1--', batter: { speed: 9 } },
      BATTER.bad,
    ],
  }),
  ...real('tag up', TAG.good, {
    right: [
      'a fast man on third, one out',
      { ...EARLY, bases: '--3', outs: 1, runners: { 3: FAST } },
    ],
    wrong: [
      'a slow man on second, none out',
      { ...EARLY, bases: '-2-', runners: { 2: SLOW } },
      TAG.bad,
    ],
  }),
];

/** Every choice there is, twice. */
export const QUESTIONS: readonly Question[] = [...FIELD, ...BAT, ...LEGS, ...IN_PLAY];
