/** Where the win-probability chart draws what, in hundredths of its width and height. */

import type { GameRecord } from '@paper-dynasty/engine';
import { area, line } from 'd3-shape';
import type { WinPoint } from './win-story.ts';

interface ChartSpot {
  readonly play: number;
  readonly x: number;
  readonly y: number;
}

export interface WinChart {
  readonly path: string;
  /** Between the line and the middle. */
  readonly area: string;
  readonly spots: readonly ChartSpot[];
  readonly innings: readonly {
    readonly inning: number;
    readonly from: number;
    readonly to: number;
  }[];
  /** What hung on each play: bars from the bottom, an average moment a quarter as high as the highest. */
  readonly leverage: readonly {
    readonly x: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** Leverage of a bar that is as high as can be. */
const MOST_LEVERAGE = 4;

export const winChart = (record: GameRecord, points: readonly WinPoint[]): WinChart => {
  const x = (play: number): number => (play / Math.max(1, points.length)) * 100;
  const y = (homeWins: number): number => (1 - homeWins) * 100;
  const marks: readonly (readonly [number, number])[] = [
    [x(0), y(points[0]?.homeWinsBefore ?? 0.5)],
    ...points.map(({ play, homeWinsAfter }): readonly [number, number] => [
      x(play),
      y(homeWinsAfter),
    ]),
  ];
  const at = {
    x: (mark: readonly [number, number]) => mark[0],
    y: (mark: readonly [number, number]) => mark[1],
  };
  return {
    path: line<readonly [number, number]>(at.x, at.y)(marks) ?? '',
    area: area<readonly [number, number]>(at.x, y(0.5), at.y)(marks) ?? '',
    spots: points.map(({ play, homeWinsAfter }) => ({ play, x: x(play), y: y(homeWinsAfter) })),
    innings: inningSpans(record).map(({ inning, first, last }) => ({
      inning,
      from: x(first - 1),
      to: x(last),
    })),
    leverage: points.map(({ play, leverage }) => ({
      x: x(play - 1),
      width: x(1) * 0.8,
      height: (Math.min(leverage, MOST_LEVERAGE) / MOST_LEVERAGE) * 100,
    })),
  };
};

const inningSpans = ({ plays }: GameRecord) => {
  const spans: { inning: number; first: number; last: number }[] = [];
  for (const { inning, number } of plays) {
    const span = spans.at(-1);
    if (span?.inning === inning) span.last = number;
    else spans.push({ inning, first: number, last: number });
  }
  return spans;
};
