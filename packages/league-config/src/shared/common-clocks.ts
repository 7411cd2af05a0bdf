import type { ClockRules } from '@paper-dynasty/engine';
import type { ClockName, GameRequest, LeagueClocks } from '../league.ts';

/**
 * A game of nine innings asks each manager for some 120 decisions, most of them one click: the
 * bank is for the few that are worth thinking about.
 */
export const commonClocks = (onExpiry: ClockRules['onExpiry']): LeagueClocks => ({
  quick: { baseSeconds: 180, perDecisionSeconds: 20, disconnectSeconds: 60, onExpiry },
  standard: { baseSeconds: 600, perDecisionSeconds: 45, disconnectSeconds: 120, onExpiry },
});

/** Among friends nobody is hurried; an AI does not wait, it is there. */
export const commonClockOf = ({ mode, ai }: GameRequest): ClockName =>
  mode === 'ranked' && !ai ? 'standard' : 'none';
