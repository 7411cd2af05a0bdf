import { describe, expect, it } from 'vitest';
import { replay } from '../evolve/replay.ts';
import { openGame } from '../game.ts';
import type { Action } from '../model/action.ts';
import { fieldingSide } from '../model/baseball.ts';
import { lineupId } from '../model/ids.ts';
import type { GameState } from '../model/state.ts';
import { bullpenOf, untilWarm } from '../model/warm-up.ts';
import { offenceAsked } from '../testing/at-the-plate.ts';
import { given, SAMPLE_BOOKS } from '../testing/given.ts';
import { minimumMet, rosterChange, substitute } from '../testing/home-bench.ts';
import { type MomentOptions, moment } from '../testing/moment.ts';
import { playRandomGame } from '../testing/random-game.ts';
import { sampleGame } from '../testing/sample-game.ts';
import { swing } from '../testing/swing.ts';
import { legalActions } from './legal-actions.ts';

const [STARTER, LONG_MAN, MIDDLE, LATE] = [40, 45, 46, 47];
const warms = (pitcher: number): Action => ({
  type: 'warmUp',
  side: 'home',
  pitcher: lineupId(pitcher),
});
const comesIn = (pitcher: number): Action => ({
  type: 'substitute',
  side: 'home',
  changes: [rosterChange([pitcher, 'P', null, STARTER])],
});
const at = (more: MomentOptions = {}): GameState =>
  minimumMet(moment({ ...more, rules: { warmUp: true, ...more.rules } }));
const after = (state: GameState, ...actions: readonly Action[]): GameState =>
  actions.reduce((now, action) => given(now).when(action).then().state, state);
/** A batter strikes out. */
const out = (state: GameState): GameState => swing(state, { code: 'STRIKEOUT' }).then().state;
const bullpen = ({ teams }: GameState): readonly number[] =>
  bullpenOf(teams.home).map(({ pitcher }) => pitcher);

describe('warming up', () => {
  it('takes two batters', () => {
    const up = after(at(), warms(LONG_MAN));
    expect(untilWarm(up, 'home', lineupId(LONG_MAN))).toBe(2);
    expect(untilWarm(out(up), 'home', lineupId(LONG_MAN))).toBe(1);
    expect(untilWarm(out(out(up)), 'home', lineupId(LONG_MAN))).toBe(0);
    expect(untilWarm(up, 'home', lineupId(MIDDLE))).toBeNull();
  });

  it('may be ordered while the other side decides, and costs nobody his turn', () => {
    const asked = offenceAsked(at());
    const { events, state } = given(asked).when(warms(LONG_MAN)).then();
    expect(events).toEqual([{ type: 'warmUpStarted', side: 'home', pitcher: LONG_MAN }]);
    expect(state.phase).toEqual(asked.phase);
  });

  it('has two mounds: a third man sends the first to sit down', () => {
    const three = after(at(), warms(LONG_MAN), warms(MIDDLE), warms(LATE));
    expect(bullpen(three)).toEqual([MIDDLE, LATE]);
    expect(bullpen(after(three, warms(LONG_MAN)))).toEqual([LATE, LONG_MAN]);
  });

  it('is over for whoever comes in', () => {
    expect(bullpen(after(at(), warms(LONG_MAN), warms(MIDDLE), comesIn(LONG_MAN)))).toEqual([
      MIDDLE,
    ]);
  });

  it('is nobody’s in a state of a server that knew nothing of it', () => {
    const { home } = at().teams;
    const old = { ...at(), teams: { ...at().teams, home: { ...home, warming: undefined } } };
    expect(bullpen(after(old, comesIn(LONG_MAN)))).toEqual([]);
    expect(bullpen(after(old, warms(LONG_MAN)))).toEqual([LONG_MAN]);
  });

  it.each(['defence', 'offence', 'choice', 'reading'] as const)(
    'is ordered in phase %s, and the log that says so can be read',
    (phase) => {
      for (let seed = 1; seed <= 40; seed += 1) {
        let ordered = false;
        const rules = {
          warmUp: true,
          innings: 3,
          maxInnings: 5,
          resolution: phase === 'reading' ? 'manual' : 'auto',
        } as const;
        const { events, state } = playRandomGame(sampleGame(rules), {
          seed,
          books: SAMPLE_BOOKS,
          watch: ({ before, action }) => {
            ordered ||= action.type === 'warmUp' && before.phase.type === phase;
          },
        });
        if (!ordered) continue;
        expect(replay(events)).toEqual(state);
        return;
      }
      throw new Error(`nobody was got up in phase ${phase}`);
    },
  );

  it('begins with the game', () => {
    const setup = openGame(sampleGame({ warmUp: true }));
    expect(given(setup).when(warms(LONG_MAN)).refused()).toEqual({
      code: 'WRONG_PHASE',
      phase: 'setup',
      needs: ['defence', 'offence', 'choice', 'reading'],
    });
  });

  it('is listed for every pitcher on the bench, and for nobody where it is not played', () => {
    const listed = (state: GameState) =>
      legalActions(state, fieldingSide(state.half), SAMPLE_BOOKS).filter(
        ({ type }) => type === 'warmUp',
      );
    const { roster } = moment().teams.home;
    const arms = roster.filter(({ card }) => SAMPLE_BOOKS.cards.get(card)?.pitcher);
    expect(listed(at())).toHaveLength(arms.length - 1);
    expect(listed(moment())).toEqual([]);
  });
});

describe('a man who comes in cold', () => {
  const cold = (state: GameState): boolean => state.mound.home.cold;

  it('is cold until his first batter is done', () => {
    const state = after(at({ code: 1 }), comesIn(LONG_MAN));
    expect(cold(state)).toBe(true);
    const stolen = { ...state, pa: { ...state.pa, chaosRolled: true } };
    expect(cold(out(stolen))).toBe(false);
  });

  it.each([
    [0, true],
    [1, true],
    [2, false],
  ])('after %i batters in the bullpen: %s', (batters, isCold) => {
    let state = after(at(), warms(LONG_MAN));
    for (let done = 0; done < batters; done += 1) state = out(state);
    expect(cold(after(state, comesIn(LONG_MAN)))).toBe(isCold);
  });

  it.each([
    ['is warm if he got up again', true, false],
    ['is cold if nobody got him up', false, true],
  ])('and comes back later in the game %s', (_when, getsUp, isCold) => {
    const rules = { reentry: true, threeBatterMinimum: false };
    const relieved = (state: GameState, comes: number, goes: number): GameState =>
      substitute(state, [comes, 'P', null, goes]).then().state;
    const first = relieved(at({ rules }), LONG_MAN, STARTER);
    expect(cold(first)).toBe(true);
    const second = relieved(first, MIDDLE, LONG_MAN);
    const later = out(out(getsUp ? after(second, warms(LONG_MAN)) : second));
    const back = relieved(later, LONG_MAN, MIDDLE);
    expect(back.mound.home).toMatchObject({ pitcher: LONG_MAN, cold: isCold });
  });

  it('is ready where nobody has to warm up, and in the place of a man who got hurt', () => {
    expect(cold(after(minimumMet(moment()), comesIn(LONG_MAN)))).toBe(false);
    const { home } = at().teams;
    const hurt = { ...at(), teams: { ...at().teams, home: { ...home, hurt: [home.field.P] } } };
    expect(cold(after(hurt, comesIn(LONG_MAN)))).toBe(false);
  });
});
