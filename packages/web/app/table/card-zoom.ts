/** How large a picture is shown, and what stays in the middle as that changes. */

export const ZOOM = { least: 1, most: 4, steps: [1, 1.7, 2.6] } as const;

export const zoomTo = (wanted: number): number => Math.min(ZOOM.most, Math.max(ZOOM.least, wanted));

/**
 * How far down a card a row of its grid ends, as a share of the card's height: below a head, rows 2 to
 * 12 one under the other. Where exactly no picture tells, so it is rather a little more.
 * @param row the two dice added up
 */
export const rowEnd = (row: number): number => 0.24 + (row - 2) * 0.062;

/** The next of the usual sizes; after the largest the whole picture again. */
export const nextZoom = (zoom: number): number =>
  ZOOM.steps.find((step) => step > zoom + 0.05) ?? ZOOM.least;

/**
 * Where to push the picture so that what lay under a point of the frame stays there.
 * @param at the point, in pixels from the frame's edge
 */
export const keptUnder = (
  scrolled: number,
  { at, grown }: { readonly at: number; readonly grown: number },
): number => (scrolled + at) * grown - at;

/** How far two fingers are apart, in pixels. */
export const spread = ([one, other]: readonly [
  { readonly x: number; readonly y: number },
  { readonly x: number; readonly y: number },
]): number => Math.hypot(one.x - other.x, one.y - other.y);
