/**
 * Who may call what: the only place where it is written down. A procedure that does not stand
 * here answers nobody.
 */

/** Whoever may call, as far as the matrix tells people apart. */
export const ACTORS = ['anonymous', 'user', 'spectator', 'away', 'home', 'official'] as const;
export type ActorKind = (typeof ACTORS)[number];

/** How often something may be asked; the numbers stand in `limits.ts`. */
export type Budget = 'signIn' | 'create' | 'act' | 'chat';

export interface Rule {
  /** Who may, in a public game where it is about one. */
  readonly may: readonly ActorKind[];
  /**
   * It is about one game, named by `gameId`: who may if that game is private. Whoever may not even
   * watch it hears what he would hear of a game that does not exist.
   */
  readonly inPrivate?: readonly ActorKind[];
  /** Beside the budgets that every call draws on. */
  readonly budget?: Budget;
}

const EVERYONE = ACTORS;
const SIGNED_IN = ['user', 'spectator', 'away', 'home', 'official'] as const;
const MANAGERS = ['away', 'home'] as const;
/** Those who may see a private game. */
const INSIDERS = ['spectator', 'away', 'home', 'official'] as const;
const OFFICIALS = ['official'] as const;

const WATCH: Rule = { may: EVERYONE, inPrivate: INSIDERS };
const MANAGE: Rule = { may: MANAGERS, inPrivate: MANAGERS };
const OFFICIATE: Rule = { may: OFFICIALS, inPrivate: OFFICIALS };

export const POLICY: { readonly [procedure: string]: Rule } = {
  'account.me': { may: EVERYONE },
  'account.demoManagers': { may: EVERYONE },
  'account.signInDemo': { may: EVERYONE, budget: 'signIn' },
  'account.signOut': { may: EVERYONE },
  'account.refresh': { may: SIGNED_IN },
  'account.socketTicket': { may: EVERYONE },
  'account.sessions': { may: SIGNED_IN },
  'account.endSession': { may: SIGNED_IN },
  'account.endOtherSessions': { may: SIGNED_IN },

  'admin.settleOutcome': OFFICIATE,
  'admin.undoDecision': OFFICIATE,
  'admin.forfeit': OFFICIATE,
  'admin.void': OFFICIATE,
  'admin.correctResult': OFFICIATE,
  'admin.callGame': OFFICIATE,
  'admin.lookAgain': OFFICIATE,
  'admin.voidUnread': OFFICIATE,
  'admin.suspend': OFFICIATE,
  'admin.resume': OFFICIATE,
  'admin.audit': { may: OFFICIALS },
  'admin.cases': { may: OFFICIALS },
  'admin.setHouseRules': { may: OFFICIALS },

  'chat.say': { may: SIGNED_IN, inPrivate: INSIDERS, budget: 'chat' },
  'chat.onMessages': WATCH,

  'game.byId': WATCH,
  'game.onEvents': WATCH,
  'game.boxScore': WATCH,
  'game.log': WATCH,
  'game.act': { ...MANAGE, budget: 'act' },
  'game.claimWin': { ...MANAGE, budget: 'act' },
  'game.watchLink': MANAGE,
  'game.spectators': MANAGE,
  'game.dismissSpectator': MANAGE,
  // Whoever has the manager's link: the code in it decides.
  'game.enterAsSpectator': { may: SIGNED_IN },

  'league.info': { may: EVERYONE },
  'league.dice': { may: EVERYONE },
  'league.houseRules': { may: EVERYONE },
  'league.leaders': { may: EVERYONE },

  'lobby.list': { may: EVERYONE },
  'lobby.results': { may: EVERYONE },
  'lobby.create': { may: SIGNED_IN, budget: 'create' },
  'lobby.createAiGame': { may: SIGNED_IN, budget: 'create' },
  // Whoever has the invitation: its code decides.
  'lobby.join': { may: SIGNED_IN, budget: 'create' },
  'lobby.callOff': MANAGE,
  'lobby.rematch': { ...MANAGE, budget: 'create' },

  'player.byId': { may: EVERYONE },

  'team.list': { may: EVERYONE },
  'team.byId': { may: EVERYONE },
  'team.cardsets': { may: EVERYONE },
  'team.proposedLineup': { may: EVERYONE },
  'team.standings': { may: EVERYONE },
  'team.stats': { may: EVERYONE },
  // Of a team of one's own: the procedure asks the league whose it is.
  'team.savedLineups': { may: SIGNED_IN },
  'team.saveLineup': { may: SIGNED_IN },
  'team.forgetLineup': { may: SIGNED_IN },
  'team.annotations': { may: EVERYONE },
  'team.annotate': { may: SIGNED_IN },
};
