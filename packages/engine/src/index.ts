/** The public face of the engine: nouns here, verbs from game.ts and the folders behind it. */

export * from './evolve/evolve.ts';
export * from './game.ts';
export * from './model/action.ts';
export * from './model/baseball.ts';
export * from './model/cards.ts';
export * from './model/charts.ts';
export * from './model/decision.ts';
export * from './model/equipment.ts';
export * from './model/event.ts';
export * from './model/ids.ts';
export * from './model/outcome.ts';
export * from './model/play.ts';
export * from './model/rejection.ts';
export * from './model/roll.ts';
export * from './model/rules.ts';
export * from './model/state.ts';
export * from './model/team.ts';
export * from './model/unreachable.ts';
export * from './model/workload.ts';
