import { expect, test, vi } from 'vitest';
import { inComponent } from '../testing/in-component.ts';

test('a page that has lost a part of itself begins anew, once the line is up and nothing is on its way', async () => {
  const quiet = ref(true);
  const begin = vi.fn();
  const { leave } = await inComponent(() => {
    useNewPage(() => quiet.value, begin);
    return {};
  }, {});
  await nextTick();
  expect(begin).not.toHaveBeenCalled();
  quiet.value = false;
  useLostPart().value = true;
  await nextTick();
  expect(begin).not.toHaveBeenCalled();
  quiet.value = true;
  await nextTick();
  expect(begin).toHaveBeenCalledTimes(1);
  useLostPart().value = false;
  leave();
});

test.each([
  ['TypeError: Failed to fetch dynamically imported module: /_nuxt/a.js', true],
  ['TypeError: error loading dynamically imported module: /_nuxt/a.js', true],
  ['TypeError: Importing a module script failed.', true],
  ['Error: Unable to preload CSS for /_nuxt/a.css', true],
  ['TypeError: state is not a function', false],
])('%s: whether a part is lost: %s', (words, lost) => {
  expect(isLostPart(words)).toBe(lost);
});
