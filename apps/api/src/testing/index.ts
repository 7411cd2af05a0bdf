/** What fault tests and benches play the API with: whole servers, browsers, managers. */

export { FAILPOINTS, type FailpointName } from '../failpoint.ts';
export { BrokenChain, CHAIN_START, checkChain, linkHash, toLogged } from '../game/event-chain.ts';
export { SWEEPS } from '../http/sockets.ts';
export { newId } from '../ids.ts';
export { aiDecisionFaults } from './ai-decisions.ts';
export { atOnce } from './at-once.ts';
export { type Feed, follow } from './feed.ts';
export {
  given,
  givenInstallation,
  givenServer,
  type Installation,
} from './given.ts';
export { type BotOptions, isOver, playSide, type RequestEnd } from './manager-bot.ts';
export { createRedisStandIn, type RedisStandIn } from './redis-stand-in.ts';
export { storedFaults } from './stored-game.ts';
export { createTestClient, signedIn, type TestClient } from './test-client.ts';
export {
  buildServer,
  type ServerProcess,
  type ServerProgram,
  startServerProcess,
} from './test-process.ts';
export { SITE, startTestServer, type TestServer } from './test-server.ts';
export { letOutagePass, letTimePass } from './time-passes.ts';
