/** Whether a card from elsewhere has every part at all, and each of the right kind. */

import { BATTER_COLUMNS, PITCHER_COLUMNS } from '../model/cards.ts';
import type { CardFault } from './card-fault.ts';
import { ListOf, OrNull, type ShapeFault, shapeFaultsOf } from './shape.ts';

const chances = (columns: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(columns.map((column) => [column, 0]));

const splits = (columns: readonly string[]): object => ({
  vL: chances(columns),
  vR: chances(columns),
});

const COMMON = {
  kind: '',
  key: '',
  playerId: '',
  name: '',
  bats: '',
  throws: '',
  speed: 0,
  steal: { high: 0, low: 0, jump: 0, auto: true },
  bunt: '',
  hitAndRun: '',
  positions: new ListOf({ position: '', range: 0, error: 0, arm: 0, passedBall: 0, overthrow: 0 }),
  pitcher: new OrNull({
    hold: 0,
    wildPitch: 0,
    balk: 0,
    endurance: { start: 0, relief: 0, close: 0 },
  }),
  images: new ListOf(''),
  cardset: new OrNull(0),
};
const RATED = {
  ...COMMON,
  batting: splits(BATTER_COLUMNS),
  pitching: new OrNull(splits(PITCHER_COLUMNS)),
};

/** Parts that are missing or of another kind; a list is counted from 1, other parts are named. */
export const cardShapeFaults = (card: unknown): readonly CardFault[] => {
  const shape = isRated(card) ? RATED : COMMON;
  return shapeFaultsOf(shape, card, '').map(asCardFault);
};

const isRated = (card: unknown): boolean =>
  typeof card === 'object' && card !== null && Reflect.get(card, 'kind') === 'rated';

const asCardFault = (fault: ShapeFault): CardFault => {
  const { cell } = fault;
  if (fault.code !== 'WRONG_KIND') return { code: 'MISSING', cell };
  return fault.expected === 'number' ? { code: 'NOT_A_NUMBER', cell } : fault;
};
