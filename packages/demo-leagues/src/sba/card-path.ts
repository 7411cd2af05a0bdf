/** Where a card's picture is served: the demo league's own addresses. */

import type { Hand } from '@paper-dynasty/engine';

/** One printed grid of a man: at the plate or on the mound, against one hand. */
export interface CardFace {
  readonly at: 'plate' | 'mound';
  readonly against: Hand;
}

/** What one picture shows: one face, or both hands beside each other. */
export interface CardPicture {
  readonly playerId: string;
  /** A pitcher's picture shows him on the mound unless it asks for his bat. */
  readonly bat: boolean;
  readonly against: Hand | 'both';
}

/** Every picture's address begins so. */
export const CARD_PATH = '/demo/sba/cards/';

const BAT = '-bat';

/** `bettm001-vL.svg`; without a hand both are shown. */
export const pictureName = ({ playerId, bat, against }: CardPicture): string =>
  `${playerId}${bat ? BAT : ''}${against === 'both' ? '' : `-v${against}`}.svg`;

const NAME = /^(?<playerId>[a-z0-9-]{8})(?<bat>-bat)?(?:-v(?<against>[LR]))?\.svg$/;

/** The picture of that file name; null: none of ours. */
export const parsePictureName = (name: string): CardPicture | null => {
  const groups = NAME.exec(name)?.groups;
  if (!groups?.playerId) return null;
  const against = groups.against === 'L' || groups.against === 'R' ? groups.against : 'both';
  return { playerId: groups.playerId, bat: groups.bat === BAT, against };
};
