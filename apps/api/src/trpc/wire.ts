import { jsonEncoder } from '@trpc/server/adapters/ws';
import { readReasonableJson } from '../http/json-shape.ts';

/** The JSON of what goes to many: made once, sent to each. */
const made = new WeakMap<object, string>();

interface Delivery {
  readonly id: unknown;
  readonly result?: { readonly type?: unknown; readonly id?: unknown; readonly data?: unknown };
}

/**
 * Writes tRPC's messages as JSON. What a subscription delivers to many clients is one object for
 * all of them, and is turned into text once.
 */
export const wire = {
  encode: (message: unknown): string => shared(message) ?? JSON.stringify(message),
  decode: (data: string | ArrayBuffer | Uint8Array): unknown => {
    if (typeof data !== 'string') return jsonEncoder.decode(data);
    const read = readReasonableJson(data);
    if (!read) throw new Error('strange JSON');
    return read.value;
  },
};

function shared(message: unknown): string | undefined {
  if (!isDelivery(message)) return undefined;
  const { id, result } = message;
  const tracked = result?.data;
  if (result?.type !== 'data' || !isTracked(tracked)) return undefined;
  const eventId = JSON.stringify(tracked.id);
  const head = `{"id":${JSON.stringify(id)},"result":{"type":"data","id":${eventId}`;
  return `${head},"data":{"id":${eventId},"data":${textOf(tracked.data)}}}}`;
}

function textOf(data: object): string {
  const known = made.get(data);
  if (known) return known;
  const text = JSON.stringify(data);
  made.set(data, text);
  return text;
}

const isDelivery = (message: unknown): message is Delivery =>
  typeof message === 'object' && message !== null && 'id' in message && 'result' in message;

const isTracked = (data: unknown): data is { readonly id: string; readonly data: object } =>
  typeof data === 'object' &&
  data !== null &&
  'id' in data &&
  typeof data.id === 'string' &&
  'data' in data &&
  typeof data.data === 'object' &&
  data.data !== null &&
  Object.keys(data).length === 2;
