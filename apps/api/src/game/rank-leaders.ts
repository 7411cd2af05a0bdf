/** Ranks the men of a league by each figure that people ask for. */

import type { SeasonBatting, SeasonPitching } from '@paper-dynasty/db';
import type { BattingLead, Leaders, PitchingLead } from '../season-views.ts';

/** Men in a list. */
const FOREMOST = 5;
/** Of his team's plate appearances: 3.1 of the 38 or so of a game of nine innings. */
const BATTING_SHARE = 1 / 12;
/** Of the outs that his team's pitchers made: an inning in nine. */
const PITCHING_SHARE = 1 / 9;

type Figure<Line> = {
  /** The higher the better; null: he has no such figure. */
  readonly of: (line: Line) => number | null;
  /** A rate: only of those who have played their share. */
  readonly rate?: true;
};

const per = (made: number, chances: number): number | null =>
  chances === 0 ? null : made / chances;
const counts = (made: number): number | null => (made === 0 ? null : made);
const reached = ({ hit, bb, hbp }: SeasonBatting) => hit + bb + hbp;
const chances = ({ ab, bb, hbp, sf }: SeasonBatting) => ab + bb + hbp + sf;
const bases = (line: SeasonBatting) => line.hit + line.double + 2 * line.triple + 3 * line.homerun;
const onBase = (line: SeasonBatting) => per(reached(line), chances(line));
const slugging = (line: SeasonBatting) => per(bases(line), line.ab);
const fewest = (share: number | null) => (share === null ? null : -share);

const BATTING: { readonly [L in BattingLead]: Figure<SeasonBatting> } = {
  avg: { of: ({ hit, ab }) => per(hit, ab), rate: true },
  obp: { of: onBase, rate: true },
  slg: { of: slugging, rate: true },
  ops: {
    of: (line) => {
      const [reach, power] = [onBase(line), slugging(line)];
      return reach === null || power === null ? null : reach + power;
    },
    rate: true,
  },
  homerun: { of: ({ homerun }) => counts(homerun) },
  rbi: { of: ({ rbi }) => counts(rbi) },
  run: { of: ({ run }) => counts(run) },
  hit: { of: ({ hit }) => counts(hit) },
  bb: { of: ({ bb }) => counts(bb) },
  sb: { of: ({ sb }) => counts(sb) },
};

const PITCHING: { readonly [L in PitchingLead]: Figure<SeasonPitching> } = {
  era: { of: ({ eRun, outs }) => fewest(per(eRun, outs)), rate: true },
  whip: { of: ({ hit, bb, outs }) => fewest(per(hit + bb, outs)), rate: true },
  win: { of: ({ win }) => counts(win) },
  save: { of: ({ save }) => counts(save) },
  so: { of: ({ so }) => counts(so) },
  outs: { of: ({ outs }) => counts(outs) },
};

/** The lines of everybody who has played. */
export interface LeagueLines {
  readonly batting: readonly SeasonBatting[];
  readonly pitching: readonly SeasonPitching[];
}

export function rankLeaders({ batting, pitching }: LeagueLines): Leaders {
  const regulars = qualified(batting, { of: ({ pa }) => pa, share: BATTING_SHARE });
  const starters = qualified(pitching, { of: ({ outs }) => outs, share: PITCHING_SHARE });
  return {
    batting: mapFigures(BATTING, (figure) => foremost(figure.rate ? regulars : batting, figure)),
    pitching: mapFigures(PITCHING, (figure) => foremost(figure.rate ? starters : pitching, figure)),
  };
}

const mapFigures = <Key extends string, From, To>(
  figures: { readonly [K in Key]: From },
  make: (figure: From) => To,
): { readonly [K in Key]: To } => {
  const made = (Object.keys(figures) as Key[]).map((key) => [key, make(figures[key])] as const);
  return Object.fromEntries(made) as { readonly [K in Key]: To };
};

/** Who has had a regular's share of what his team has had. */
function qualified<Line extends { readonly teamId: string }>(
  lines: readonly Line[],
  { of, share }: { readonly of: (line: Line) => number; readonly share: number },
): readonly Line[] {
  const teams = new Map<string, number>();
  for (const line of lines) teams.set(line.teamId, (teams.get(line.teamId) ?? 0) + of(line));
  return lines.filter((line) => of(line) >= share * (teams.get(line.teamId) ?? 0));
}

function foremost<Line extends { readonly key: string; readonly name: string }>(
  lines: readonly Line[],
  { of }: Figure<Line>,
): readonly Line[] {
  const ranked = lines.flatMap((line) => {
    const value = of(line);
    return value === null ? [] : [{ line, value }];
  });
  return ranked
    .toSorted((one, other) => other.value - one.value || byName(one.line, other.line))
    .slice(0, FOREMOST)
    .map(({ line }) => line);
}

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name.localeCompare(other.name);
