/** What is wrong with a league's record, in words. */

import {
  type Card,
  type CardFault as RatingFault,
  unreachable,
  validateCard,
} from '@paper-dynasty/engine';
import type { z } from 'zod';
import type { CardFault, Problem } from '../fault.ts';

/** What does not have the shape of a record. */
export const problemsOf = (error: z.ZodError): readonly Problem[] =>
  error.issues.map(({ path, message }) => ({ at: path.join('.'), problem: message }));

/** What is no legal rating, although it has the shape of one. */
export const ratingProblems = (card: Card): readonly Problem[] =>
  validateCard(card).map((fault) => ({ at: fault.cell, problem: wordsOf(fault) }));

const wordsOf = (fault: RatingFault): string => {
  switch (fault.code) {
    case 'OUT_OF_RANGE':
      return `${fault.value} is not between ${fault.min} and ${fault.max}`;
    case 'WRONG_TOTAL':
      return `adds up to ${fault.total}, not 108`;
    case 'NOT_A_NUMBER':
      return 'is no number';
    case 'NOT_WHOLE':
      return `${fault.value} is no whole number`;
    case 'WRONG_KIND':
      return `should be ${fault.expected}`;
    case 'UNKNOWN_VALUE':
      return `${fault.value} is not known`;
    case 'LISTED_TWICE':
      return 'is listed twice';
    case 'MISSING':
      return 'is missing';
    default:
      return unreachable(fault);
  }
};

/** A fault that names the card as far as its record can be read at all. */
export const cardFault = (raw: unknown, problems: readonly Problem[]): CardFault => ({
  code: 'CARD_UNREADABLE',
  cardId: textOf(raw, 'id'),
  name: textOf(raw, 'name'),
  problems,
});

const MAX_NAME = 100;

const textOf = (raw: unknown, key: string): string | null => {
  if (typeof raw !== 'object' || raw === null) return null;
  const value: unknown = Reflect.get(raw, key);
  return typeof value === 'string' || typeof value === 'number'
    ? String(value).slice(0, MAX_NAME)
    : null;
};
