/** Deeper than anything that we understand. */
const DEEPEST = 16;
/** Longer than anything that anybody has to say. */
const LONGEST = 2 * 1024;
/** Names that would reach into the objects of the language itself. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Whether a text is JSON of a reasonable shape: not nested without end, no endless strings, no
 * names of the language's own. Nothing of it is kept.
 */
export function isReasonableJson(text: string): boolean {
  if (!isShallow(text)) return false;
  try {
    return isReasonable(JSON.parse(text));
  } catch {
    return false;
  }
}

/** Counted over the text first: a parser may run out of stack. Brackets in strings do not count. */
function isShallow(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (inString) {
      if (letter === '\\') at += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') depth -= 1;
    if (depth > DEEPEST) return false;
  }
  return true;
}

function isReasonable(value: unknown): boolean {
  if (typeof value === 'string') return value.length <= LONGEST && value.isWellFormed();
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isReasonable);
  return Object.entries(value).every(
    ([key, one]) => !RESERVED.has(key) && key.length <= LONGEST && isReasonable(one),
  );
}
