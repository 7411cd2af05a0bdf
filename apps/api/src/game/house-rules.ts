import { isDeepStrictEqual } from 'node:util';
import {
  appendAuditEvent,
  findAuditEvent,
  holdAudit,
  type ListedGame,
  type LiveSession,
  readHouseRules,
  readLeagueRules,
  saveLeagueRules,
} from '@paper-dynasty/db';
import {
  HOUSE_RULES,
  type HouseRule,
  type HouseRules,
  type Resolution,
  type Rules,
  rulesFaults,
  rulesFaultText,
  withHouseRules,
} from '@paper-dynasty/engine';
import type { ClockName, GameRequest } from '@paper-dynasty/league-config';
import { z } from 'zod';
import { houseRules as allRules, someHouseRules } from '../routers/inputs.ts';
import type { Context } from '../trpc/context.ts';
import { refuse } from '../trpc/refusal.ts';
import type { LeagueHouseRules } from '../views.ts';

/** A newer server may have written settings that this one does not know. */
const written = z.object(someHouseRules.shape);
const writtenOpen = z.array(z.string());

/** What those who make a game have chosen of its rules. */
export interface RulesWanted {
  readonly resolution?: Resolution | undefined;
  readonly innings?: number | undefined;
  readonly houseRules?: Partial<HouseRules> | undefined;
  readonly clock?: ClockName | undefined;
}

type Office = Pick<Context, 'app' | 'league'>;
type SignedIn = Context & { readonly session: LiveSession };

/** A game that counts in the standings is played by the league's rules; only its length may differ. */
const OPEN_IN_RANKED: readonly HouseRule[] = ['innings'];

/** By what a league plays, and what those who make a game may choose. */
export async function leagueHouseRules({ app, league }: Office): Promise<LeagueHouseRules> {
  const own = league.league.rulesFor({ mode: 'friendly', ai: false });
  const saved = await readLeagueRules(app.db, league.league.id);
  if (!saved) return { rules: houseRulesOf(own), open: HOUSE_RULES };
  const open = writtenOpen.parse(saved.open);
  return {
    rules: houseRulesOf({ ...own, ...written.parse(saved.rules) }),
    open: HOUSE_RULES.filter((setting) => open.includes(setting)),
  };
}

/** Of all settings those that managers can agree on. */
export const houseRulesOf = (rules: HouseRules): HouseRules =>
  allRules.parse(Object.fromEntries(HOUSE_RULES.map((setting) => [setting, rules[setting]])));

/**
 * The rules of a new game: the league's, and what its maker chose of them.
 * @throws badInput, with the setting that the league does not leave to him or that cannot be
 */
export async function rulesWanted(
  ctx: Office,
  wanted: RulesWanted,
  request: GameRequest,
): Promise<Rules> {
  const { rules, open } = await leagueHouseRules(ctx);
  const chosen = chosenRules(wanted);
  const league = withHouseRules(ownRules(ctx, wanted, request), rules);
  const agreed = withHouseRules(league, chosen);
  const closed = HOUSE_RULES.filter(
    (setting) =>
      setting in chosen &&
      !mayChoose(open, request).includes(setting) &&
      !isDeepStrictEqual(chosen[setting], rules[setting]),
  ).map((setting) => ({ at: `houseRules.${setting}`, problem: 'the league settles this' }));
  refuseFaults([...closed, ...faultsOf(agreed)]);
  return agreed;
}

const chosenRules = ({ innings, houseRules }: RulesWanted): Partial<HouseRules> => ({
  ...(innings === undefined ? {} : { innings }),
  ...houseRules,
});

const mayChoose = (open: readonly HouseRule[], { mode }: GameRequest): readonly HouseRule[] =>
  mode === 'ranked' ? open.filter((setting) => OPEN_IN_RANKED.includes(setting)) : open;

const faultsOf = (rules: HouseRules) =>
  rulesFaults(rules).map((fault) => ({
    at: `houseRules.${fault.setting}`,
    problem: rulesFaultText(fault),
  }));

/** @throws badInput if there is one */
function refuseFaults(problems: readonly { readonly at: string; readonly problem: string }[]) {
  if (problems.length > 0) throw refuse({ type: 'badInput', problems });
}

/** What the league came with, as far as it is not a house rule. */
function ownRules(
  { league: { league } }: Office,
  { resolution, clock = 'none' }: RulesWanted,
  request: GameRequest,
): Rules {
  const rules = league.rulesFor(request);
  const readsSo =
    resolution !== undefined && league.resolutions.includes(resolution) && !request.ai;
  return {
    ...rules,
    resolution: readsSo ? resolution : rules.resolution,
    clock: clock === 'none' ? null : league.clocks[clock],
  };
}

interface MadeGame extends RulesWanted {
  readonly id: string;
}

/** What a game that was made earlier is played by, whatever the league has changed since. */
export async function rulesAgreed(
  ctx: Office,
  game: MadeGame,
  request: GameRequest,
): Promise<Rules> {
  const agreed = await readHouseRules(ctx.app.db, game.id);
  return agreed === null
    ? rulesWanted(ctx, game, request)
    : withHouseRules(ownRules(ctx, game, request), written.parse(agreed));
}

/** What a game was played by, as far as its managers could choose it again today. */
export async function rulesOnceMore(
  ctx: Office,
  { id, mode, innings }: Pick<ListedGame, 'id' | 'mode' | 'innings'>,
): Promise<Partial<HouseRules>> {
  const agreed = written.parse((await readHouseRules(ctx.app.db, id)) ?? { innings });
  const { rules, open } = await leagueHouseRules(ctx);
  const still = mayChoose(open, { mode, ai: false }).filter((setting) => setting in agreed);
  const again = written.parse(Object.fromEntries(still.map((one) => [one, agreed[one]])));
  return rulesFaults(withHouseRules(rules, again)).length === 0 ? again : {};
}

export interface RulesChange {
  /** Made by whoever asks: a change that comes again is written down once. */
  readonly actionId: string;
  readonly reason: string;
  readonly rules: HouseRules;
  readonly open: readonly HouseRule[];
}

/**
 * By what the league's games are played from now on: done and written down together. One that comes
 * again was done when it came first, and undoes nothing that was changed since; games that have been
 * made keep theirs.
 * @throws badInput for settings by which no game can be played
 */
export async function changeHouseRules(
  ctx: SignedIn,
  { actionId, reason, rules, open }: RulesChange,
): Promise<LeagueHouseRules> {
  refuseFaults(faultsOf(rules));
  const { app, session } = ctx;
  const league = ctx.league.league.id;
  const changedBy = session.user.id;
  const details = { rules, open };
  await app.db.transaction(async (tx) => {
    await holdAudit(tx, league);
    const found = await findAuditEvent(tx, actionId);
    if (found === undefined) {
      await appendAuditEvent(tx, {
        ...{ id: actionId, league, actorUserId: changedBy, action: 'houseRules', gameId: null },
        ...{ reason, details, gameHash: null },
      });
      await saveLeagueRules(tx, { league, rules, open, changedBy });
    } else if (
      found.league !== league ||
      found.actorUserId !== changedBy ||
      found.details !== JSON.stringify(details)
    ) {
      throw refuse({ type: 'actionIdReused' });
    }
  });
  return leagueHouseRules(ctx);
}
