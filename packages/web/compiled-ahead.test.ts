import { expect, test } from 'vitest';
import { compiledAhead } from './compiled-ahead.ts';

test('scripts of any length say that they want to be compiled whole, other files stay as they are', () => {
  const code = 'export{};'.repeat(200);
  const script = { type: 'chunk' as const, code };
  const short = { type: 'chunk' as const, code: 'export{};' };
  const sheet = { type: 'asset' as const, source: 'p{}' };
  compiledAhead.generateBundle({}, { 'a.js': script, 'b.js': short, 'a.css': sheet });
  expect(script.code).toBe(`//# allFunctionsCalledOnLoad\n${code}`);
  expect(short.code).toBe('export{};');
  expect(sheet).toEqual({ type: 'asset', source: 'p{}' });
});
