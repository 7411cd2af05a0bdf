/** Two team sheets become a game. */

import {
  type CardKey,
  type GameStarted,
  gameId,
  type Hand,
  type Side,
  startGame,
  type TeamEntry,
} from '@paper-dynasty/engine';
import {
  enterTeam,
  type League,
  type LineupDiary,
  type TeamSheet,
} from '@paper-dynasty/league-config';

export interface Visitor {
  readonly sheet: TeamSheet;
  readonly starter: CardKey;
  /** Cards who do not play today; the starter is never among them. */
  readonly resting: ReadonlySet<CardKey>;
  /** Who starts when over a season; absent: the usual nine. */
  readonly lineups?: LineupDiary;
}

export interface Fixture {
  readonly id: string;
  readonly league: League;
  readonly away: Visitor;
  readonly home: Visitor;
}

/** The first event of the game, at home's park and by its rule for the DH. @throws Error for a team without nine men */
export const setUpGame = ({ id, league, away, home }: Fixture): GameStarted => {
  const common = league.rulesFor({ mode: 'friendly', ai: true });
  const resolution = league.cards === 'rated' ? 'auto' : 'chart';
  const rules = { ...common, resolution, dh: home.sheet.team.dh ?? common.dh } as const;
  const enter = (side: Side, own: Visitor, other: Visitor): TeamEntry => {
    const { starter } = own;
    const sheet = {
      ...own.sheet,
      cards: own.sheet.cards.filter(({ key }) => !own.resting.has(key)),
    };
    const { rosterSize, maxPitchers, dh } = rules;
    const against = handOf(other);
    const slots = own.lineups?.next({ against, dh });
    const entered = enterTeam(sheet, {
      side,
      starter,
      against,
      dh,
      ...(slots ? { slots } : {}),
      ai: 'balanced',
      rosterSize,
      maxPitchers,
    });
    if (!entered.ok) throw new Error(`${entered.fault.team}: ${entered.fault.code}`);
    return entered.entry;
  };
  return startGame({
    gameId: gameId(id),
    league: league.id,
    rules,
    park: home.sheet.park,
    teams: { away: enter('away', away, home), home: enter('home', home, away) },
    commitment: null,
  });
};

const handOf = ({ sheet, starter }: Visitor): Hand =>
  sheet.cards.find(({ key }) => key === starter)?.throws ?? 'R';
