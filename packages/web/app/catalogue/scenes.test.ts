import { battingSide, type GameState, lineupId, type Side } from '@paper-dynasty/engine';
import { expect, test } from 'vitest';
import { drawnBy } from '../table/drawn-slot.ts';
import { halfLabel } from '../table/half-inning.ts';
import { callName } from '../table/people.ts';
import { TO_THE_FIFTH } from './scene-notes.ts';
import { SCENE_CARDS, SCENES } from './scenes.ts';

const told = SCENES.filter(({ key }) => key !== 'over').map(
  ({ key, state, notes = TO_THE_FIFTH }) => [key, { state, notes }] as const,
);
const whoBats = (state: GameState, side: Side): readonly string[] => {
  const { order, gone } = state.teams[side];
  return [...order, ...gone].map((id) => callName(state, id));
};

test.each(told)('%s: the plays lead to the moment that is shown', (_, { state, notes }) => {
  const here = halfLabel(state.half, state.inning);
  const plays = notes.filter(({ kind }) => kind === 'play');
  const now = plays.filter(({ half }) => half === here).map(({ text }) => text);
  for (const runner of state.bases)
    if (runner) expect(now.join(' ')).toContain(callName(state, runner.id));
  if (now.length > 0) expect(now.join(' ')).not.toContain(callName(state, state.batter));
  for (const { text, half } of plays) {
    const side = battingSide(half.startsWith('Top') ? 'top' : 'bottom');
    const batter = whoBats(state, side).find((name) => text.startsWith(name));
    expect([text, batter]).toEqual([text, expect.any(String)]);
  }
  const score = plays.findLast(({ runs }) => runs > 0)?.score ?? 'BOS 0, NYA 0';
  expect(score).toBe(`BOS ${state.score.away}, NYA ${state.score.home}`);
});

test('whoever came in is in the game, and the man he replaced is not', () => {
  for (const [key, { state, notes }] of told) {
    const changes = notes.filter(({ kind }) => kind === 'substitution');
    const { order, gone } = state.teams.away;
    const name = (id: (typeof order)[number]) =>
      state.teams.away.roster.find((spot) => spot.id === id)?.name ?? '';
    expect([key, gone.length]).toEqual([key, changes.length]);
    for (const { text } of changes) {
      expect(order.some((id) => text.startsWith(name(id)))).toBe(true);
      expect(gone.some((id) => text.includes(`replaces ${name(id)}`))).toBe(true);
    }
  }
});

test('the dice on the table read what happened: a single that may score a man, and a ball to the shortstop before it', () => {
  const drawn = (key: string, batter?: GameState['batter']) => {
    const scene = SCENES.find((one) => one.key === key);
    if (!scene?.rolls[0]) throw new Error(`no dice at ${key}`);
    const state = { ...scene.state, batter: batter ?? scene.state.batter };
    return drawnBy({ state, cards: SCENE_CARDS }, scene.rolls[0])?.column;
  };
  expect(drawn('choice')).toBe('singleCenter');
  expect(drawn('offence', lineupId(2))).toBe('xSS');
});
