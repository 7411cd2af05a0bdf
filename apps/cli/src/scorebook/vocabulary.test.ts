import { readFileSync } from 'node:fs';
import {
  EVENT_TYPES,
  eventSentence,
  type GameEvent,
  openRecord,
  replay,
  SIDES,
  score,
} from '@paper-dynasty/engine';
import { describe, expect, it } from 'vitest';
import { readGames } from './read-games.ts';
import { SAMPLE_2015, TAGS_2015 } from './real-games.ts';
import { type Transcript, transcribe } from './to-events.ts';

type Tags = Readonly<Record<string, readonly (readonly [string, number?, string?])[]>>;
const TAGS: Tags = JSON.parse(readFileSync(TAGS_2015, 'utf8'));

/** Games that show the most kinds of rare situations between them: each adds what the others lack most. */
const richest = (count: number): readonly string[] => {
  const chosen: string[] = [];
  const kindsOf = (id: string): readonly string[] =>
    Object.keys(TAGS).filter((tag) => TAGS[tag]?.some(([game]) => game === id));
  const ids = [...new Set(Object.values(TAGS).flatMap((places) => places.map(([id]) => id)))];
  const kinds = new Map(ids.map((id) => [id, kindsOf(id)]));
  const seen = new Set<string>();
  const news = (id: string): number =>
    (kinds.get(id) ?? []).filter((kind) => !seen.has(kind)).length;
  while (chosen.length < count) {
    const best = ids.reduce((one, other) => (news(other) > news(one) ? other : one));
    chosen.push(best);
    for (const kind of kinds.get(best) ?? []) seen.add(kind);
  }
  return chosen;
};

const transcripts = async (ids: readonly string[]): Promise<Map<string, Transcript>> => {
  const found = new Map<string, Transcript>();
  for await (const line of readGames(SAMPLE_2015)) {
    if (!line.ok || !ids.includes(line.game.gameId)) continue;
    const transcribed = transcribe(line.game, 'with-rulings');
    if (transcribed.ok) found.set(line.game.gameId, transcribed.transcript);
  }
  return found;
};

const games = richest(20);
const written = await transcripts(games);

describe('twenty real games full of rare situations', () => {
  it('hold at least sixty kinds of them', () => {
    const kinds = Object.values(TAGS).filter((places) => places.some(([id]) => games.includes(id)));
    expect(kinds.length).toBeGreaterThanOrEqual(60);
  });

  it.each(games)('%s is written in the events of our own games, and survives storage', (id) => {
    const transcript = written.get(id);
    if (!transcript) throw new Error(`${id} cannot be written`);
    const { events, states } = transcript;
    const stored: readonly GameEvent[] = JSON.parse(JSON.stringify(events));
    expect(stored).toEqual(events);
    expect(events.every((event) => EVENT_TYPES.includes(event.type))).toBe(true);
    expect(replay(stored)).toEqual(states.at(-1));
  });

  it.each(games)('%s: folding twice is folding once', (id) => {
    const { events, states } = written.get(id) ?? { events: [], states: [] };
    const fold = () => {
      const [start] = states;
      if (!start) throw new Error('no game');
      let record = openRecord(start);
      for (const [i, event] of events.entries()) {
        const after = states[i];
        if (i > 0 && after) record = score(record, event, after);
      }
      return record;
    };
    expect(fold()).toEqual(fold());
    const final = states.at(-1);
    for (const side of SIDES) {
      expect(fold().plays.length).toBe(events.filter((event) => event.type === 'playMade').length);
      expect(final?.line[side].reduce((sum, runs) => sum + runs, 0)).toBe(final?.score[side]);
    }
  });

  it.each(games)('%s is told in whole sentences', (id) => {
    const { events, states } = written.get(id) ?? { events: [], states: [] };
    for (const [i, event] of events.entries()) {
      const before = states[i - 1];
      const sentence = before && eventSentence(before, event);
      if (sentence !== undefined && sentence !== null) expect(sentence).toMatch(/^[A-Z(a-z].*[.]$/);
      if (event.type === 'playMade') expect(sentence).toBeTruthy();
    }
  });
});
