// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FIRST_MOMENTS } from './first-moments.ts';

/** What Vue does to a field when the page comes to life: back to what the server sent. */
const live = (): void => {
  for (const field of document.querySelectorAll('input')) {
    field.value = '';
    field.checked = false;
  }
  dispatchEvent(new Event('page-alive'));
};
const told: string[] = [];
const tell = ({ type, target }: Event): void => {
  if (target instanceof HTMLElement) told.push(`${type} ${target.id}`);
};
const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
};
const strike = (key: string, on: EventTarget = document.body): boolean =>
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe('while a page is a picture', () => {
  beforeEach(() => {
    document.body.innerHTML =
      '<button id="go"></button><a id="link"></a><details><summary id="fold"></summary></details><input id="name"><input id="tick" type="checkbox">';
    new Function(FIRST_MOMENTS)();
    // What the page's own scripts listen to comes after that.
    for (const type of ['click', 'input', 'change', 'keydown'])
      document.addEventListener(type, tell);
  });
  afterEach(() => {
    for (const type of ['click', 'input', 'change', 'keydown'])
      document.removeEventListener(type, tell);
    told.length = 0;
  });

  test('buttons and folds that are pressed wait, and are pressed once', () => {
    element('go').click();
    element('go').click();
    element('fold').click();
    expect(told).toEqual([]);
    live();
    expect(told).toEqual(['click go', 'click fold']);
    element('go').click();
    expect(told).toHaveLength(3);
  });
  test('links lead where they lead at once', () => {
    element('link').click();
    expect(told).toEqual(['click link']);
    live();
    expect(told).toHaveLength(1);
  });
  test('what was typed and ticked is there afterwards, and the page hears of it', () => {
    const [name, tick] = [element('name'), element('tick')];
    if (!(name instanceof HTMLInputElement && tick instanceof HTMLInputElement)) throw new Error();
    name.value = 'Betts';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    tick.checked = true;
    tick.dispatchEvent(new Event('input', { bubbles: true }));
    told.length = 0;
    live();
    expect([name.value, tick.checked]).toEqual(['Betts', true]);
    expect(told).toEqual(['input name', 'change name', 'input tick', 'change tick']);
  });
  test('the first key of the table is struck again, alone; what is typed is no such key', () => {
    strike('2', element('name'));
    strike('x');
    strike('1');
    strike('3');
    told.length = 0;
    const keys: string[] = [];
    document.addEventListener('keydown', ({ key }) => keys.push(key), { once: true });
    live();
    expect(keys).toEqual(['1']);
  });
});
