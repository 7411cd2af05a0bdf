/** The public face of the engine: nouns here, verbs from game.ts and the folders behind it. */

export * from './charts/average-cards.ts';
export type * from './charts/card-fault.ts';
export type * from './charts/chart-fault.ts';
export * from './charts/compile-side.ts';
export * from './charts/d20-row.ts';
export * from './charts/standard.ts';
export * from './charts/validate-card.ts';
export * from './charts/validate-charts.ts';
export { defaultAlignment, fitAlignment, openPositions } from './decide/alignment.ts';
export { type Acted, act, decide } from './decide/decide.ts';
export { defaultAction } from './decide/default-action.ts';
export { losesDh } from './decide/designated-hitter.ts';
export { rulesFaults, withHouseRules } from './decide/house-rules.ts';
export { mustLeave } from './decide/hurt.ts';
export * from './decide/legal-actions.ts';
export { lineupFaults } from './decide/lineup.ts';
export { figuresCount } from './decide/result.ts';
export { waitingFor } from './decide/turn.ts';
export { validate } from './decide/validate.ts';
export * from './dice/canonical.ts';
export * from './dice/commitment.ts';
export * from './dice/fair-dice.ts';
export * from './dice/secret.ts';
export * from './dice/simulation-dice.ts';
export * from './dice/verify-rolls.ts';
export * from './evolve/evolve.ts';
export { logFault } from './evolve/log-fault.ts';
export { logFaultText } from './evolve/log-fault-text.ts';
export * from './evolve/replay.ts';
export { startFault } from './evolve/start-fault.ts';
export * from './game.ts';
export * from './managers/manager.ts';
export type { ManagerChoice } from './managers/offence.ts';
export { type ManagerTools, managerTools } from './managers/tools.ts';
export * from './model/action.ts';
export * from './model/agreement.ts';
export * from './model/baseball.ts';
export * from './model/cards.ts';
export * from './model/charts.ts';
export * from './model/decision.ts';
export * from './model/ending.ts';
export * from './model/equipment.ts';
export * from './model/event.ts';
export * from './model/ids.ts';
export * from './model/log-fault.ts';
export * from './model/outcome.ts';
export * from './model/play.ts';
export * from './model/rejection.ts';
export * from './model/rest.ts';
export * from './model/roll.ts';
export * from './model/rules.ts';
export * from './model/state.ts';
export * from './model/team.ts';
export * from './model/tiredness.ts';
export * from './model/tuning.ts';
export * from './model/unreachable.ts';
export * from './model/warm-up.ts';
export * from './model/workload.ts';
export * from './notation/baseball-words.ts';
export * from './notation/box-score-text.ts';
export * from './notation/event-sentence.ts';
export * from './notation/fielding-text.ts';
export * from './notation/game-export.ts';
export * from './notation/lineup-fault-text.ts';
export * from './notation/parse-play.ts';
export * from './notation/play-sentence.ts';
export * from './notation/play-text.ts';
export * from './notation/rejection-text.ts';
export * from './notation/rest-text.ts';
export * from './notation/rules-fault-text.ts';
export * from './notation/scorebook-mark.ts';
export * from './notation/situation-text.ts';
export * from './notation/statistics-text.ts';
export * from './odds/action-odds.ts';
export * from './odds/matchup-odds.ts';
export {
  type ActionOdds,
  type ResultOdds,
  RISK_RESULTS,
  type RiskResult,
} from './odds/risk.ts';
export { type StealOdds, stealOdds } from './odds/steal-odds.ts';
export { type OddsView, type OutcomeOdds, type PlateResult, swingOdds } from './odds/swing-odds.ts';
export * from './play-game.ts';
export { fatigueLevel } from './resolve/fatigue.ts';
export { pitcherRating, ratingAt } from './resolve/players.ts';
export {
  BATTER_OUTCOMES,
  type CardRead,
  cardRead,
  PITCHER_OUTCOMES,
  slotOf,
} from './resolve/read-card.ts';
export * from './scoring/box-score.ts';
export * from './scoring/credits.ts';
export * from './scoring/earned-runs.ts';
export * from './scoring/expectancy-tables.ts';
export * from './scoring/judgement.ts';
export * from './scoring/leverage.ts';
export * from './scoring/line-score.ts';
export * from './scoring/pitcher-decisions.ts';
export * from './scoring/pitching-lines.ts';
export * from './scoring/play-facts.ts';
export * from './scoring/play-statistics.ts';
export * from './scoring/play-values.ts';
export * from './scoring/player-values.ts';
export * from './scoring/record.ts';
export * from './scoring/run-expectancy.ts';
export * from './scoring/runs-batted-in.ts';
export * from './scoring/win-expectancy.ts';
export * from './verify-game.ts';
