/**
 * The door between JSON and the vocabulary. What JSON carries is what the API's types promise, but
 * tRPC's types of JSON forget tuples, and its inputs know nothing of `readonly`.
 */

import type { RouterInputs } from '@paper-dynasty/api/contract';
import type { Action } from '@paper-dynasty/engine';

export const fromWire = <T>(answer: unknown): T => answer as T;

/** The server refuses what only it may do. */
export const toWire = (action: Action): RouterInputs['game']['act']['action'] =>
  action as RouterInputs['game']['act']['action'];
