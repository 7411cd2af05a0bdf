/** What is wrong with a chart; `cell` is the path of the value, such as `range.SS.2.7` (range 2, d20 7). */
export type ChartFault =
  | { readonly code: 'GAP'; readonly cell: string }
  | { readonly code: 'OVERLAP'; readonly cell: string }
  | {
      readonly code: 'WRONG_KIND';
      readonly cell: string;
      readonly expected: 'number' | 'text' | 'yes or no' | 'list' | 'table';
    }
  | { readonly code: 'WRONG_TOTAL'; readonly cell: string; readonly total: number }
  | { readonly code: 'UNKNOWN_RESULT'; readonly cell: string; readonly value: string }
  | { readonly code: 'WRONG_FIELDER'; readonly cell: string; readonly value: string }
  | { readonly code: 'LOCATION_MISSING'; readonly cell: string }
  | { readonly code: 'LISTED_TWICE'; readonly cell: string }
  | { readonly code: 'OUT_OF_RANGE'; readonly cell: string; readonly value: number };
