import type { Refusal } from '@paper-dynasty/api/contract';

/** Why a game whose log does not hold is shown to nobody: an official looks at it, or has voided it. */
export type Closed = 'closed' | 'voided';

export const closedBy = (refusal: Refusal | null): Closed | null => {
  if (refusal?.type !== 'notNow') return null;
  if (refusal.reason === 'VOIDED_UNREAD') return 'voided';
  return refusal.reason === 'QUARANTINED' ? 'closed' : null;
};
