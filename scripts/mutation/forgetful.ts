/**
 * The engine remembers what it worked out, in maps that live as long as its modules. What it
 * remembers of one mutant must not answer for the next.
 */

const { Map: KeptMap, WeakMap: KeptWeakMap } = globalThis;

/** What brings everything back that has changed since it was loaded. */
let undo = new KeptMap<object, () => void>();

const keep = <K, V>(map: Map<K, V>): void => {
  if (undo.has(map)) return;
  const entries = [...map];
  undo.set(map, () => {
    KeptMap.prototype.clear.call(map);
    for (const [key, value] of entries) KeptMap.prototype.set.call(map, key, value);
  });
};

class ForgetfulMap<K, V> extends KeptMap<K, V> {
  override set(key: K, value: V): this {
    keep(this);
    return super.set(key, value);
  }
  override delete(key: K): boolean {
    keep(this);
    return super.delete(key);
  }
  override clear(): void {
    keep(this);
    super.clear();
  }
}

let weak: ForgetfulWeakMap<WeakKey, unknown>[] = [];

/** What a WeakMap held cannot be listed: it forgets all, also what it knew when it was loaded. */
class ForgetfulWeakMap<K extends WeakKey, V> extends KeptWeakMap<K, V> {
  #now = new KeptWeakMap<K, V>();

  constructor(entries?: Iterable<readonly [K, V]> | null) {
    super();
    for (const [key, value] of entries ?? []) this.#now.set(key, value);
    weak.push(this as ForgetfulWeakMap<WeakKey, unknown>);
  }
  override get(key: K): V | undefined {
    return this.#now.get(key);
  }
  override has(key: K): boolean {
    return this.#now.has(key);
  }
  override set(key: K, value: V): this {
    this.#now.set(key, value);
    return this;
  }
  override delete(key: K): boolean {
    return this.#now.delete(key);
  }
  forget(): void {
    this.#now = new KeptWeakMap<K, V>();
  }
}

/** Whatever modules keep in maps that they make while this runs can be forgotten. */
export const forgetting = async (load: () => Promise<void>): Promise<void> => {
  weak = [];
  Object.assign(globalThis, { Map: ForgetfulMap, WeakMap: ForgetfulWeakMap });
  try {
    await load();
  } finally {
    Object.assign(globalThis, { Map: KeptMap, WeakMap: KeptWeakMap });
    undo = new KeptMap();
  }
};

/** All maps as they were when everything was loaded, and WeakMaps empty. */
export const forgetAll = (): void => {
  for (const forget of undo.values()) forget();
  undo.clear();
  for (const map of weak) map.forget();
};
