/// <reference lib="dom" />

/** Runs in the page. Light and dark are a class of the document. */
export function wear(theme: string): void {
  document.documentElement.classList.toggle('dark', theme === 'dark');
  document.documentElement.classList.toggle('light', theme === 'light');
}

/** Runs in the page: the class names of those a keyboard reaches. */
export function takesFocus(elements: readonly Element[]): readonly string[] {
  const reached = elements.filter((element) => {
    if (element instanceof HTMLElement) element.focus();
    return document.activeElement === element;
  });
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return reached.map(({ className }) => className);
}

/** Runs in the page, before anything else of it: whoever was here before has the site's own letters. */
export function wearLetters(): void {
  localStorage.lettered = 'yes';
}

/** Runs in the page: settles when two pictures were drawn, so that styles by width are those of its new width. */
export function drawn(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
}

/** Runs in the page: what makes it scroll sideways. */
export function overhang(): string {
  const frames = [document.documentElement, ...document.querySelectorAll('main')];
  const frame = frames.find(({ clientWidth, scrollWidth }) => scrollWidth > clientWidth);
  if (!frame) return '';
  const { clientWidth, scrollWidth } = frame;
  const culprits = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  );
  return `${scrollWidth - clientWidth} px too wide: ${culprits
    .slice(-3)
    .map((element) => `${element.tagName}.${element.className}`)
    .join(', ')}`;
}

/** Runs in the page: what does not fit on the one screen of the table; empty when everything does. */
export function crowding(): string {
  const frames = ['main', '.table', '.scene', '.action'].flatMap((name) => [
    ...document.querySelectorAll<HTMLElement>(name),
  ]);
  const tall = [document.documentElement, ...frames].filter(
    ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1,
  );
  const bar = document.querySelector('.action .bar')?.getBoundingClientRect();
  if (!bar || bar.bottom > innerHeight + 1) return 'the buttons are below the screen';
  return tall
    .map((one) => `${one.tagName}.${one.className}: ${one.scrollHeight - one.clientHeight} px`)
    .join(', ');
}

/** Runs in the page: which part of the table no scrolling brings into sight; empty when none is lost. */
export function outOfReach(): string {
  const cut = [...document.querySelectorAll('main, .table, .scene, .action')].filter(
    (frame) =>
      frame.scrollHeight > frame.clientHeight + 1 && getComputedStyle(frame).overflowY === 'hidden',
  );
  // Where a scroll bar never comes, a script could still scroll: that helps nobody.
  const parts = ['.board', '.field', '.sentence', '.action .bar .main', ':is(.plate, .whole)'];
  const lost = parts.filter((name) => {
    const drawn = [...document.querySelectorAll(name)];
    const part = drawn.find((one) => one.getClientRects().length > 0);
    part?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = part?.getBoundingClientRect() ?? new DOMRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return width * height === 0 || !part?.contains(there);
  });
  return [...cut.map(({ className }) => `${className} is cut off`), ...lost].join(', ');
}

/** Runs in the page: why whoever plays by keyboard cannot see where he is; empty when he can. */
export function focusFault(): string {
  const at = document.activeElement;
  if (!at || at === document.body) return '';
  const named = `${at.tagName} "${at.getAttribute('aria-label') ?? at.textContent?.trim().slice(0, 40)}"`;
  // A radio button is drawn by its label, a small sign by the room around it.
  const shown = [at, at.closest('label')].filter((element) => element !== null);
  const styles = [...shown.map((one) => getComputedStyle(one)), getComputedStyle(at, '::after')];
  const drawn = styles.some(({ outlineStyle, boxShadow }) => {
    return outlineStyle !== 'none' || boxShadow !== 'none';
  });
  if (!drawn) return `${named} shows no focus`;
  const { width, height } = (at.closest('label') ?? at).getBoundingClientRect();
  return width * height < 4 ? `${named} is focused and not to be seen` : '';
}

/** Runs in the page: the addresses of everything the site has kept in the browser's caches. */
export async function keptAddresses(): Promise<readonly string[]> {
  const caches = await Promise.all(
    (await self.caches.keys()).map((name) => self.caches.open(name)),
  );
  const requests = await Promise.all(caches.map((cache) => cache.keys()));
  return requests.flat().map((request) => new URL(request.url).pathname);
}

/** Runs in the page: presses the button of this name as soon as it is there. */
export function pressOnSight(name: string): void {
  Object.assign(window, { pressedOnSight: false });
  new MutationObserver((_, watching) => {
    const button = document.querySelector(`button[aria-label="${name}"]`);
    if (!(button instanceof HTMLElement)) return;
    watching.disconnect();
    button.click();
    Object.assign(window, { pressedOnSight: true });
  }).observe(document.body, { subtree: true, childList: true });
}

/** Runs in the page: whether `pressOnSight` has pressed it. */
export function wasPressed(): boolean {
  return Reflect.get(window, 'pressedOnSight') === true;
}

/** How long after its frame each play was on the screen. */
export type Painted = readonly { readonly afterMs: number }[];

/**
 * Runs before the page's own scripts: notes for each message that tells of plays when the first
 * change it makes to the page has been painted.
 */
export function watchPaint(): void {
  const painted: { afterMs: number }[] = [];
  Object.assign(window, { painted });
  let told: number | null = null;
  const note = (): void => {
    if (told === null) return;
    const since = told;
    told = null;
    // The next frame is drawn with it; what is posted there comes when it has been.
    requestAnimationFrame(() => {
      const drawn = new MessageChannel();
      drawn.port1.onmessage = () => painted.push({ afterMs: performance.now() - since });
      drawn.port2.postMessage(null);
    });
  };
  addEventListener('DOMContentLoaded', () => {
    const everything = { subtree: true, childList: true, characterData: true, attributes: true };
    new MutationObserver(note).observe(document.body, everything);
  });
  window.WebSocket = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      this.addEventListener('message', ({ data, timeStamp }) => {
        if (String(data).includes('"rolls":[{')) told = timeStamp;
      });
    }
  };
}

/** Runs in the page: what `watchPaint` has noted. */
export function paintedPlays(): Painted {
  return Reflect.get(window, 'painted');
}

/** Runs before the page's own scripts: notes how far the game has come by what the page was told. */
export function hearVersions(): void {
  window.WebSocket = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      this.addEventListener('message', ({ data }) => {
        const versions = [...String(data).matchAll(/"version":(\d+)/g)].map(([, n]) => Number(n));
        const heard = Number(Reflect.get(window, 'heardVersion') ?? 0);
        Object.assign(window, { heardVersion: Math.max(heard, ...versions) });
      });
    }
  };
}

/** Runs in the page: what `hearVersions` has noted. */
export function heardVersion(): number {
  return Number(Reflect.get(window, 'heardVersion') ?? 0);
}
