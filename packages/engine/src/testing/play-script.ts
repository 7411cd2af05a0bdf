/** Runs one play with scripted dice and answers, without a game around it. */

import type {
  Alignment,
  ChoiceOption,
  Offence,
  PendingChoice,
  StealAttempt,
} from '../model/decision.ts';
import type { Outcome } from '../model/outcome.ts';
import type { PlayMade, RunnerMove } from '../model/play.ts';
import type { Dice, Roll } from '../model/roll.ts';
import { chaosScript } from '../resolve/battery.ts';
import { atBatScript } from '../resolve/plate-appearance.ts';
import type { ScriptResult, ScriptStart, Table } from '../resolve/script.ts';
import { stealScript } from '../resolve/steal.ts';
import { NORMAL_DEPTH, SWING_AWAY } from './at-the-plate.ts';
import type { Scene } from './scene.ts';
import type { ScriptedRoll } from './scripted-dice.ts';
import { withDice } from './scripted-dice.ts';

/** What is declared, thrown and answered in a play. */
export interface PlaySketch {
  readonly rolls?: readonly ScriptedRoll[];
  readonly answers?: readonly ChoiceOption[];
  readonly alignment?: Partial<Alignment>;
  readonly offence?: Partial<Offence>;
  readonly steal?: StealAttempt;
  readonly entered?: Outcome;
}

export interface ScriptRun {
  readonly result: ScriptResult;
  /** The questions that were asked, in order. */
  readonly choices: readonly PendingChoice[];
}

/** The table of a play on these dice. */
export const tableOn = ({ state, books }: Scene, sketch: PlaySketch, dice: Dice): Table => {
  const rolls: Roll[] = [];
  return {
    state,
    books,
    alignment: { ...NORMAL_DEPTH, ...sketch.alignment },
    offence: { ...SWING_AWAY, ...sketch.offence },
    steal: sketch.steal ?? [],
    entered: sketch.entered,
    rolls,
    roll: (purpose, thrown) => {
      const n = state.rolls + rolls.length;
      const faces = dice.roll(n, purpose, thrown);
      rolls.push({ n, purpose, dice: thrown, faces });
      return faces;
    },
  };
};

/** Runs a script; every roll and every answer must be used up. */
const runScript = (
  script: (table: Table) => ScriptStart,
  at: Scene,
  sketch: PlaySketch,
): ScriptRun =>
  withDice(sketch.rolls ?? [], (dice) => {
    const start = script(tableOn(at, sketch, dice));
    const answers = [...(sketch.answers ?? [])];
    const choices: PendingChoice[] = [];
    if (start.type !== 'asks') return { result: start, choices };
    const running = start.script;
    let step = running.next('hold');
    while (!step.done) {
      choices.push(step.value);
      const answer = answers.shift();
      if (answer === undefined) throw new Error(`no answer for ${step.value.type}`);
      if (!step.value.options.includes(answer))
        throw new Error(`${answer} is no answer to ${step.value.type}`);
      step = running.next(answer);
    }
    if (answers.length > 0) throw new Error(`never asked: ${answers.join(', ')}`);
    return { result: step.value, choices };
  });

export const runAtBat = (at: Scene, sketch: PlaySketch): ScriptRun =>
  runScript(atBatScript, at, sketch);

export const runSteal = (at: Scene, sketch: PlaySketch): ScriptRun =>
  runScript((table) => ({ type: 'asks', script: stealScript(table) }), at, sketch);

export const runChaos = (at: Scene, sketch: PlaySketch): ScriptResult =>
  withDice(sketch.rolls ?? [], (dice) => chaosScript(tableOn(at, sketch, dice)));

/** The play that a run ended with. */
export const playOf = ({ result }: Pick<ScriptRun, 'result'>): PlayMade => {
  if (result.type !== 'play') throw new Error(`the script ended with ${result.type}`);
  return result.play;
};

/**
 * A manual plate appearance, so that a test can say the outcome instead of the faces that give it.
 * It is played by resolution `manual`, whatever the scene says.
 */
export const runOutcome = (at: Scene, outcome: Outcome, sketch: PlaySketch = {}): ScriptRun =>
  runAtBat(
    { ...at, state: { ...at.state, rules: { ...at.state.rules, resolution: 'manual' } } },
    { ...sketch, entered: outcome, rolls: [['atBat', 1, 1, 1, 1], ...(sketch.rolls ?? [])] },
  );

const moveText = ({ from, to, cause }: RunnerMove): string =>
  `${from}>${to}${cause === 'play' ? '' : ` ${cause}`}`;

/** A play in one line, for tables: `single B>1, 2>4, 1>3 | E9`. */
export const brief = (play: PlayMade): string => {
  const batter = play.batterTo === null ? [] : [`B>${play.batterTo}`];
  const people = [...batter, ...play.moves.map(moveText)].join(', ');
  const fielders = [...play.assists, ...play.putouts].length
    ? ` (${[play.assists.join('-'), play.putouts.join('+')].filter(Boolean).join(' ')})`
    : '';
  const errors = play.errors.map(({ position, kind }) => ` E ${position} ${kind}`).join('');
  return `${play.kind} ${people}${fielders}${errors}`.trim();
};

/** Only who went where. */
export const whoWentWhere = (play: PlayMade): string =>
  [
    ...(play.batterTo === null ? [] : [`B>${play.batterTo}`]),
    ...play.moves.map(({ from, to }) => `${from}>${to}`),
  ].join(' ');
