import { pdDemo, sbaDemo } from '@paper-dynasty/demo-leagues';
import { pd, sba } from '@paper-dynasty/league-config';
import type { Leagues } from './leagues.ts';

/** What the makers of the record that the demo leagues are drawn from ask to be told. */
const RETROSHEET =
  'The information used here was obtained free of charge from and is copyrighted by Retrosheet. ' +
  'Interested parties may contact Retrosheet at "www.retrosheet.org".';

/** Both leagues, each from its demo data. */
export const openLeagues = (): Leagues =>
  new Map([
    [pd.id, { league: pd, source: pdDemo(), attribution: RETROSHEET }],
    [sba.id, { league: sba, source: sbaDemo(), attribution: RETROSHEET }],
  ]);
