/** Falls of the dice that no rule tells apart, so that a walk need not take each of them. */

import { compileBatterSide, compilePitcherSide } from '../charts/compile-side.ts';
import { effectiveHand, FIELD_POSITIONS, fieldingSide } from '../model/baseball.ts';
import type { Books } from '../model/equipment.ts';
import type { LineupId } from '../model/ids.ts';
import { type GameState, rosterSpot } from '../model/state.ts';
import { errorTarget, severityCounts } from '../resolve/fielding-check.ts';
import { ratingAt } from '../resolve/players.ts';
import { cardRead, slotOf } from '../resolve/read-card.ts';
import type { Grouping } from './every-roll.ts';

/**
 * Groups at-bat dice by the column of the card they point at, error dice by the numbers at
 * which any fielder's error begins or grows worse, locations and chaos by what they call for.
 * Everything else is walked face by face.
 */
export const standardGrouping = (state: GameState, books: Books): Grouping => {
  const columns = columnsOf(state, books);
  const steps = errorSteps(state, books);
  const places = locationSteps(books);
  const battery = batteryOf(state, books);
  return (purpose, faces) => {
    const [x = 1, y = 1, z = 1] = faces;
    switch (purpose) {
      case 'atBat':
        return columns(faces);
      case 'error':
        return placeIn(steps, 36 * (x - 1) + 6 * (y - 1) + z);
      case 'location':
        return placeIn(places, x);
      case 'chaos':
        return books.charts.tuning.chaos[x - 1] ?? null;
      case 'wildPitch':
      case 'passedBall':
        return x <= battery[purpose] ? 'yes' : 'no';
      case 'balk':
        return placeIn(battery.balk, x);
      default:
        return null;
    }
  };
};

const placeIn = (steps: readonly number[], number: number): string =>
  String(steps.findIndex((step) => number <= step));

/** Every number at which some location table goes on to the next position. */
const locationSteps = ({ charts }: Books): readonly number[] => {
  const steps = new Set<number>();
  for (const table of Object.values(charts.location))
    for (const shares of [table.L, table.R]) {
      let step = 0;
      for (const position of FIELD_POSITIONS) {
        step += shares[position];
        steps.add(step);
      }
    }
  return [...steps].sort((one, other) => one - other);
};

const cardOf = (state: GameState, id: LineupId, { cards }: Books) => {
  const spot = rosterSpot(state, id);
  return spot && cards.get(spot.card);
};

/** What the chaos die can bring about, in faces of a d20. */
const batteryOf = (state: GameState, books: Books) => {
  const { field } = state.teams[fieldingSide(state.half)];
  const pitcher = cardOf(state, field.P, books)?.pitcher;
  const catcher = cardOf(state, field.C, books);
  const balk = pitcher?.balk ?? 0;
  return {
    wildPitch: pitcher?.wildPitch ?? 0,
    // A runner who goes makes one more number a balk.
    balk: [balk, balk + books.charts.tuning.steal.balkBonus, 20],
    passedBall: catcher ? ratingAt(catcher, 'C', books.charts.tuning).passedBall : 0,
  };
};

const columnsOf = (state: GameState, books: Books): ((faces: readonly number[]) => string) => {
  const batter = cardOf(state, state.batter, books);
  const pitcher = cardOf(state, state.teams[fieldingSide(state.half)].field.P, books);
  if (batter?.kind !== 'rated' || pitcher?.kind !== 'rated' || !pitcher.pitching)
    return (faces) => faces.join();
  const hand = effectiveHand(batter.bats, pitcher.throws);
  const batting = compileBatterSide(pitcher.throws === 'L' ? batter.batting.vL : batter.batting.vR);
  const pitching = compilePitcherSide(hand === 'L' ? pitcher.pitching.vL : pitcher.pitching.vR);
  return (faces) => {
    const card = cardRead(faces[0] ?? 1);
    const { owner } = card === 'batter' ? batting : pitching;
    return `${card} ${owner[slotOf(faces)]}`;
  };
};

/** Every number up to which some fielder's error is of one severity. */
const errorSteps = (state: GameState, books: Books): readonly number[] => {
  const { field } = state.teams[fieldingSide(state.half)];
  const { charts } = books;
  const steps = FIELD_POSITIONS.flatMap((position) => {
    const card = cardOf(state, field[position], books);
    if (!card) return [];
    const { error } = ratingAt(card, position, charts.tuning);
    return errorFactors(state, books).flatMap((factor) => {
      const target = errorTarget(charts, position, error * factor);
      const { three, two } = severityCounts(target, charts.errorSeverity[position]);
      return [three, three + two, target];
    });
  });
  return [...new Set([...steps, 216])].sort((one, other) => one - other);
};

/** The quick chart has more errors; without readable cards it may be the one that is read. */
const errorFactors = (state: GameState, books: Books): readonly number[] => {
  const { quickErrorFactor } = books.charts.tuning;
  if (state.rules.resolution === 'chart') return [quickErrorFactor];
  const batter = cardOf(state, state.batter, books);
  const pitcher = cardOf(state, state.teams[fieldingSide(state.half)].field.P, books);
  return batter?.kind === 'rated' && pitcher?.kind === 'rated' ? [1] : [1, quickErrorFactor];
};
