import { mountSuspended } from '@nuxt/test-utils/runtime';
import { afterEach, expect, test, vi } from 'vitest';
import { inTurn } from './in-turn.ts';

/** A breath ends when it is let out. */
let begin: (breatheOut: () => void) => void = () => undefined;
const nextBreath = (): Promise<() => void> =>
  new Promise((resolve) => {
    begin = resolve;
  });
/** All that can be done without another breath. */
const quiet = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => {
  vi.unstubAllGlobals();
});

test('parts come one by one, as they stand, and none lives before all are there', async () => {
  vi.stubGlobal(
    'MessageChannel',
    class {
      readonly port1 = { onmessage: () => undefined, close: () => undefined };
      readonly port2 = { postMessage: () => begin(() => this.port1.onmessage()) };
    },
  );
  const told: string[] = [];
  const part = (name: string) =>
    inTurn(
      defineComponent({
        setup: () => {
          told.push(name);
          onMounted(() => told.push(`${name} lives`));
          return () => h('p', name);
        },
      }),
    );
  const parts = [part('board'), part('field'), part('buttons')];

  let breath = nextBreath();
  const coming = mountSuspended(defineComponent(() => () => parts.map((one) => h(one))));
  for (const before of [[], ['board'], ['board', 'field']]) {
    const breatheOut = await breath;
    await quiet();
    expect(told).toEqual(before);
    breath = nextBreath();
    breatheOut();
  }
  const page = await coming;
  expect(told.slice(2)).toEqual(['buttons', 'board lives', 'field lives', 'buttons lives']);
  expect(page.text()).toBe('boardfieldbuttons');
  page.unmount();
});
