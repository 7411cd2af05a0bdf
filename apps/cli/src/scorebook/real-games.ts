/** The real games that come with the repository. */

import { fileURLToPath } from 'node:url';

const data = (name: string): string =>
  fileURLToPath(new URL(`../../data/real-games/${name}`, import.meta.url));

/** 200 games of 2015 in which every rare situation happens. */
export const SAMPLE_2015 = data('games-2015-sample.jsonl.gz');
/** Which rare situation is where: tag, then [game, event, text]. */
export const TAGS_2015 = data('tags-2015-sample.json');
/** Games of 2020 with seven innings and the automatic runner. */
export const SAMPLE_2020 = data('games-2020-sample.jsonl.gz');
