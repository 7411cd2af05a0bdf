import type { ShapeFault } from './shape.ts';

/** What is wrong with a card; `cell` is the path of the value, such as `batting.vL.walk`. */
export type CardFault =
  | {
      readonly code: 'OUT_OF_RANGE';
      readonly cell: string;
      readonly value: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly code: 'WRONG_TOTAL'; readonly cell: string; readonly total: number }
  | { readonly code: 'NOT_A_NUMBER'; readonly cell: string }
  | { readonly code: 'NOT_WHOLE'; readonly cell: string; readonly value: number }
  | { readonly code: 'UNKNOWN_VALUE'; readonly cell: string; readonly value: string }
  | { readonly code: 'LISTED_TWICE'; readonly cell: string }
  | { readonly code: 'MISSING'; readonly cell: string }
  | Extract<ShapeFault, { code: 'WRONG_KIND' }>;
