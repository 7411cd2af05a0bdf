/** Walks the rest of a play along every fall of its dice, rules only: no events are made and no state is folded. */

import type { ChoiceOption, PendingChoice } from '../model/decision.ts';
import type { Books } from '../model/equipment.ts';
import type { Die, Purpose } from '../model/roll.ts';
import type { GameState, PlayInProgress } from '../model/state.ts';
import { type OpenPlay, openPlay } from '../resolve/open-play.ts';
import { atBatScript } from '../resolve/plate-appearance.ts';
import type { PlayScript, ScriptResult, ScriptStart, Table } from '../resolve/script.ts';
import { stealScript } from '../resolve/steal.ts';
import type { Fall, KnownFalls, Meaning, Since } from './same-falls.ts';

/** A play as far as it has come, who answers what it will ask, and what its dice mean. */
export interface Course {
  readonly state: GameState;
  readonly books: Books;
  readonly play: PlayInProgress;
  readonly answer: (choice: PendingChoice) => ChoiceOption;
  readonly meaning: (play: OpenPlay) => Meaning;
  readonly known?: ((play: OpenPlay) => KnownFalls) | undefined;
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
  const play = openPlay(tableOf(course, NO_ROLL));
  const fork = forking(course.meaning(play), course.known?.(play) ?? NOTHING_KNOWN);
  do leaves.push(follow(course, path, fork));
  while (nextPath(path));
  return leaves;
};

const NOTHING_KNOWN: KnownFalls = () => null;

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

/** Like a milometer: the last roll moves on; one that has shown everything is taken off. */
const nextPath = (path: Turn[]): boolean => {
  for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
    last.at += 1;
    if (last.at < last.falls.length) return true;
    path.pop();
  }
  return false;
};

type Fork = (purpose: Purpose, dice: readonly Die[], since: Since) => Turn;

const follow = (course: Course, path: Turn[], fork: Fork): Leaf => {
  const { play, answer } = course;
  let thrown = 0;
  let chance = 1;
  const since: { -readonly [K in keyof Since]: Since[K] } = { asked: null, throws: 0, depth: 1 };
  const table = tableOf(course, (purpose, dice) => {
    const nth = thrown - play.rolls.length;
    const faces = play.rolls[thrown]?.faces ?? next(path, nth, () => fork(purpose, dice, since));
    if (nth >= 0) chance *= path[nth]?.falls[path[nth].at]?.chance ?? 0;
    thrown += 1;
    if (purpose === 'depth') since.depth = faces[0] ?? 1;
    if (purpose === 'advance') since.throws += 1;
    return faces;
  });
  const start = startOf(play, table);
  if (start.type !== 'asks') return { result: start, chance };
  const heard = (choice: PendingChoice): ChoiceOption => {
    since.asked = choice;
    since.throws = 0;
    return answer(choice);
  };
  return { result: answered(start.script, play, heard), chance };
};

const next = (path: Turn[], nth: number, fork: () => Turn): readonly number[] => {
  if (path.length <= nth) path.push(fork());
  const turn = path[nth];
  return turn?.falls[turn.at]?.faces ?? [];
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
    const recorded = answers[asked]?.option;
    const now = answer(step.value);
    step = script.next(recorded ?? now);
    asked += 1;
  }
  return step.value;
};

/** Falls of one meaning are one. */
const forking = (meaning: Meaning, knownFalls: KnownFalls): Fork => {
  const known = new Map<string, readonly Fall[]>();
  return (purpose, dice, since) => {
    const name = purpose === 'advance' ? nameOfThrow(since) : purpose;
    const before = known.get(name);
    if (before) return { falls: before, at: 0 };
    const falls = knownFalls(purpose) ?? grouped(dice, (faces) => meaning(purpose, faces, since));
    known.set(name, falls);
    return { falls, at: 0 };
  };
};

/** What a throw means depends on what came before it; all other rolls always mean the same. */
const nameOfThrow = ({ asked, throws, depth }: Since): string =>
  `${asked?.type} ${asked?.target} ${throws} ${depth}`;

const grouped = (
  dice: readonly Die[],
  meaning: (faces: readonly number[]) => number | string | boolean,
): readonly Fall[] => {
  const all = fallsOf(dice);
  const groups = new Map<number | string | boolean, { faces: readonly number[]; falls: number }>();
  for (const faces of all) {
    const name = meaning(faces);
    const group = groups.get(name);
    if (group) group.falls += 1;
    else groups.set(name, { faces, falls: 1 });
  }
  return [...groups.values()].map(({ faces, falls }) => ({ faces, chance: falls / all.length }));
};

/** The rules ask for few kinds of rolls: how each may fall is worked out once. */
const fallsOf = (dice: readonly Die[]): readonly (readonly number[])[] => {
  const before = falling.get(dice);
  if (before) return before;
  const length = dice.reduce((product, sides) => product * sides, 1);
  const falls = Array.from({ length }, (_, i) => fallOf(i, dice));
  falling.set(dice, falls);
  return falls;
};
const falling = new WeakMap<readonly Die[], readonly (readonly number[])[]>();

const fallOf = (index: number, dice: readonly Die[]): readonly number[] => {
  let rest = index;
  return dice.map((sides) => {
    const face = (rest % sides) + 1;
    rest = Math.floor(rest / sides);
    return face;
  });
};
