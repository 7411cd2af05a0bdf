/** What makes a league, and the port its data comes through. */

export {
  type CardFault,
  describeCardFault,
  type Problem,
  type Read,
  type ReadCard,
  type SourceFault,
} from './fault.ts';
export {
  CLOCKS,
  type ClockName,
  defineLeague,
  GAME_MODES,
  type GameMode,
  type GameRequest,
  type League,
  type LeagueClocks,
  type LeagueDefinition,
} from './league.ts';
export { LEAGUES, leagueById } from './leagues.ts';
export { assignRoles } from './lineup/assign-roles.ts';
export { type BattingValue, battingValue } from './lineup/batting-value.ts';
export { cardsetsOf, ineligibleCards } from './lineup/eligible.ts';
export {
  cardBookOf,
  type Entered,
  type EntryFault,
  type EntryRequest,
  enterTeam,
} from './lineup/enter-team.ts';
export { LineupDiary } from './lineup/lineup-diary.ts';
export { type Rests, staffOf, starterOf } from './lineup/pitching-staff.ts';
export { type LineupRequest, proposeLineup } from './lineup/propose-lineup.ts';
export { apiColumn, type PdCardRecord, pdCardSchema } from './pd/card-schema.ts';
export { pd } from './pd/league.ts';
export { parsePdCard } from './pd/read-card.ts';
export { parseManagers, parseTeamSheet, parseTeams } from './read-league.ts';
export { annotateCard } from './sba/annotate-card.ts';
export { type Annotation, annotationSchema } from './sba/annotation.ts';
export { type SbaPlayerRecord, sbaPlayerSchema } from './sba/card-schema.ts';
export { isAverage } from './sba/is-average.ts';
export { sba } from './sba/league.ts';
export { parseSbaCard } from './sba/read-card.ts';
export { chancesOf } from './shared/chances.ts';
export { keyed, type UnkeyedCard } from './shared/content-key.ts';
export type { Json } from './shared/json.ts';
export { managersSchema, parkSchema, rosterSchema, teamsSchema } from './shared/team-schema.ts';
export type {
  Fetched,
  Habit,
  LeagueManager,
  LeagueSource,
  LeagueTeam,
  PitchingStaff,
  ProposedSlot,
  TeamColours,
  TeamSheet,
  UsualLineup,
} from './source.ts';
