import {
  AI_STYLES,
  APPROACHES,
  BASES,
  CHOICE_OPTIONS,
  ENDINGS,
  FIELD_POSITIONS,
  HANDS,
  HOUSE_RULES,
  type HouseRules,
  INFIELD_DEPTHS,
  type LineupId,
  OUTCOMES,
  OUTFIELD_DEPTHS,
  RESOLUTIONS,
  SHIFTS,
  SIDES,
  UNDO_POLICIES,
} from '@paper-dynasty/engine';
import { CLOCKS, GAME_MODES } from '@paper-dynasty/league-config';
import { z } from 'zod';
import type { ManagerAction } from '../manager-action.ts';

/** The shapes of everything that clients may send: exact, bounded, nothing more. */

export const gameId = z.uuid();
export const version = z.int().min(0).max(1_000_000);
/** Where a subscription goes on: the id of the last delivery, as a number or as it came. */
export const lastEventId = z
  .union([
    version,
    z
      .string()
      .regex(/^\d{1,7}$/)
      .transform(Number),
  ])
  .default(0);
export const teamId = z.string().min(1).max(100);
export const playerId = z.string().min(1).max(100);
export const side = z.enum(SIDES);
export const aiStyle = z.enum(AI_STYLES);
export const ending = z.enum(ENDINGS);
export const mode = z.enum(GAME_MODES);
export const resolution = z.enum(RESOLUTIONS);
export const visibility = z.enum(['public', 'private']);
/** By priority, the first being the one to draw from. */
export const cardsets = z
  .array(z.int().min(0).max(1_000_000))
  .max(20)
  .refine((ids) => new Set(ids).size === ids.length, 'a cardset twice');
export const inviteCode = z.string().min(1).max(64);
export const clock = z.enum(CLOCKS);
export const innings = z.union([z.literal(3), z.literal(7), z.literal(9)]);

/** A game cannot end in more ways than that. */
const MERCY_RULES = 3;
const inning = z.int().min(0).max(99);
const yesOrNo = z.exactOptional(z.boolean());
/** Each setting by its shape; whether they go together is for the engine to say. */
export const someHouseRules = z.strictObject({
  innings: z.exactOptional(innings),
  dh: yesOrNo,
  ghostRunnerFrom: z.exactOptional(inning.nullable()),
  maxInnings: z.exactOptional(inning),
  mercy: z.exactOptional(
    z
      .array(z.strictObject({ afterInning: inning, lead: inning }))
      .max(MERCY_RULES)
      .readonly(),
  ),
  reentry: yesOrNo,
  threeBatterMinimum: yesOrNo,
  warmUp: yesOrNo,
  pitcherRest: yesOrNo,
  rarePlays: yesOrNo,
  injuries: yesOrNo,
  weather: yesOrNo,
  shiftsAllowed: yesOrNo,
  runOnContact: yesOrNo,
  droppedThird: yesOrNo,
  triplePlays: yesOrNo,
  undo: z.exactOptional(z.enum(UNDO_POLICIES)),
  earlyForfeitVoids: yesOrNo,
});
/** All of them. */
export const houseRules: z.ZodType<HouseRules> = someHouseRules.required();
export const openRules = z
  .array(z.enum(HOUSE_RULES))
  .max(HOUSE_RULES.length)
  .refine((open) => new Set(open).size === open.length, 'a setting twice')
  .readonly();

const player = z.custom<LineupId>(
  (id) => Number.isInteger(id) && Number(id) >= 1 && Number(id) <= 200,
  'a line-up id of this game',
);
const role = z.enum([...FIELD_POSITIONS, 'DH', 'PH', 'PR']);
const base = z.union(BASES.map((n) => z.literal(n)));
const bases = z.array(base).max(3);

const alignment = z.strictObject({
  infield: z.enum(INFIELD_DEPTHS),
  outfield: z.enum(OUTFIELD_DEPTHS),
  hold: bases,
  shift: z.enum(SHIFTS),
});
export const outcome = z.strictObject({
  code: z.enum(OUTCOMES),
  location: z.exactOptional(z.enum(FIELD_POSITIONS)),
});
const lineup = z.strictObject({
  slots: z.array(z.strictObject({ id: player, role })).max(9),
  pitcher: player,
});
const change = z.strictObject({
  player,
  role,
  slot: z.int().min(0).max(8).nullable(),
  replaces: z.exactOptional(player),
});

/** What a manager may ask for. What only the server or an official does is not among it. */
export const managerAction: z.ZodType<ManagerAction, ManagerAction> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('setLineup'), side, lineup }),
  z.strictObject({
    type: z.literal('ready'),
    side,
    entropy: z.string().regex(/^(?:[0-9a-f]{32})?$/),
  }),
  z.strictObject({ type: z.literal('substitute'), side, changes: z.array(change).min(1).max(18) }),
  z.strictObject({ type: z.literal('setDefence'), side, alignment }),
  z.strictObject({
    type: z.literal('setStandingDefence'),
    side,
    alignment: alignment.nullable(),
  }),
  z.strictObject({ type: z.literal('warmUp'), side, pitcher: player }),
  z.strictObject({ type: z.literal('walkIntentionally'), side }),
  z.strictObject({
    type: z.literal('setOffence'),
    side,
    offence: z.strictObject({ approach: z.enum(APPROACHES), contactPlay: z.boolean() }),
  }),
  z.strictObject({ type: z.literal('steal'), side, bases }),
  z.strictObject({ type: z.literal('choose'), side, option: z.enum(CHOICE_OPTIONS) }),
  z.strictObject({ type: z.literal('enterOutcome'), side, outcome }),
  z.strictObject({ type: z.literal('confirmOutcome'), side }),
  z.strictObject({ type: z.literal('disputeOutcome'), side }),
  z.strictObject({ type: z.literal('offerUndo'), side }),
  z.strictObject({ type: z.literal('answerUndo'), side, accept: z.boolean() }),
  z.strictObject({ type: z.literal('concede'), side }),
  z.strictObject({ type: z.literal('offerVoid'), side }),
  z.strictObject({ type: z.literal('answerVoid'), side, accept: z.boolean() }),
]);

/** Nine men of one team in batting order: each place once, each man once. */
export const savedSlots = z
  .array(
    z.strictObject({
      playerId: z.string().min(1).max(100).nullable(),
      role: z.enum([...FIELD_POSITIONS, 'DH']),
    }),
  )
  .length(9)
  .refine((slots) => new Set(slots.map(({ role }) => role)).size === 9, 'each position once')
  .refine((slots) => new Set(slots.map(({ playerId }) => playerId)).size === 9, 'each player once')
  .refine(
    (slots) => slots.every(({ playerId, role }) => (playerId === null) === (role === 'P')),
    'the pitcher’s place is nobody’s: whoever pitches bats there',
  );
export const hand = z.enum(HANDS);
