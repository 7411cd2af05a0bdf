import { describe, expect, it } from 'vitest';
import type { BaseCode, FieldPosition } from '../model/baseball.ts';
import type { RatedCard } from '../model/cards.ts';
import type { Books } from '../model/equipment.ts';
import { lineupId } from '../model/ids.ts';
import type { GameState, TeamState } from '../model/state.ts';
import { NORMAL_DEPTH, offenceAsked, SWING, SWUNG } from '../testing/at-the-plate.ts';
import { type CardEdits, editedCards } from '../testing/edited-cards.ts';
import { SAMPLE_BOOKS } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';
import { withReading } from '../testing/swing.ts';
import { defaultAction, fillField } from './default-action.ts';

/** The home team: 3B bats 7th, SS 8th, C 9th, the DH 5th; the bench: catcher, 2B-3B-SS-1B, outfielder, 3B-1B-LF. */
const [DH, THIRD, SHORT, CATCHER] = [31, 33, 34, 35];
const [SECOND_CATCHER, UTILITY, OUTFIELDER, CORNER_MAN] = [36, 37, 38, 39];
const [STARTER, LONG_MAN, SWING_MAN] = [40, 45, 46];
const BENCH = [SECOND_CATCHER, UTILITY, OUTFIELDER, CORNER_MAN];
const PITCHERS = [41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52];

const open = moment();
const { home, away } = open.teams;
const ids = (players: readonly number[]) => players.map(lineupId);

const booksWith = (edits: CardEdits): Books => ({ ...SAMPLE_BOOKS, cards: editedCards(edits) });
const rated =
  (position: FieldPosition, range: number, error: number) =>
  (card: RatedCard): RatedCard => ({
    ...card,
    positions: card.positions.map((rating) =>
      rating.position === position ? { ...rating, range, error } : rating,
    ),
  });
const relief =
  (innings: number) =>
  (card: RatedCard): RatedCard => ({
    ...card,
    pitcher: card.pitcher && {
      ...card.pitcher,
      endurance: { start: 0, relief: innings, close: 0 },
    },
  });

describe('the default of a decision', () => {
  const choice: GameState = {
    ...open,
    phase: {
      type: 'choice',
      play: SWUNG,
      choice: {
        type: 'throw',
        side: 'home',
        options: ['concede', 'throw-lead'],
        runner: lineupId(9),
        from: 2,
        to: 4,
        target: 12,
        fielder: 'LF',
      },
    },
  };
  it.each([
    [
      'to be ready',
      { ...open, phase: { type: 'setup', ready: { away: true, home: false } } },
      'home',
      { type: 'ready', side: 'home', entropy: '' },
    ],
    ['to swing', offenceAsked(open), 'away', SWING],
    ['the first answer', choice, 'home', { type: 'choose', side: 'home', option: 'concede' }],
    ['nothing while a card is read', withReading(open, { code: 'WALK' }), 'home', null],
  ] as const)('%s', (...[, state, side, expected]) => {
    expect(defaultAction(state, side, SAMPLE_BOOKS)).toEqual(expected);
  });

  it.each<[code: BaseCode, lead: number, hold: readonly number[]]>([
    [1, 0, [1]],
    [1, 4, [1]],
    [1, 5, []],
    [1, -3, [1]],
    [5, 4, [1]],
    [0, 0, []],
    [2, 0, []],
    [3, 0, []],
    [4, 0, []],
  ])('of the defence on bases %i, %i ahead: first is held as in %j', (code, lead, hold) => {
    const state = moment({ code, home: 5 + lead, away: 5 });
    expect(defaultAction(state, 'home', SAMPLE_BOOKS)).toEqual({
      type: 'setDefence',
      side: 'home',
      alignment: { ...NORMAL_DEPTH, hold },
    });
  });
});

describe('for a man who is hurt', () => {
  const hurtHome = (player: number, state: GameState = open, gone: readonly number[] = []) => ({
    ...state,
    teams: {
      ...state.teams,
      home: { ...state.teams.home, hurt: ids([player]), gone: ids(gone) },
    },
  });
  const batting = (slot: number, code: BaseCode = 0) =>
    offenceAsked(moment({ half: 'bottom', slot, code }));
  const withoutPlace = booksWith({ [UTILITY]: (card) => ({ ...card, positions: [] }) });

  it.each([
    // in the field: whoever plays there
    ['a shortstop', hurtHome(SHORT), { player: UTILITY, role: 'SS', slot: 7, replaces: SHORT }],
    [
      'a catcher',
      hurtHome(CATCHER),
      { player: SECOND_CATCHER, role: 'C', slot: 8, replaces: CATCHER },
    ],
    [
      'a shortstop, when nobody on the bench plays there',
      hurtHome(SHORT, open, [UTILITY]),
      { player: SECOND_CATCHER, role: 'SS', slot: 7, replaces: SHORT },
    ],
    [
      'a shortstop, when only pitchers are left',
      hurtHome(SHORT, open, BENCH),
      { player: PITCHERS[0], role: 'SS', slot: 7, replaces: SHORT },
    ],
    [
      'a pitcher in a game with a DH',
      hurtHome(STARTER),
      { player: PITCHERS[0], role: 'P', slot: null, replaces: STARTER },
    ],
    // at bat: whoever plays where he played, for the next half
    [
      'a batter',
      hurtHome(SHORT, batting(7)),
      { player: UTILITY, role: 'PH', slot: 7, replaces: SHORT },
    ],
    [
      'a designated hitter',
      hurtHome(DH, batting(4)),
      { player: SECOND_CATCHER, role: 'PH', slot: 4, replaces: DH },
    ],
    [
      'a runner',
      hurtHome(THIRD, batting(7, 1)),
      { player: UTILITY, role: 'PR', slot: 6, replaces: THIRD },
    ],
  ])('%s', (_who, state, change) => {
    expect(defaultAction(state, 'home', SAMPLE_BOOKS)).toEqual({
      type: 'substitute',
      side: 'home',
      changes: [change],
    });
  });

  it('a pitcher who bats: no other pitcher hits for him', () => {
    const state = batting(4);
    const order = home.order.map((id) => (id === lineupId(DH) ? lineupId(STARTER) : id));
    const team = { ...state.teams.home, order, dh: null, hurt: ids([STARTER]), gone: ids([DH]) };
    const up = { ...state, batter: lineupId(STARTER), teams: { ...state.teams, home: team } };
    expect(defaultAction(up, 'home', SAMPLE_BOOKS)).toMatchObject({
      changes: [{ player: SECOND_CATCHER, role: 'PH', slot: 4, replaces: STARTER }],
    });
  });

  it('a man without any position is better than a pitcher', () => {
    const state = hurtHome(SHORT, open, [SECOND_CATCHER, OUTFIELDER, CORNER_MAN]);
    expect(defaultAction(state, 'home', withoutPlace)).toMatchObject({
      changes: [{ player: UTILITY, role: 'SS' }],
    });
  });

  it('nothing special when he is of the other side, or nobody is left', () => {
    const other = { ...open, teams: { ...open.teams, away: { ...away, hurt: ids([1]) } } };
    expect(defaultAction(other, 'home', SAMPLE_BOOKS)?.type).toBe('setDefence');
    const alone = hurtHome(SHORT, open, [...BENCH, ...PITCHERS]);
    expect(defaultAction(alone, 'home', SAMPLE_BOOKS)?.type).toBe('setDefence');
  });
});

describe('men for the places that wait for one', () => {
  /** Each of these hit for a man of the field, in his slot. */
  const after = (
    hitters: readonly (readonly [hitter: number, leaver: number])[],
    change: Partial<TeamState> = {},
  ): TeamState => ({
    ...home,
    order: home.order.map((id) => lineupId(hitters.find(([, leaver]) => leaver === id)?.[0] ?? id)),
    temporary: ids(hitters.map(([hitter]) => hitter)),
    gone: ids(hitters.map(([, leaver]) => leaver)),
    ...change,
  });
  const filled = (team: TeamState, books: Books = SAMPLE_BOOKS) => fillField(team, books);

  it('nobody where none is open', () => {
    expect(filled(home)).toEqual([]);
    expect(filled({ ...home, gone: ids([UTILITY]) })).toEqual([]);
  });

  it('the hitter himself where he can play', () => {
    expect(filled(after([[UTILITY, THIRD]]))).toEqual([{ player: UTILITY, role: '3B', slot: 6 }]);
    expect(filled(after([[UTILITY, home.order[0] ?? 0]]))).not.toContainEqual(
      expect.objectContaining({ player: UTILITY }),
    );
  });

  it('the hitter who is hurt is relieved though he plays there', () => {
    expect(filled(after([[UTILITY, THIRD]], { hurt: ids([UTILITY]) }))).toEqual([
      { player: CORNER_MAN, role: '3B', slot: 6, replaces: UTILITY },
    ]);
  });

  it.each([
    ['the better range', rated('3B', 2, 20), rated('3B', 3, 0), UTILITY],
    ['the better range of the second', rated('3B', 3, 0), rated('3B', 2, 20), CORNER_MAN],
    ['the surer hands, at equal range', rated('3B', 3, 8), rated('3B', 3, 7), CORNER_MAN],
    ['the surer hands of the first', rated('3B', 3, 7), rated('3B', 3, 8), UTILITY],
  ])('%s of the bench where he cannot', (...[, utility, corner, player]) => {
    const books = booksWith({ [UTILITY]: utility, [CORNER_MAN]: corner });
    expect(filled(after([[OUTFIELDER, THIRD]]), books)).toEqual([
      { player, role: '3B', slot: 6, replaces: OUTFIELDER },
    ]);
  });

  it('each of two hitters where he is better, and the one nobody can relieve wherever it is', () => {
    const team = after([
      [OUTFIELDER, THIRD],
      [UTILITY, SHORT],
    ]);
    expect(filled(team)).toEqual([
      { player: UTILITY, role: '3B', slot: 7 },
      { player: OUTFIELDER, role: 'SS', slot: 6 },
    ]);
  });

  it('two different men of the bench for two hitters', () => {
    const team = after([
      [OUTFIELDER, THIRD],
      [SECOND_CATCHER, home.field['1B']],
    ]);
    const changes = filled(team);
    expect(changes.map(({ role }) => role)).toEqual(['1B', '3B']);
    expect(new Set(changes.map(({ player }) => player))).toEqual(new Set([UTILITY, CORNER_MAN]));
    expect(new Set(changes.map(({ replaces }) => replaces))).toEqual(
      new Set([OUTFIELDER, SECOND_CATCHER]),
    );
  });

  describe('on the mound', () => {
    const order = home.order.map((id) => lineupId(id === DH ? UTILITY : id));
    /** The utility man hit for the pitcher, who batted 5th. */
    const hitForPitcher: TeamState = {
      ...home,
      order,
      dh: null,
      temporary: ids([UTILITY]),
      gone: ids([STARTER]),
    };

    it('the man who lasts longest, in the slot of the hitter', () => {
      const books = booksWith({ [SWING_MAN]: relief(5), [LONG_MAN]: relief(4) });
      expect(filled(hitForPitcher, books)).toEqual([
        { player: SWING_MAN, role: 'P', slot: 4, replaces: UTILITY },
      ]);
    });

    it('the hitter himself when no pitcher is left', () => {
      const team = { ...hitForPitcher, gone: ids([STARTER, ...PITCHERS]) };
      expect(filled(team)).toEqual([{ player: UTILITY, role: 'P', slot: 4 }]);
    });

    it('a man who bats for nobody where the DH goes on; the DH himself when none is left', () => {
      const team: TeamState = { ...home, gone: ids([STARTER]) };
      expect(filled(team, booksWith({ [SWING_MAN]: relief(9) }))).toEqual([
        { player: SWING_MAN, role: 'P', slot: null },
      ]);
      expect(filled({ ...team, gone: ids([STARTER, ...PITCHERS]) })).toEqual([
        { player: DH, role: 'P', slot: 4 },
      ]);
    });

    it('after the other places, whose hitters go there', () => {
      const team: TeamState = {
        ...hitForPitcher,
        order: order.map((id) => lineupId(id === THIRD ? CORNER_MAN : id)),
        gone: ids([STARTER, THIRD]),
      };
      expect(filled(team).map(({ role, slot }) => [role, slot])).toEqual([
        ['3B', 4],
        ['P', 6],
      ]);
    });
  });
});
