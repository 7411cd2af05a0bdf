import { describe, expect, it } from 'vitest';
import type { GameEvent, Substituted } from '../model/event.ts';
import { lineupId } from '../model/ids.ts';
import type { GameState } from '../model/state.ts';
import type { RosterChange } from '../model/team.ts';
import { NORMAL_DEPTH, offenceAsked, SWUNG } from '../testing/at-the-plate.ts';
import { moment } from '../testing/moment.ts';
import { playMade } from '../testing/play-made.ts';
import { evolve } from './evolve.ts';

const [HITTER, RELIEVER] = [lineupId(12), lineupId(45)];
const open = moment({ code: 1, slot: 3 });
const { away, home } = open.teams;
const offence = offenceAsked(open);

const substituted = (
  side: Substituted['side'],
  ...changes: readonly RosterChange[]
): GameEvent => ({
  type: 'substituted',
  side,
  changes,
});
const pinch = (role: 'PH' | 'PR', replaces = lineupId(4)): RosterChange => ({
  player: HITTER,
  role,
  slot: away.order.indexOf(replaces),
  replaces,
});
const relief: RosterChange = { player: RELIEVER, role: 'P', slot: null, replaces: home.field.P };

describe('a hand chosen for one plate appearance', () => {
  it.each<[Partial<{ bats: 'L' | 'R'; throws: 'L' | 'R' }>, object]>([
    [{ bats: 'L' }, { batterHand: 'L' }],
    [{ throws: 'R' }, { pitcherHand: 'R' }],
    [
      { bats: 'R', throws: 'L' },
      { batterHand: 'R', pitcherHand: 'L' },
    ],
  ])('%j', (hands, chosen) => {
    const before = { ...open, pa: { ...open.pa, chaosRolled: true } };
    const { pa } = evolve(before, { type: 'handChosen', player: lineupId(4), ...hands });
    expect(pa).toEqual({ ...before.pa, ...chosen });
  });
});

describe('a standing defence', () => {
  const standing: GameState = {
    ...offence,
    teams: { away, home: { ...home, standingDefence: NORMAL_DEPTH } },
  };
  const set = (side: 'away' | 'home', alignment: typeof NORMAL_DEPTH | null): GameEvent => ({
    type: 'standingDefenceSet',
    side,
    alignment,
  });

  it('taken back before the offence has declared, asks the defence again', () => {
    expect(evolve(standing, set('home', null))).toMatchObject({
      phase: { type: 'defence' },
      teams: { home: { standingDefence: null } },
    });
  });

  it.each<[string, GameState, GameEvent]>([
    ['changed', standing, set('home', NORMAL_DEPTH)],
    ['taken back by the side at bat', standing, set('away', null)],
    ['that there was none of', offence, set('home', null)],
  ])('%s does not', (_what, state, event) => {
    expect(evolve(state, event).phase.type).toBe('offence');
  });

  it('taken back in the middle of a play does not', () => {
    const entries = {};
    const reading = {
      ...standing,
      phase: { type: 'reading', play: SWUNG, entries, disputed: false },
    } as const;
    expect(evolve(reading, set('home', null)).phase.type).toBe('reading');
  });
});

describe('a pinch hitter', () => {
  it('is answered by the defence; a pitcher who comes in then answers nobody', () => {
    expect(evolve(offence, substituted('away', pinch('PH'))).phase.type).toBe('defence');
    expect(evolve(offence, substituted('home', relief)).phase.type).toBe('offence');
    expect(evolve(open, substituted('home', relief)).phase.type).toBe('defence');
  });

  it.each(['PH', 'PR'] as const)('and runner hold no place in the field yet: %s', (role) => {
    const runner = role === 'PR' ? (open.bases[0]?.id ?? lineupId(0)) : lineupId(4);
    const after = evolve(offence, substituted('away', pinch(role, runner)));
    expect(after.teams.away).toMatchObject({ temporary: [12], gone: [runner] });
    expect(after.teams.away.order).toEqual(away.order.map((id) => (id === runner ? 12 : id)));
    expect(after.batter).toBe(role === 'PH' ? 12 : 4);
    expect(after.bases[0]?.id).toBe(role === 'PR' ? 12 : 3);
  });

  it.each(['PH', 'PR'] as const)('for the designated hitter is one: %s', (role) => {
    const dh = away.dh ?? lineupId(0);
    expect(evolve(offence, substituted('away', pinch(role, dh))).teams.away.dh).toBe(12);
    expect(evolve(offence, substituted('away', pinch(role))).teams.away.dh).toBe(dh);
  });

  it('who takes the field is temporary no more, and others stay so', () => {
    const temporary = [HITTER, lineupId(13)];
    const state = { ...open, teams: { home, away: { ...away, temporary } } };
    const slot = away.order.indexOf(away.field.LF);
    const after = evolve(
      state,
      substituted('away', { player: HITTER, role: 'LF', slot, replaces: away.field.LF }),
    );
    expect(after.teams.away).toMatchObject({ temporary: [13], field: { LF: 12 } });
  });
});

describe('a new man on the mound', () => {
  it('starts fresh, and the work of the old one is kept', () => {
    const after = evolve(open, substituted('home', relief));
    expect(after.mound.home).toMatchObject({ pitcher: 45, role: 'reliever', battersThisStint: 0 });
    expect(after.relieved).toEqual([open.mound.home]);
    expect(after.teams.home.gone).toEqual([home.field.P]);
  });

  it('who returns goes on from the work he has done', () => {
    const work = { ...open.mound.home, pitcher: RELIEVER, outs: 7, battersThisStint: 5 };
    const other = { ...open.mound.home, pitcher: lineupId(46), outs: 2 };
    const state = { ...open, relieved: [other, work] };
    const after = evolve(state, substituted('home', relief));
    expect(after.mound.home).toMatchObject({ pitcher: 45, outs: 7, battersThisStint: 0 });
    expect(after.relieved).toEqual([other, open.mound.home]);
  });

  describe('who comes back', () => {
    const WALK = playMade('walk', { moves: [] });
    const STARTER = home.field.P;
    const back: RosterChange = { player: STARTER, role: 'P', slot: null, replaces: RELIEVER };
    const [OUT, IN] = [substituted('home', relief), substituted('home', back)];
    const SIDES: readonly GameEvent[] = [
      { type: 'halfStarted', inning: 1, half: 'bottom' },
      { type: 'halfStarted', inning: 2, half: 'top' },
    ];
    const played = playMade('strikeout');
    const empty = moment();

    /** Runners he answers for as tired, in this half-inning and the one before. */
    it.each<[what: string, events: readonly GameEvent[], runners: readonly [number, number]]>([
      ['in the same half-inning, has his runners of it', [WALK, OUT, played, IN], [1, 0]],
      ['and those to come', [WALK, OUT, played, IN, WALK], [2, 0]],
      ['in the next one, has them as the last half’s', [WALK, OUT, ...SIDES, IN], [0, 1]],
      ['after one in which he did not pitch', [WALK, OUT, ...SIDES, ...SIDES, IN], [0, 1]],
      ['after a clean one', [WALK, ...SIDES, played, OUT, ...SIDES, IN], [0, 0]],
      ['who left before a pitch of it', [WALK, ...SIDES, OUT, played, ...SIDES, IN], [0, 1]],
      [
        'who left between his own side’s batters',
        [WALK, ...SIDES.slice(0, 1), played, OUT, ...SIDES.slice(1), IN],
        [0, 1],
      ],
      [
        'who left twice',
        [WALK, OUT, played, IN, WALK, substituted('home', relief), ...SIDES, IN],
        [0, 2],
      ],
    ])('%s', (...[, events, [thisHalf, lastHalf]]) => {
      const { mound } = events.reduce(evolve, empty);
      expect(mound.home).toMatchObject({
        pitcher: STARTER,
        runnersThisHalf: thisHalf,
        runnersLastHalf: lastHalf,
      });
    });

    it('has his three batters before him again', () => {
      const { mound } = [WALK, WALK, WALK, OUT, played, IN].reduce(evolve, empty);
      expect(mound.home).toMatchObject({ batters: 3, battersThisStint: 0, minimumMet: false });
    });
  });

  it('is not there when others change', () => {
    const slot = home.order.indexOf(home.field.LF);
    const change = { player: lineupId(38), role: 'LF', slot, replaces: home.field.LF } as const;
    const after = evolve(open, substituted('home', change));
    expect(after.mound).toEqual(open.mound);
    expect(after.relieved).toEqual([]);
    expect(after.teams.home.gone).toEqual([home.field.LF]);
  });

  it('answers for a placed runner only before the first play, and for nobody else', () => {
    const placed = { id: lineupId(9), pitcher: home.field.P, reached: 'placed' } as const;
    const own = { id: lineupId(8), pitcher: home.field.P, reached: 'hit' } as const;
    const state: GameState = { ...open, bases: [own, placed, null] };
    const pitchers = ({ bases }: GameState) => bases.map((runner) => runner?.pitcher ?? null);
    expect(pitchers(evolve(state, substituted('home', relief)))).toEqual([40, 45, null]);
    const later = { ...state, halfPlays: 1 };
    expect(pitchers(evolve(later, substituted('home', relief)))).toEqual([40, 40, null]);
  });
});
