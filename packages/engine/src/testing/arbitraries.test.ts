import fc from 'fast-check';
import { expect, test } from 'vitest';
import { act } from '../decide/decide.ts';
import { legalActions, legalDecisions, legalSubstitutions } from '../decide/legal-actions.ts';
import { waitingFor } from '../decide/turn.ts';
import { validate } from '../decide/validate.ts';
import { simulationDice } from '../dice/simulation-dice.ts';
import { SIDES } from '../model/baseball.ts';
import { arbitrarySeed, arbitraryState } from './arbitraries.ts';
import { SAMPLE_BOOKS } from './given.ts';
import { brokenByStep } from './laws.ts';

test('anywhere in a game, whatever is listed as legal is accepted and breaks no law', () => {
  fc.assert(
    fc.property(arbitraryState, arbitrarySeed, (state, seed) => {
      const [side = 'away'] = waitingFor(state);
      const actions = legalActions(state, side, SAMPLE_BOOKS);
      const action = actions[seed % Math.max(1, actions.length)];
      expect(action).toBeDefined();
      if (!action) return;
      const acted = act(state, action, { ...SAMPLE_BOOKS, dice: simulationDice(seed) });
      expect(acted.ok).toBe(true);
      if (!acted.ok) return;
      const { events, state: after } = acted.value;
      expect(brokenByStep({ before: state, action, events, after })).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('nothing is to be decided by the side that is not asked', () => {
  fc.assert(
    fc.property(arbitraryState, (state) => {
      const waiting = waitingFor(state);
      for (const side of SIDES.filter((one) => !waiting.includes(one))) {
        expect(legalDecisions(state, side, SAMPLE_BOOKS)).toEqual([]);
        expect(legalSubstitutions(state, side, SAMPLE_BOOKS)).toEqual([]);
        const defence = legalActions(state, waiting[0] ?? 'away', SAMPLE_BOOKS)[0];
        if (defence && 'side' in defence)
          expect(validate(state, { ...defence, side }, SAMPLE_BOOKS)).not.toBeNull();
      }
    }),
    { numRuns: 100 },
  );
});
