/** Where a card's picture is served: the demo league's own addresses. */

/** Against left-handers or right-handers; absent: the whole card. */
export type CardFace = 'vL' | 'vR';

const PREFIX = '/demo/sba/cards/';

/** `/demo/sba/cards/bettm001-vL.svg` */
export const cardPath = (playerId: string, face?: CardFace): string =>
  `${PREFIX}${playerId}${face ? `-${face}` : ''}.svg`;
