import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { parse as parseComponent } from 'vue/compiler-sfc';

/** A regular expression as it stands in a program. */
export interface FoundRegex {
  readonly source: string;
  readonly flags: string;
  /** File and line. */
  readonly where: string;
}

/** The regular expressions that a program writes out: literals, and `RegExp` of a plain string. */
export const regexesIn = (file: string, text = readFileSync(file, 'utf8')): readonly FoundRegex[] =>
  (file.endsWith('.vue') ? programsIn(text) : [{ text, line: 0 }]).flatMap((program) =>
    regexesOf(file, program),
  );

/** A piece of program, and how many lines of its file come before it. */
interface Program {
  readonly text: string;
  readonly line: number;
}

/** The scripts of a component, and every expression of its template. */
function programsIn(component: string): readonly Program[] {
  const { script, scriptSetup, template } = parseComponent(component, {
    templateParseOptions: { prefixIdentifiers: false },
  }).descriptor;
  const scripts = [script, scriptSetup].flatMap((block) =>
    block ? [{ text: block.content, line: block.loc.start.line - 1 }] : [],
  );
  return [...scripts, ...(template?.ast ? expressionsIn(template.ast) : [])];
}

/** Of a template's tree every text that is a program: what stands in `{{ }}`, in `:x`, `@x` and `v-x`. */
function expressionsIn(node: unknown): readonly Program[] {
  if (Array.isArray(node)) return node.flatMap(expressionsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, isStatic, content, loc } = node as TemplateNode;
  if (type === SIMPLE_EXPRESSION && typeof content === 'string') {
    return isStatic ? [] : [{ text: `(${content})`, line: loc.start.line - 1 }];
  }
  return ['children', 'props', 'content', 'exp', 'branches'].flatMap((key) =>
    expressionsIn(Reflect.get(node, key)),
  );
}

interface TemplateNode {
  readonly type: unknown;
  readonly isStatic?: boolean;
  readonly content?: unknown;
  readonly loc: { readonly start: { readonly line: number } };
}
/** As Vue's compiler numbers its nodes. */
const SIMPLE_EXPRESSION = 4;

function regexesOf(file: string, { text, line: before }: Program): readonly FoundRegex[] {
  const found: FoundRegex[] = [];
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    const regex = ts.isRegularExpressionLiteral(node) ? ofLiteral(node.text) : ofCall(node);
    if (regex) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      found.push({ ...regex, where: `${file}:${before + line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function ofLiteral(text: string): Pick<FoundRegex, 'source' | 'flags'> {
  const end = text.lastIndexOf('/');
  return { source: text.slice(1, end), flags: text.slice(end + 1) };
}

function ofCall(node: ts.Node): Pick<FoundRegex, 'source' | 'flags'> | undefined {
  if (!(ts.isNewExpression(node) || ts.isCallExpression(node))) return undefined;
  if (!(ts.isIdentifier(node.expression) && node.expression.text === 'RegExp')) return undefined;
  const [source, flags] = node.arguments ?? [];
  if (!(source && ts.isStringLiteralLike(source))) return undefined;
  return { source: source.text, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : '' };
}
