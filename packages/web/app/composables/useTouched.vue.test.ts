import { afterEach, expect, test, vi } from 'vitest';
import { inComponent } from '../testing/in-component.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('the first touch counts, but not one without a line', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  const told = vi.fn();
  const { leave } = await inComponent(() => {
    void useTouched().then(told);
    return {};
  }, {});
  const touch = async () => {
    window.dispatchEvent(new Event('pointerdown'));
    await nextTick();
  };
  await touch();
  expect(told).not.toHaveBeenCalled();
  online.mockReturnValue(true);
  await touch();
  expect(told).toHaveBeenCalledTimes(1);
  leave();
});
