import type { Page, WebSocketRoute } from '@playwright/test';

/** The live line of a page, to be cut and to be held up. */
export interface LiveWire {
  /** The line breaks, and nobody gets through any more. */
  readonly cut: () => void;
  readonly mend: () => void;
  /** What the server says from now on does not arrive. */
  readonly hold: () => void;
  /** It arrives after all. */
  readonly release: () => void;
}

/** @param page before it opens the game */
export async function tapLiveWire(page: Page): Promise<LiveWire> {
  const lines = new Set<WebSocketRoute>();
  const held: (() => void)[] = [];
  let down = false;
  let holding = false;
  await page.routeWebSocket(/\/trpc/, (line) => {
    if (down) return void line.close();
    lines.add(line);
    line.connectToServer().onMessage((message) => {
      if (holding) held.push(() => line.send(message));
      else line.send(message);
    });
  });
  return {
    cut: () => {
      down = true;
      for (const line of lines) void line.close();
      lines.clear();
    },
    mend: () => {
      down = false;
    },
    hold: () => {
      holding = true;
    },
    release: () => {
      holding = false;
      for (const deliver of held.splice(0)) deliver();
    },
  };
}
