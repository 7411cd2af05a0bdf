/** Deeper than anything that we understand. */
const DEEPEST = 16;
/** Longer than anything that anybody has to say. */
const LONGEST = 2 * 1024;
// Every message is walked through: numbers are compared, where letters would have to be made.
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [BRACE, END_BRACE, BRACKET, END_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];
/** Names that would reach into the objects of the language itself. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What a text says, if it is JSON of a reasonable shape: not nested without end, no endless
 * strings, none that the database cannot hold, no names of the language's own.
 */
export function readReasonableJson(text: string): { readonly value: unknown } | undefined {
  if (!isShallow(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isReasonable(value) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

export const isReasonableJson = (text: string): boolean => readReasonableJson(text) !== undefined;

/** Counted over the text first: a parser may run out of stack. Brackets in strings do not count. */
function isShallow(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (inString) {
      if (letter === BACKSLASH) at += 1;
      else if (letter === QUOTE) inString = false;
    } else if (letter === QUOTE) inString = true;
    else if (letter === BRACE || letter === BRACKET) depth += 1;
    else if (letter === END_BRACE || letter === END_BRACKET) depth -= 1;
    if (depth > DEEPEST) return false;
  }
  return true;
}

function isReasonable(value: unknown): boolean {
  if (typeof value === 'string') return isReasonableText(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isReasonable);
  return Object.entries(value).every(
    ([key, one]) => !RESERVED.has(key) && isReasonableText(key) && isReasonable(one),
  );
}

/** PostgreSQL holds no text with a NUL in it. */
const isReasonableText = (text: string): boolean =>
  text.length <= LONGEST && text.isWellFormed() && !text.includes('\0');
