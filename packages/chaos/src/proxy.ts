import { connect, createServer, type Server, type Socket } from 'node:net';

/** What the network does to a connection. */
export type Weather =
  | { readonly type: 'pass' }
  /** Nothing goes through, and nobody is told. */
  | { readonly type: 'freeze'; readonly direction: 'both' | 'toServer' | 'toClient' }
  /** The next answer of the server is cut off at its first byte. */
  | { readonly type: 'cutAnswer'; readonly when: (request: Buffer) => boolean }
  /** Every byte travels alone. */
  | { readonly type: 'split' };

/** A wire between a client and a server, with weather. */
export interface Wiretap {
  readonly port: number;
  readonly set: (weather: Weather) => void;
  /** Breaks every connection. */
  readonly reset: () => void;
  /** How often an answer was cut off. */
  readonly cuts: () => number;
  readonly close: () => Promise<void>;
}

interface Wire {
  readonly client: Socket;
  readonly server: Socket;
  /** The request has come whose answer is to be cut. */
  doomed: boolean;
  /** Bytes are missing: nothing sensible can come over it any more. */
  broken: boolean;
}

export async function startProxy(target: number): Promise<Wiretap> {
  const wires = new Set<Wire>();
  let weather: Weather = { type: 'pass' };
  let cuts = 0;

  const toServer = (wire: Wire, chunk: Buffer): void => {
    if (weather.type === 'freeze' && weather.direction !== 'toClient') {
      wire.broken = true;
      return;
    }
    if (weather.type === 'cutAnswer' && weather.when(chunk)) {
      wire.doomed = true;
      weather = { type: 'pass' };
    }
    write(wire.server, chunk, weather);
  };
  const toClient = (wire: Wire, chunk: Buffer): void => {
    if (weather.type === 'freeze' && weather.direction !== 'toServer') {
      wire.broken = true;
      return;
    }
    if (wire.doomed) {
      cuts += 1;
      wire.client.destroy();
      wire.server.destroy();
      return;
    }
    write(wire.client, chunk, weather);
  };
  const listener: Server = createServer((client) => {
    const server = connect(target, '127.0.0.1');
    const wire: Wire = { client, server, doomed: false, broken: false };
    wires.add(wire);
    const end = (): void => {
      wires.delete(wire);
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.on('error', end).on('close', end);
    client.on('data', (chunk) => toServer(wire, chunk));
    server.on('data', (chunk) => toClient(wire, chunk));
  });
  const port = await listen(listener);
  const reset = (): void => {
    for (const { client, server } of wires) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
  };
  return {
    port,
    set: (next) => {
      weather = next;
      for (const { broken, client, server } of wires) {
        if (!broken || next.type === 'freeze') continue;
        client.resetAndDestroy();
        server.resetAndDestroy();
      }
    },
    reset,
    cuts: () => cuts,
    close: async () => {
      reset();
      await new Promise((resolve) => listener.close(resolve));
    },
  };
}

function write(socket: Socket, chunk: Buffer, { type }: Weather): void {
  if (type !== 'split') {
    socket.write(chunk);
    return;
  }
  socket.setNoDelay(true);
  for (const byte of chunk) socket.write(Buffer.of(byte));
}

const listen = (listener: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    listener.once('error', reject);
    listener.listen(0, '127.0.0.1', () => {
      const address = listener.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
