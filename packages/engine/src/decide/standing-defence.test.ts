import { describe, expect, it } from 'vitest';
import type { Action } from '../model/action.ts';
import type { Alignment } from '../model/decision.ts';
import type { GameState } from '../model/state.ts';
import { NORMAL_DEPTH, offenceAsked, SWING } from '../testing/at-the-plate.ts';
import { given } from '../testing/given.ts';
import type { MomentOptions } from '../testing/moment.ts';
import { moment } from '../testing/moment.ts';

const offence = (): GameState => offenceAsked(moment());
const types = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

describe('a standing defence', () => {
  const standing = (alignment: Partial<Alignment>): Action => ({
    type: 'setStandingDefence',
    side: 'home',
    alignment: { ...NORMAL_DEPTH, ...alignment },
  });

  it('answers at once, as far as it is legal now', () => {
    const { events } = given(moment({ code: 1, rules: { shiftsAllowed: true } }))
      .when(standing({ infield: 'in', outfield: 'shallow', hold: [1, 2] }))
      .then();
    expect(events[1]).toEqual({
      type: 'defenceSet',
      alignment: { infield: 'normal', outfield: 'normal', hold: [1], shift: 'none' },
      standing: true,
    });
  });

  it('comes as it is where everything fits', () => {
    const alignment = { infield: 'in', outfield: 'shallow', hold: [3] } as const;
    const { state } = given(moment({ code: 4, inning: 9 }))
      .when(standing(alignment))
      .then();
    expect(state.phase).toEqual({ type: 'offence', alignment: { ...NORMAL_DEPTH, ...alignment } });
  });

  it('a shift holds nobody; where nobody shifts he is held after all', () => {
    const shifted = standing({ shift: 'pull', hold: [1] });
    const legal = given(moment({ code: 1, rules: { shiftsAllowed: true } }))
      .when(shifted)
      .then();
    expect(legal.state.phase).toMatchObject({ alignment: { shift: 'pull', hold: [] } });
    const illegal = given(moment({ code: 1 }))
      .when(shifted)
      .then();
    expect(illegal.state.phase).toMatchObject({ alignment: { shift: 'none', hold: [1] } });
  });

  it('is there for the next batter too', () => {
    const { state } = given(moment()).when(standing({})).then();
    const { events } = given(state).when(SWING, ['atBat', 1, 5, 4, 11]).then();
    expect(types(events)).toEqual(['offenceSet', 'playMade', 'defenceSet']);
  });

  it('taken back before the offence has declared, its manager decides', () => {
    const { state } = given(moment()).when(standing({})).then();
    const taken = given(state)
      .when({ type: 'setStandingDefence', side: 'home', alignment: null })
      .then();
    expect(taken.state.phase).toEqual({ type: 'defence' });
  });

  it('of the batting side waits for its turn', () => {
    const { state, events } = given(moment())
      .when({ type: 'setStandingDefence', side: 'away', alignment: NORMAL_DEPTH })
      .then();
    expect(types(events)).toEqual(['standingDefenceSet']);
    expect(state.teams.away.standingDefence).toEqual(NORMAL_DEPTH);
  });

  it('does not answer while a position is open', () => {
    const { home } = moment().teams;
    const gone: GameState = {
      ...moment(),
      teams: { ...moment().teams, home: { ...home, gone: [home.field.LF] } },
    };
    const { state } = given(gone).when(standing({})).then();
    expect(state.phase).toEqual({ type: 'defence' });
  });
});

describe('the default defence', () => {
  it.each<[string, MomentOptions, readonly number[]]>([
    ['holds the runner on first', { code: 1 }, [1]],
    ['also with one on third', { code: 5 }, [1]],
    ['not with second occupied', { code: 3 }, []],
    ['with a lead of four', { code: 1, home: 4 }, [1]],
    ['not with a lead of five', { code: 1, home: 5 }, []],
  ])('%s', (_what, options, hold) => {
    const { events } = given(moment(options)).when({ type: 'takeDefault', side: 'home' }).then();
    expect(events[0]).toEqual({ type: 'defenceSet', alignment: { ...NORMAL_DEPTH, hold } });
  });

  it('the default offence swings', () => {
    const { events } = given(offence())
      .when({ type: 'takeDefault', side: 'away' }, ['atBat', 1, 5, 4, 11])
      .then();
    expect(events[0]).toMatchObject({ offence: { approach: 'swing', contactPlay: false } });
  });
});
