/** `12-7`, with ties `12-7-1`; `0-0` before the first game. */

import type { TeamRecord } from '@paper-dynasty/api/contract';

export const recordWords = (record: TeamRecord | null): string => {
  if (!record) return '0-0';
  const { wins, losses, ties } = record;
  return ties > 0 ? `${wins}-${losses}-${ties}` : `${wins}-${losses}`;
};
