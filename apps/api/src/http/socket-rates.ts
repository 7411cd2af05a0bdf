import type { RawData, WebSocket } from 'ws';

/** Messages a second: a page sends a decision every few seconds. */
const MESSAGES = 50;
const SECOND_MS = 1_000;
/** Subscriptions of one socket. */
const SUBSCRIPTIONS = 32;
/** Close code: against the rules of this service. */
const AGAINST_POLICY = 1008;

/**
 * Closes a socket that sends more than a page could, before anything of it is worked on.
 * @param factor multiplies how many messages there may be
 */
export function limitSocket(socket: WebSocket, factor: number): void {
  let since = performance.now();
  let messages = 0;
  const open = new Set<unknown>();
  socket.prependListener('message', (data: RawData) => {
    if (performance.now() - since > SECOND_MS) {
      since = performance.now();
      messages = 0;
    }
    messages += 1;
    if (mayNameSubscription(data)) noteSubscriptions(open, String(data));
    if (messages <= MESSAGES * factor && open.size <= SUBSCRIPTIONS) return;
    socket.close(AGAINST_POLICY, 'too much at once');
    // Whatever else is in the pipe is not listened to.
    socket.removeAllListeners('message');
  });
}

/** Most messages are decisions, and are not read twice. A text may hide letters behind `\\u`. */
const mayNameSubscription = (data: RawData): boolean =>
  !Buffer.isBuffer(data) || data.includes('subscription') || data.includes('\\u');

/** Ids of subscriptions begun and not stopped by the client. */
function noteSubscriptions(open: Set<unknown>, text: string): void {
  for (const message of messagesIn(text)) {
    if (message.method === 'subscription') open.add(message.id);
    else if (message.method === 'subscription.stop') open.delete(message.id);
  }
}

interface Message {
  readonly id?: unknown;
  readonly method?: unknown;
}

function messagesIn(text: string): readonly Message[] {
  try {
    const said: unknown = JSON.parse(text);
    return (Array.isArray(said) ? said : [said]).filter(
      (one): one is Message => typeof one === 'object' && one !== null,
    );
  } catch {
    return [];
  }
}
