import { describe, expect, it } from 'vitest';
import { managerTools } from '../managers/tools.ts';
import { valuerOf } from '../managers/value.ts';
import type { Action } from '../model/action.ts';
import type { Charts } from '../model/charts.ts';
import type { Alignment, Offence } from '../model/decision.ts';
import type { PlayMade } from '../model/play.ts';
import type { GameState } from '../model/state.ts';
import { expectancyTables } from '../scoring/expectancy-tables.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import { everyRoll, type Result } from '../testing/every-roll.ts';
import { standardGrouping } from '../testing/grouping.ts';
import { type Scene, type SceneSketch, scene } from '../testing/scene.ts';
import { actionOdds } from './action-odds.ts';
import { afterPlay } from './after-play.ts';
import type { ActionOdds } from './risk.ts';

const IN = { ...NORMAL_DEPTH, infield: 'in' } as const;

const oddsOf = ({ state, books }: Scene, action: Action): ActionOdds => {
  const odds = actionOdds(state, action, managerTools(books, state.rules));
  if (!odds) throw new Error('no odds');
  return odds;
};

/** The offence is asked; the chaos roll is behind it. */
const asked = (sketch: SceneSketch, alignment: typeof IN | typeof NORMAL_DEPTH): Scene => {
  const { state, books } = scene(sketch);
  const pa = { ...state.pa, chaosRolled: true };
  return { state: { ...state, pa, phase: { type: 'offence', alignment } }, books };
};

/** Every fall of the dice; in the middle of the play everybody does what is done for those who are away. */
const walked = ({ state, books }: Scene, offence: Offence): readonly Result[] => {
  const standard = standardGrouping(state, books);
  return everyRoll(
    state,
    { type: 'setOffence', side: 'away', offence },
    {
      ...books,
      group: standard,
      follow: ({ phase }) =>
        phase.type === 'choice'
          ? { type: 'choose', side: phase.choice.side, option: phase.choice.options[0] ?? 'hold' }
          : null,
    },
  );
};

const playIn = ({ events }: Result): PlayMade => {
  const play = events.find((event) => event.type === 'playMade');
  if (!play) throw new Error('no play');
  return play;
};

const worthOf = (state: GameState, results: readonly Result[]): number => {
  const value = valuerOf(state, expectancyTables(state.rules));
  return results.reduce(
    (sum, result) => sum + result.chance * value(afterPlay(state, playIn(result))),
    0,
  );
};

const chanceOf = (results: readonly Result[], passes: (play: PlayMade) => boolean): number =>
  results.reduce((sum, result) => sum + (passes(playIn(result)) ? result.chance : 0), 0);

const chanceIn = ({ results }: ActionOdds, name: string): number =>
  results.find(({ result }) => result === name)?.chance ?? 0;

const SWING: Offence = { approach: 'swing', contactPlay: false };
const CONTACT: Offence = { approach: 'swing', contactPlay: true };
const RUN: Offence = { approach: 'hit-and-run', contactPlay: false };

const fell = (play: PlayMade, to: number) =>
  play.moves.some((move) => move.from === 3 && move.to === to);

describe('the odds of a plate appearance are those of every fall of the dice', () => {
  const third: SceneSketch = { bases: '--3', outs: 1 };

  it('run on contact', () => {
    const at = asked(third, IN);
    const odds = oddsOf(at, { type: 'setOffence', side: 'away', offence: CONTACT });
    const results = walked(at, CONTACT);
    const goes = ({ kind }: PlayMade) => kind === 'fieldersChoice';
    expect(odds.worth).toBeCloseTo(worthOf(at.state, results), 10);
    expect(odds.instead).toBeCloseTo(worthOf(at.state, walked(at, SWING)), 10);
    expect(chanceIn(odds, 'out')).toBeCloseTo(
      chanceOf(results, (play) => goes(play) && fell(play, 0)),
      10,
    );
    expect(odds.success).toBeCloseTo(
      chanceOf(results, (play) => goes(play) && fell(play, 4)) / chanceOf(results, goes),
      10,
    );
    expect(Math.sign(odds.worth - odds.instead)).toBe(
      Math.sign(odds.success - (odds.breakEven ?? 0)),
    );
  });

  it('the infield in', () => {
    const { state, books } = asked(third, IN);
    const action: Action = { type: 'setDefence', side: 'home', alignment: IN };
    const odds = oddsOf({ state: { ...state, phase: { type: 'defence' } }, books }, action);
    const results = walked(asked(third, IN), SWING);
    // Runs and not wins: the defence gets the negative.
    expect(odds.unit).toBe('wins');
    expect(odds.worth).toBeCloseTo(1 - worthOf(state, results), 10);
    expect(odds.instead).toBeCloseTo(
      1 - worthOf(state, walked(asked(third, NORMAL_DEPTH), SWING)),
      10,
    );
    expect(odds.success).toBeCloseTo(
      chanceOf(results, (play) => !fell(play, 4)),
      10,
    );
  });

  it('the hit-and-run', () => {
    const at = asked({ bases: '1--', outs: 1, lead: 4 }, NORMAL_DEPTH);
    const odds = oddsOf(at, { type: 'setOffence', side: 'away', offence: RUN });
    const results = walked(at, RUN);
    expect(odds.unit).toBe('runs');
    expect(odds.worth).toBeCloseTo(worthOf(at.state, results), 10);
    expect(chanceIn(odds, 'doublePlay')).toBeCloseTo(
      chanceOf(
        results,
        ({ batterTo, moves }) => batterTo === 0 && moves.some(({ to }) => to === 0),
      ),
      10,
    );
    expect(odds.results.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 12);
  });

  it('nobody knows what a picture holds that a manager reads', () => {
    const rules = { resolution: 'manual' } as const;
    const { state, books } = asked({ bases: '1--', pictures: ['batter'], rules }, NORMAL_DEPTH);
    const action: Action = { type: 'setOffence', side: 'away', offence: RUN };
    expect(actionOdds(state, action, managerTools(books, state.rules))).toBeNull();
  });
});

/** A chart with something of everything in few cells, so that every fall of its dice can be walked. */
const SHORT_CHART: Charts['quick'] = Array.from({ length: 20 }, (_, i) =>
  i < 4
    ? [
        { max: 7, outcome: { code: 'X_CHECK', location: 'SS' } },
        { max: 20, outcome: { code: 'GROUNDBALL_A' } },
      ]
    : [
        { max: 5, outcome: { code: 'SINGLE_1' } },
        { max: 12, outcome: { code: 'GROUNDBALL_B' } },
        { max: 20, outcome: { code: 'STRIKEOUT' } },
      ],
);

describe('the odds where the quick chart is read are those of every fall of its dice', () => {
  const onChart = (sketch: SceneSketch, alignment: Alignment): Scene => {
    const { state, books } = asked({ ...sketch, rules: { resolution: 'chart' } }, alignment);
    return { state, books: { ...books, charts: { ...books.charts, quick: SHORT_CHART } } };
  };
  /** As `walked`, with the falls of the chart's own dice taken together by what it says of whose card. */
  const walkedChart = ({ state, books }: Scene, offence: Offence): readonly Result[] =>
    everyRoll(
      state,
      { type: 'setOffence', side: 'away', offence },
      {
        ...books,
        group: (purpose, [a = 1, b = 1]) =>
          purpose === 'quickChart'
            ? `${SHORT_CHART[a - 1]?.findIndex(({ max }) => b <= max)} ${a <= 4} ${b % 2}`
            : null,
        follow: ({ phase }) =>
          phase.type === 'choice'
            ? { type: 'choose', side: phase.choice.side, option: phase.choice.options[0] ?? 'hold' }
            : null,
      },
    );

  it('run on contact', () => {
    const at = onChart({ bases: '--3', outs: 1 }, IN);
    const odds = oddsOf(at, { type: 'setOffence', side: 'away', offence: CONTACT });
    expect(odds.worth).toBeCloseTo(worthOf(at.state, walkedChart(at, CONTACT)), 10);
    expect(odds.instead).toBeCloseTo(worthOf(at.state, walkedChart(at, SWING)), 10);
  });

  it('the hit-and-run', () => {
    const at = onChart({ bases: '1--', outs: 1, lead: 4 }, NORMAL_DEPTH);
    const odds = oddsOf(at, { type: 'setOffence', side: 'away', offence: RUN });
    expect(odds.worth).toBeCloseTo(worthOf(at.state, walkedChart(at, RUN)), 10);
  });

  it('every way to stand and to swing has its odds, pictures or not', () => {
    const sketch: SceneSketch = {
      bases: '1-3',
      inning: 9,
      pictures: ['batter', 'pitcher'],
      rules: { resolution: 'chart', shiftsAllowed: true },
    };
    const { state, books } = asked(sketch, IN);
    const tools = managerTools(books, state.rules);
    const stands: readonly Partial<Alignment>[] = [
      { infield: 'in' },
      { infield: 'corners-in' },
      { outfield: 'shallow' },
      { hold: [1] },
      { shift: 'pull' },
    ];
    const actions: readonly Action[] = [
      { type: 'setOffence', side: 'away', offence: CONTACT },
      ...stands.map(
        (way): Action => ({
          type: 'setDefence',
          side: 'home',
          alignment: { ...NORMAL_DEPTH, ...way },
        }),
      ),
    ];
    for (const action of actions) {
      const odds = actionOdds(state, action, tools);
      expect(odds?.results.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 10);
    }
  });
});
