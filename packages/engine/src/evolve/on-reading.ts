/** A card image is read, confirmed or disputed. @see rules §6 */

import { joined } from '../model/appended.ts';
import type { AtBatRolled, OutcomeConfirmed, OutcomeEntered } from '../model/event.ts';
import type { Draft } from './draft.ts';
import { keepCheckpoint, noteRolls } from './on-undo.ts';

export const onAtBatRolled = (draft: Draft, { rolls }: AtBatRolled): undefined => {
  noteRolls(draft, rolls);
  if (draft.phase.type !== 'declared') return;
  const { play } = draft.phase;
  draft.phase = {
    type: 'reading',
    play: { ...play, rolls: joined(play.rolls, rolls) },
    entries: {},
    disputed: false,
  };
};

export const onOutcomeEntered = (draft: Draft, { side, outcome }: OutcomeEntered): undefined => {
  keepCheckpoint(draft, side);
  if (draft.phase.type !== 'reading') return;
  draft.phase = { ...draft.phase, entries: { ...draft.phase.entries, [side]: outcome } };
};

export const onOutcomeDisputed = (draft: Draft): undefined => {
  if (draft.phase.type !== 'reading') return;
  draft.phase = { ...draft.phase, entries: {}, disputed: true };
};

export const onOutcomeConfirmed = (draft: Draft, { outcome }: OutcomeConfirmed): undefined => {
  if (draft.phase.type !== 'reading') return;
  draft.phase = { type: 'declared', play: { ...draft.phase.play, entered: outcome } };
};
