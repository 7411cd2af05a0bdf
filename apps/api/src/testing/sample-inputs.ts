import { FIELD_POSITIONS } from '@paper-dynasty/engine';
import { averageTeam, STANDARD_RULES } from '@paper-dynasty/engine/testing';
import { houseRulesOf } from '../game/house-rules.ts';
import { newId } from '../ids.ts';

/** An id that nothing has. */
export const NOWHERE = '019a0000-0000-7000-8000-0000000000aa';

/** Nine of the Anchors, the DH batting last. */
const ANCHORS = [...averageTeam('Anchors', 1).cards.values()];
const NINE = [...FIELD_POSITIONS.filter((role) => role !== 'P'), 'DH'].map((role, index) => ({
  playerId: ANCHORS[index]?.playerId,
  role,
}));

/** What a call of each procedure looks like; one without a line here fails the test of the matrix. */
export const SAMPLES: { readonly [procedure: string]: (gameId: string) => unknown } = {
  'account.me': () => undefined,
  'account.demoManagers': () => undefined,
  'account.signInDemo': () => ({ managerId: 'of-comets' }),
  'account.signOut': () => undefined,
  'account.refresh': () => undefined,
  'account.socketTicket': () => undefined,
  'account.sessions': () => undefined,
  'account.endSession': () => ({ sessionId: NOWHERE }),
  'account.endOtherSessions': () => undefined,
  'admin.settleOutcome': (gameId) => ({ ...ruling(gameId), outcome: { code: 'STRIKEOUT' } }),
  'admin.undoDecision': (gameId) => ruling(gameId),
  'admin.forfeit': (gameId) => ({ ...ruling(gameId), loser: 'away' }),
  'admin.void': (gameId) => ruling(gameId),
  'admin.correctResult': (gameId) => ({ ...ruling(gameId), ending: 'tie', winner: null }),
  'admin.callGame': (gameId) => ruling(gameId),
  'admin.lookAgain': (gameId) => ruling(gameId),
  'admin.voidUnread': (gameId) => ruling(gameId),
  'admin.suspend': (gameId) => ruling(gameId),
  'admin.resume': (gameId) => ruling(gameId),
  'admin.audit': () => ({}),
  'admin.setHouseRules': () => ({
    actionId: newId(),
    reason: 'the matrix asks',
    rules: houseRulesOf(STANDARD_RULES),
    open: [],
  }),
  'chat.say': (gameId) => ({ gameId, messageId: newId(), text: 'Good game.' }),
  'chat.onMessages': (gameId) => ({ gameId }),
  'admin.cases': () => ({ list: 'open' }),
  'game.byId': (gameId) => ({ gameId }),
  'game.onEvents': (gameId) => ({ gameId }),
  'game.boxScore': (gameId) => ({ gameId }),
  'game.log': (gameId) => ({ gameId }),
  'game.act': (gameId) => ({
    gameId,
    actionId: newId(),
    expectedVersion: 0,
    action: { type: 'ready', side: 'away', entropy: '' },
  }),
  'game.claimWin': (gameId) => ({ gameId, actionId: newId() }),
  'game.watchLink': (gameId) => ({ gameId }),
  'game.spectators': (gameId) => ({ gameId }),
  'game.dismissSpectator': (gameId) => ({ gameId, userId: NOWHERE }),
  'game.enterAsSpectator': (gameId) => ({ gameId, code: 'guessed' }),
  'league.info': () => undefined,
  'league.dice': () => undefined,
  'league.houseRules': () => undefined,
  'league.leaders': () => undefined,
  'lobby.list': () => ({ teamId: 'ANC' }),
  'lobby.results': () => ({ teamId: 'ANC' }),
  'lobby.create': () => ({ teamId: 'ANC', opponent: { type: 'link' } }),
  'lobby.createAiGame': () => {
    const ai = { teamId: 'COM', style: 'safe' };
    return { away: ai, home: ai };
  },
  'lobby.join': (gameId) => ({ gameId, inviteCode: 'guessed', teamId: 'COM' }),
  'lobby.callOff': (gameId) => ({ gameId }),
  'lobby.rematch': (gameId) => ({ gameId }),
  'player.byId': () => ({ playerId: 'nobody' }),
  'team.list': () => undefined,
  'team.cardsets': () => ({ teamId: 'ANC' }),
  'team.byId': () => ({ teamId: 'ANC' }),
  'team.proposedLineup': () => ({ teamId: 'ANC' }),
  'team.standings': () => undefined,
  'team.stats': () => ({ teamId: 'ANC' }),
  'team.savedLineups': () => ({ teamId: 'ANC' }),
  'team.saveLineup': () => ({ teamId: 'ANC', against: 'R', dh: true, slots: NINE }),
  'team.forgetLineup': () => ({ teamId: 'ANC', against: 'R', dh: true }),
  'team.annotations': () => ({ teamId: 'ANC' }),
  'team.annotate': () => ({ teamId: 'ANC', playerId: 'nobody', ratings: null }),
};
const ruling = (gameId: string) => ({ gameId, actionId: newId(), reason: 'the matrix asks' });
