/** Where the fielders stand, whom they hold, whom they walk. @see rules §13.2, §13.3, §21 */

import type { Base } from '../model/baseball.ts';
import { battingSide, fieldingSide, ofHand, ofSide, onBases } from '../model/baseball.ts';
import type { Card } from '../model/cards.ts';
import type { Alignment, InfieldDepth } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import type { Tuning } from '../model/tuning.ts';
import { infieldInTakes } from './infield-worth.ts';
import { facingOf, type Mind } from './mind.ts';
import type { ManagerChoice } from './offence.ts';
import { pairOf, passWorth } from './pass-worth.ts';
import { heldBack } from './steal.ts';
import type { Character, Style } from './styles.ts';
import { batsAgainst, cardOf, type ManagerTools, pitcherIsUp } from './tools.ts';
import { type After, fieldingLead, now, winValue } from './value.ts';

const NO_ONE: readonly Base[] = [];
const FIRST: readonly Base[] = [1];
const standing = (infield: InfieldDepth, hold: readonly Base[]): Alignment => ({
  infield,
  outfield: 'normal',
  hold,
  shift: 'none',
});

/** Alignments are data and never change: each is made once. */
const USUAL: { readonly [D in InfieldDepth]: readonly [open: Alignment, holding: Alignment] } = {
  normal: [standing('normal', NO_ONE), standing('normal', FIRST)],
  'corners-in': [standing('corners-in', NO_ONE), standing('corners-in', FIRST)],
  in: [standing('in', NO_ONE), standing('in', FIRST)],
};

/** With the bases empty there is one way to stand, but for a shift. */
export const emptyBases = (
  state: GameState,
  { style }: Character,
  tools: ManagerTools,
): ManagerChoice => {
  const usual = ofSide(EMPTY, fieldingSide(state.half));
  if (!mayShift(state, style)) return usual;
  const { batter } = facingOf(state, tools);
  return shiftsOn(style, batter) ? shifted(state, USUAL.normal[0]) : usual;
};

const mayShift = ({ rules }: GameState, { shiftsOn: grades }: Style): boolean =>
  rules.shiftsAllowed && grades.length > 0;

/** Against a batter who pulls and will not bunt the other way. */
const shiftsOn = ({ shiftsOn: grades }: Style, batter: Card | undefined): boolean =>
  batter !== undefined && grades.includes(batter.bunt);

const shifted = (state: GameState, alignment: Alignment): ManagerChoice => ({
  action: {
    type: 'setDefence',
    side: fieldingSide(state.half),
    alignment: { ...alignment, shift: 'pull' },
  },
  reason: 'shift: he pulls, and does not bunt',
});

const EMPTY = {
  away: emptyFor('away'),
  home: emptyFor('home'),
} as const;

function emptyFor(side: 'away' | 'home'): ManagerChoice {
  return { action: { type: 'setDefence', side, alignment: USUAL.normal[0] }, reason: 'as usual' };
}

/** With somebody on base. */
export const standFor = (state: GameState, mind: Mind, tools: ManagerTools): ManagerChoice => {
  const side = fieldingSide(state.half);
  const infield = depthOf(state, mind, tools);
  const holds = holdsFirst(state, mind, tools);
  const alignment = USUAL[infield][holds ? 1 : 0];
  const pulls = mayShift(state, mind.style) && shiftsOn(mind.style, mind.batter);
  if (infield === 'normal' && !holds && pulls) return shifted(state, alignment);
  const reason = `infield ${infield}${holds ? ', first base held' : ''}`;
  if (!drawsOutfieldIn(state, mind.style))
    return { action: { type: 'setDefence', side, alignment }, reason };
  const shallow: Alignment = { ...alignment, outfield: 'shallow' };
  return {
    action: { type: 'setDefence', side, alignment: shallow },
    reason: `${reason}, outfield shallow: the winning run is on third`,
  };
};

/** Where it is legal: tied, in the last two innings, with a man on third. @see rules §13.3 */
const drawsOutfieldIn = (state: GameState, { shallow }: Style): boolean => {
  if (shallow === 'never' || !state.bases[2] || fieldingLead(state) !== 0) return false;
  if (state.inning < state.rules.innings - 1) return false;
  if (shallow === 'always') return true;
  const ends = state.half === 'bottom' && state.inning >= state.rules.innings;
  return ends && state.outs < 2;
};

const depthOf = (state: GameState, mind: Mind, tools: ManagerTools): InfieldDepth => {
  if (state.outs > 1) return 'normal';
  if (state.bases[2]) {
    if (wantsInfieldIn(state, mind) || infieldInPays(state, mind, tools)) return 'in';
    return mind.name === 'yolo' && isEarly(state) ? 'corners-in' : 'normal';
  }
  return expectsBunt(state, mind) ? 'corners-in' : 'normal';
};

/** Before anybody would bring the whole infield in. */
const isEarly = ({ rules, inning }: GameState): boolean => rules.innings - inning > 4;

const wantsInfieldIn = (state: GameState, { name }: Mind): boolean => {
  const lead = fieldingLead(state);
  const left = state.rules.innings - state.inning;
  switch (name) {
    case 'safe':
      return left <= 0 && lead === 0;
    case 'balanced':
      return left <= 2 && Math.abs(lead) <= 1;
    default:
      return left <= 4 && lead <= 0;
  }
};

/** Balanced weighs it wherever habit does not say so, by the chance to win. */
const infieldInPays = (
  state: GameState,
  { name, batter, pitcher }: Mind,
  { charts, expectancy }: ManagerTools,
): boolean => {
  if (name !== 'balanced') return false;
  const { throughInfieldIn: through, homeToFirst } = charts.tuning.groundBall;
  const { code, outs } = now(state);
  const hand = batter ? batsAgainst(batter, pitcher) : 'R';
  const wins = (after: After): number => winValue(state, after, expectancy);
  return infieldInTakes({ code, outs, hand, through, homeToFirst }, wins) > 0;
};

/** A bunt is in the air: a weak bat, first or second taken, nobody out, late and close. */
const expectsBunt = (state: GameState, { name, batter }: Mind): boolean => {
  if (state.outs > 0) return false;
  if (!batter) return false;
  const left = state.rules.innings - state.inning;
  if (pitcherIsUp(state)) return name !== 'balanced' || left <= BALANCED_BUNTS;
  const lead = fieldingLead(state);
  const close = lead === 0 || lead === 1;
  const good = batter.bunt === 'A' || batter.bunt === 'B';
  return close && good && left <= (name === 'balanced' ? BALANCED_BUNTS : 2);
};

/** From the sixth of nine innings on. */
const BALANCED_BUNTS = 3;

/** Share of plate appearances that end in a double-play or force ball to first or second base, by the batter's side. */
const TO_THE_HOLE = { L: 0.093, R: 0.072 } as const;

const holdsFirst = (state: GameState, mind: Mind, tools: ManagerTools): boolean => {
  const [first, second] = state.bases;
  if (!first || second) return false;
  const { style } = mind;
  const runner = cardOf(state, { side: battingSide(state.half), id: first.id }, tools);
  if (!runner) return false;
  if (mind.name === 'safe') return runner.speed >= style.holdsFromSpeed;
  if (mind.name === 'yolo') return runner.steal.jump >= style.holdsFromJump;
  return holdPays(state, mind, tools);
};

/** Holding him costs ground balls through the hole, and saves steals and a pick-off now and then. */
const holdPays = (state: GameState, mind: Mind, tools: ManagerTools): boolean => {
  const saved = heldBack(state, mind, tools) + pickOffWorth(state, mind, tools);
  return saved > holeCost(state, mind, tools);
};

/** The chaos die must call for it, then the check must succeed; an out and a runner less. */
const pickOffWorth = (state: GameState, { value }: Mind, { charts }: ManagerTools): number => {
  const { chaos, pickOff } = charts.tuning;
  const { code, outs, runs } = now(state);
  const stay = value({ code, outs, runs });
  const out = value({ code: onBases(code & ~1), outs: outs + 1, runs });
  return ((pickOffShare(chaos) * pickOff.target) / 20) * (stay - out);
};

/** Share of the chaos die that calls for a pick-off. A die never changes: it is counted once. */
const pickOffShare = (chaos: Tuning['chaos']): number => {
  if (counted.chaos !== chaos) {
    const calls = chaos.filter((check) => check === 'pickOff').length;
    counted = { chaos, share: calls / chaos.length };
  }
  return counted.share;
};
let counted: { readonly chaos: Tuning['chaos']; readonly share: number } = { chaos: [], share: 0 };

/** An out, often two, becomes a single with the runner on third. */
const holeCost = (
  state: GameState,
  { value, batter, pitcher }: Mind,
  tools: ManagerTools,
): number => {
  const hand = batter ? batsAgainst(batter, pitcher) : 'R';
  const through =
    (ofHand(TO_THE_HOLE, hand) * ofHand(tools.charts.tuning.groundBall.holdHole, hand)) / 20;
  const third = state.bases[2] !== null;
  const single: After = { code: 5, outs: state.outs, runs: third ? 1 : 0 };
  const force: After = { code: third ? 5 : 1, outs: state.outs + 1, runs: 0 };
  return through * (value(single) - value(force));
};

/** A free pass, where the next man is the easier out; null: pitch to him. */
export const freePass = (
  state: GameState,
  mind: Mind,
  tools: ManagerTools,
): ManagerChoice | null => {
  const [first, second, third] = state.bases;
  if (first || !(second || third) || mind.name === 'yolo') return null;
  const reason =
    mind.name === 'safe' ? passByBook(state, mind, tools) : passByValue(state, mind, tools);
  return reason === null
    ? null
    : { action: { type: 'walkIntentionally', side: fieldingSide(state.half) }, reason };
};

/** An OPS that is .120 lower, as wOBA. */
const BOOK_DIFFERENCE = 0.05;

const passByBook = (state: GameState, mind: Mind, tools: ManagerTools): string | null => {
  if (state.outs < 2 || state.inning < state.rules.innings - 1) return null;
  const pair = pairOf(state, mind, tools);
  return pair && pair.batter - pair.next >= BOOK_DIFFERENCE
    ? 'first base open, and the next man is easier'
    : null;
};

/** A man who is hardly better than the next is not worth a base before the last inning. */
const BETTER = 0.02;
/** How much likelier it must make it to win. */
const PASS_GAIN = 0.0028;

const passByValue = (state: GameState, mind: Mind, tools: ManagerTools): string | null => {
  const pair = pairOf(state, mind, tools);
  const seldom = pair === null || pair.batter - pair.next < BETTER;
  if (seldom && state.inning < state.rules.innings) return null;
  const { batter, pitcher } = mind;
  const value = (after: After): number => winValue(state, after, tools.expectancy);
  const worth = passWorth(state, { batter, pitcher, value }, tools);
  if (!worth) return null;
  const gain = worth.pitch - worth.walk;
  return gain >= PASS_GAIN ? `walk him: worth ${gain.toFixed(3)} of a win` : null;
};
