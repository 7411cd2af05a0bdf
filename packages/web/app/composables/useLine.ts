import { LINE, type LineState } from '../table/line-state.ts';

/** Tells all buttons below how what they send travels, and where they find the words for it. */
export const provideLine = (state: () => LineState): void =>
  provide(LINE, { state: computed(state), why: useId() });

/** How what is pressed here travels; anywhere but at a table, as ever. */
export const useLine = () => {
  const { state: line, why } = inject(
    LINE,
    () => ({ state: shallowRef('up' as const), why: '' }),
    true,
  );
  /** No decision goes out: its buttons lie still. */
  const still = computed(() => line.value === 'cut' || line.value === 'closed');
  return { line, still, why };
};
