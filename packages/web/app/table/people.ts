/** Who is who at the table: names, cards and places of a game's players. */

import {
  type Card,
  type CardBook,
  effectiveHand,
  FIELD_POSITIONS,
  type FieldPosition,
  fieldingSide,
  type GameState,
  type Hand,
  type LineupId,
  type Role,
  rosterSpot,
  SIDES,
  type Side,
  type TeamState,
} from '@paper-dynasty/engine';

const SUFFIXES = new Set(['Jr.', 'Jr', 'Sr.', 'Sr', 'II', 'III', 'IV']);

/** The name a scoreboard has room for: `Ronald Acuña Jr.` is `Acuña Jr.`. */
export const shortName = (name: string): string => {
  const words = name.split(' ');
  const last = words.at(-1) ?? name;
  return SUFFIXES.has(last) && words.length > 1 ? words.slice(-2).join(' ') : last;
};

export const nameOf = (state: GameState, id: LineupId): string =>
  rosterSpot(state, id)?.name ?? `Player ${id}`;

/** What he is called in a sentence: his last name, or his whole name where two share it. */
export const callName = (state: GameState, id: LineupId): string => {
  const name = nameOf(state, id);
  const short = shortName(name);
  const namesakes = SIDES.flatMap((side) => state.teams[side].roster).filter(
    (spot) => shortName(spot.name) === short,
  );
  return namesakes.length > 1 ? name : short;
};

export const cardOf = (state: GameState, cards: CardBook, id: LineupId): Card | undefined => {
  const spot = rosterSpot(state, id);
  return spot && cards.get(spot.card);
};

export const sideOf = (state: GameState, id: LineupId): Side | undefined =>
  SIDES.find((side) => state.teams[side].roster.some((spot) => spot.id === id));

export const fieldingTeam = (state: GameState): TeamState => state.teams[fieldingSide(state.half)];
export const pitcherOf = (state: GameState): LineupId => fieldingTeam(state).field.P;

/** The role somebody has in the game now; undefined: on the bench, or gone. */
export const roleOf = (team: TeamState, id: LineupId): Role | undefined => {
  if (team.temporary.includes(id)) return 'PH';
  if (team.dh === id) return 'DH';
  return FIELD_POSITIONS.find((position: FieldPosition) => team.field[position] === id);
};

/** Bench and bullpen: on the roster, not in the game and not gone. */
export const available = (team: TeamState): readonly LineupId[] => {
  const inGame = new Set<LineupId>([
    ...team.order,
    ...Object.values(team.field),
    ...team.temporary,
    ...team.gone,
  ]);
  if (team.dh !== null) inGame.add(team.dh);
  return team.roster.map((spot) => spot.id).filter((id) => !inGame.has(id));
};

/** The hands of this plate appearance: the side the batter stands on and the arm he faces. */
export const matchupHands = (
  state: GameState,
  cards: CardBook,
): { readonly bats: Hand; readonly throws: Hand } => {
  const batter = cardOf(state, cards, state.batter);
  const pitcher = cardOf(state, cards, pitcherOf(state));
  const throws = state.pa.pitcherHand ?? pitcher?.throws ?? 'R';
  return { throws, bats: state.pa.batterHand ?? effectiveHand(batter?.bats ?? 'R', throws) };
};
