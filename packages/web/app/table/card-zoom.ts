/** How large a picture is shown, and what stays in the middle as that changes. */

export const ZOOM = { least: 1, most: 4, steps: [1, 1.7, 2.6] } as const;

export const zoomTo = (wanted: number): number => Math.min(ZOOM.most, Math.max(ZOOM.least, wanted));

/**
 * Where the rows of a grid end, as shares of the card's height. No picture tells, and rows are as high
 * as what is written in them, so these are measured: of the 1,560 pictures of the demonstration league
 * none has a row that ends lower than here, and its usual row ends some tenth above.
 */
const FIRST_ROW_ENDS = 0.35;
const ROW_HEIGHT = 0.045;
const FIRST_ROW = 2;

/**
 * How far down a card is in sight when a row of its grid is.
 * @param row the two dice added up, 2-12
 */
export const rowEnd = (row: number): number => FIRST_ROW_ENDS + (row - FIRST_ROW) * ROW_HEIGHT;

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
