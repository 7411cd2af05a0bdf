/** What a test of the game is made with. */

export * from './arbitraries.ts';
export * from './at-the-plate.ts';
export * from './average-cards.ts';
export * from './average-team.ts';
export * from './decided-game.ts';
export * from './dice-statistics.ts';
export * from './edited-cards.ts';
export * from './every-roll.ts';
export * from './given.ts';
export * from './grouping.ts';
export * from './home-bench.ts';
export * from './moment.ts';
export * from './play-made.ts';
export * from './play-on.ts';
export * from './play-script.ts';
export * from './random-game.ts';
export * from './record-of.ts';
export * from './round-tuning.ts';
export * from './sample-game.ts';
export * from './scene.ts';
export * from './scripted-book.ts';
export * from './scripted-dice.ts';
export * from './swing.ts';
