import type { CDPSession } from '@playwright/test';

export const MEGABYTE = 1024 * 1024;

/** What a page holds. */
export interface Held {
  readonly heapMb: number;
  readonly elements: number;
  readonly listeners: number;
}

/** What the page holds once everything is gone that may go. */
export async function heldBy(page: CDPSession): Promise<Held> {
  await page.send('HeapProfiler.collectGarbage');
  await page.send('Performance.enable');
  const { metrics } = await page.send('Performance.getMetrics');
  const value = (figure: string) =>
    metrics.find(({ name }) => name === figure)?.value ?? Number.NaN;
  return {
    heapMb: value('JSHeapUsedSize') / MEGABYTE,
    elements: value('Nodes'),
    listeners: value('JSEventListeners'),
  };
}
