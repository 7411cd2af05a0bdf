/** A play to test a rule in: bases, outs, score, and cards bent as the test needs them. */

import { standardCharts } from '../charts/standard.ts';
import type { Base, BaseCode, FieldPosition, Half } from '../model/baseball.ts';
import { BASES, battingSide, FIELD_POSITIONS, fieldingSide } from '../model/baseball.ts';
import type { Card, CardBook, PitcherRating, PositionRating, RatedCard } from '../model/cards.ts';
import type { Charts } from '../model/charts.ts';
import type { Books } from '../model/equipment.ts';
import type { CardKey, LineupId } from '../model/ids.ts';
import type { Rules } from '../model/rules.ts';
import type { GameState } from '../model/state.ts';
import { rosterSpot } from '../model/state.ts';
import type { AiStyle } from '../model/team.ts';
import type { Tuning } from '../model/tuning.ts';
import { moment } from './moment.ts';
import { SAMPLE_CARDS } from './sample-game.ts';

/** Bases as they look on a scoreboard: `1-3` is first and third, `---` nobody. */
export const BASE_STATES = ['---', '1--', '-2-', '12-', '--3', '1-3', '-23', '123'] as const;
export type BaseState = (typeof BASE_STATES)[number];

type CardChange = Partial<Omit<RatedCard, 'key' | 'kind'>>;

/** What a test cares about; everything else is average. */
export interface SceneSketch {
  readonly bases?: BaseState;
  readonly outs?: 0 | 1 | 2;
  readonly inning?: number;
  readonly half?: Half;
  /** The batting side's lead. */
  readonly lead?: number;
  readonly rules?: Partial<Rules>;
  readonly charts?: Partial<Charts>;
  readonly tuning?: Partial<Tuning>;
  readonly batter?: CardChange;
  readonly pitcher?: CardChange & { readonly rating?: Partial<PitcherRating> };
  readonly runners?: { readonly [B in Base]?: CardChange };
  /** Ratings of the men in the field, where they stand. */
  readonly fielders?: { readonly [P in FieldPosition]?: Partial<PositionRating> };
  /** Who manages the batting side. */
  readonly ai?: AiStyle;
  /** Whose cards are pictures. */
  readonly pictures?: readonly ('batter' | 'pitcher')[];
}

/** A state with its cards and charts. */
export interface Scene {
  readonly state: GameState;
  readonly books: Books;
}

/** The same as codes. */
export const BASE_CODES: { readonly [S in BaseState]: BaseCode } = {
  '---': 0,
  '1--': 1,
  '-2-': 2,
  '12-': 3,
  '--3': 4,
  '1-3': 5,
  '-23': 6,
  '123': 7,
};

const SCORE = 5;

/** An ordinary moment: first inning, nobody on, right-handers all around, everybody average. */
export const scene = (sketch: SceneSketch = {}): Scene => {
  const { bases = '---', outs = 0, inning = 1, half = 'top', lead = 0, rules = {} } = sketch;
  const away = SCORE + (half === 'top' ? lead : 0);
  const home = SCORE + (half === 'bottom' ? lead : 0);
  const plain = moment({ code: BASE_CODES[bases], outs, inning, half, rules, away, home });
  const side = battingSide(half);
  const batting = { ...plain.teams[side], ai: sketch.ai ?? null };
  const state = { ...plain, teams: { ...plain.teams, [side]: batting } };
  const charts = {
    ...standardCharts,
    ...sketch.charts,
    tuning: {
      ...standardCharts.tuning,
      ...sketch.charts?.tuning,
      ...sketch.tuning,
    },
  };
  return { state, books: { charts, cards: cardsOf(state, sketch) } };
};

/** The same legs for everyone, so that only what a test says makes a difference. */
const PLAIN: CardChange = {
  bats: 'R',
  throws: 'R',
  speed: 13,
  steal: { low: 11, high: 16, jump: 9, auto: false },
};

const cardsOf = (state: GameState, sketch: SceneSketch): CardBook => {
  const cards = new Map<CardKey, Card>(SAMPLE_CARDS);
  const change = (id: LineupId, edit: (card: RatedCard) => Card): void => {
    const key = rosterSpot(state, id)?.card;
    const card = key && cards.get(key);
    if (key && card?.kind === 'rated') cards.set(key, edit(card));
  };
  const { batter, pitcher, runners, fielders = {}, pictures = [] } = sketch;
  const { field } = state.teams[fieldingSide(state.half)];
  for (const position of FIELD_POSITIONS)
    change(field[position], (card) => rated(card, position, fielders[position]));
  for (const base of BASES) {
    const runner = state.bases[base - 1];
    if (runner) change(runner.id, (card) => ({ ...card, ...PLAIN, ...runners?.[base] }));
  }
  change(state.batter, (card) =>
    face({ ...card, ...PLAIN, ...batter }, pictures.includes('batter')),
  );
  change(field.P, (card) => face(onMound(card, pitcher), pictures.includes('pitcher')));
  return cards;
};

const onMound = (
  card: RatedCard,
  { rating, ...change }: NonNullable<SceneSketch['pitcher']> = {},
): RatedCard => {
  const plain: RatedCard = { ...card, throws: 'R', ...change };
  return plain.pitcher ? { ...plain, pitcher: { ...plain.pitcher, hold: 0, ...rating } } : plain;
};

/** A card, or only its picture. */
const face = (card: RatedCard, picture: boolean): Card => {
  if (!picture) return card;
  const { batting: _, pitching: __, ...common } = card;
  return { ...common, kind: 'image' };
};

const rated = (
  card: RatedCard,
  position: FieldPosition,
  change: Partial<PositionRating> = {},
): RatedCard => ({
  ...card,
  positions: card.positions.map((rating) =>
    rating.position === position ? { ...rating, ...change } : rating,
  ),
});
