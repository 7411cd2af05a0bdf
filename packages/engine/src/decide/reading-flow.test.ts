import { describe, expect, it } from 'vitest';
import type { Action } from '../model/action.ts';
import type { Outcome } from '../model/outcome.ts';
import type { GameState } from '../model/state.ts';
import { offenceAsked, SWING } from '../testing/at-the-plate.ts';
import { given } from '../testing/given.ts';
import type { MomentOptions } from '../testing/moment.ts';
import { moment } from '../testing/moment.ts';

const offence = (options: MomentOptions = {}): GameState => offenceAsked(moment(options));
const types = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type);

describe('reading a card image', () => {
  const WALK = { code: 'WALK' } as const;
  const POPOUT = { code: 'POPOUT', location: '2B' } as const;
  const manual = offence({ rules: { resolution: 'manual' } });
  const rolled = given(manual).when(SWING, ['atBat', 2, 3, 1, 7]).then();
  const enter = (side: 'away' | 'home', outcome: Outcome): Action => ({
    type: 'enterOutcome',
    side,
    outcome,
  });
  const entered = given(rolled.state).when(enter('away', WALK)).then();

  it('the dice lie on the table until the batting manager has read', () => {
    expect(types(rolled.events)).toEqual(['offenceSet', 'atBatRolled']);
    expect(rolled.state.phase).toMatchObject({ type: 'reading', disputed: false, entries: {} });
    expect(entered.state.phase).toMatchObject({ type: 'reading', entries: { away: WALK } });
  });

  it('the other manager confirms, and the play is made', () => {
    const { events } = given(entered.state).when({ type: 'confirmOutcome', side: 'home' }).then();
    expect(events).toMatchObject([
      { type: 'outcomeConfirmed', by: 'home', outcome: WALK },
      { type: 'playMade', kind: 'walk', story: { outcome: WALK } },
    ]);
  });

  it('time confirms, too', () => {
    const { events } = given(entered.state).when({ type: 'takeDefault', side: 'home' }).then();
    expect(events[0]).toMatchObject({ type: 'outcomeConfirmed', by: 'clock' });
  });

  it('an AI takes the other manager’s word for it', () => {
    const { home } = manual.teams;
    const ai: GameState = {
      ...rolled.state,
      teams: { ...rolled.state.teams, home: { ...home, ai: 'balanced' } },
    };
    const { events } = given(ai).when(enter('away', WALK)).then();
    expect(types(events)).toEqual(['outcomeEntered', 'outcomeConfirmed', 'playMade']);
  });

  describe('that is disputed', () => {
    const disputed = given(entered.state).when({ type: 'disputeOutcome', side: 'home' }).then();
    const home = given(disputed.state).when(enter('home', POPOUT)).then();

    it('is read again by both', () => {
      expect(disputed.state.phase).toMatchObject({ disputed: true, entries: {} });
      expect(home.state.phase).toMatchObject({ entries: { home: POPOUT } });
    });

    it('is settled when both say the same', () => {
      const { events } = given(home.state).when(enter('away', POPOUT)).then();
      expect(events).toMatchObject([
        { type: 'outcomeEntered' },
        { type: 'outcomeConfirmed', by: 'home', outcome: POPOUT },
        { type: 'playMade', kind: 'out' },
      ]);
    });

    it('waits when they differ; one may change his mind', () => {
      const differ = given(home.state).when(enter('away', WALK)).then();
      expect(types(differ.events)).toEqual(['outcomeEntered']);
      const { events } = given(differ.state).when(enter('home', WALK)).then();
      expect(types(events)).toEqual(['outcomeEntered', 'outcomeConfirmed', 'playMade']);
    });

    it('waits while they see the ball go to two men', () => {
      const { events } = given(home.state)
        .when(enter('away', { code: 'POPOUT', location: 'SS' }))
        .then();
      expect(types(events)).toEqual(['outcomeEntered']);
    });

    it.each(['confirmOutcome', 'takeDefault'] as const)(
      'is read, not confirmed: neither he nor the clock takes the other’s word (%s)',
      (type) => {
        const read = given(disputed.state).when(enter('away', WALK)).then().state;
        const refusal = given(read).when({ type, side: 'home' }).refused();
        expect(refusal).toEqual({ code: 'NOTHING_ENTERED' });
      },
    );

    it('or a commissioner decides', () => {
      const { events } = given(home.state).when({ type: 'settleOutcome', outcome: WALK }).then();
      expect(events[0]).toEqual({ type: 'outcomeConfirmed', by: 'admin', outcome: WALK });
    });
  });
});
