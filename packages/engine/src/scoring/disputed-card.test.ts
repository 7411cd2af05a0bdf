import { expect, it } from 'vitest';
import { evolve } from '../evolve/evolve.ts';
import type { Action } from '../model/action.ts';
import { marginSentence } from '../notation/event-sentence.ts';
import { offenceAsked, SWING } from '../testing/at-the-plate.ts';
import { given } from '../testing/given.ts';
import { moment } from '../testing/moment.ts';
import { openRecord, score } from './record.ts';

const WALK = { code: 'WALK' } as const;
const POPOUT = { code: 'POPOUT', location: '2B' } as const;
const start = offenceAsked(moment({ rules: { resolution: 'manual' } }));

/** The book after the dice were thrown and these decisions taken. */
const bookAfter = (...actions: readonly Action[]) => {
  const rolled = given(start).when(SWING, ['atBat', 2, 3, 1, 7]).then();
  const told = actions.reduce(
    ({ state, events }, action) => {
      const next = given(state).when(action).then();
      return { state: next.state, events: [...events, ...next.events] };
    },
    { state: rolled.state, events: [...rolled.events] },
  );
  return told.events.reduce(
    (record, event) => score(record, event, evolve(record.state, event)),
    openRecord(start),
  );
};
const read = (side: 'away' | 'home', outcome: typeof WALK | typeof POPOUT): Action => ({
  type: 'enterOutcome',
  side,
  outcome,
});
const DISPUTE: Action = { type: 'disputeOutcome', side: 'home' };

it('a card that was read differently stands in the margin, and that it was settled', () => {
  const book = bookAfter(
    read('away', WALK),
    DISPUTE,
    read('home', POPOUT),
    read('away', WALK),
    read('away', POPOUT),
  );
  expect(book.plays).toHaveLength(1);
  expect(book.margin).toMatchObject([
    { after: 0, event: { type: 'outcomeDisputed', side: 'home' } },
    { after: 0, event: { type: 'outcomeConfirmed' } },
  ]);
  const home = book.state.teams.home.info.name;
  expect(book.margin.map((note) => marginSentence(book.state, note))).toEqual([
    `${home} do not agree with what the card is said to read.`,
    'What the card reads is settled.',
  ]);
});

it('an official who settled it is named as such', () => {
  const settled: Action = { type: 'settleOutcome', outcome: POPOUT };
  const book = bookAfter(read('away', WALK), DISPUTE, settled);
  const [, last] = book.margin;
  expect(last && marginSentence(book.state, last)).toContain('An official of the league');
});

it('a reading that nobody doubts leaves no note', () => {
  const book = bookAfter(read('away', WALK), { type: 'confirmOutcome', side: 'home' });
  expect(book.plays).toHaveLength(1);
  expect(book.margin).toEqual([]);
});
