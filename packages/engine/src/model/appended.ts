/** Lists that grow by one, as rolls and events do all the time. */

/**
 * The list with one more at its end, and room for no more than that. Spreading a list and one
 * more holds room for sixteen others, which is most of what a play would allocate.
 */
export const appended = <T extends NonNullable<unknown>>(
  list: readonly T[],
  last: T,
): readonly T[] => {
  const [first, second, third] = [list[0], list[1], list[2]];
  if (first === undefined) return [last];
  if (second === undefined) return [first, last];
  if (third === undefined) return [first, second, last];
  return longer(list, last);
};

const longer = <T>(list: readonly T[], last: T): readonly T[] => {
  const all = new Array<T>(list.length + 1);
  for (let i = 0; i <= list.length; i += 1) all[i] = list[i] ?? last;
  return all;
};

/** Both lists in one; the same list again where the other is empty. For more than one man or roll: `concat` is slow. */
export const joined = <T>(list: readonly T[], more: readonly T[]): readonly T[] =>
  list.length === 0 ? more : more.length === 0 ? list : list.concat(more);
