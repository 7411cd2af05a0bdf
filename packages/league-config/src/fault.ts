/** What a league can get wrong, told as a value. */

/** One thing wrong in a record: where, in the league's own names, and what. */
export interface Problem {
  /** Path to the value, e.g. `batting.ratings.vL`; empty: the record as a whole. */
  readonly at: string;
  readonly problem: string;
}

/** A card that cannot be used; the rest of its roster can. */
export interface CardFault {
  readonly code: 'CARD_UNREADABLE';
  /** As far as they could be read; else null. */
  readonly cardId: string | null;
  readonly name: string | null;
  readonly problems: readonly Problem[];
}

/** Why a league gave no answer. */
export type SourceFault =
  | { readonly code: 'TEAM_UNKNOWN'; readonly team: string }
  | { readonly code: 'LEAGUE_UNAVAILABLE'; readonly reason: string }
  | {
      readonly code: 'LEAGUE_DATA_UNREADABLE';
      /** The record: `teams`, `team 12`. */
      readonly what: string;
      readonly problems: readonly Problem[];
    };

export type Read<T, Fault> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

/** A card read, or why not. */
export type ReadCard<C> =
  | {
      readonly ok: true;
      readonly card: C;
      /** The league's own record, with the fields that we do not know. */
      readonly raw: unknown;
    }
  | { readonly ok: false; readonly fault: CardFault };

/** One line for a person: which card, and what is wrong in it. */
export const describeCardFault = (fault: CardFault): string => {
  const who = fault.name ?? (fault.cardId === null ? 'a card without id' : `card ${fault.cardId}`);
  const what = fault.problems
    .map(({ at, problem }) => (at === '' ? problem : `${at}: ${problem}`))
    .join('; ');
  return `${who} cannot be read: ${what}`;
};
