import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takePlaces } from '../evolve/on-roster.ts';
import type { Role } from '../model/baseball.ts';
import { FIELD_POSITIONS } from '../model/baseball.ts';
import { type LineupId, lineupId } from '../model/ids.ts';
import type { GameState, TeamState } from '../model/state.ts';
import type { RosterChange } from '../model/team.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import { SAMPLE_BOOKS } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';
import { losesDh } from './designated-hitter.ts';
import { legalDoubleChanges, legalSubstitutions } from './legal-actions.ts';
import { validate } from './validate.ts';

const STARTER = lineupId(40);
const DH = lineupId(31);

const home = (state: GameState, team: Partial<TeamState>): GameState => ({
  ...state,
  teams: { ...state.teams, home: { ...state.teams.home, ...team } },
});
const swapped = (order: readonly LineupId[], ...pairs: readonly (readonly [number, number])[]) =>
  order.map((id) => lineupId(pairs.find(([out]) => out === id)?.[1] ?? id));

/** A short bench, so that chance meets every man of it: two pitchers, two who play the field. */
const rosterOf = ({ teams }: GameState) =>
  teams.home.roster.filter(({ id }) => id <= 35 || [37, 38, 40, 43, 50].includes(id));
const short = (state: GameState): GameState => home(state, { roster: rosterOf(state) });
const fielding = short(moment({ inning: 10, rules: { threeBatterMinimum: false } }));
const batting: GameState = {
  ...short(moment({ inning: 10, half: 'bottom', slot: 4, code: 3 })),
  phase: { type: 'offence', alignment: NORMAL_DEPTH },
};
const { order } = fielding.teams.home;
const pitcherForDh = swapped(order, [DH, STARTER]);
const hitFor = { order: swapped(order, [28, 37], [32, 38]), gone: [28, 32].map(lineupId) };
const back = {
  ...home(fielding, {
    order: swapped(order, [32, 38]),
    field: { ...fielding.teams.home.field, LF: lineupId(38) },
    gone: [lineupId(32)],
  }),
  rules: { ...fielding.rules, reentry: true },
};

const STATES: readonly (readonly [name: string, state: GameState])[] = [
  ['a team with a DH in the field', fielding],
  ['one that bats its pitcher', home(fielding, { order: pitcherForDh, dh: null })],
  ['one with a two-way starter', home(fielding, { order: pitcherForDh, dh: STARTER })],
  ['one whose men were hit for', home(fielding, { ...hitFor, temporary: [37, 38].map(lineupId) })],
  [
    'one whose pitcher was hit for',
    home(fielding, {
      order: swapped(order, [DH, 37]),
      dh: null,
      gone: [DH, STARTER],
      temporary: [lineupId(37)],
    }),
  ],
  ['one whose men may come back', back],
  ['a team at bat', batting],
  ['one at bat with its pitcher', home(batting, { order: pitcherForDh, dh: null })],
];

const place = (state: GameState, changes: readonly RosterChange[]): GameState => {
  const team = state.teams.home;
  return home(state, takePlaces(team, changes, losesDh(team, changes)));
};
/** What a change comes to, however it is written down. */
const effect = (state: GameState, changes: readonly RosterChange[]): string => {
  const { order, field, dh, gone } = place(state, changes).teams.home;
  return JSON.stringify([
    order,
    FIELD_POSITIONS.map((position) => field[position]),
    dh,
    [...gone].sort(),
  ]);
};
const isLegal = (state: GameState, changes: readonly RosterChange[]): boolean =>
  validate(state, { type: 'substitute', side: 'home', changes }, SAMPLE_BOOKS) === null;

/** Two changes of which the second may follow the first. */
const oneByOne = (state: GameState, [one, other]: readonly RosterChange[]): boolean => {
  if (!one || !other) return false;
  const inTurn = (first: RosterChange, second: RosterChange): boolean =>
    isLegal(state, [first]) &&
    isLegal(place(state, [first]), [second]) &&
    effect(place(state, [first]), [second]) === effect(state, [one, other]);
  return inTurn(one, other) || inTurn(other, one);
};

/** The same, each named for the man at his place: who left for whom is for the record alone. */
const renamed = (state: GameState, changes: readonly RosterChange[]): readonly RosterChange[] =>
  changes.map((change) => {
    const there = FIELD_POSITIONS.find((position) => position === change.role);
    return there && change.replaces !== undefined
      ? { ...change, replaces: state.teams.home.field[there] }
      : change;
  });

const ROLES: readonly Role[] = [...FIELD_POSITIONS, 'DH', 'PH', 'PR'];

/** Requests that come near the rules: men of this team, and mostly the slots they could have. */
const requestsIn = ({ teams, half }: GameState): fc.Arbitrary<readonly RosterChange[]> => {
  const { roster, order, field } = teams.home;
  const man = fc.constantFrom(...roster.map(({ id }) => id));
  const change = fc
    .record({
      player: man,
      role: fc.constantFrom(...(half === 'top' ? ROLES.slice(0, 10) : ROLES.slice(9))),
      leaver: fc.option(man, { nil: null }),
      slot: fc.option(fc.nat({ max: 8 }), { nil: null }),
      from: fc.constantFrom('own', 'leaver', 'place', 'any'),
    })
    .map(({ player, role, leaver, slot, from }): RosterChange => {
      const there = FIELD_POSITIONS.find((position) => position === role);
      const out = from === 'place' && there ? field[there] : leaver;
      const natural = order.indexOf(from === 'own' ? player : (out ?? player));
      const change = { player, role, slot: from === 'any' ? slot : natural < 0 ? null : natural };
      return out === null || from === 'own' ? change : { ...change, replaces: out };
    });
  const single = fc.tuple(change);
  /** Two who trade places, or whose slots are crossed. */
  const crossed = fc.tuple(change, change).map(([one, other]): readonly RosterChange[] => [
    { ...one, slot: other.slot },
    { ...other, slot: one.slot },
  ]);
  return fc.oneof(single, fc.tuple(change, change), crossed);
};

describe.each(STATES)('the lists for %s', (_name, state) => {
  const singles = legalSubstitutions(state, 'home', SAMPLE_BOOKS);
  const doubles = [...legalDoubleChanges(state, 'home', { books: SAMPLE_BOOKS })];

  it('hold what is legal', () => {
    for (const { changes } of [...singles, ...doubles]) expect(isLegal(state, changes)).toBe(true);
    const written = [...singles, ...doubles].map(({ changes }) => JSON.stringify(changes));
    expect(new Set(written).size).toBe(written.length);
  });

  it('hold whatever one man or two together can bring about', () => {
    const reached = new Set([...singles, ...doubles].map(({ changes }) => effect(state, changes)));
    let accepted = 0;
    fc.assert(
      fc.property(requestsIn(state), (changes) => {
        if (!isLegal(state, changes)) return;
        accepted += 1;
        if (reached.has(effect(state, changes)) || oneByOne(state, renamed(state, changes))) return;
        expect(changes).toEqual('in the list');
      }),
      { numRuns: 20_000, seed: 21 },
    );
    expect(accepted).toBeGreaterThan(40);
  });
});
