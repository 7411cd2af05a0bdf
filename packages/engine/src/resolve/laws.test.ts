import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulationDice } from '../dice/simulation-dice.ts';
import type { Base } from '../model/baseball.ts';
import { FIELD_POSITIONS } from '../model/baseball.ts';
import type { PendingChoice } from '../model/decision.ts';
import {
  APPROACHES,
  CHOICE_TYPES,
  INFIELD_DEPTHS,
  OUTFIELD_DEPTHS,
  SHIFTS,
} from '../model/decision.ts';
import type { Outcome } from '../model/outcome.ts';
import { OUTCOMES } from '../model/outcome.ts';
import type { PlayMade } from '../model/play.ts';
import type { Dice, Purpose } from '../model/roll.ts';
import { PURPOSES } from '../model/roll.ts';
import type { PlaySketch } from '../testing/play-script.ts';
import { tableOn } from '../testing/play-script.ts';
import type { BaseState, Scene, SceneSketch } from '../testing/scene.ts';
import { BASE_STATES, scene } from '../testing/scene.ts';
import { chaosScript } from './battery.ts';
import { atBatScript } from './plate-appearance.ts';
import type { ScriptResult, ScriptStart } from './script.ts';
import { stealScript } from './steal.ts';

/** Every rule that a league may switch on. */
const EVERYTHING = {
  rarePlays: true,
  droppedThird: true,
  triplePlays: true,
  runOnContact: true,
  shiftsAllowed: true,
} as const;

interface Drawn {
  readonly at: SceneSketch;
  readonly sketch: PlaySketch;
  readonly script: 'atBat' | 'steal' | 'chaos';
  readonly seed: number;
  readonly tired: boolean;
  /** Which option answers each question. */
  readonly answers: readonly number[];
}

const speeds = fc.integer({ min: 8, max: 17 });
const outcomes: fc.Arbitrary<Outcome> = fc
  .record({ code: fc.constantFrom(...OUTCOMES), position: fc.constantFrom(...FIELD_POSITIONS) })
  .map(({ code, position }) => (code === 'X_CHECK' ? { code, location: position } : { code }));

const stealsFrom = (bases: BaseState): readonly (readonly Base[])[] => {
  const on = (base: Base): boolean => bases[base - 1] !== '-';
  const going = ([1, 2, 3] as const).filter(on);
  const subsets: readonly Base[][] = [[1], [2], [3], [1, 2], [2, 3], [1, 3], [1, 2, 3]];
  return subsets.filter(
    (steal) =>
      steal.every((base) => going.includes(base)) &&
      steal.every(
        (base) => base === 3 || !on((base + 1) as Base) || steal.includes((base + 1) as Base),
      ),
  );
};

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    bases: fc.constantFrom(...BASE_STATES),
    outs: fc.constantFrom(0 as const, 1 as const, 2 as const),
    inning: fc.constantFrom(1, 9),
    half: fc.constantFrom('top' as const, 'bottom' as const),
    lead: fc.integer({ min: -3, max: 1 }),
    speeds: fc.tuple(speeds, speeds, speeds, speeds),
    error: fc.constantFrom(5, 88),
    arm: fc.integer({ min: -6, max: 5 }),
    auto: fc.boolean(),
    approach: fc.constantFrom(...APPROACHES),
    contactPlay: fc.boolean(),
    infield: fc.constantFrom(...INFIELD_DEPTHS),
    outfield: fc.constantFrom(...OUTFIELD_DEPTHS),
    shift: fc.constantFrom(...SHIFTS),
    hold: fc.subarray([1, 2, 3] as const),
    resolution: fc.constantFrom('auto' as const, 'chart' as const, 'manual' as const),
    tired: fc.boolean(),
    outcome: outcomes,
    script: fc.constantFrom('atBat' as const, 'atBat' as const, 'steal' as const, 'chaos' as const),
    pick: fc.nat(),
    seed: fc.nat(),
    answers: fc.array(fc.nat({ max: 5 }), { minLength: 6, maxLength: 6 }),
  })
  .map((one) => {
    const steals = stealsFrom(one.bases);
    const steal = steals[one.pick % Math.max(1, steals.length)] ?? [];
    const script = one.script !== 'atBat' && one.bases === '---' ? 'atBat' : one.script;
    const [s0, s1, s2, s3] = one.speeds;
    const fielder = { error: one.error, arm: one.arm };
    return {
      at: {
        bases: one.bases,
        outs: one.outs,
        inning: one.inning,
        half: one.half,
        lead: one.lead,
        rules: { ...EVERYTHING, resolution: one.resolution },
        batter: { speed: s0 },
        runners: {
          1: { speed: s1, steal: { low: 8, high: 15, jump: 12, auto: one.auto } },
          2: { speed: s2 },
          3: { speed: s3 },
        },
        fielders: Object.fromEntries(FIELD_POSITIONS.map((position) => [position, fielder])),
      },
      sketch: {
        alignment: {
          infield: one.infield,
          outfield: one.outfield,
          shift: one.shift,
          hold: one.hold.filter((base) => one.bases[base - 1] !== '-'),
        },
        offence: { approach: legal(one.approach, one), contactPlay: one.contactPlay },
        steal: script === 'steal' ? (steals.length > 0 ? steal : []) : [],
        entered: one.outcome,
      },
      script: script === 'steal' && steals.length === 0 ? 'chaos' : script,
      seed: one.seed,
      tired: one.tired,
      answers: one.answers,
    };
  });

const legal = (
  approach: (typeof APPROACHES)[number],
  { bases, outs }: { readonly bases: BaseState; readonly outs: number },
): (typeof APPROACHES)[number] => {
  const third = bases[2] === '3';
  if (approach === 'drag-bunt' || approach === 'swing') return approach;
  if (approach === 'hit-and-run') return bases[0] === '1' && !third ? approach : 'swing';
  if (outs === 2 || bases === '---') return 'swing';
  if (approach === 'sac-bunt') return third ? 'swing' : approach;
  return third ? approach : 'swing';
};

interface Played {
  readonly result: ScriptResult;
  readonly purposes: readonly Purpose[];
  readonly choices: readonly PendingChoice[];
}

const sceneOf = ({ at, tired }: Drawn): Scene => {
  const from = scene(at);
  if (!tired) return from;
  const { mound } = from.state;
  const worn = { away: { ...mound.away, tiredAt: 0 }, home: { ...mound.home, tiredAt: 0 } };
  return { ...from, state: { ...from.state, mound: worn } };
};

const play = (one: Drawn): Played => {
  const { sketch, script, seed, answers } = one;
  const purposes: Purpose[] = [];
  const choices: PendingChoice[] = [];
  const source = simulationDice(seed);
  // small seeds begin alike
  for (let n = 0; n < 20; n += 1) source.roll(n, 'chaos', [20]);
  const dice: Dice = {
    roll: (n, purpose, shape) => {
      purposes.push(purpose);
      return source.roll(n, purpose, shape);
    },
  };
  const table = tableOn(sceneOf(one), sketch, dice);
  if (script === 'chaos') return { result: chaosScript(table), purposes, choices };
  const start: ScriptStart =
    script === 'steal' ? { type: 'asks', script: stealScript(table) } : atBatScript(table);
  if (start.type !== 'asks') return { result: start, purposes, choices };
  const running = start.script;
  let step = running.next('hold');
  while (!step.done) {
    const { options } = step.value;
    choices.push(step.value);
    const option = options[(answers[choices.length - 1] ?? 0) % options.length];
    if (option === undefined) throw new Error('a question without options');
    step = running.next(option);
  }
  return { result: step.value, purposes, choices };
};

const outsOn = ({ batterTo, moves }: PlayMade): number =>
  moves.filter(({ to }) => to === 0).length + (batterTo === 0 ? 1 : 0);

/** Where everybody stands after the play, lead runner first: 4 home, 0 out, null nobody. */
const ends = ({ bases = '---' }: SceneSketch, facts: PlayMade): readonly number[] => {
  const runners = ([3, 2, 1] as const)
    .filter((base) => bases[base - 1] !== '-')
    .map((base) => facts.moves.find(({ from }) => from === base)?.to ?? base);
  return facts.batterTo === null ? runners : [...runners, facts.batterTo];
};

const lawful = (one: Drawn, { result, choices }: Played): void => {
  if (result.type !== 'play') return;
  const facts = result.play;
  const standing = ends(one.at, facts).filter((place) => place !== 0);
  // nobody passes anybody, no base holds two
  for (let i = 1; i < standing.length; i += 1) {
    const [ahead = 0, behind = 0] = [standing[i - 1], standing[i]];
    expect(behind < ahead || ahead === 4).toBe(true);
  }
  const outs = (one.at.outs ?? 0) + outsOn(facts);
  expect(outs).toBeLessThanOrEqual(3);
  expect(facts.putouts).toHaveLength(outsOn(facts));
  // lead runner first, each at most once, and only those who were there
  const order = facts.moves.map(({ from }) => from);
  expect(order).toEqual([...new Set(order)].sort((a, b) => b - a));
  for (const { from, to } of facts.moves) {
    expect(one.at.bases?.[from - 1]).toBe(String(from));
    expect(to === 0 || to > from).toBe(true);
  }
  for (const { options, side } of choices) {
    expect(options.length).toBeGreaterThan(1);
    expect(new Set(options).size).toBe(options.length);
    expect(['away', 'home']).toContain(side);
  }
};

/** No run counts when the third out is a force, or the batter short of first. */
const noRunOnAForcedThirdOut = (one: Drawn, facts: PlayMade): void => {
  const made = outsOn(facts);
  if ((one.at.outs ?? 0) + made < 3) return;
  const batterShort = facts.batterTo === 0 && HITS.every((kind) => kind !== facts.kind);
  const onlyForces = facts.moves.every(({ to, cause }) => to !== 0 || cause === 'force');
  const tagged = facts.moves.some(({ to, cause }) => to === 0 && cause === 'tag');
  if ((batterShort && !tagged) || (made > 0 && onlyForces && facts.batterTo !== 0))
    expect(facts.moves.filter(({ to }) => to === 4)).toEqual([]);
};
const HITS = ['single', 'double', 'triple', 'homeRun'];

describe('laws of every play', () => {
  it('hold for whatever is declared, thrown and answered', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const played = play(one);
        lawful(one, played);
        if (played.result.type === 'play') noRunOnAForcedThirdOut(one, played.result.play);
      }),
      { numRuns: 3000, seed: 20_190_328 },
    );
  });

  it('reach every purpose, question, option and kind of play', () => {
    const purposes = new Set<string>();
    const questions = new Set<string>();
    const options = new Set<string>();
    const kinds = new Set<string>();
    for (const one of fc.sample(drawn, { numRuns: 12_000, seed: 7 })) {
      const played = play(one);
      for (const purpose of played.purposes) purposes.add(purpose);
      played.choices.forEach((choice, i) => {
        questions.add(choice.type);
        const taken = choice.options[(one.answers[i] ?? 0) % choice.options.length];
        options.add(taken ?? '');
      });
      if (played.result.type === 'play') kinds.add(played.result.play.kind);
    }
    // the day's weather is rolled as the game begins, and injuries when they happen
    const elsewhere: readonly Purpose[] = ['weather', 'injury'];
    expect([...PURPOSES].filter((purpose) => !purposes.has(purpose)).sort()).toEqual(
      [...elsewhere].sort(),
    );
    expect(CHOICE_TYPES.filter((type) => !questions.has(type))).toEqual([]);
    expect(options.size).toBe(9);
    const never: readonly PlayMade['kind'][] = ['intentionalWalk', 'otherAdvance'];
    expect([...kinds].filter((kind) => never.includes(kind as PlayMade['kind']))).toEqual([]);
    expect(kinds.size).toBe(19);
  });

  it('the same dice and answers give the same play', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        expect(play(one)).toEqual(play(one));
      }),
      { numRuns: 200, seed: 11 },
    );
  });
});
