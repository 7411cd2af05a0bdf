import { expect, test } from 'vitest';
import { useRequestId } from './useRequestId.ts';

test('what is asked for again has its id, anything else another one, elsewhere too', () => {
  const [requestIdOf, elsewhere] = [useRequestId(), useRequestId()];
  const terms = { teamId: 'BOS', innings: 9 };
  const id = requestIdOf(terms);
  expect(requestIdOf({ ...terms })).toBe(id);
  expect(elsewhere(terms)).not.toBe(id);
  expect(requestIdOf({ ...terms, innings: 3 })).not.toBe(id);
});
