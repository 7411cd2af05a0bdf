/** Evidence that the dice are fair: four tests over many throws of each die. */

import { randomBytes } from 'node:crypto';
import { type Die, fairDice, Secret } from '@paper-dynasty/engine';
import { type Evidence, examineDice } from '@paper-dynasty/engine/testing';
import { table } from '../simulate/table.ts';

const SIZES: readonly Die[] = [4, 6, 20, 100];
/** Dice thrown together: any number would do, since bytes and not rolls are on trial. */
const TOGETHER = 20;

interface Settings {
  readonly dice: string;
  readonly secret?: string | undefined;
  readonly json: boolean;
}

interface Finding extends Evidence {
  readonly sides: Die;
  readonly throws: number;
}

/** Prints the p-values. Exit code 1 when one is so small that the dice are not to be trusted. */
export const examine = ({ dice, secret, json }: Settings): number => {
  const throws = Number(dice);
  const known = secret === undefined ? new Secret(randomBytes(32)) : Secret.fromHex(secret);
  const findings = SIZES.flatMap((sides) => findingsOf(known, sides, throws));
  if (json) for (const finding of findings) console.log(JSON.stringify(finding));
  else console.log(report(findings, throws));
  return findings.every(({ p }) => p > SUSPECT) ? 0 : 1;
};

const SUSPECT = 1e-6;

const findingsOf = (secret: Secret, sides: Die, throws: number): readonly Finding[] => {
  const dice = fairDice(secret, { id: `evidence d${sides}`, entropy: { away: '', home: '' } });
  const together = new Array<Die>(TOGETHER).fill(sides);
  const faces = new Uint8Array(Math.ceil(throws / TOGETHER) * TOGETHER);
  for (let n = 0; n * TOGETHER < faces.length; n++)
    faces.set(dice.roll(n, 'atBat', together), n * TOGETHER);
  return examineDice(faces, sides).map((one) => ({ ...one, sides, throws: faces.length }));
};

const report = (findings: readonly Finding[], throws: number): string =>
  [
    `${throws} throws of each die`,
    table([
      ['die', 'test', 'statistic', 'degrees', 'p'],
      ...findings.map(({ sides, test, statistic, degrees, p }) => [
        `d${sides}`,
        test,
        statistic.toFixed(2),
        String(degrees),
        p.toFixed(4),
      ]),
    ]),
  ].join('\n');
