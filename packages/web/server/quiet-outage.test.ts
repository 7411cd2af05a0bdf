import { expect, test } from 'vitest';
import { isOutage } from './quiet-outage.ts';

const coded = (code: string) => Object.assign(new Error('x'), { code });

test.each([
  ['refused', new Error('fetch failed', { cause: coded('ECONNREFUSED') }), true],
  [
    'cut',
    new Error('Bad Gateway', {
      cause: new Error('fetch failed', { cause: coded('UND_ERR_SOCKET') }),
    }),
    true,
  ],
  ['a bug', new TypeError('undefined is no function'), false],
  ['another code', coded('ERR_INVALID_ARG_TYPE'), false],
  ['no error', 'ECONNREFUSED', false],
])('a connection that is %s: %s', (_, error, outage) => {
  expect(isOutage(error)).toBe(outage);
});
