import {
  CHOICE_TYPES,
  legalDecisions,
  lineupId,
  type PendingChoice,
  standardCharts,
} from '@paper-dynasty/engine';
import { describe, expect, test } from 'vitest';
import { SCENE_CARDS, SCENES } from '../catalogue/scenes.ts';
import { alignmentLabel, alignmentParts, alignmentsOf, holdable } from './alignment-options.ts';
import { choiceOptions, choiceQuestion, offenceOptions } from './decision.ts';

const books = { cards: SCENE_CARDS, charts: standardCharts };
const scene = (key: string) => {
  const found = SCENES.find((one) => one.key === key);
  if (!found) throw new Error(`no scene ${key}`);
  return found.state;
};

describe('the offence', () => {
  const state = scene('offence');
  const options = offenceOptions(state, legalDecisions(state, 'away', books));

  test('swinging away comes first', () => {
    expect(options[0]?.label).toBe('Swing away');
  });

  test('every legal decision has a button of its own', () => {
    expect(options).toHaveLength(legalDecisions(state, 'away', books).length);
    expect(new Set(options.map(({ key }) => key)).size).toBe(options.length);
    expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
  });

  test('with a runner on third there is a squeeze, and no sacrifice', () => {
    const labels = options.map(({ label }) => label);
    expect(labels).toContain('Safety squeeze');
    expect(labels).not.toContain('Sacrifice bunt');
  });
});

describe('the defence', () => {
  const state = scene('defence');
  const legal = alignmentsOf(legalDecisions(state, 'home', books));

  test('only parts with a choice are asked for', () => {
    const parts = alignmentParts(legal);
    expect(parts.infield.map(({ value }) => value)).toEqual(['normal', 'corners-in', 'in']);
    expect(parts.outfield).toHaveLength(1);
    expect(parts.shift).toHaveLength(1);
  });

  test('runners may be held, by name', () => {
    expect(holdable(state, legal).map(({ label }) => label)).toEqual(['Devers', 'Bradley Jr.']);
  });

  test('an alignment is said in a few words', () => {
    const normal = { infield: 'normal', outfield: 'normal', hold: [], shift: 'none' } as const;
    expect(alignmentLabel(state, normal)).toBe('Normal depth');
    expect(alignmentLabel(state, { ...normal, infield: 'in', hold: [1] })).toBe(
      'Infield in, Hold Devers',
    );
  });
});

describe('a play that stopped', () => {
  const choice = (type: PendingChoice['type']): PendingChoice => ({
    type,
    side: 'away',
    options: ['send', 'hold'],
    runner: lineupId(2),
    from: 2,
    to: 4,
    target: 13,
    fielder: 'CF',
  });

  test.each(CHOICE_TYPES)('%s is asked as a question that names the runner', (type) => {
    const question = choiceQuestion(scene('choice'), choice(type));
    expect(question).toContain('Devers');
    expect(question).toMatch(/\?/);
  });

  test('every answer is a button', () => {
    const options = choiceOptions(choice('sendLead'), 'away');
    expect(options.map(({ label }) => label)).toEqual(['Send him home', 'Hold him']);
    expect(options[0]?.action).toEqual({ type: 'choose', side: 'away', option: 'send' });
  });
});
