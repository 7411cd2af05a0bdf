/** Pictures by file name, drawn when asked for: what the demo league serves. */

import {
  BATTER_OUTCOMES,
  effectiveHand,
  type Hand,
  type Outcome,
  PITCHER_OUTCOMES,
  type RatedCard,
} from '@paper-dynasty/engine';
import { pdDemo } from '../demo-source.ts';
import { teamOfPlayer } from '../team-file.ts';
import { type CardFace, type CardPicture, parsePictureName } from './card-path.ts';
import { type GridRoll, readGrid } from './printed-grid.ts';
import { gridOf, type Pictured, svgCard } from './svg-card.ts';

const cards = pdDemo();

/** The SVG of `bettm001-vL.svg` and the like; null: there is no such picture. */
export const sbaCardPicture = async (fileName: string): Promise<string | null> => {
  const picture = parsePictureName(fileName);
  const man = picture && (await picturedMan(picture.playerId));
  return man ? svgCard(man, facesOf(picture, man.card)) : null;
};

const picturedMan = async (playerId: string): Promise<Pictured | null> => {
  const teamId = await teamOfPlayer(playerId);
  const sheet = teamId === null ? null : await cards.team(teamId);
  if (!sheet?.ok) return null;
  const card = sheet.value.cards.find((one) => one.playerId === playerId);
  return card?.kind === 'rated' ? { card, team: sheet.value.team } : null;
};

const facesOf = ({ bat, against }: CardPicture, card: RatedCard): readonly CardFace[] => {
  const at = bat || card.pitching === null ? 'plate' : 'mound';
  const hands: readonly Hand[] = against === 'both' ? ['L', 'R'] : [against];
  return hands.map((hand) => ({ at, against: hand }));
};

/** The dice of an at-bat, and the two men in it. */
export interface AtBat {
  readonly batterId: string;
  readonly pitcherId: string;
  readonly roll: GridRoll;
}

/** What the printed card under these dice says, as a manager would enter it; null: we do not know the men. */
export const readSbaCards = async ({
  batterId,
  pitcherId,
  roll,
}: AtBat): Promise<Outcome | null> => {
  const batter = await picturedMan(batterId);
  const pitcher = await picturedMan(pitcherId);
  if (!batter || !pitcher) return null;
  const side = effectiveHand(batter.card.bats, pitcher.card.throws);
  const face: CardFace =
    roll.column <= 3
      ? { at: 'plate', against: pitcher.card.throws }
      : { at: 'mound', against: side };
  const read = readGrid(gridOf(face.at === 'plate' ? batter.card : pitcher.card, face), roll);
  return { ...PITCHER_OUTCOMES, ...BATTER_OUTCOMES[side] }[read];
};
