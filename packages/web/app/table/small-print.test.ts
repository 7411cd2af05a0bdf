import { SAMPLE_CARDS } from '@paper-dynasty/engine/testing';
import { expect, test } from 'vitest';
import { gloves, rosterPrint, smallPrint } from './small-print.ts';

const [card] = [...SAMPLE_CARDS.values()].filter(({ pitcher }) => pitcher === null);
if (!card) throw new Error('nobody bats there');
const [place] = card.positions;
if (!place) throw new Error('he plays nowhere');
const arm = [...SAMPLE_CARDS.values()].find(({ pitcher }) => pitcher !== null);
const hands = { bats: 'S', throws: 'R' } as const;

test('a man in a roster tells his places, the usual one first, and his hands', () => {
  const positions = [
    { ...place, position: 'C' as const },
    { ...place, position: '1B' as const },
  ];
  expect(rosterPrint({ ...card, ...hands, positions })).toBe('C, 1B · bats S, throws R');
  expect(rosterPrint({ ...card, ...hands, positions: [] })).toBe('bats S, throws R');
});

test('a pitcher is one, and once, wherever else he plays', () => {
  if (!arm) throw new Error('nobody pitches there');
  const positions = [
    { ...place, position: 'LF' as const },
    { ...place, position: 'P' as const },
  ];
  expect(rosterPrint({ ...arm, ...hands, positions })).toBe('P, LF · bats S, throws R');
  expect(rosterPrint({ ...arm, ...hands, positions: [] })).toBe('P · bats S, throws R');
});

test('at the plate a man tells his hand and his gloves, on the mound his arm and his innings', () => {
  const positions = [
    { ...place, position: 'SS' as const, range: 2, error: 14 },
    { ...place, position: 'P' as const },
  ];
  expect(gloves({ ...card, positions })).toBe('SS 2e14');
  expect(smallPrint({ ...card, ...hands, positions })).toBe('bats S · SS 2e14');
  if (!arm?.pitcher) throw new Error('nobody pitches there');
  const pitcher = { ...arm.pitcher, endurance: { start: 6, relief: 1, close: 0 } };
  expect(smallPrint({ ...arm, ...hands, pitcher })).toBe('throws R · 6 innings');
});
