/** A plate appearance from the roll to the last runner. @see rules §3, §5-§14 */

import { ofSide } from '../model/baseball.ts';
import type { Outcome } from '../model/outcome.ts';
import { unreachable } from '../model/unreachable.ts';
import { inThisPark } from './ballpark.ts';
import { dragBunt, sacrificeBunt } from './bunt.ts';
import type { Asking } from './choices.ts';
import { closePlay } from './close-play.ts';
import { fatigueLevel, worn } from './fatigue.ts';
import { onHitAndRun } from './hit-and-run.ts';
import type { OpenPlay } from './open-play.ts';
import { addStory, openPlay } from './open-play.ts';
import { readAtBat } from './read-at-bat.ts';
import type { AtBatRead } from './read-card.ts';
import type { PlayScript, ScriptResult, ScriptStart, Table } from './script.ts';
import { settle } from './settle.ts';

const UNREAD: ScriptResult = { type: 'unread' };

/** The pitch that counts, whatever the batter was told to do with it. */
export const atBatScript = (table: Table): ScriptStart => {
  const play = openPlay(table);
  const { approach } = table.offence;
  switch (approach) {
    case 'sac-bunt':
    case 'safety-squeeze':
    case 'suicide-squeeze':
      return { type: 'asks', script: asked(play, sacrificeBunt(play)) };
    case 'drag-bunt':
      dragBunt(play);
      return closePlay(play);
    case 'swing':
    case 'hit-and-run': {
      const read = readAtBat(play);
      if (read === null) return UNREAD;
      const questions = settle(play, adjusted(play, read));
      return questions === null
        ? closePlay(play)
        : { type: 'asks', script: asked(play, questions) };
    }
    default:
      return unreachable(approach);
  }
};

function* asked(play: OpenPlay, questions: Asking<void>): PlayScript {
  yield* questions;
  return closePlay(play);
}

/** A tired arm, the park and the hit-and-run change what the card says, in this order. */
const adjusted = (play: OpenPlay, { outcome, card }: AtBatRead): Outcome => {
  addStory(play, { outcome });
  const own = card === 'pitcher' ? tiredResult(play, outcome) : outcome;
  const here = inThisPark(play, own);
  return play.table.offence.approach === 'hit-and-run' ? onHitAndRun(play, here, card) : here;
};

const tiredResult = (play: OpenPlay, outcome: Outcome): Outcome => {
  const level = fatigueLevel(ofSide(play.state.mound, play.defend), play.tuning.fatigue);
  if (level === 0) return outcome;
  const result = worn(play.table, outcome, level);
  if (result !== outcome) addStory(play, { fatigue: level });
  return result;
};
