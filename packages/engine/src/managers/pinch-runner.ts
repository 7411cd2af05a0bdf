/** A man off the bench to run. @see rules §15.6, §21 */

import { battingSide, LEAD_FIRST, ofSide } from '../model/baseball.ts';
import type { Card } from '../model/cards.ts';
import type { LineupId } from '../model/ids.ts';
import type { GameState } from '../model/state.ts';
import { coverable, positionOf, swap } from './bench.ts';
import { legsWorth } from './legs.ts';
import { facingOf } from './mind.ts';
import type { ManagerChoice } from './offence.ts';
import { batGains, type Gains, gloveGains, inningsAfter, winsOfRun } from './rest-of-game.ts';
import { expendable, freeFielders, type Man } from './roster.ts';
import type { Character } from './styles.ts';
import { cardOf, type ManagerTools } from './tools.ts';
import { fieldingLead, isTooSoon } from './value.ts';

/** Fresh legs for the run that ties the game or takes the lead. */
export const pinchRunner = (
  state: GameState,
  { style }: Character,
  tools: ManagerTools,
): ManagerChoice | null => {
  if (isTooSoon(state, style.pinchRunInning)) return null;
  const side = battingSide(state.half);
  const team = ofSide(state.teams, side);
  const runner = runThatMatters(state);
  if (runner === null || runner.id === team.field.P || team.temporary.includes(runner.id))
    return null;
  const card = cardOf(state, { side, id: runner.id }, tools);
  if (!card) return null;
  const bench = freeFielders(team, tools.cards);
  const position = positionOf(team, runner.id);
  const able = expendable(team, tools.cards).filter(
    (man) => man.card.speed > card.speed && coverable(position, man, bench),
  );
  const found = style.weighsBench
    ? mostGained(able, () => gainOf(state, { ...runner, goes: card }, tools))
    : fastest(able, card.speed + FASTER);
  return (
    found && {
      action: swap(state, side, { player: found.man.id, role: 'PR', replaces: runner.id }),
      reason: `pinch runner: speed ${found.man.card.speed} for ${card.speed}${found.why}`,
    }
  );
};

/** The man on first or second who ties the game or takes the lead by scoring. */
interface Slow {
  readonly id: LineupId;
  readonly base: 1 | 2;
}

const runThatMatters = (state: GameState): Slow | null => {
  const { bases } = state;
  const behind = fieldingLead(state);
  if (behind < 0 || behind > 2) return null;
  let runsAhead = Math.max(0, behind - 1);
  for (const base of LEAD_FIRST) {
    const man = bases[base - 1];
    if (!man) continue;
    if (runsAhead === 0) return base === 3 ? null : { id: man.id, base };
    runsAhead -= 1;
  }
  return null;
};

interface Found {
  readonly man: Man;
  readonly why: string;
}

/** Speed that a runner must bring more than the man he runs for, where nothing else is weighed. */
const FASTER = 3;

const fastest = (able: readonly Man[], from: number): Found | null => {
  const [man] = able
    .filter(({ card }) => card.speed >= from)
    .sort((one, other) => other.card.speed - one.card.speed);
  return man ? { man, why: '' } : null;
};

/** What he must add to the chance to win: a man who has gone does not come back. */
const WORTH_A_MAN = 0.003;

const mostGained = (able: readonly Man[], weigh: () => Gains): Found | null => {
  if (able.length === 0) return null;
  const gain = weigh();
  let best: { readonly man: Man; readonly more: number } | null = null;
  for (const man of able) {
    const more = gain(man.card);
    if (more >= WORTH_A_MAN && (best === null || more > best.more)) best = { man, more };
  }
  return best && { man: best.man, why: `, worth ${best.more.toFixed(3)} of a win` };
};

/** Their legs now, their bats and gloves for the rest of the game: what the man who comes adds to the chance to win. */
const gainOf = (
  state: GameState,
  { base, id, goes }: Slow & { readonly goes: Card },
  tools: ManagerTools,
): Gains => {
  const facing = facingOf(state, tools);
  const legs = (runner: Card): number => legsWorth(state, { ...facing, base, runner }, tools);
  const position = positionOf(ofSide(state.teams, battingSide(state.half)), id);
  const [his, run, innings] = [legs(goes), winsOfRun(state, tools), inningsAfter(state)];
  const glove = position === null ? () => 0 : gloveGains({ goes, position }, innings, tools);
  const bat = batGains(state, goes, tools);
  return (comes) => legs(comes) - his + (bat(comes) + glove(comes)) * run;
};
