/** What a card may say at the dice, in the words of its columns. */

import type { Outcome, OutcomeCode } from '@paper-dynasty/engine';

export const OUTCOME_NAMES: { readonly [C in OutcomeCode]: string } = {
  STRIKEOUT: 'Strikeout',
  WALK: 'Walk',
  HIT_BY_PITCH: 'Hit by pitch',
  CATCHER_INTERFERENCE: 'Interference',
  SINGLE_1: 'Single *',
  SINGLE_2: 'Single **',
  SINGLE_UNCAPPED: 'Single',
  DOUBLE_2: 'Double **',
  DOUBLE_3: 'Double ***',
  DOUBLE_UNCAPPED: 'Double',
  TRIPLE: 'Triple',
  HOMERUN: 'Home run',
  BP_HOMERUN: 'Park homer',
  BP_SINGLE: 'Park single',
  GROUNDBALL_A: 'Ground A',
  GROUNDBALL_B: 'Ground B',
  GROUNDBALL_C: 'Ground C',
  FLYOUT_A: 'Fly A',
  FLYOUT_B: 'Fly B',
  FLYOUT_BQ: 'Fly B?',
  FLYOUT_C: 'Fly C',
  LINEOUT: 'Line out',
  POPOUT: 'Pop out',
  X_CHECK: 'X: fielder',
};

/** `Ground B to SS` */
export const outcomeName = ({ code, location }: Outcome): string =>
  `${OUTCOME_NAMES[code]}${location ? ` to ${location}` : ''}`;
