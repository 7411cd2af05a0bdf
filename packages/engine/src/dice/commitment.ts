/** What a game promises before its first roll. @see rules §2 */

import type { BySide } from '../model/baseball.ts';
import type { Card } from '../model/cards.ts';
import type { Charts } from '../model/charts.ts';
import { type CardKey, cardKey } from '../model/ids.ts';
import type { Park, Rules } from '../model/rules.ts';
import type { DiceCommitment, RosterSpot } from '../model/team.ts';
import { canonicalHash } from './canonical.ts';
import type { Secret } from './secret.ts';

/** Everything besides chance that settles what a roll means. */
export interface Terms {
  readonly rules: Rules;
  readonly park: Park;
  readonly charts: Charts;
  readonly rosters: BySide<readonly RosterSpot[]>;
}

/** The key of a card: the hash of all that is on it. */
export const cardKeyOf = (card: Omit<Card, 'key'>): CardKey => {
  const { key: _, ...content } = { key: '', ...card };
  return cardKey(canonicalHash(content));
};

/** Covers the settings, the park and the charts. */
export const rulesHashOf = ({ rules, park, charts }: Omit<Terms, 'rosters'>): string =>
  canonicalHash({ rules, park, charts });

/** Covers the cards: a roster names each by the hash of its content. */
export const rostersHashOf = (rosters: BySide<readonly RosterSpot[]>): string =>
  canonicalHash({ away: rosters.away, home: rosters.home });

/** The commitment that the first event of a fair game carries. */
export const commitDice = (secret: Secret, terms: Terms): DiceCommitment => {
  const rulesHash = rulesHashOf(terms);
  const rostersHash = rostersHashOf(terms.rosters);
  return { commitment: secret.commitTo(rulesHash, rostersHash), rulesHash, rostersHash };
};
