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
  defineLeague,
  GAME_MODES,
  type GameMode,
  type GameRequest,
  type League,
  type LeagueDefinition,
} from './league.ts';
export { assignRoles } from './lineup/assign-roles.ts';
export { type BattingValue, battingValue } from './lineup/batting-value.ts';
export {
  cardBookOf,
  type Entered,
  type EntryFault,
  type EntryRequest,
  enterTeam,
} from './lineup/enter-team.ts';
export { staffOf } from './lineup/pitching-staff.ts';
export { type LineupRequest, proposeLineup } from './lineup/propose-lineup.ts';
export { type PdCardRecord, pdCardSchema } from './pd/card-schema.ts';
export { parsePdCard } from './pd/read-card.ts';
export { type Annotation, annotationSchema } from './sba/annotation.ts';
export { type SbaPlayerRecord, sbaPlayerSchema } from './sba/card-schema.ts';
export { parseSbaCard } from './sba/read-card.ts';
export { canonicalJson, type Json } from './shared/canonical-json.ts';
export { chancesOf, SLOTS, SLOTS_PER_CHANCE, slotsOf } from './shared/chances.ts';
export { contentKey, keyed, type UnkeyedCard } from './shared/content-key.ts';
export type {
  Fetched,
  LeagueManager,
  LeagueSource,
  LeagueTeam,
  PitchingStaff,
  ProposedSlot,
  TeamColours,
  TeamSheet,
  UsualLineup,
} from './source.ts';
