/** The TypeScript in a page of documentation, as programs of their own. */

export interface CodeBlock {
  /** `docs/odds.md:18`: where it begins. */
  readonly place: string;
  /** A whole module: what the page takes for granted, then what it shows. */
  readonly source: string;
  /** It needs something that a test does not have: only its types are looked at. */
  readonly typesOnly: boolean;
}

/** What a block takes for granted stands before it, in a comment that a reader does not see. */
const GRANTED = { from: '<!-- ts', to: '-->' };
const BLOCK = { from: '```ts', to: '```' };
const TYPES_ONLY = `${BLOCK.from} types-only`;

export function codeBlocks(page: string, text: string): readonly CodeBlock[] {
  const lines = text.split('\n');
  const blocks: CodeBlock[] = [];
  let granted: Passage | undefined;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const isBlock = line === BLOCK.from || line === TYPES_ONLY;
    const isGranted = line === GRANTED.from;
    if (!isBlock && !isGranted) {
      granted = undefined;
      at += 1;
      continue;
    }
    const passage = passageFrom(lines, at, isBlock ? BLOCK.to : GRANTED.to);
    if (isBlock) {
      const source = [...(granted?.lines ?? []), ...passage.lines, 'export {};', ''].join('\n');
      const place = `${page}:${(granted?.at ?? at) + 1}`;
      blocks.push({ place, source, typesOnly: line === TYPES_ONLY });
    }
    granted = isGranted ? passage : undefined;
    at += passage.lines.length + 2;
  }
  return blocks;
}

/** The lines between a line that opens them and the one that closes them. */
interface Passage {
  readonly at: number;
  readonly lines: readonly string[];
}

function passageFrom(lines: readonly string[], at: number, closing: string): Passage {
  const end = lines.indexOf(closing, at + 1);
  return { at, lines: lines.slice(at + 1, end === -1 ? lines.length : end) };
}
