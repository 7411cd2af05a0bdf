/** Sacrifice bunts, squeezes and bunting for a hit. @see rules §12 */

import type { Base, FieldPosition } from '../model/baseball.ts';
import type { BuntResult } from '../model/charts.ts';
import { unreachable } from '../model/unreachable.ts';
import {
  BUNT_OUT_AT_FIRST,
  caughtBy,
  doubledOff,
  HOME_TO_FIRST,
  outOnThrow,
  SECOND_TO_FIRST,
  THIRD_TO_FIRST,
} from '../running/credits.ts';
import { bunted } from './batted-ball.ts';
import type { Asking } from './choices.ts';
import { rollLocation } from './location.ts';
import type { OpenPlay } from './open-play.ts';
import {
  addRuling,
  advanceAll,
  batterReaches,
  credit,
  halfIsOver,
  hasRunner,
  leadBase,
  retire,
  retireBatter,
  runnerCard,
} from './open-play.ts';
import { rollD20 } from './rolls.ts';
import { squeezed } from './squeeze.ts';
import { nextBase } from './steal-throw.ts';

/** A bunt to move a runner up, or to bring one home from third. */
export function* sacrificeBunt(play: OpenPlay): Asking<void> {
  const face = rollD20(play.table, 'bunt');
  const result = buntResult(play, face);
  const suicide = play.table.offence.approach === 'suicide-squeeze';
  switch (result) {
    case 'HIT':
      return buntSingle(play, rollLocation(play, 'bunt'));
    case 'SUC': {
      const fielder = rollLocation(play, 'bunt');
      if (play.table.offence.approach === 'safety-squeeze') return yield* squeezed(play, fielder);
      return sacrificed(play, fielder);
    }
    case 'LEAD':
      return leadRunnerOut(play);
    case 'FAIL':
      return failed(play, { popped: face % 2 === 1, suicide });
    case 'DP':
      return buntedIntoTwo(play);
    default:
      return unreachable(result);
  }
}

/** What the face means for this batter, these corners and this lead runner. */
export const buntResult = (play: OpenPlay, face: number): BuntResult => {
  const row = play.charts.bunt[play.batterCard.bunt];
  const { cornersShift, fastLead } = play.tuning.bunt;
  const cornersIn = play.table.alignment.infield !== 'normal';
  const charted = row[face - 1];
  if (charted === undefined) throw new Error(`no bunt result for ${face}`);
  const firstLead = row.indexOf('LEAD') + 1 - (cornersIn ? cornersShift : 0);
  const result = cornersIn ? atCornersIn(charted, face, firstLead) : charted;
  const lead = leadBase(play);
  const fast = lead !== null && runnerCard(play, lead).speed >= fastLead;
  return result === 'LEAD' && fast && face === firstLead ? 'SUC' : result;
};

/** Corners in: no bunt is a hit, and the lead runner is in danger on more numbers. */
const atCornersIn = (result: BuntResult, face: number, firstLead: number): BuntResult => {
  if (result === 'HIT') return 'SUC';
  return result === 'SUC' && face >= firstLead ? 'LEAD' : result;
};

const buntSingle = (play: OpenPlay, fielder: FieldPosition): void => {
  play.kind = 'single';
  play.ball = bunted(fielder);
  advanceAll(play, 1);
  batterReaches(play, 1);
};

/** The batter is out at first, every runner moves up. */
const sacrificed = (play: OpenPlay, fielder: FieldPosition): void => {
  play.kind = 'out';
  play.ball = bunted(fielder);
  retireBatter(play);
  credit(play, BUNT_OUT_AT_FIRST[fielder]);
  advanceAll(play, 1);
  addRuling(play, { sacrifice: 'bunt' });
};

const isForced = (play: OpenPlay, base: Base): boolean =>
  base === 1 || (hasRunner(play, 1) && (base === 2 || hasRunner(play, 2)));

/** The pitcher takes the lead runner; the batter is safe. */
const leadRunnerOut = (play: OpenPlay): void => {
  const lead = leadBase(play);
  if (lead === null) return;
  play.kind = 'fieldersChoice';
  play.ball = bunted('P');
  retire(play, lead, isForced(play, lead) ? 'force' : 'tag');
  credit(play, outOnThrow(nextBase(lead), 'P'));
  advanceAll(play, 1);
  batterReaches(play, 1);
};

/** A pop-up, or foul with two strikes. On a suicide squeeze the runner is caught too. */
const failed = (
  play: OpenPlay,
  { popped, suicide }: { readonly popped: boolean; readonly suicide: boolean },
): void => {
  const caught = suicide && hasRunner(play, 3);
  retireBatter(play);
  if (popped) {
    play.kind = 'out';
    play.ball = bunted('P', 'popup');
    const twoOut = play.outs + play.made < 3 && caught;
    credit(play, twoOut ? doubledOff(3, 'P') : caughtBy('P'));
    if (twoOut) retire(play, 3, 'doubledOff');
    return;
  }
  play.kind = 'strikeout';
  credit(play, caughtBy('C'));
  if (!caught || halfIsOver(play)) return;
  retire(play, 3, 'caughtStealing');
  credit(play, caughtBy('C'));
};

/** Lead runner and batter are out. */
const buntedIntoTwo = (play: OpenPlay): void => {
  const lead = leadBase(play);
  if (lead === null) return;
  const forced = isForced(play, lead);
  play.kind = 'out';
  play.ball = bunted('P');
  retire(play, lead, forced ? 'force' : 'tag');
  retireBatter(play);
  credit(play, RELAYS[lead].P);
  if (forced) addRuling(play, { gidp: true });
  if (!halfIsOver(play)) advanceAll(play, 1);
};

const RELAYS = { 1: SECOND_TO_FIRST, 2: THIRD_TO_FIRST, 3: HOME_TO_FIRST } as const;

/** Bunting for a hit: on the corners' toes it rarely works. */
export const dragBunt = (play: OpenPlay): void => {
  const face = rollD20(play.table, 'bunt');
  const fielder = face % 2 === 1 ? '3B' : 'P';
  if (face <= dragBuntTarget(play)) return buntSingle(play, fielder);
  play.kind = 'out';
  play.ball = bunted(fielder);
  retireBatter(play);
  credit(play, BUNT_OUT_AT_FIRST[fielder]);
  addRuling(play, { sacrifice: 'none' });
  if (!halfIsOver(play)) advanceAll(play, 1);
};

/** Numbers on which a bunt for a hit works. */
export const dragBuntTarget = (play: OpenPlay): number => {
  const { drag, dragSpeed, dragCorners, dragShift } = play.tuning.bunt;
  const { alignment } = play.table;
  const { bunt, speed } = play.batterCard;
  return (
    drag[bunt] +
    Math.floor((speed - dragSpeed) / 2) +
    (alignment.infield === 'normal' ? 0 : dragCorners) +
    (alignment.shift === 'pull' ? dragShift : 0)
  );
};
