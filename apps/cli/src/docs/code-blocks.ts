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
const BLOCK =
  /(?:<!-- ts\n(?<granted>[\s\S]*?)-->\n)?```ts(?<flag> types-only)?\n(?<shown>[\s\S]*?)```/g;

export const codeBlocks = (page: string, text: string): readonly CodeBlock[] =>
  [...text.matchAll(BLOCK)].map(({ index, groups }) => ({
    place: `${page}:${text.slice(0, index).split('\n').length}`,
    source: `${groups?.granted ?? ''}${groups?.shown ?? ''}\nexport {};\n`,
    typesOnly: groups?.flag !== undefined,
  }));
