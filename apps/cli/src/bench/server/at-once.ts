/** Does the work for each item, so many at a time. */
export async function atOnce<Item>(
  many: number,
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: many }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
}
