/** What managers declare and answer. */

import { appended, joined } from '../model/appended.ts';
import { battingSide, fieldingSide } from '../model/baseball.ts';
import type { Offence, StealAttempt } from '../model/decision.ts';
import type {
  ChoiceMade,
  ChoicePending,
  DefenceSet,
  OffenceSet,
  StealDeclared,
} from '../model/event.ts';
import type { Roll } from '../model/roll.ts';
import type { PlayInProgress } from '../model/state.ts';
import type { Draft } from './draft.ts';
import { keepCheckpoint, noteRolls } from './on-undo.ts';

const SWING: Offence = { approach: 'swing', contactPlay: false };
const NOBODY_GOES: StealAttempt = [];

export const onDefenceSet = (draft: Draft, { alignment, standing }: DefenceSet): undefined => {
  if (!standing) keepCheckpoint(draft, fieldingSide(draft.half));
  draft.phase = { type: 'offence', alignment };
};

export const onOffenceSet = (draft: Draft, { offence }: OffenceSet): undefined => {
  keepCheckpoint(draft, battingSide(draft.half));
  if (draft.phase.type !== 'offence') return;
  const { alignment } = draft.phase;
  declare(draft, { script: 'atBat', alignment, offence, steal: NOBODY_GOES });
};

export const onStealDeclared = (draft: Draft, { bases }: StealDeclared): undefined => {
  keepCheckpoint(draft, battingSide(draft.half));
  if (draft.phase.type !== 'offence') return;
  const { alignment } = draft.phase;
  draft.pa = { ...draft.pa, stealDeclared: true };
  declare(draft, { script: 'steal', alignment, offence: SWING, steal: bases });
};

const NO_ROLLS: readonly Roll[] = [];
const NO_ANSWERS: PlayInProgress['answers'] = [];

const declare = (
  draft: Draft,
  { script, alignment, offence, steal }: Omit<PlayInProgress, 'rolls' | 'answers'>,
): void => {
  const play = { script, alignment, offence, steal, rolls: NO_ROLLS, answers: NO_ANSWERS };
  draft.phase = { type: 'declared', play };
};

export const onChoicePending = (draft: Draft, { choice, rolls }: ChoicePending): undefined => {
  noteRolls(draft, rolls);
  if (draft.phase.type !== 'declared') return;
  const { play } = draft.phase;
  draft.phase = { type: 'choice', choice, play: { ...play, rolls: joined(play.rolls, rolls) } };
};

export const onChoiceMade = (draft: Draft, { side, answer }: ChoiceMade): undefined => {
  keepCheckpoint(draft, side);
  if (draft.phase.type !== 'choice') return;
  const { play } = draft.phase;
  draft.phase = { type: 'declared', play: { ...play, answers: appended(play.answers, answer) } };
};
