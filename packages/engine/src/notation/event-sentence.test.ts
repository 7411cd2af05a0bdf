import { describe, expect, it } from 'vitest';
import type { Ending, GameEnded, ResultCorrected } from '../model/ending.ts';
import type { GameEvent } from '../model/event.ts';
import { lineupId } from '../model/ids.ts';
import type { GameState } from '../model/state.ts';
import type { RosterChange } from '../model/team.ts';
import { moment } from '../testing/moment.ts';
import { playMade } from '../testing/play-made.ts';
import { eventSentence, marginSentence, playerName } from './event-sentence.ts';

/** Bottom of the fifth: the visitors field. */
const state = moment({ inning: 5, half: 'bottom', away: 4, home: 2 });
const told = (event: GameEvent, before: GameState = state): string | null =>
  eventSentence(before, event);

/** A man on the bench, and the one whom he replaces. */
const [BENCH, OUT_OF] = [lineupId(12), lineupId(1)];
const [NEW, OLD] = [BENCH, OUT_OF].map((id) => playerName(state, id));
const AT = { inning: 5, half: 'bottom', after: 0 } as const;
const ACE = playerName(state, state.teams.away.field.P);

describe('names', () => {
  it('are those on the rosters', () => {
    const spot = state.teams.away.roster.find(({ id }) => id === BENCH);
    expect(NEW).toBe(spot?.name);
    expect(playerName(state, lineupId(99))).toBe('Player 99');
  });
});

describe('a half-inning', () => {
  it.each<[event: GameEvent, words: string]>([
    [{ type: 'halfStarted', inning: 1, half: 'top' }, 'Top of the 1st: Away bats.'],
    [{ type: 'halfStarted', inning: 9, half: 'bottom' }, 'Bottom of the 9th: Home bats.'],
    [
      { type: 'halfStarted', inning: 10, half: 'top', placed: { runner: BENCH, base: 2 } },
      `Top of the 10th: Away bats. ${NEW} starts on second.`,
    ],
  ])('%j', (event, words) => {
    expect(told(event)).toBe(words);
  });
});

describe('a substitution', () => {
  it.each<[change: Omit<RosterChange, 'player'>, words: string]>([
    [{ role: 'PH', slot: 0, replaces: OUT_OF }, `${NEW} bats for ${OLD}.`],
    [{ role: 'PH', slot: 0 }, `${NEW} comes to bat.`],
    [{ role: 'PR', slot: 0, replaces: OUT_OF }, `${NEW} runs for ${OLD}.`],
    [{ role: 'PR', slot: 0 }, `${NEW} runs.`],
    [{ role: 'P', slot: null }, `${NEW} relieves ${ACE} on the mound.`],
    [{ role: 'P', slot: 8 }, `${NEW} relieves ${ACE} on the mound, batting 9th.`],
    [{ role: 'DH', slot: 3 }, `${NEW} becomes the designated hitter, batting 4th.`],
    [
      { role: 'CF', slot: 0, replaces: OUT_OF },
      `${NEW} replaces ${OLD}, batting 1st, at center field.`,
    ],
    [
      { role: 'SS', slot: 0, replaces: OUT_OF },
      `${NEW} replaces ${OLD}, batting 1st, at shortstop.`,
    ],
    [{ role: '1B', slot: null }, `${NEW} goes to first base.`],
    [{ role: '2B', slot: null }, `${NEW} goes to second base.`],
    [{ role: '3B', slot: null }, `${NEW} goes to third base.`],
    [{ role: 'C', slot: null }, `${NEW} goes to catcher.`],
    [{ role: 'LF', slot: null }, `${NEW} goes to left field.`],
    [{ role: 'RF', slot: null }, `${NEW} goes to right field.`],
  ])('%j', (change, words) => {
    expect(
      told({ type: 'substituted', side: 'away', changes: [{ player: BENCH, ...change }] }),
    ).toBe(words);
  });

  const both: readonly RosterChange[] = [
    { player: BENCH, role: 'P', slot: 4 },
    { player: OUT_OF, role: 'LF', slot: null },
  ];

  it('of two men, and of the designated hitter', () => {
    const event = { type: 'substituted', side: 'away', changes: both } as const;
    const words = `${NEW} relieves ${ACE} on the mound, batting 5th. ${OLD} goes to left field.`;
    expect(told(event)).toBe(words);
    expect(told({ ...event, dhLost: true })).toBe(
      `${words} Away gives up the designated hitter: the pitcher bats.`,
    );
  });

  it('in the margin of a book knows whom he relieved, or that he stays', () => {
    const event = { type: 'substituted', side: 'away', changes: both.slice(0, 1) } as const;
    expect(marginSentence(state, { event, relieved: OUT_OF, ...AT })).toBe(
      `${NEW} relieves ${OLD} on the mound, batting 5th.`,
    );
    expect(marginSentence(state, { event, relieved: null, ...AT })).toBe(
      `${NEW} stays on the mound, batting 5th.`,
    );
    const half = { type: 'halfStarted', inning: 2, half: 'top' } as const;
    expect(marginSentence(state, { event: half, relieved: null, ...AT })).toBe(
      'Top of the 2nd: Away bats.',
    );
  });
});

describe('the end of a game', () => {
  const ended = (
    ending: Ending,
    facts: Partial<GameEnded> = {},
    change: Partial<GameState> = {},
  ): string | null =>
    told({ type: 'gameEnded', ending, winner: 'away', ...facts }, { ...state, ...change });

  it.each<[ending: Ending, facts: Partial<GameEnded>, words: string]>([
    ['regulation', {}, 'Away win 4-2.'],
    ['mercy', {}, 'Away win 4-2, by the mercy rule.'],
    ['called', { reason: 'rain' }, 'The game is called: Away win 4-2. Rain.'],
    ['called', {}, 'The game is called: Away win 4-2.'],
    ['forfeit', { winner: 'home', reason: 'nobody came' }, 'Home win by forfeit. Nobody came.'],
    [
      'void',
      { winner: null, reason: 'the lights went out' },
      'The game does not count. The lights went out.',
    ],
    ['tie', { winner: null }, 'The game ends in a tie, 4-2.'],
    ['called', { winner: null, reason: 'rain' }, 'The game ends in a tie, 4-2. Rain.'],
  ])('%s %j', (ending, facts, words) => {
    expect(ended(ending, facts)).toBe(words);
  });

  it('by a walk-off', () => {
    expect(ended('walk-off', { winner: 'home' }, { score: { away: 4, home: 5 } })).toBe(
      'Home walk off with a 5-4 win.',
    );
  });

  it('after more innings than were scheduled says how many', () => {
    expect(ended('regulation', {}, { inning: 11 })).toBe('Away win 4-2 in 11 innings.');
    expect(ended('regulation', {}, { inning: 9 })).toBe('Away win 4-2.');
  });

  it.each<[ending: Ending, winner: ResultCorrected['winner'], result: string]>([
    ['forfeit', 'home', 'Home win by forfeit'],
    ['regulation', 'away', 'Away win'],
    ['tie', null, 'the game is a tie'],
    ['void', null, 'the game does not count'],
  ])('may be corrected: %s, %s', (ending, winner, result) => {
    expect(told({ type: 'resultCorrected', ending, winner, reason: 'a wrong card' })).toBe(
      `The league has corrected the result: ${result}. A wrong card.`,
    );
  });
});

describe('what is said between the plays', () => {
  const outcome = { code: 'STRIKEOUT' } as const;

  it.each<[event: GameEvent, words: string]>([
    [{ type: 'gameSuspended', reason: 'rain' }, 'The game is suspended: rain.'],
    [{ type: 'gameResumed' }, 'The game goes on.'],
    [
      { type: 'outcomeDisputed', side: 'home' },
      'Home do not agree with what the card is said to read.',
    ],
    [{ type: 'outcomeConfirmed', by: 'clock', outcome }, 'What the card reads is settled.'],
    [
      { type: 'outcomeConfirmed', by: 'admin', outcome },
      'An official of the league settles what the card reads.',
    ],
    [{ type: 'stealCalledOff', rolls: [] }, 'The runners go back.'],
    [{ type: 'voidOffered', side: 'away' }, 'Away would like this game not to count.'],
    [{ type: 'voidDeclined', side: 'home' }, 'The game counts.'],
    [{ type: 'decisionUndone' }, 'The last decision is taken back; its dice are kept.'],
    [
      { type: 'decisionUndone', reason: 'a slip' },
      'An official ruled: the last decision is taken back; its dice are kept.',
    ],
  ])('%j', (event, words) => {
    expect(told(event)).toBe(words);
  });

  it('a play is told as such', () => {
    expect(told(playMade('walk'))).toBe(`${playerName(state, lineupId(4))} walks.`);
  });

  it.each<[event: GameEvent]>([
    [{ type: 'managerReadied', side: 'away', entropy: '' }],
    [{ type: 'offenceSet', offence: { approach: 'swing', contactPlay: false } }],
    [{ type: 'chaosRolled', rolls: [] }],
    [{ type: 'diceRevealed', secret: '' }],
    [{ type: 'stealDeclared', bases: [1] }],
  ])('nothing: %j', (event) => {
    expect(told(event)).toBeNull();
  });
});
