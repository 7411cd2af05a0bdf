import type { CDPSession } from '@playwright/test';

/**
 * What lies on the heap of a page, kind by kind: objects by the names of their properties, so that a
 * roll is told from a play, all else by what Chromium calls it.
 */

/** A heap snapshot as Chromium writes it: nodes and edges lie flat, one field after the other. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
      readonly edge_fields: readonly string[];
      readonly edge_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

export interface Kind {
  readonly count: number;
  readonly bytes: number;
}

/** So many names tell one kind of object from another. */
const NAMES = 6;

export async function heapKinds(page: CDPSession): Promise<ReadonlyMap<string, Kind>> {
  const pieces: string[] = [];
  const hear = ({ chunk }: { readonly chunk: string }): void => void pieces.push(chunk);
  page.on('HeapProfiler.addHeapSnapshotChunk', hear);
  await page.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  page.off('HeapProfiler.addHeapSnapshotChunk', hear);
  return kindsIn(JSON.parse(pieces.join('')));
}

function kindsIn(snapshot: Snapshot): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const { type, name, bytes, properties } of nodesOf(snapshot)) {
    const isPlain = type === 'object' && name === 'Object';
    const kind = isPlain ? `{ ${properties.slice(0, NAMES).join(', ')} }` : labelOf(type, name);
    const { count = 0, bytes: sum = 0 } = kinds.get(kind) ?? {};
    kinds.set(kind, { count: count + 1, bytes: sum + bytes });
  }
  return kinds;
}

const labelOf = (type: string, name: string): string =>
  type === 'object' || type === 'native' ? `${type} ${name}` : `(${type})`;

interface Node {
  readonly type: string;
  readonly name: string;
  readonly bytes: number;
  /** Of an object, in the order in which they were written down. */
  readonly properties: readonly string[];
}

function* nodesOf({ snapshot: { meta }, nodes, edges, strings }: Snapshot): Generator<Node> {
  const place = (fields: readonly string[], field: string): number => fields.indexOf(field);
  const [node, edge] = [meta.node_fields, meta.edge_fields];
  let at = 0;
  for (let start = 0; start < nodes.length; start += node.length) {
    const field = (name: string): number => nodes[start + place(node, name)] ?? 0;
    const end = at + field('edge_count') * edge.length;
    const properties: string[] = [];
    for (; at < end; at += edge.length) {
      const type = meta.edge_types[0][edges[at + place(edge, 'type')] ?? 0];
      const name = strings[edges[at + place(edge, 'name_or_index')] ?? 0] ?? '';
      if (type === 'property' && name !== '__proto__') properties.push(name);
    }
    const type = meta.node_types[0][field('type')] ?? '';
    yield { type, name: strings[field('name')] ?? '', bytes: field('self_size'), properties };
  }
}

/** What a browser keeps for itself: code that it compiled meanwhile, and notes of its own. */
const ITS_OWN = /^\(code\)$|^native /;

/** What the scripts of the page hold, in bytes. */
export const dataIn = (kinds: ReadonlyMap<string, Kind>): number =>
  [...kinds].reduce((sum, [kind, { bytes }]) => (ITS_OWN.test(kind) ? sum : sum + bytes), 0);

export interface Growth extends Kind {
  readonly kind: string;
}

/** What came to the heap between two looks, what weighs most first. */
export const growthOf = (
  before: ReadonlyMap<string, Kind>,
  after: ReadonlyMap<string, Kind>,
): readonly Growth[] =>
  [...after]
    .map(([kind, { count, bytes }]) => {
      const was = before.get(kind) ?? { count: 0, bytes: 0 };
      return { kind, count: count - was.count, bytes: bytes - was.bytes };
    })
    .toSorted((one, other) => other.bytes - one.bytes);
