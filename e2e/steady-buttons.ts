/// <reference lib="dom" />

/**
 * Runs in the page: notes from now on whatever moves or changes its size among the buttons of the
 * bar of decisions and of the bar of the page, from picture to picture.
 */
export function watchButtons(): void {
  const BUTTONS = '[aria-label="Your decision"] .mine button, header :is(button, a)';
  const moves: string[] = [];
  const places = new Map<Element, string>();
  const nameOf = (button: Element): string =>
    button.getAttribute('aria-label') ?? button.textContent?.trim() ?? '';
  const look = (): void => {
    for (const button of document.querySelectorAll(BUTTONS)) {
      const { x, y, width, height } = button.getBoundingClientRect();
      const place = [x, y, width, height].map((one) => one.toFixed(1)).join(' ');
      const before = places.get(button) ?? place;
      if (place !== before) moves.push(`${nameOf(button)}: from ${before} to ${place}`);
      places.set(button, place);
    }
    requestAnimationFrame(look);
  };
  look();
  // What Chromium counts as a shift, in case a picture came between two looks.
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as (PerformanceEntry & Shift)[])
      for (const { node } of shift.sources ?? [])
        if (node instanceof Element && node.closest(BUTTONS)) moves.push(`${nameOf(node)} shifted`);
  }).observe({ type: 'layout-shift' });
  Object.assign(window, { steady: { moves, places } });
}

/** Of what Chromium tells of a shift, what is not in the types of the DOM yet. */
interface Shift {
  readonly sources?: readonly { readonly node?: Node | null }[];
}

/** Runs in the page: how many buttons `watchButtons` has watched, and what it has noted. */
export function watchedButtons(): { readonly watched: number; readonly moves: readonly string[] } {
  const { moves, places } = Reflect.get(window, 'steady');
  return { watched: places.size, moves: [...moves] };
}
