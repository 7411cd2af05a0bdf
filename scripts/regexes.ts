import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A regular expression as it stands in a program. */
export interface FoundRegex {
  readonly source: string;
  readonly flags: string;
  /** File and line. */
  readonly where: string;
}

/** The regular expressions that a program writes out: literals, and `RegExp` of a plain string. */
export function regexesIn(file: string, text = readFileSync(file, 'utf8')): readonly FoundRegex[] {
  const found: FoundRegex[] = [];
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    const regex = ts.isRegularExpressionLiteral(node) ? ofLiteral(node.text) : ofCall(node);
    if (regex) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      found.push({ ...regex, where: `${file}:${line + 1}` });
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
