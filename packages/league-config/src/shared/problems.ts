import type { z } from 'zod';
import type { CardFault, Problem } from '../fault.ts';

/** What zod complains of, in the league's own names. */
export const problemsOf = (error: z.ZodError): readonly Problem[] =>
  error.issues.map(({ path, message }) => ({ at: path.join('.'), problem: message }));

/** A fault that names the card as far as its record can be read at all. */
export const cardFault = (raw: unknown, problems: readonly Problem[]): CardFault => ({
  code: 'CARD_UNREADABLE',
  cardId: textOf(raw, 'id'),
  name: textOf(raw, 'name'),
  problems,
});

const textOf = (raw: unknown, key: string): string | null => {
  if (typeof raw !== 'object' || raw === null) return null;
  const value: unknown = Reflect.get(raw, key);
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, MAX_NAME)
    : null;
};

const MAX_NAME = 100;
