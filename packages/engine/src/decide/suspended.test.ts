import { describe, expect, it } from 'vitest';
import type { GameState } from '../model/state.ts';
import { NORMAL_DEPTH } from '../testing/at-the-plate.ts';
import { given, SAMPLE_BOOKS } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';
import { swing, withReading } from '../testing/swing.ts';
import { legalActions } from './legal-actions.ts';
import { waitingFor } from './turn.ts';

const defence = moment({ code: 2 });
const CASES: readonly (readonly [string, GameState])[] = [
  ['setup', { ...defence, phase: { type: 'setup', ready: { away: true, home: false } } }],
  ['defence', defence],
  ['offence', { ...defence, phase: { type: 'offence', alignment: NORMAL_DEPTH } }],
  ['reading', withReading(defence, { code: 'WALK' })],
  [
    'choice',
    swing(defence, { code: 'SINGLE_UNCAPPED', location: 'LF' }, ['depth', 2]).then().state,
  ],
];

describe.each(CASES)('a game that is suspended in %s', (type, state) => {
  const suspended = given(state).when({ type: 'suspend', reason: 'rain' }).then();

  it('waits for nobody, and nobody may do anything but end it', () => {
    expect(suspended.events).toEqual([{ type: 'gameSuspended', reason: 'rain' }]);
    expect(waitingFor(suspended.state)).toEqual([]);
    for (const side of ['away', 'home'] as const)
      expect(legalActions(suspended.state, side, SAMPLE_BOOKS).map(({ type }) => type)).toEqual([
        'offerVoid',
        'concede',
      ]);
  });

  it('goes on at the same decision, with the same things to do', () => {
    const resumed = given(suspended.state).when({ type: 'resume' }).then().state;
    expect(resumed).toEqual({ ...state, version: state.version + 2 });
    expect(resumed.phase.type).toBe(type);
    for (const side of waitingFor(state))
      expect(legalActions(resumed, side, SAMPLE_BOOKS)).toEqual(
        legalActions(state, side, SAMPLE_BOOKS),
      );
  });
});
