/** The roster file as the SBA league's API would give it: pictures, and what managers wrote beside them. */

import type { Hand } from '@paper-dynasty/engine';
import {
  type Json,
  type PdCardRecord,
  pdCardSchema,
  type SbaPlayerRecord,
} from '@paper-dynasty/league-config';
import type { TeamFileRecord } from '../team-file.ts';
import { CARD_PATH, pictureName } from './card-path.ts';

/** Players, annotations, and the habits that both leagues share. */
export const sbaRoster = (file: TeamFileRecord): unknown => {
  const men = file.cards.map((card) => pdCardSchema.parse(card));
  return {
    ...file,
    cards: men.map(playerOf),
    annotations: Object.fromEntries(men.map((man) => [man.id, annotationOf(man)])),
  };
};

const PLACES = ['pos_1', 'pos_2', 'pos_3', 'pos_4', 'pos_5', 'pos_6', 'pos_7', 'pos_8'] as const;

const playerOf = (man: PdCardRecord): SbaPlayerRecord => {
  const places = placesOf(man);
  const [first = 'DH'] = places;
  return {
    id: man.id,
    name: man.name,
    image: pictureOf(man.id, 'L'),
    image2: pictureOf(man.id, 'R'),
    ...Object.fromEntries(PLACES.map((place, index) => [place, places[index] ?? null])),
    pos_1: first,
    hand: man.pitching ? man.throws : man.batting.hand,
  };
};

const pictureOf = (playerId: string, against: Hand): string =>
  CARD_PATH + pictureName({ playerId, bat: false, against });

type Place = SbaPlayerRecord['pos_1'];

/** A pitcher's place tells what kind of pitcher he is. */
const placesOf = ({ pitching, positions }: PdCardRecord): readonly Place[] => {
  const places = positions.map(({ position }): Place => position);
  if (!pitching) return places;
  const { start, close } = pitching.endurance;
  const kind = start > 0 ? 'SP' : close > 0 ? 'CP' : 'RP';
  return [kind, ...places.filter((place) => place !== 'P')];
};

const annotationOf = ({ batting, pitching, positions, throws }: PdCardRecord): Json => ({
  bats: batting.hand,
  throws,
  speed: batting.speed,
  bunt: batting.bunt,
  hit_and_run: batting.hit_and_run,
  steal: { ...batting.steal },
  positions: positions.map(({ passedBall, ...rating }) => ({ ...rating, pb: passedBall })),
  ...(pitching
    ? {
        hold: pitching.hold,
        wp: pitching.wp,
        balk: pitching.balk,
        endurance: { ...pitching.endurance },
      }
    : {}),
});
