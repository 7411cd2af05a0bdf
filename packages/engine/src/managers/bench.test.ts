import { describe, expect, it } from 'vitest';
import type { FieldPosition } from '../model/baseball.ts';
import type { RatedCard } from '../model/cards.ts';
import { lineupId } from '../model/ids.ts';
import type { GameState, TeamState } from '../model/state.ts';
import type { AiStyle } from '../model/team.ts';
import type { CardEdits } from '../testing/edited-cards.ts';
import { managerAt } from '../testing/manager-at.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { pinchHitter } from './bench.ts';
import { betterGlove } from './glove.ts';
import type { ManagerChoice } from './offence.ts';
import { pinchRunner } from './pinch-runner.ts';
import { CHARACTERS } from './styles.ts';

/** The visitors: CF bats 1st, the DH 5th, C 9th; on the bench a catcher, 2B-3B-SS-1B, CF-LF-RF and 3B-1B-LF. */
const [CF, DH, CATCHER] = [1, 5, 9];
const [SECOND_CATCHER, UTILITY, OUTFIELDER, CORNER_MAN] = [10, 11, 12, 13];

interface Wanted {
  readonly style?: AiStyle;
  readonly cards?: CardEdits;
  readonly away?: Partial<TeamState>;
  readonly change?: Partial<GameState>;
}
type Question = typeof pinchHitter;

const ask = (
  question: Question,
  sketch: SceneSketch,
  wanted: Wanted = {},
): ManagerChoice | null => {
  const { style = 'balanced', cards = {}, away, change } = wanted;
  const { state: plain, tools } = managerAt(sketch, { cards });
  const teams = { ...plain.teams, away: { ...plain.teams.away, ...away } };
  return question({ ...plain, teams, ...change }, CHARACTERS[style], tools);
};
const changeIn = (choice: ManagerChoice | null) =>
  choice?.action.type === 'substitute' ? choice.action.changes[0] : undefined;

/** So many points of wOBA better against this pitcher, the mean of both cards. */
const hits =
  (better: number) =>
  (card: RatedCard): RatedCard => {
    const more = (better * 2 * 108) / 2;
    const side = (chances: RatedCard['batting']['vL']) => ({
      ...chances,
      homerun: chances.homerun + more,
    });
    return { ...card, batting: { vL: side(card.batting.vL), vR: side(card.batting.vR) } };
  };
const plays =
  (...positions: readonly FieldPosition[]) =>
  (card: RatedCard): RatedCard => ({
    ...card,
    positions: positions.map((position) => ({
      position,
      range: 3,
      error: 10,
      arm: 0,
      passedBall: 0,
      overthrow: 0,
    })),
  });

/** Tied in the ninth with two men on. */
const TENSE: SceneSketch = { inning: 9, bases: '12-' };

describe('a pinch hitter', () => {
  const GOOD = { [OUTFIELDER]: hits(0.08) };

  it('comes for the man who is up, in his slot', () => {
    const choice = ask(pinchHitter, TENSE, { cards: GOOD });
    expect(changeIn(choice)).toEqual({ player: OUTFIELDER, role: 'PH', slot: 0, replaces: CF });
    expect(choice?.action).toMatchObject({ side: 'away' });
    expect(choice?.reason).toBe('pinch hitter: 0.080 of wOBA better');
  });

  it.each<[AiStyle, better: number, comes: boolean]>([
    ['yolo', 0.031, true],
    ['yolo', 0.029, false],
    ['balanced', 0.041, true],
    ['balanced', 0.039, false],
    ['safe', 0.061, true],
    ['safe', 0.059, false],
  ])('%s, who gains %f: %s', (style, better, comes) => {
    const choice = ask(pinchHitter, TENSE, { style, cards: { [OUTFIELDER]: hits(better) } });
    expect(choice !== null).toBe(comes);
  });

  it.each<[AiStyle, inning: number, innings: number, comes: boolean]>([
    ['yolo', 6, 9, true],
    ['yolo', 5, 9, false],
    ['balanced', 7, 9, true],
    ['balanced', 6, 9, false],
    ['safe', 8, 9, true],
    ['safe', 7, 9, false],
    // a game of seven is the end of one of nine
    ['balanced', 5, 7, true],
    ['balanced', 4, 7, false],
    // and one of three is no end from its first pitch on
    ['balanced', 2, 3, true],
    ['balanced', 1, 3, false],
    ['yolo', 1, 1, false],
  ])('%s in inning %i of %i: %s', (...[style, inning, innings, comes]) => {
    const choice = ask(
      pinchHitter,
      { ...TENSE, inning, rules: { innings } },
      { style, cards: GOOD },
    );
    expect(choice !== null).toBe(comes);
  });

  it('not when little hangs on it', () => {
    for (const style of ['safe', 'balanced', 'yolo'] as const)
      expect(ask(pinchHitter, { inning: 9, lead: -7 }, { style, cards: GOOD })).toBeNull();
  });

  it.each<[AiStyle, leverage: number, comes: boolean]>([
    ['yolo', 1.01, true],
    ['yolo', 1, false],
    ['balanced', 1.21, true],
    ['balanced', 1.2, false],
    ['safe', 1.51, true],
    ['safe', 1.5, false],
  ])('%s, where so much hangs on it: %f: %s', (style, leverage, comes) => {
    const { state, tools } = managerAt(TENSE, { cards: GOOD });
    const expectancy = { ...tools.expectancy, leverage: () => leverage };
    const choice = pinchHitter(state, CHARACTERS[style], { ...tools, expectancy });
    expect(choice !== null).toBe(comes);
  });

  it('not for one who has just come in', () => {
    const away = { temporary: [lineupId(CF)] };
    expect(ask(pinchHitter, TENSE, { cards: GOOD, away })).toBeNull();
  });

  it('the best of the bench; the last catcher stays there', () => {
    const cards = {
      [SECOND_CATCHER]: hits(0.3),
      [OUTFIELDER]: hits(0.1),
      [CORNER_MAN]: hits(0.2),
    };
    expect(changeIn(ask(pinchHitter, TENSE, { cards }))?.player).toBe(CORNER_MAN);
    const spare = { ...cards, [UTILITY]: plays('C') };
    expect(changeIn(ask(pinchHitter, TENSE, { cards: spare }))?.player).toBe(SECOND_CATCHER);
  });

  it('nobody whose place no one could take afterwards, but for a DH', () => {
    const cards = { [CORNER_MAN]: hits(0.2) };
    const away = { gone: [lineupId(OUTFIELDER)] };
    expect(changeIn(ask(pinchHitter, TENSE, { cards }))?.player).toBe(CORNER_MAN);
    expect(ask(pinchHitter, TENSE, { cards, away })).toBeNull();
    const forDh = { cards, away, change: { batter: lineupId(DH) } };
    expect(changeIn(ask(pinchHitter, TENSE, forDh))).toMatchObject({ player: CORNER_MAN, slot: 4 });
  });

  const LEVEL = { lead: 0, tiredAt: null };
  /** The visitors' CF pitches for them too, and bats because nobody does it for him. */
  const pitcherUp = (
    inning: number,
    relievers: number,
    { lead, tiredAt }: { readonly lead: number; readonly tiredAt: number | null } = LEVEL,
  ) => {
    const { teams, mound } = managerAt(TENSE).state;
    const pitchers = [14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26].map(lineupId);
    const away = {
      dh: null,
      field: { ...teams.away.field, P: lineupId(CF) },
      gone: pitchers.slice(relievers),
    };
    const change = { mound: { ...mound, away: { ...mound.away, tiredAt } } };
    return ask(
      pinchHitter,
      { ...TENSE, inning, lead },
      { style: 'balanced', cards: GOOD, away, change },
    );
  };

  it('for a pitcher who bats too, tired or not, as long as somebody can pitch after him', () => {
    expect(changeIn(pitcherUp(9, 1))?.player).toBe(OUTFIELDER);
    expect(pitcherUp(9, 0)).toBeNull();
    // Before the last inning one arm more is kept.
    expect(changeIn(pitcherUp(7, 2))?.player).toBe(OUTFIELDER);
    expect(pitcherUp(7, 1)).toBeNull();
    expect(pitcherUp(6, 5)).toBeNull();
  });

  it('not for a fresh pitcher who protects a lead', () => {
    const relieved = (lead: number, tiredAt: number | null) =>
      changeIn(pitcherUp(8, 5, { lead, tiredAt }))?.player;
    expect(relieved(1, null)).toBeUndefined();
    expect(relieved(1, 20)).toBe(OUTFIELDER);
    expect(relieved(0, null)).toBe(OUTFIELDER);
    expect(relieved(-1, null)).toBe(OUTFIELDER);
  });
});

const SLOWLY: RatedCard['steal'] = { low: 1, high: 1, jump: 0, auto: false };
const slugger = (card: RatedCard): RatedCard => ({
  ...hits(0.25)(card),
  speed: 8,
  steal: SLOWLY,
});

describe('a pinch runner', () => {
  /** C, SS and 3B (9th, 8th, 7th) are on first, second and third; all of speed 13. */
  const fast = (id: number, speed: number) => ({
    [id]: (card: RatedCard): RatedCard => ({ ...card, speed }),
  });
  const at = (sketch: SceneSketch): SceneSketch => ({ inning: 8, ...sketch });

  it('for the run that ties the game or takes the lead', () => {
    const cards = fast(UTILITY, 16);
    const choice = ask(pinchRunner, at({ bases: '-2-' }), { style: 'yolo', cards });
    expect(changeIn(choice)).toEqual({ player: UTILITY, role: 'PR', slot: 7, replaces: 8 });
    expect(choice?.reason).toBe('pinch runner: speed 16 for 13');
  });

  it.each<[string, SceneSketch, number | undefined]>([
    ['tied, the lead runner', { bases: '12-' }, 8],
    ['tied, the man on first', { bases: '1--' }, CATCHER],
    ['one behind, the lead runner', { bases: '12-', lead: -1 }, 8],
    ['two behind, the second', { bases: '12-', lead: -2 }, CATCHER],
    ['two behind, nobody behind him', { bases: '-2-', lead: -2 }, undefined],
    ['three behind', { bases: '123', lead: -3 }, undefined],
    ['ahead', { bases: '12-', lead: 1 }, undefined],
    ['the man on third needs no legs', { bases: '1-3' }, undefined],
  ])('%s', (_what, sketch, replaces) => {
    const cards = {
      ...fast(UTILITY, 17),
      [UTILITY]: (card: RatedCard) => ({ ...plays('SS', 'C')(card), speed: 17 }),
      ...fast(SECOND_CATCHER, 10),
    };
    expect(changeIn(ask(pinchRunner, at(sketch), { style: 'yolo', cards }))?.replaces).toBe(
      replaces,
    );
  });

  it.each<[AiStyle, inning: number, comes: boolean, innings?: number]>([
    ['yolo', 7, true],
    ['yolo', 6, false],
    ['safe', 15, false],
    ['yolo', 2, true, 3],
    ['yolo', 1, false, 3],
  ])('%s in inning %i: %s', (...[style, inning, comes, innings = 9]) => {
    const cards = fast(UTILITY, 16);
    const sketch: SceneSketch = { inning, bases: '-2-', rules: { innings } };
    expect(ask(pinchRunner, sketch, { style, cards }) !== null).toBe(comes);
  });

  it('is three faster at least, the fastest, and leaves somebody for the place', () => {
    const sketch = at({ bases: '-2-' });
    expect(ask(pinchRunner, sketch, { style: 'yolo', cards: fast(UTILITY, 15) })).toBeNull();
    const cards = { ...fast(UTILITY, 16), ...fast(OUTFIELDER, 17) };
    expect(changeIn(ask(pinchRunner, sketch, { style: 'yolo', cards }))?.player).toBe(OUTFIELDER);
    const away = { gone: [lineupId(UTILITY)] };
    expect(ask(pinchRunner, sketch, { style: 'yolo', cards, away })).toBeNull();
  });

  it('not for one who has just come in, nor for the pitcher', () => {
    const cards = fast(UTILITY, 16);
    const sketch = at({ bases: '-2-' });
    expect(
      ask(pinchRunner, sketch, { style: 'yolo', cards, away: { temporary: [lineupId(8)] } }),
    ).toBeNull();
    const { field } = managerAt().state.teams.away;
    const away = { field: { ...field, P: lineupId(8) } };
    expect(ask(pinchRunner, sketch, { style: 'yolo', cards, away })).toBeNull();
  });

  describe('balanced weighs legs against bat and glove', () => {
    const legs = (speed: number, steal: RatedCard['steal']) => (card: RatedCard) => ({
      ...card,
      speed,
      steal,
    });
    const SLOW = legs(8, SLOWLY);
    const QUICK = legs(17, { low: 15, high: 19, jump: 30, auto: true });
    const cards = { 8: SLOW, [CATCHER]: SLOW, [UTILITY]: QUICK };
    const asked = (sketch: SceneSketch, more: CardEdits = {}) =>
      ask(pinchRunner, sketch, { cards: { ...cards, ...more } });

    it('runs for a slow man with the winning run on second, and says what it is worth', () => {
      const choice = asked({ inning: 9, half: 'top', bases: '-2-' });
      expect(changeIn(choice)?.player).toBe(UTILITY);
      expect(choice?.reason).toMatch(/^pinch runner: speed 17 for 8, worth 0\.\d{3} of a win$/);
    });

    it.each<[string, SceneSketch, CardEdits, boolean]>([
      ['from the seventh on', { inning: 7, bases: '-2-', outs: 1 }, {}, true],
      ['not before', { inning: 6, bases: '-2-', outs: 1 }, {}, false],
      ['not for a man who is as fast', { inning: 9, bases: '-2-' }, { 8: QUICK }, false],
      [
        'not for a better bat with innings to go',
        { inning: 7, bases: '1--' },
        { 9: slugger },
        false,
      ],
      [
        'whose bat is not needed any more',
        { inning: 9, half: 'bottom', bases: '-2-' },
        { 34: slugger, 37: QUICK },
        true,
      ],
    ])('%s', (...[, sketch, more, comes]) => {
      expect(asked(sketch, more) !== null).toBe(comes);
    });

    it('takes the one who gains most', () => {
      const choice = asked({ inning: 9, bases: '-2-' }, { [OUTFIELDER]: legs(12, SLOWLY) });
      expect(changeIn(choice)?.player).toBe(UTILITY);
    });
  });
});

describe('a better glove', () => {
  /** The home team leads; its shortstop bats 8th (34), its utility man (37) plays there too. */
  const ranges = (edits: Readonly<Record<number, readonly [FieldPosition, number]>>): CardEdits =>
    Object.fromEntries(
      Object.entries(edits).map(([id, [at, range]]) => [
        id,
        (card: RatedCard): RatedCard => ({
          ...card,
          positions: card.positions.map((rating) =>
            rating.position === at ? { ...rating, range } : rating,
          ),
        }),
      ]),
    );
  const ahead = (lead: number, inning = 8): SceneSketch => ({ inning, lead: -lead });
  const SHORT = ranges({ 34: ['SS', 4], 37: ['SS', 2] });
  const short = (card: RatedCard): RatedCard => ({
    ...card,
    positions: card.positions.map((rating) => ({ ...rating, range: 4 })),
  });

  it('keeps a small lead from the eighth inning on', () => {
    const choice = ask(betterGlove, ahead(1), { style: 'safe', cards: SHORT });
    expect(changeIn(choice)).toEqual({ player: 37, role: 'SS', slot: 7, replaces: 34 });
    expect(choice).toMatchObject({
      action: { side: 'home' },
      reason: 'a better glove in SS to keep the lead',
    });
  });

  it.each<[AiStyle, SceneSketch, boolean]>([
    ['safe', ahead(3), true],
    ['safe', ahead(4), false],
    ['safe', ahead(0), false],
    ['safe', ahead(1, 7), false],
    ['balanced', ahead(1), true],
    ['balanced', ahead(0), true],
    ['balanced', ahead(-1), false],
    ['balanced', ahead(4), false],
    ['balanced', ahead(1, 7), true],
    ['balanced', ahead(1, 6), false],
    ['yolo', ahead(1, 9), false],
    ['balanced', { ...ahead(1, 2), rules: { innings: 3 } }, true],
    ['balanced', { ...ahead(1, 1), rules: { innings: 3 } }, false],
  ])('%s, %j: %s', (style, sketch, comes) => {
    expect(ask(betterGlove, sketch, { style, cards: SHORT }) !== null).toBe(comes);
  });

  it('only at the start of a half, and only when two better', () => {
    expect(
      ask(betterGlove, ahead(1), { style: 'safe', cards: SHORT, change: { halfPlays: 1 } }),
    ).toBeNull();
    const little = ranges({ 34: ['SS', 3], 37: ['SS', 2] });
    expect(ask(betterGlove, ahead(1), { style: 'safe', cards: little })).toBeNull();
  });

  it.each([
    [3, true],
    [4, false],
  ])('than one whose card does not know the place, who counts as a 5: %i: %s', (range, comes) => {
    const cards: CardEdits = {
      ...ranges({ 37: ['SS', range] }),
      34: (card: RatedCard): RatedCard => ({
        ...card,
        positions: card.positions.filter(({ position }) => position !== 'SS'),
      }),
    };
    const choice = ask(betterGlove, ahead(1), { style: 'safe', cards });
    expect(choice === null ? null : changeIn(choice)).toEqual(
      comes ? { player: 37, role: 'SS', slot: 7, replaces: 34 } : null,
    );
  });

  it('where it counts most, shortstop before first base; nobody who plays elsewhere', () => {
    const cards = { ...SHORT, ...ranges({ 30: ['1B', 5], 39: ['1B', 1] }) };
    expect(changeIn(ask(betterGlove, ahead(1), { style: 'safe', cards }))?.role).toBe('SS');
    const first = ranges({ 30: ['1B', 5], 37: ['1B', 5], 39: ['1B', 1] });
    expect(changeIn(ask(betterGlove, ahead(1), { style: 'safe', cards: first }))).toMatchObject({
      player: 39,
      role: '1B',
      replaces: 30,
    });
  });

  describe('balanced weighs it against the bat', () => {
    const asked = (cards: CardEdits, sketch = ahead(1)) => ask(betterGlove, sketch, { cards });

    it('says what it is worth', () => {
      expect(asked(SHORT)?.reason).toMatch(/^a better glove in SS: worth 0\.\d{3} of a win$/);
    });

    it('not for a much better bat, unless it will hardly be needed', () => {
      const cards = { ...SHORT, 34: (card: RatedCard) => hits(0.2)(short(card)) };
      expect(asked(cards, ahead(1, 7))).toBeNull();
      expect(changeIn(asked(cards, ahead(1, 9)))?.role).toBe('SS');
    });

    it('where it gains most, though first base comes last in the book', () => {
      const cards = ranges({ 34: ['SS', 2], 37: ['SS', 1], 30: ['1B', 5], 39: ['1B', 1] });
      expect(changeIn(asked(cards))?.role).toBe('1B');
    });
  });
});
