import { LINE } from '../table/line-state.ts';

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
