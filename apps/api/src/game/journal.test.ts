import { expect, test } from 'vitest';
import { bareAppend } from '../testing/bare-append.ts';
import { createJournal, type JournalStore } from './journal.ts';

/** Every commit that was sent: its games, and what lets it be answered. */
interface Sent {
  readonly games: readonly string[];
  readonly answer: () => void;
  readonly fail: () => void;
}

/** A journal in which a second commit is sent once three appends wait for it. */
function openJournal() {
  const sent: Sent[] = [];
  const store: JournalStore = {
    append: (appends) =>
      new Promise((resolve, reject) => {
        const games = appends.map(({ gameId }) => gameId);
        sent.push({
          games,
          answer: () => resolve(games.map((gameId) => ({ gameId, at: 'now', clock: null }))),
          fail: () => reject(new Error('the wire broke')),
        });
      }),
    failureOf: () => 'unknown',
  };
  const journal = createJournal(store, () => {}, { batch: 4, waiting: 100, ahead: 3 });
  const append = (games: string) =>
    Promise.all([...games].map((game) => journal.append(bareAppend(game, []))));
  const commits = () => sent.map(({ games }) => games.join(''));
  return { journal, append, sent, commits };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('few that wait share the commit after the one under way', async () => {
  const { append, sent, commits } = openJournal();
  const all = append('abc');
  await settled();
  expect(commits()).toEqual(['a']);
  sent[0]?.answer();
  await settled();
  expect(commits()).toEqual(['a', 'bc']);
  sent[1]?.answer();
  expect((await all).map(({ type }) => type)).toEqual(['appended', 'appended', 'appended']);
});

test('where many wait, a second commit is sent before the first is answered, and no third', async () => {
  const { journal, append, sent, commits } = openJournal();
  const all = append('abcdefgh');
  let drained = false;
  const drain = journal.drained().then(() => {
    drained = true;
  });
  await settled();
  expect(commits()).toEqual(['a', 'bcd']);
  sent[1]?.answer();
  await settled();
  expect(commits()).toEqual(['a', 'bcd', 'efgh']);
  sent[0]?.answer();
  await settled();
  expect(drained).toBe(false);
  sent[2]?.answer();
  await Promise.all([all, drain]);
});

test('a game is in one commit under way at most', async () => {
  const { append, sent, commits } = openJournal();
  const all = append('aaabbc');
  await settled();
  expect(commits()).toEqual(['a', 'b']);
  sent[0]?.answer();
  await settled();
  expect(commits()).toEqual(['a', 'b', 'ac']);
  sent[1]?.answer();
  await settled();
  expect(commits()).toEqual(['a', 'b', 'ac']);
  sent[2]?.answer();
  await settled();
  expect(commits()).toEqual(['a', 'b', 'ac', 'ab']);
  sent[3]?.answer();
  await all;
});

test('a commit whose answer is lost says nothing of the other', async () => {
  const { journal, sent } = openJournal();
  const outcomes = [...'abcd'].map((game) =>
    journal.append(bareAppend(game, [])).then(
      ({ type }) => type,
      () => 'unknown',
    ),
  );
  sent[0]?.fail();
  sent[1]?.answer();
  expect(await Promise.all(outcomes)).toEqual(['unknown', 'appended', 'appended', 'appended']);
});
