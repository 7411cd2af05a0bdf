/** A moment of a game in one line: `B9 1-3 2 out 4-5`. */

import type { BaseCode, BySide, Half } from '../model/baseball.ts';

/** Who is where does not matter, only which bases are taken. */
export interface SituationSketch {
  readonly inning: number;
  readonly half: Half;
  /** 0-2. */
  readonly outs: number;
  readonly code: BaseCode;
  readonly score: BySide<number>;
}

const BASES_BY_CODE = ['---', '1--', '-2-', '12-', '--3', '1-3', '-23', '123'] as const;
const CODES: readonly BaseCode[] = [0, 1, 2, 3, 4, 5, 6, 7];

/** Bases as on a scoreboard: `1-3`. */
export const basesText = (code: BaseCode): string => BASES_BY_CODE[code];

/** Half and inning, bases, outs, score of away and home: `T1 --- 0 out 0-0`. */
export const makeSituation = ({ inning, half, outs, code, score }: SituationSketch): string =>
  `${half === 'top' ? 'T' : 'B'}${inning} ${basesText(code)} ${outs} out ${score.away}-${score.home}`;

const SITUATION = /^([TB])([1-9]\d*) ([1-][2-][3-]) ([0-2]) out (\d+)-(\d+)$/;

/** Reads what `makeSituation` writes; undefined for any other text. */
export const parseSituation = (text: string): SituationSketch | undefined => {
  const [, half, inning, bases, outs, away, home] = SITUATION.exec(text) ?? [];
  const code = CODES.find((one) => BASES_BY_CODE[one] === bases);
  if (code === undefined) return undefined;
  return {
    half: half === 'T' ? 'top' : 'bottom',
    inning: Number(inning),
    outs: Number(outs),
    code,
    score: { away: Number(away), home: Number(home) },
  };
};
