import type { ShapeFault } from './shape.ts';

/** What is wrong with a chart; `cell` is the path of the value, such as `range.SS.2.7` (range 2, d20 7). */
export type ChartFault =
  | ShapeFault
  | { readonly code: 'WRONG_TOTAL'; readonly cell: string; readonly total: number }
  | { readonly code: 'UNKNOWN_RESULT'; readonly cell: string; readonly value: string }
  | { readonly code: 'WRONG_FIELDER'; readonly cell: string; readonly value: string }
  | { readonly code: 'LOCATION_MISSING'; readonly cell: string }
  | { readonly code: 'LISTED_TWICE'; readonly cell: string }
  | { readonly code: 'NOT_WHOLE'; readonly cell: string; readonly value: number }
  | { readonly code: 'OUT_OF_RANGE'; readonly cell: string; readonly value: number };
