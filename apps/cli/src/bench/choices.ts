/** Is every choice a real one? Each is weighed, over every fall of the dice, where it should be right and where it should be wrong. */

import {
  type Action,
  battingSide,
  type ChoiceOption,
  chooseAction,
  expectancyTables,
  fieldingSide,
  type GameState,
  managerTools,
  momentOf,
  type Side,
  standardCharts,
} from '@paper-dynasty/engine';
import { everyRoll, scene, standardGrouping } from '@paper-dynasty/engine/testing';
import { table } from '../simulate/table.ts';
import { type ManQuestion, MEN } from './men.ts';
import { worthOfMan } from './play-on.ts';
import type { Alignment, Declared, Offence, Question } from './question.ts';
import { QUESTIONS } from './questions.ts';

const NORMAL: Alignment = { infield: 'normal', outfield: 'normal', hold: [], shift: 'none' };
const SWING: Offence = { approach: 'swing', contactPlay: false };

/** Worth to the side that chooses: its chance to win. */
const worthOf = (question: Question, declared: Declared): number => {
  const table = scene({ ...question.sketch, tuning: standardCharts.tuning });
  const attack = battingSide(table.state.half);
  const begun: GameState = {
    ...table.state,
    pa: { chaosRolled: true, stealDeclared: false },
    phase: { type: 'offence', alignment: { ...NORMAL, ...declared.alignment } },
  };
  const options = { ...table.books, group: standardGrouping(begun, table.books) };
  const tools = managerTools(table.books, table.state.rules);
  const { asked } = declared;
  const state = asked ? stoppedAt(begun, { asked, options }) : begun;
  const first = declared.answered
    ? chooseAction(state, { side: attack, style: 'balanced' }, tools)?.action
    : actionOf(declared, state);
  const follow = (now: GameState): Action | null =>
    now.phase.type === 'choice'
      ? (chooseAction(now, { side: now.phase.choice.side, style: 'balanced' }, tools)?.action ??
        null)
      : null;
  const from: GameState = declared.walk ? { ...state, phase: { type: 'defence' } } : state;
  const results = first ? everyRoll(from, first, { ...options, follow }) : [];
  const wins = results.reduce(
    (sum, result) => sum + result.chance * winsFor(attack, result.state),
    0,
  );
  return question.by === 'offence' ? wins : 1 - wins;
};

interface Stop {
  readonly asked: NonNullable<Declared['asked']>;
  readonly options: Parameters<typeof everyRoll>[2];
}

/** The play begins, everybody is sent, until this is asked: of all such moments the one with the best or worst legs. */
const stoppedAt = (begun: GameState, { asked, options }: Stop): GameState => {
  const follow = ({ phase }: GameState): Action | null => {
    if (phase.type !== 'choice' || phase.choice.type === asked.type) return null;
    const { side, options: answers } = phase.choice;
    return { type: 'choose', side, option: answers.find(isBold) ?? answers[0] ?? 'hold' };
  };
  const first = actionOf(asked.after, begun);
  const stops = everyRoll(begun, first, { ...options, follow })
    .map(({ state }) => ({ state, target: targetIn(state, asked) }))
    .filter(({ target }) => target !== null)
    .sort((one, other) => (other.target ?? 0) - (one.target ?? 0));
  const stop = asked.legs === 'good' ? stops[0] : stops.at(-1);
  if (!stop) throw new Error(`nobody asks ${asked.type} here`);
  return stop.state;
};

const isBold = (option: ChoiceOption): boolean => option === 'send' || option === 'go';

const targetIn = ({ phase }: GameState, { type, option }: Stop['asked']): number | null =>
  phase.type === 'choice' && phase.choice.type === type && phase.choice.options.includes(option)
    ? phase.choice.target
    : null;

const actionOf = ({ offence, steal, walk, asked }: Declared, state: GameState): Action => {
  const side = battingSide(state.half);
  if (walk) return { type: 'walkIntentionally', side: fieldingSide(state.half) };
  if (asked && state.phase.type === 'choice')
    return { type: 'choose', side: state.phase.choice.side, option: asked.option };
  return steal
    ? { type: 'steal', side, bases: steal }
    : { type: 'setOffence', side, offence: { ...SWING, ...offence } };
};

const winsFor = (side: Side, state: GameState): number => {
  const home = homeWins(state);
  return side === 'home' ? home : 1 - home;
};

const homeWins = (state: GameState): number => {
  const { phase, rules } = state;
  if (phase.type === 'over') return phase.winner === 'home' ? 1 : 0;
  return expectancyTables(rules).wins(momentOf(state));
};

/** A chance to win that is not worth a word. */
const NOTHING = 0.0001;

/** So many standard deviations are hardly chance. */
const SURE = 3;

const weighed = (question: Question) => {
  const gain = worthOf(question, question.wanted) - worthOf(question, question.otherwise);
  const { choice, where, by, right } = question;
  const ok = right ? gain > NOTHING : gain < -NOTHING;
  return { choice, where, by, gain, should: right ? 'gain' : 'cost', ok };
};

/** A choice of a man is known from games that are played on, as nearly as chance allows. */
const playedOn = (question: ManQuestion) => {
  const { gain, off } = worthOfMan(question, standardCharts.tuning);
  const { choice, where, side, sketch, right } = question;
  const by = (side === 'away') === (sketch.half === 'top') ? 'offence' : 'defence';
  const ok = (right ? gain : -gain) > SURE * off;
  return { choice, where, by, gain, should: right ? 'gain' : 'cost', ok };
};

/** Prints what each choice gains or costs. Exit code 1 when one is not right where it should be, or not wrong. */
export const weighChoices = (json: boolean): number => {
  const rows = [...QUESTIONS.map(weighed), ...MEN.map(playedOn)];
  if (json) for (const row of rows) console.log(JSON.stringify(row));
  else
    console.log(
      table([
        ['', 'choice', 'where', 'should', 'wins, in points of .001'],
        ...rows.map(({ choice, where, gain, should, ok }) => [
          ok ? 'ok' : 'OFF',
          choice,
          where,
          should,
          (1000 * gain).toFixed(1),
        ]),
      ]),
    );
  return rows.every(({ ok }) => ok) ? 0 : 1;
};
