import { vi } from 'vitest';

interface Asked {
  readonly id: number;
  readonly method: string;
  readonly params: { readonly path: string; readonly input: unknown };
}

/** A socket whose other end is the test: what was asked can be read, and answered. */
export class LiveSocket extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  /** All that were opened, the newest last. */
  static readonly opened: LiveSocket[] = [];
  readonly OPEN = 1;
  readyState = 0;
  readonly asked: Asked[] = [];
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    LiveSocket.opened.push(this);
  }
  send(text: string): void {
    if (text === 'PING') return queueMicrotask(() => this.hear('PONG'));
    const said = JSON.parse(text);
    this.asked.push(...(Array.isArray(said) ? said : [said]));
  }
  /** The server's side of it breaks, or the browser hangs up. */
  close(): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.dispatchEvent(new Event('close'));
  }
  accept(): void {
    this.readyState = 1;
    this.dispatchEvent(new Event('open'));
  }
  /** Answers the latest question of this kind. */
  tell(path: string, answer: object): void {
    const asked = this.asked.findLast(({ params }) => params?.path === path);
    if (!asked) throw new Error(`nobody asked for ${path}`);
    this.hear(JSON.stringify({ id: asked.id, ...answer }));
  }
  private hear(data: string): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

/** From now on every WebSocket of the page is one of these. */
export const takeSockets = (): void => {
  LiveSocket.opened.length = 0;
  vi.stubGlobal('WebSocket', LiveSocket);
};

/** The newest line, once it has been dialled. */
export const dialled = (count: number): Promise<LiveSocket> =>
  vi.waitFor(() => {
    const line = LiveSocket.opened.at(-1);
    if (!line || LiveSocket.opened.length !== count)
      throw new Error(`${LiveSocket.opened.length} lines were dialled, not ${count}`);
    return line;
  });
