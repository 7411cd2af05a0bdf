import { beforeEach, describe, expect, test } from 'vitest';
import { toldGame } from '../catalogue/told-game.ts';
import { useGameStore } from './game.ts';

const { begun, log, end } = toldGame();
const newStore = () => {
  const store = useGameStore();
  store.load(begun);
  return store;
};

/** The site has one store, and so have all files of these tests. */
beforeEach(() => useGameStore().forget());

describe('the store of a game', () => {
  test('folds what comes to what the server has', () => {
    const store = newStore();
    expect(store.receive(log)).toBe('applied');
    expect(store.state).toEqual(end);
    expect(store.version).toBe(log.length + 1);
    expect(store.latest).toEqual(log);
  });
  test('takes what it has already for nothing new, and folds the rest', () => {
    const store = newStore();
    store.receive(log.slice(0, 4));
    const before = store.state;
    expect(store.receive(log.slice(0, 4))).toBe('known');
    expect(store.state).toBe(before);
    expect(store.receive(log.slice(2, 6))).toBe('applied');
    expect(store.latest).toEqual(log.slice(4, 6));
  });
  test('says where something is missing, and stays as it was', () => {
    const store = newStore();
    expect(store.receive(log.slice(1))).toBe('gap');
    expect(store.version).toBe(1);
    expect(store.state).toEqual(begun.state);
  });
  test('stays at what it was told while it was read again: that is newer', () => {
    const store = newStore();
    store.receive(log.slice(0, 9));
    const { state, version } = store;
    store.load({ ...begun, game: { ...begun.game, mySides: ['home'] } });
    expect(store.version).toBe(version);
    expect(store.state).toBe(state);
    // Who I am in it is not in the log.
    expect(store.mySides).toEqual(['home']);
    expect(store.receive(log.slice(9))).toBe('applied');
    expect(store.state).toEqual(end);
  });
  test('begins anew with another game, however old', () => {
    const store = newStore();
    store.receive(log.slice(0, 9));
    store.load({ ...begun, game: { ...begun.game, id: 'another' } });
    expect(store.version).toBe(1);
  });
});
