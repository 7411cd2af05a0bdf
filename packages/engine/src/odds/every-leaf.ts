/** Walks the rest of a play along every fall of its dice, rules only: no events are made and no state is folded. */

import type { ChoiceOption, PendingChoice } from '../model/decision.ts';
import type { Books } from '../model/equipment.ts';
import type { Die, Purpose } from '../model/roll.ts';
import type { GameState, PlayInProgress } from '../model/state.ts';
import { type OpenPlay, openPlay } from '../resolve/open-play.ts';
import { atBatScript } from '../resolve/plate-appearance.ts';
import type { PlayScript, ScriptResult, ScriptStart, Table } from '../resolve/script.ts';
import { stealScript } from '../resolve/steal.ts';
import type { Meaning } from './same-falls.ts';

/** A play as far as it has come, who answers what it will ask, and what its dice mean. */
export interface Course {
  readonly state: GameState;
  readonly books: Books;
  readonly play: PlayInProgress;
  readonly answer: (choice: PendingChoice) => ChoiceOption;
  readonly meaning: (play: OpenPlay) => Meaning;
}

/** One way it may end. */
export interface Leaf {
  readonly result: ScriptResult;
  /** 0-1; those of all leaves add up to 1. */
  readonly chance: number;
}

/** Every end of this play. */
export const everyLeaf = (course: Course): readonly Leaf[] => {
  const leaves: Leaf[] = [];
  const path: Turn[] = [];
  const fork = forking(course.meaning(openPlay(tableOf(course, NO_ROLL))));
  do leaves.push(follow(course, path, fork));
  while (nextPath(path));
  return leaves;
};

type Roll = Table['roll'];

const NO_ROLL: Roll = () => {
  throw new Error('nothing is rolled to see what dice mean');
};

const NO_ROLLS: Table['rolls'] = [];

const tableOf = ({ state, books, play }: Course, roll: Roll): Table => {
  const { alignment, offence, steal, entered } = play;
  return { state, books, alignment, offence, steal, entered, roll, rolls: NO_ROLLS };
};

/** A roll on the path, and which of its falls this path takes. */
interface Turn {
  readonly falls: readonly Fall[];
  at: number;
}

interface Fall {
  readonly faces: readonly number[];
  readonly chance: number;
}

/** Like a milometer: the last roll moves on; one that has shown everything is taken off. */
const nextPath = (path: Turn[]): boolean => {
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    last.at += 1;
    if (last.at < last.falls.length) return true;
    path.pop();
  }
  return false;
};

type Fork = (purpose: Purpose, dice: readonly Die[], nth: number) => Turn;

const follow = (course: Course, path: Turn[], fork: Fork): Leaf => {
  const { play, answer } = course;
  let thrown = 0;
  let chance = 1;
  const table = tableOf(course, (purpose, dice) => {
    const recorded = play.rolls[thrown];
    const nth = thrown - play.rolls.length;
    thrown += 1;
    if (recorded) return recorded.faces;
    if (path.length <= nth) path.push(fork(purpose, dice, nth));
    const turn = path[nth];
    const fall = turn?.falls[turn.at];
    chance *= fall?.chance ?? 0;
    return fall?.faces ?? [];
  });
  const start = startOf(play, table);
  const result = start.type === 'asks' ? answered(start.script, play, answer) : start;
  return { result, chance };
};

const startOf = (play: PlayInProgress, table: Table): ScriptStart =>
  play.script === 'steal' ? { type: 'asks', script: stealScript(table) } : atBatScript(table);

/** The answers given so far, then those of the course. */
const answered = (
  script: PlayScript,
  { answers }: PlayInProgress,
  answer: Course['answer'],
): ScriptResult => {
  let asked = 0;
  let step = script.next('hold');
  while (!step.done) {
    step = script.next(answers[asked]?.option ?? answer(step.value));
    asked += 1;
  }
  return step.value;
};

/** Falls of one meaning are one. */
const forking = (meaning: Meaning): Fork => {
  const known = new Map<string, readonly Fall[]>();
  return (purpose, dice, nth) => {
    const name = `${purpose} ${nth}`;
    const falls = known.get(name) ?? grouped(dice, (faces) => meaning(purpose, faces, nth));
    known.set(name, falls);
    return { falls, at: 0 };
  };
};

const grouped = (
  dice: readonly Die[],
  meaning: (faces: readonly number[]) => number | string,
): readonly Fall[] => {
  const all = dice.reduce((product, sides) => product * sides, 1);
  const groups = new Map<number | string, { faces: readonly number[]; falls: number }>();
  for (let i = 0; i < all; i += 1) {
    const faces = fallOf(i, dice);
    const name = meaning(faces);
    const group = groups.get(name);
    if (group) group.falls += 1;
    else groups.set(name, { faces, falls: 1 });
  }
  return [...groups.values()].map(({ faces, falls }) => ({ faces, chance: falls / all }));
};

const fallOf = (index: number, dice: readonly Die[]): readonly number[] => {
  let rest = index;
  return dice.map((sides) => {
    const face = (rest % sides) + 1;
    rest = Math.floor(rest / sides);
    return face;
  });
};
