import { expect, test, vi } from 'vitest';
import { inComponent } from '../testing/in-component.ts';
import { useFirstPress } from './useFirstPress.ts';

/** A part of a page with a button, in what hears of its presses first. */
const part = async () => {
  const around = document.body.appendChild(document.createElement('div'));
  const button = around.appendChild(document.createElement('button'));
  const inside = button.appendChild(document.createElement('span'));
  const { it } = await inComponent(() => useFirstPress(ref(around)), {});
  const act = vi.fn();
  /** What its script does when it is there. */
  const rise = async () => {
    button.addEventListener('click', act);
    await it.wake();
  };
  return { around, button, inside, act, rise };
};

test('what is pressed before a part is awake acts when it is, and once', async () => {
  const { inside, act, rise } = await part();
  inside.click();
  inside.click();
  expect(act).not.toHaveBeenCalled();
  await rise();
  expect(act).toHaveBeenCalledTimes(1);
});

test('afterwards the part hears presses itself, and no other is made up', async () => {
  const { inside, act, rise } = await part();
  await rise();
  expect(act).not.toHaveBeenCalled();
  inside.click();
  await rise();
  expect(act).toHaveBeenCalledTimes(1);
});

test('a button that went meanwhile is not pressed, nor what is none', async () => {
  const gone = await part();
  gone.inside.click();
  gone.button.remove();
  await gone.rise();
  expect(gone.act).not.toHaveBeenCalled();
  const beside = await part();
  beside.around.click();
  await beside.rise();
  expect(beside.act).not.toHaveBeenCalled();
});
