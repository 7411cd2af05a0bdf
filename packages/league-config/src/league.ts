/** What makes a league: data, and a few named functions. */

import {
  type Card,
  type Charts,
  type ClockRules,
  type LeagueId,
  leagueId,
  type Resolution,
  type Rules,
  rulesFaults,
  rulesFaultText,
  tableFaults,
  validateCharts,
} from '@paper-dynasty/engine';
import type { ReadCard } from './fault.ts';
import { commonRules } from './shared/common-rules.ts';

export const GAME_MODES = ['ranked', 'friendly', 'practice'] as const;
export type GameMode = (typeof GAME_MODES)[number];

/** How much time there is for a decision. */
export const CLOCKS = ['none', 'quick', 'standard'] as const;
export type ClockName = (typeof CLOCKS)[number];
/** What each clock comes to in a league. */
export type LeagueClocks = { readonly [C in Exclude<ClockName, 'none'>]: ClockRules };

/** What the rules of a game may depend on when it is made. */
export interface GameRequest {
  readonly mode: GameMode;
  /** At least one side is managed by an AI. */
  readonly ai: boolean;
}

export interface LeagueDefinition {
  /** Short, lower case: `pd`. */
  readonly id: string;
  readonly name: string;
  /** As one says it in a sentence: `PD`. */
  readonly shortName: string;
  /** Whether the server can read this league's cards. */
  readonly cards: Card['kind'];
  readonly charts: Charts;
  /** Where its rules differ from the common ones. @see rules §24 */
  readonly rules: Partial<Rules>;
  /** Rules that depend on the kind of game. */
  readonly rulesOf: (request: GameRequest) => Partial<Rules>;
  /** How a game of this league may be resolved: what a manager can choose from. */
  readonly resolutions: readonly Resolution[];
  readonly clocks: LeagueClocks;
  /** The clock of such a game when its maker asks for none. */
  readonly clockOf: (request: GameRequest) => ClockName;
  /** Reads a card of the league's API; an annotation tells what a picture cannot. */
  readonly parseCard: (raw: unknown, annotation?: unknown) => ReadCard<Card>;
}

export interface League extends Omit<LeagueDefinition, 'id' | 'rules' | 'rulesOf'> {
  readonly id: LeagueId;
  /** The complete rules of a game of this kind; copied into it when it starts. */
  readonly rulesFor: (request: GameRequest) => Rules;
}

/**
 * A league from its parts.
 * @throws Error naming every cell, when its charts have a gap, an overlap or a wrong total; naming
 * every setting, when no game could be played by its rules
 */
export const defineLeague = ({ id, rules, rulesOf, ...rest }: LeagueDefinition): League => {
  refuseBroken(id, rest.charts);
  const rulesFor = (request: GameRequest): Rules => ({
    ...commonRules,
    chartId: rest.charts.id,
    ...rules,
    ...rulesOf(request),
  });
  refuseUnplayable(id, rulesFor);
  return { ...rest, id: leagueId(id), rulesFor };
};

/** Nobody is asked to play by charts like these: the program of a league is wrong. */
const refuseBroken = (league: string, charts: Charts): void => {
  const faults = validateCharts(charts);
  if (faults.length === 0) return;
  const cells = faults.map((fault) => `${fault.cell} (${fault.code})`);
  throw new Error(`the charts of league ${league} are broken: ${cells.join(', ')}`);
};

/** Looks at the rules of every kind of game there is. */
const refuseUnplayable = (league: string, rulesFor: League['rulesFor']): void => {
  const kinds = GAME_MODES.flatMap((mode) => [true, false].map((ai) => ({ mode, ai })));
  const problems = new Set(kinds.flatMap((kind) => problemsOf(rulesFor(kind))));
  if (problems.size === 0) return;
  throw new Error(`the rules of league ${league} are broken: ${[...problems].join(' ')}`);
};

const problemsOf = (rules: Rules): readonly string[] => [
  ...rulesFaults(rules).map(
    (fault) => `${fault.setting} (${fault.code}): ${rulesFaultText(fault)}`,
  ),
  ...tableFaults(rules).map(
    ({ setting, id, known }) =>
      `${setting} (UNKNOWN_TABLE): there is no ${id}, only ${known.join(', ')}.`,
  ),
];
