import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takePlaces } from '../evolve/on-roster.ts';
import type { Role } from '../model/baseball.ts';
import { FIELD_POSITIONS } from '../model/baseball.ts';
import type { LineupId } from '../model/ids.ts';
import { lineupId } from '../model/ids.ts';
import type { GameState, TeamState } from '../model/state.ts';
import type { RosterChange } from '../model/team.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import { SAMPLE_BOOKS } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';
import { brokenByTeam } from '../testing/team-laws.ts';
import { openPositions } from './alignment.ts';
import { fillField } from './default-action.ts';
import { losesDh } from './designated-hitter.ts';
import { legalSubstitutions } from './legal-actions.ts';
import { substitutionFault } from './substitution.ts';

const ROLES: readonly Role[] = [...FIELD_POSITIONS, 'DH', 'PH', 'PR'];
const STARTER = lineupId(40);
const DH = lineupId(31);

const members = ({ order, field }: TeamState): readonly LineupId[] => [...order, field.P];

/** What a change does that it may not. */
const faultsBetween = (before: TeamState, after: TeamState): readonly string[] => {
  const stays = (id: LineupId): boolean => members(after).includes(id) && !after.gone.includes(id);
  const faults: readonly (readonly [holds: boolean, fault: string])[] = [
    [before.gone.every((id) => after.gone.includes(id)), 'nobody comes back'],
    [
      members(before).every((id) => stays(id) || after.gone.includes(id)),
      'whoever does not play any more has left',
    ],
    [
      before.order.every((id, slot) => !after.order.includes(id) || after.order[slot] === id),
      'whoever stays keeps his slot',
    ],
    [before.dh !== null || after.dh === null, 'no DH out of nothing'],
  ];
  return faults.flatMap(([holds, fault]) => (holds ? [] : [fault]));
};

const home = (state: GameState, team: Partial<TeamState>): GameState => ({
  ...state,
  teams: { ...state.teams, home: { ...state.teams.home, ...team } },
});
const fielding = moment({ inning: 10, rules: { threeBatterMinimum: false } });
const batting: GameState = {
  ...moment({ inning: 10, half: 'bottom', slot: 4, code: 3 }),
  phase: { type: 'offence', alignment: NORMAL_DEPTH },
};
const pitcherForDh = fielding.teams.home.order.map((id) => (id === DH ? STARTER : id));
const STATES: readonly (readonly [name: string, state: GameState])[] = [
  ['a team with a DH in the field', fielding],
  ['a team that bats its pitcher in the field', home(fielding, { order: pitcherForDh, dh: null })],
  ['a two-way starter on the mound', home(fielding, { order: pitcherForDh, dh: STARTER })],
  ['a team with a DH at bat', batting],
  [
    'a team that bats its pitcher at bat',
    { ...home(batting, { order: pitcherForDh, dh: null }), batter: STARTER },
  ],
  [
    'a two-way starter at bat',
    { ...home(batting, { order: pitcherForDh, dh: STARTER }), batter: STARTER },
  ],
];

const players = fc.integer({ min: 27, max: 52 }).map(lineupId);
const change: fc.Arbitrary<RosterChange> = fc
  .record({
    player: players,
    role: fc.constantFrom(...ROLES),
    slot: fc.option(fc.nat({ max: 8 }), { nil: null }),
    leaver: fc.option(players, { nil: null }),
    natural: fc.boolean(),
  })
  .map(({ player, role, slot, leaver, natural }) => {
    const order = fielding.teams.home.order.indexOf(leaver ?? player);
    const place = natural ? (order < 0 ? null : order) : slot;
    return leaver === null
      ? { player, role, slot: place }
      : { player, role, slot: place, replaces: leaver };
  });

/** Up to three changes at once, some of them sensible one by one. */
const requestsIn = (state: GameState): fc.Arbitrary<RosterChange[]> => {
  const sensible = legalSubstitutions(state, 'home', SAMPLE_BOOKS).flatMap((action) =>
    action.type === 'substitute' ? action.changes : [],
  );
  const one = fc.oneof(change, fc.constantFrom(...sensible));
  return fc.array(one, { minLength: 1, maxLength: 3 });
};

describe.each(STATES)('%s', (_name, state) => {
  it('stays legal, whatever is asked for and accepted', () => {
    let accepted = 0;
    fc.assert(
      fc.property(requestsIn(state), (changes) => {
        const refused = substitutionFault(
          state,
          { type: 'substitute', side: 'home', changes },
          SAMPLE_BOOKS,
        );
        if (refused) return;
        accepted += 1;
        const before = state.teams.home;
        const after = takePlaces(before, changes, losesDh(before, changes));
        expect([...brokenByTeam(after), ...faultsBetween(before, after)]).toEqual([]);
      }),
      { numRuns: 6000, seed: 15 },
    );
    expect(accepted).toBeGreaterThan(500);
  });
});

it.each(STATES.slice(3))('%s is filled up by default, whoever hit and ran', (_name, state) => {
  const substitute = { type: 'substitute', side: 'home' } as const;
  fc.assert(
    fc.property(requestsIn(state), (changes) => {
      if (substitutionFault(state, { ...substitute, changes }, SAMPLE_BOOKS)) return;
      const before = state.teams.home;
      const hit = takePlaces(before, changes, losesDh(before, changes));
      const fills = fillField(hit, SAMPLE_BOOKS);
      if (fills.length === 0) return;
      const field = home(fielding, hit);
      expect(substitutionFault(field, { ...substitute, changes: fills }, SAMPLE_BOOKS)).toBeNull();
      const after = takePlaces(hit, fills, losesDh(hit, fills));
      expect([...brokenByTeam(after), ...faultsBetween(hit, after)]).toEqual([]);
      expect(openPositions(after)).toEqual([]);
    }),
    { numRuns: 2000, seed: 15 },
  );
});

it('the teams it starts from are legal', () => {
  for (const [, state] of STATES) expect(brokenByTeam(state.teams.home)).toEqual([]);
});
