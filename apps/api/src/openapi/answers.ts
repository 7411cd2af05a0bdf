import { ENDINGS, HALVES, RESOLUTIONS, SIDES } from '@paper-dynasty/engine';
import { GAME_MODES } from '@paper-dynasty/league-config';
import { z } from 'zod';

/** Schemas of answers, for the document: as exact as programs need them, and checked by a test. */

const id = z.string();
const time = z.iso.datetime({ offset: true });
const described = (text: string) => z.looseObject({}).describe(text);

const team = z.looseObject({
  id,
  abbreviation: z.string(),
  name: z.string(),
  shortName: z.string(),
  colours: z.object({ primary: z.string(), secondary: z.string() }),
  group: z.string().nullable(),
  dh: z.boolean().nullable(),
  managers: z.array(id).describe('Ids of those who own it'),
});

const side = z.looseObject({
  team: z.object({ id, name: z.string(), abbreviation: z.string() }).nullable(),
  manager: z.object({ id, name: z.string() }).nullable(),
  ai: z.string().nullable().describe('The style of the AI that manages; null: a person'),
  score: z.int(),
});

const game = z.looseObject({
  id,
  league: z.string(),
  status: z.enum(['pending', 'active', 'completed']),
  mode: z.enum(GAME_MODES),
  visibility: z.enum(['public', 'private']),
  resolution: z.enum(RESOLUTIONS),
  innings: z.int(),
  away: side,
  home: side,
  inning: z.int(),
  half: z.enum(HALVES),
  outs: z.int(),
  onBaseCode: z.int().describe('1 first, 2 second, 4 third, added up'),
  ending: z.enum(ENDINGS).nullable(),
  winner: z.enum(SIDES).nullable(),
  waitingFor: z.enum([...SIDES, 'both', 'nobody']),
  version: z.int().describe('Events in its log'),
  createdAt: time,
  startedAt: time.nullable(),
  endedAt: time.nullable(),
});

const loggedEvent = z.looseObject({
  version: z.int(),
  at: time,
  by: z.string().describe('user:<id>, ai:<side>, clock, server or admin:<id>'),
  event: z.looseObject({ type: z.string() }).describe('A fact of the game'),
});

/** By procedure. One that is missing is described as any JSON. */
export const ANSWERS: { readonly [procedure: string]: z.ZodType } = {
  'league.info': z.looseObject({
    id,
    name: z.string(),
    shortName: z.string(),
    cards: z.string(),
    resolutions: z.array(z.enum(RESOLUTIONS)),
    modes: z.array(z.enum(GAME_MODES)),
    rules: described('The rules of a friendly game'),
    attribution: z.string().nullable(),
    silentSince: time.nullable().describe('Since when its own server is silent'),
  }),
  'league.houseRules': z.looseObject({
    rules: described('By what the league plays'),
    open: z.array(z.string()).describe('What those who make a game may choose'),
  }),
  'league.dice': z.object({
    promised: z.int().describe('Games that have begun, private ones too'),
    revealed: z.int().describe('Of these: the secret of the dice is known to everyone'),
    open: z.int().describe('Not yet, since the game goes on'),
    quiet: z.int().describe('Of the open ones: nothing has happened for a week'),
    oldestOpen: time.nullable().describe('When the oldest open game began'),
  }),
  'lobby.list': z.looseObject({
    mine: z.array(game).describe('Yours that are not over'),
    waiting: z.array(game),
    live: z.array(game),
    results: z.object({ games: z.array(game), more: z.boolean() }),
  }),
  'lobby.results': z.object({
    games: z.array(game),
    more: z.boolean().describe('There are older ones'),
  }),
  'team.list': z.array(team),
  'team.byId': z.looseObject({
    team,
    park: described('Its park'),
    cards: z.array(described('A card')),
  }),
  'team.proposedLineup': z.looseObject({
    pitcher: z.string(),
    slots: z.array(z.object({ card: z.string(), role: z.string() })),
  }),
  'game.byId': z.looseObject({
    game,
    state: described('The state of the game; null while it waits').nullable(),
    version: z.int(),
    cards: z.array(described('A card of its rosters')),
    record: described('The scorer’s book so far').nullable(),
  }),
  'game.boxScore': z.looseObject({
    version: z.int(),
    line: described('Runs by inning, runs, hits and errors'),
    box: described('What everybody did at bat, on the mound and in the field'),
    decisions: described('Winner, loser, save, holds'),
  }),
  'game.log': z.looseObject({
    gameId: id,
    version: z.int(),
    events: z.array(loggedEvent.extend({ hash: z.string().describe('Covers the one before') })),
  }),
};
