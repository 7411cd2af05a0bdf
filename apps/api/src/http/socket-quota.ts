/** Sockets that one person, and one address, may hold; addresses are shared by families and clubs. */
const MOST = { user: 10, address: 100 } as const;

/** Counts the sockets that are open, and those that wait to be let in. */
export interface SocketQuota {
  /** Takes a place; undefined when all are taken. Call the answer once, to give it back. */
  readonly take: (whose: keyof typeof MOST, id: string) => (() => void) | undefined;
}

/** @param factor multiplies how many there may be */
export function createSocketQuota(factor: number): SocketQuota {
  const held = new Map<string, number>();
  return {
    take: (whose, id) => {
      const key = `${whose} ${id}`;
      const count = held.get(key) ?? 0;
      if (count >= MOST[whose] * factor) return undefined;
      held.set(key, count + 1);
      return () => {
        const left = (held.get(key) ?? 0) - 1;
        if (left > 0) held.set(key, left);
        else held.delete(key);
      };
    },
  };
}
