import { readFileSync } from 'node:fs';
import {
  AVERAGE_BATTING,
  compileBatterSide,
  RELIEVER_REST,
  restOf,
  STARTER_REST,
  standardCharts,
} from '@paper-dynasty/engine';
import { describe, expect, it } from 'vitest';

/** The book with the dressing of tables and emphasis left on: what is searched is what is read. */
const page = (name: string): string =>
  readFileSync(`${import.meta.dirname}/../../../../docs/rules/${name}.md`, 'utf8');

const signed = (n: number): string => (n < 0 ? `${n}` : `+${n}`);
/** `speed + 5` */
const speed = (n: number): string => `speed ${n < 0 ? '-' : '+'} ${Math.abs(n)}`;
/** What a starter who recorded so many outs misses: `3 games`. */
const gamesMissed = (outs: number): string => {
  const games = restOf([{ started: true, outs }])?.gamesLeft ?? 0;
  return `${games} ${games === 1 ? 'game' : 'games'}`;
};
/** `1-5`; a single face stands alone. */
const upTo = (face: number): string => (face === 1 ? '1' : `1-${face}`);

const { pickOff, steal, advance, shallow, groundBall, airOut, bunt, hitAndRun, fatigue, ...rest } =
  standardCharts.tuning;
const { secondToHome, firstToThird, firstToHome, depth } = advance;
const [shallowest, near, far, deepest] = depth;
const { drag } = bunt;
const { defaults, droppedThird } = rest;
const { powerLost, walkSwung } = hitAndRun;

/** Speed 13, two out, a shallow ball to a left fielder with arm -2. */
const SENT_AND_OUT = `13 + ${secondToHome.base} - ${-shallowest} + ${secondToHome.outs[2]} - ${-secondToHome.location.LF} - 2`;

/** An average batter's slots. */
const average = (() => {
  const { columns, from } = compileBatterSide(AVERAGE_BATTING);
  const [first = 0, second = 0, third = 0] = from;
  const place = columns.indexOf('strikeout');
  const strikeouts = [from[place] ?? 0, (from[place + 1] ?? 0) - 1];
  return { from: [first, second, third] as const, strikeouts };
})();

/** Sentences of the book, written from the numbers that the engine plays by. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  '01-cards': [
    `1-${rest.weather.cold} is a cold day, and ballpark home runs have ${rest.weather.effect} numbers fewer`,
    `${rest.weather.hot}-20 is a hot day`,
  ],
  '04-outcomes': [
    `One d20: a ${droppedThird.wildPitchFace} is a wild-pitch check, a ${droppedThird.passedBallFace} a passed-ball check`,
    `on ${droppedThird.wildPitch} of the pitcher's rating or less, a passed ball on ${droppedThird.passedBall} of the catcher's`,
  ],
  '05-rated-cards': [
    `home runs own slots 0 to ${average.from[1] - 1}, ballpark home runs ${average.from[1]} to ${average.from[2] - 1},`,
    `until \`strikeout\` owns ${average.strikeouts.join(' to ')}`,
  ],
  '07-quick-chart': [rest.quickErrorFactor === 1.3 ? 'count three tenths more' : 'changed'],
  '09-fielding': [`rounded, at most ${rest.errorCap},`],
  '10-advancing': [
    `try for home at T = ${speed(advance.onContact)}`,
    `1 shallow (${signed(shallowest)}), 2 near (${signed(near)}), 3 far (${signed(far)}), 4 deep (${signed(deepest)})`,
    advance.errorFaces === 2 ? 'a natural 1 or 2 on such a roll' : 'changed',
    `| R2 to home | ${speed(secondToHome.base)}, depth, two out ${signed(secondToHome.outs[2])}, LF ${secondToHome.location.LF}, CF ${signed(secondToHome.location.CF)}, arm |`,
    `| R1 to third | ${speed(firstToThird.base)}, depth, one out ${signed(firstToThird.outs[1])}, two out ${signed(firstToThird.outs[2])}, LF ${firstToThird.location.LF}, RF ${signed(firstToThird.location.RF)}, arm |`,
    `| batter to second, on the throw | ${speed(advance.batterToSecond)}, depth |`,
    `when his own T is ${advance.trailTakesThird} or better`,
    `The trail runner is rolled at his T - ${-advance.throwBehind}.`,
    `T = ${speed(firstToHome.base)}, depth as above, two out ${signed(firstToHome.outs[2])}, CF ${signed(firstToHome.location.CF)}, arm`,
    `third at T = ${speed(advance.batterToThird)} and depth`,
    `T = ${SENT_AND_OUT} = 11: 55 %`,
    `| home, on a single or after a fly | ${defaults.home.join(' | ')} |`,
    `| home, on a double | ${defaults.homeOnDouble.join(' | ')} |`,
    `who needs ${advance.trailTakesThird} | ${defaults.third.join(' | ')} |`,
    `| a thief without a good jump | ${defaults.steal.join(' | ')} |`,
    `Nobody throws at a runner with T of ${defaults.concede} or more.`,
  ],
  '11-running-game': [
    `| 4 | pick-off | ${pickOff.target} or less; ${pickOff.target + pickOff.tightBonus} with a hold of ${pickOff.tightHold} or lower; ${pickOff.target - pickOff.looseMalus} with a hold of ${signed(pickOff.looseHold)} or higher |`,
    `a ${steal.pickOffFace} is a pick-off check (the lead runner of those who go is out on ${pickOff.jumpTarget} or less, held or not; on ${pickOff.wildFrom} or more the throw gets away and every runner has a base), a ${steal.balkFace} is a balk check (balk on the pitcher's rating + ${steal.balkBonus} or less)`,
    steal.wildPerOverthrow === 0.4
      ? "for every five points of the catcher's overthrow rating two numbers in all"
      : 'changed',
    `twice the chances, at most ${steal.jumpMax};`,
    `if not it is ${signed(steal.notHeld)}. At least ${steal.min}, at most ${steal.max}.`,
    `| third | ${steal.third}; ${signed(steal.thirdRightBatter)} more with a right-handed batter`,
    `| home | ${speed(steal.home)} and nothing else`,
    `send R3 home at T = ${speed(steal.homeOnThrow)}`,
  ],
  '12-bunts': [
    `If the lead runner has speed ${bunt.fastLead} or more, the first LEAD number is a SUC`,
    `T = ${speed(bunt.squeeze)}, and ${bunt.squeezeIn} with the infield or the corners in`,
    `T = ${drag.A} for A, ${drag.B} for B, ${drag.C} for C, ${drag.D} for D, plus half of what his speed exceeds ${bunt.dragSpeed}`,
    `${bunt.dragCorners} with the corners or the infield in, ${signed(bunt.dragShift)} against a shift`,
    `R1 is doubled off on ${hitAndRun.doubledOff} or less`,
    `at his low number - ${-hitAndRun.strikeoutSteal};`,
    `on A ${powerLost.A}, B ${powerLost.B}, C ${powerLost.C}, D ${powerLost.D} or less (his hit-and-run rating)`,
    `on A ${walkSwung.A}, B ${walkSwung.B}, C ${walkSwung.C}, D ${walkSwung.D} or less: he had to swing`,
    bunt.cornersShift === 3 ? 'the last three SUC numbers count as LEAD' : 'changed',
  ],
  '13-outs': [
    `on ${groundBall.leftAdvance} or less if left`,
    `a d20 shows ${groundBall.triplePlay}.`,
    `d20: ${upTo(groundBall.throughInfieldIn)} through the infield`,
    `d20: ${upTo(groundBall.homeToFirst)} home to first`,
    `with ${upTo(groundBall.throughCornersIn)} instead of ${upTo(groundBall.throughInfieldIn)} for the ball that gets through`,
    `T = ${speed(groundBall.contactA)} on A, ${speed(groundBall.contactB)} on B`,
    `on a d20 of ${upTo(groundBall.holdHole.L)} with a left-handed batter, ${upTo(groundBall.holdHole.R)} with a right-handed one`,
    `is caught up with on ${upTo(groundBall.shiftTakes)}`,
    `a B to the other side is \`SINGLE_1\` on ${upTo(groundBall.shiftGives)}`,
    `R2 to home and R3 to home on a \`FLYOUT_BQ\` at T - ${-shallow.secondToHome}, R1 to third at T - ${-shallow.firstToThird}`,
    `for a \`TRIPLE\` on ${upTo(shallow.triple)}`,
    `second, with speed ${airOut.deepFirstSpeed} or more`,
    `| \`FLYOUT_B\`, medium | scores on ${upTo(airOut.mediumScores)} | may try third if it is open: T = speed, LF ${airOut.mediumThird.LF}, CF ${signed(airOut.mediumThird.CF)}, RF ${signed(airOut.mediumThird.RF)}, arm |`,
    `may try home: T = ${speed(airOut.questionableHome)}, CF ${signed(airOut.questionableLocation.CF)}, arm`,
    `| \`LINEOUT\` to the outfield | scores on ${upTo(airOut.linerScores)} | third on ${upTo(airOut.linerThird)} if it is open`,
    `on ${upTo(airOut.doubledOffThird)} from third, ${upTo(airOut.doubledOffSecond)} from second, ${upTo(airOut.doubledOffFirst)} from first`,
  ],
  '14-pitchers': [
    `| 1, tired | from the point of weakness | ${upTo(fatigue.tired.walk)} | ${upTo(fatigue.tired.single)} |`,
    `| ${upTo(fatigue.gassed.walk)} | ${upTo(fatigue.gassed.single)} |`,
    `recorded ${fatigue.outsPerEndurance} × E outs`,
    `his wild-pitch rating is ${rest.coldWildPitch} higher until his first batter is done`,
    `| started and recorded 27 outs or more | ${gamesMissed(27)} |`,
    `| 18 to 26 | ${gamesMissed(18)} |`,
    gamesMissed(26) === gamesMissed(18) ? `| 9 to 17 | ${gamesMissed(9)} |` : 'changed',
    gamesMissed(17) === gamesMissed(9) ? `| 0 to 8 | ${gamesMissed(0)} |` : 'changed',
    gamesMissed(8) === gamesMissed(0) ? `| 0 to 8 | ${gamesMissed(8)} |` : 'changed',
    `| came in or started in each of the last ${RELIEVER_REST.onEnd} games | ${RELIEVER_REST.games} game |`,
    STARTER_REST.outsPerGame === 9 ? 'one fewer for every nine outs' : 'changed',
    `within nine outs of ${fatigue.outsPerEndurance} × E`,
  ],
  '23-examples': [`T = ${SENT_AND_OUT} = 11, 55 %`],
  '15-rosters': [
    `range ${rest.outOfPosition.range} and ${rest.outOfPosition.error} points above the average error rating`,
    `an arm of ${signed(rest.outOfPosition.arm)}; behind the plate ${rest.outOfPosition.passedBall} passed balls`,
  ],
};

describe.each(Object.entries(SENTENCES))(
  '%s tells the numbers that are played by',
  (name, sentences) => {
    it.each(sentences)('%s', (sentence) => {
      expect(page(name)).toContain(sentence);
    });
  },
);

it('words for numbers that the book writes out', () => {
  const { runnersInHalf, runnersInTwo, runnersInTwoFrom, gassedAfter, closerOuts } = fatigue;
  expect({ runnersInHalf, runnersInTwo, runnersInTwoFrom, gassedAfter, closerOuts }).toEqual({
    runnersInHalf: 4,
    runnersInTwo: 6,
    runnersInTwoFrom: 9,
    gassedAfter: 6,
    closerOuts: 3,
  });
});
