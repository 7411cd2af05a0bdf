/** Lists that grow by one, as rolls and events do all the time. */

/**
 * The list with one more at its end, and room for no more than that. Spreading a list and one
 * more holds room for sixteen others, which is most of what a play would allocate.
 */
export const appended = <T extends object>(list: readonly T[], last: T): readonly T[] => {
  const [first, second, third] = [list[0], list[1], list[2]];
  if (first === undefined) return [last];
  if (second === undefined) return [first, last];
  if (third === undefined) return [first, second, last];
  return [...list, last];
};

/** Both lists in one; the same list again where the other is empty. */
export const joined = <T>(list: readonly T[], more: readonly T[]): readonly T[] =>
  list.length === 0 ? more : more.length === 0 ? list : list.concat(more);
