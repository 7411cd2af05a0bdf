/** A whole plate appearance, in which runners go or the defence stands in. Cards that only a manager can read have no odds. @see rules §12, §13 */

import { battingSide, type Hand, isOutfield, ofSide } from '../model/baseball.ts';
import type { Charts } from '../model/charts.ts';
import type { Alignment, ChoiceOption, Offence, PendingChoice } from '../model/decision.ts';
import type { Outcome } from '../model/outcome.ts';
import type { PlayInProgress } from '../model/state.ts';
import { fatigueLevel } from '../resolve/fatigue.ts';
import type { OpenPlay } from '../resolve/open-play.ts';
import { quickFaces } from '../resolve/quick-chart.ts';
import { weighedOutcomes } from '../resolve/read-at-bat.ts';
import type { WeighedOutcome } from '../resolve/read-card.ts';
import type { ScriptResult } from '../resolve/script.ts';
import { endOf } from './after-play.ts';
import { afterChaos } from './chaos.ts';
import type { ActionOdds, RiskResult, Weighed, Weighing } from './risk.ts';
import { meanWorth, summedUp, weighLeaves } from './risk.ts';
import { swingFalls, swingMeaning } from './swing-falls.ts';
import { openView } from './swing-odds.ts';

export interface Swing {
  readonly alignment: Alignment;
  readonly offence: Offence;
  /** Left out: every outcome of the cards. */
  readonly only?: (outcome: Outcome, batterHand: Hand) => boolean;
}

/** The hit-and-run, against swinging away. */
export const hitAndRunVenture = (at: Weighing, alignment: Alignment): ActionOdds | null => {
  const offence: Offence = { approach: 'hit-and-run', contactPlay: false };
  return compared(
    at,
    { wanted: { alignment, offence }, usual: swinging(alignment), differs: () => true },
    hitAndRunResult,
  );
};

/** Breaking for home on contact, against holding the runner. */
export const contactVenture = (at: Weighing, alignment: Alignment): ActionOdds | null => {
  const offence: Offence = { approach: 'swing', contactPlay: true };
  return compared(
    at,
    { wanted: { alignment, offence }, usual: swinging(alignment), differs: isOnTheGround },
    contactResult,
  );
};

/** Infield or outfield drawn in with a man on third, against everybody where he belongs. The batter swings. */
export const drawnInVenture = (at: Weighing, alignment: Alignment): ActionOdds | null => {
  const usual: Alignment = { ...alignment, infield: 'normal', outfield: 'normal' };
  const differs = alignment.outfield === usual.outfield ? isOnTheGround : () => true;
  return compared(at, { wanted: swinging(alignment), usual: swinging(usual), differs }, runResult);
};

/** May a drawn-in infield, or a runner who breaks on contact, make another play of it? */
export const isOnTheGround = ({ code, location }: Outcome): boolean =>
  code.startsWith('GROUNDBALL') ||
  (code === 'X_CHECK' && (location === undefined || !isOutfield(location)));

/** Nothing special at bat. */
export const swinging = (alignment: Alignment): Swing => ({
  alignment,
  offence: { approach: 'swing', contactPlay: false },
});

export type Naming = (result: ScriptResult) => RiskResult;

interface Compared {
  readonly wanted: Swing;
  readonly usual: Swing;
  /** Outcomes that may come to something else; the others are walked once for both. */
  readonly differs: (outcome: Outcome) => boolean;
}

const compared = (
  at: Weighing,
  { wanted, usual, differs }: Compared,
  name: Naming,
): ActionOdds | null => {
  const ends = swingEnds(at, { ...wanted, only: differs }, name);
  const otherwise = swingEnds(at, { ...usual, only: differs }, name);
  const same = swingEnds(at, { ...usual, only: (outcome) => !differs(outcome) }, name);
  if (!ends || !otherwise || !same) return null;
  const pitched = { ends: [...ends, ...same], instead: meanWorth([...otherwise, ...same]) };
  const whole = afterChaos(at, wanted.alignment, pitched);
  return summedUp(at, whole.ends, whole.instead);
};

/** What may come of a plate appearance; null where only a manager can read what the dice say. */
export const swingEnds = (at: Weighing, swing: Swing, name: Naming): readonly Weighed[] | null => {
  const { state, tools } = at;
  const play = openView({ state, books: tools, alignment: swing.alignment });
  const outcomes = weighedOutcomes(play);
  const { byChart } = play;
  if (byChart && readsHimself(at)) return null;
  const read = readAs(at, byChart ? 'chart' : 'manual');
  const { only } = swing;
  const looked = only ? outcomes.filter(({ outcome }) => only(outcome, play.batterHand)) : outcomes;
  return distinct(looked, tellsCardsApart(play, swing)).flatMap((weighed) =>
    weighLeaves(read, {
      play: inProgress(swing, weighed, byChart ? tools.charts : null),
      answer: byDefault,
      meaning: (view) => swingMeaning(weighed.outcome)(chartRead(view, byChart)),
      known: (view) => swingFalls(weighed.outcome)(chartRead(view, byChart)),
      name,
    }).map(({ result, chance, worth }) => ({ result, chance: chance * weighed.weight, worth })),
  );
};

/** A picture, before a person: the chart is no guide to what he will read. */
const readsHimself = ({ state }: Weighing): boolean =>
  state.rules.resolution === 'manual' && ofSide(state.teams, battingSide(state.half)).ai === null;

/** A play that asks its rules, as it is once the chart has been read: errors are likelier then. */
const chartRead = (view: OpenPlay, byChart: boolean): OpenPlay => {
  view.byChart = byChart;
  return view;
};

/** Does it matter whose card a result comes from? A tired pitcher gives his away, a hit-and-run the batter's power. */
const tellsCardsApart = ({ state, defend, tuning }: OpenPlay, { offence }: Swing): boolean =>
  offence.approach === 'hit-and-run' || fatigueLevel(state.mound[defend], tuning.fatigue) > 0;

/** Outcomes that can happen, each walked once though both cards may have it. */
const distinct = (
  outcomes: readonly WeighedOutcome[],
  byCard: boolean,
): readonly WeighedOutcome[] => {
  const found = new Map<string, WeighedOutcome>();
  for (const one of outcomes) {
    const { outcome, card, weight } = one;
    if (weight === 0) continue;
    const key = `${outcome.code} ${outcome.location} ${byCard ? card : ''}`;
    const same = found.get(key);
    found.set(key, same ? { ...same, weight: same.weight + weight } : one);
  }
  return [...found.values()];
};

/** The outcome is given: as if a manager had read it off his card, or as the chart has it. */
const readAs = (at: Weighing, resolution: 'manual' | 'chart'): Weighing => {
  const { state } = at;
  const { away, home } = state.teams;
  return {
    ...at,
    state: {
      ...state,
      rules: { ...state.rules, resolution },
      teams: { away: { ...away, ai: null }, home: { ...home, ai: null } },
    },
  };
};

const DICE = [6, 6, 6, 20] as const;
const COLUMN = { batter: 1, pitcher: 4 } as const;
const CHART_DICE = [20, 20] as const;

const inProgress = (
  { alignment, offence }: Swing,
  weighed: WeighedOutcome,
  charts: Charts | null,
): PlayInProgress => {
  const declared = { script: 'atBat', alignment, offence, steal: [], answers: [] } as const;
  const { outcome, card } = weighed;
  if (charts === null) {
    const faces = [COLUMN[card], 1, 1, 1];
    return {
      ...declared,
      rolls: [{ n: 0, purpose: 'atBat', dice: DICE, faces }],
      entered: outcome,
    };
  }
  const faces = quickFaces(charts, weighed);
  return { ...declared, rolls: [{ n: 0, purpose: 'quickChart', dice: CHART_DICE, faces }] };
};

/** In the middle of the play both sides do what is done for managers who are away. */
const byDefault = ({ options }: PendingChoice): ChoiceOption => options[0] ?? 'hold';

/** How a hit-and-run ended, by batter and runners. */
export const hitAndRunResult: Naming = (result) => {
  if (result.type !== 'play') return 'batterOut';
  const { batterTo, moves } = result.play;
  const runnerOut = moves.some(({ to }) => to === 0);
  if (batterTo !== 0) return runnerOut ? 'out' : 'reached';
  if (runnerOut) return 'doublePlay';
  return moves.length > 0 ? 'movedUp' : 'batterOut';
};

/** He goes on a ground ball that is no hit, and the batter is safe. */
export const contactResult: Naming = (result) => {
  if (result.type !== 'play' || result.play.kind !== 'fieldersChoice') return 'calledOff';
  if (endOf(result.play, 3) === 0) return 'out';
  return result.play.errors.length > 0 ? 'wild' : 'safe';
};

const runResult: Naming = (result) =>
  result.type === 'play' && endOf(result.play, 3) === 4 ? 'runScored' : 'noRun';
