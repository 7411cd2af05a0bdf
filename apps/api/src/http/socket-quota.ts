/** Sockets that one person, and one address, may hold; addresses are shared by families and clubs. */
const MOST = { user: 10, address: 100 } as const;

/** Counts the sockets that are open. */
export interface SocketQuota {
  /** Takes a place; undefined when all are taken. Call the answer once, to give it back. */
  readonly take: (who: Holder) => (() => void) | undefined;
}

interface Holder {
  readonly userId: string | null;
  readonly ip: string;
}

/** @param factor multiplies how many there may be */
export function createSocketQuota(factor: number): SocketQuota {
  const held = new Map<string, number>();
  const count = (key: string) => held.get(key) ?? 0;
  const give = (key: string) => {
    if (count(key) <= 1) held.delete(key);
    else held.set(key, count(key) - 1);
  };
  return {
    take: ({ userId, ip }) => {
      const places = [
        { key: `address ${ip}`, most: MOST.address * factor },
        ...(userId ? [{ key: `user ${userId}`, most: MOST.user * factor }] : []),
      ];
      if (places.some(({ key, most }) => count(key) >= most)) return undefined;
      for (const { key } of places) held.set(key, count(key) + 1);
      return () => {
        for (const { key } of places) give(key);
      };
    },
  };
}
