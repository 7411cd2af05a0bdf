import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { pitcherDecisions } from '@paper-dynasty/engine';
import { describe, expect, it } from 'vitest';
import { scoredGame } from './box-to-json.ts';
import type { RecordedGame } from './game-record.ts';
import { readGame } from './read-games.ts';
import { SAMPLE_2015, SAMPLE_2020 } from './real-games.ts';
import { scoreGame } from './score-game.ts';

const gamesOf = (path: string): readonly string[] =>
  gunzipSync(readFileSync(path)).toString().trim().split('\n');
const lines2015 = gamesOf(SAMPLE_2015);
const lines2020 = gamesOf(SAMPLE_2020);

const parsed = (line: string | undefined): RecordedGame => {
  const read = readGame(line ?? '');
  if (!read.ok) throw new Error(read.fault.code);
  return read.game;
};
const answer = (game: RecordedGame) => {
  const scored = scoreGame(game, 'with-rulings');
  if (!scored.ok) throw new Error(`${game.gameId}: ${scored.fault.code}`);
  const json = scoredGame(scored.record, (id) => scored.people.names.get(id) ?? '');
  return { json, record: scored.record };
};

describe('records as other seasons have them', () => {
  it('an out whose fielder nobody knows is an out, and nobody’s putout', () => {
    const known = answer(parsed(lines2015[0])).json;
    const game = parsed(lines2015[0]);
    const out = game.events.find((event) => event.type === 'out' && event.po.length === 1);
    if (!out) throw new Error('no out');
    out.po = [];
    out.a = [];
    out.flags.push('UNK_FIELDER');
    const unknown = answer(game).json;
    expect(unknown.outs).toBe(known.outs);
    expect(unknown.batting).toEqual(known.batting);
    const side = out.half === 'T' ? 'home' : 'away';
    expect(unknown.totals[side].PO).toBe((known.totals[side].PO ?? 0) - 1);
  });

  it('position 0 in a list of putouts is a fielder nobody knows, too', () => {
    const game = parsed(lines2015[0]);
    const out = game.events.find((event) => event.type === 'out' && event.po.length === 1);
    if (out) out.po = [0];
    expect(answer(game).json.outs).toBe(answer(parsed(lines2015[0])).json.outs);
  });

  it('a ball of which nobody says what it was', () => {
    const game = parsed(lines2015[0]);
    for (const event of game.events) {
      delete event.bb;
      delete event.fld;
    }
    expect(answer(game).json.linescore).toEqual(answer(parsed(lines2015[0])).json.linescore);
  });

  it('a game called in a tie has no winner and no loser', () => {
    const game = lines2015
      .map((line) => parsed(line))
      .find((one) => one.events.some((event) => event.inning > 9));
    if (!game) throw new Error('no extra innings');
    game.events = game.events.filter((event) => event.inning <= 9);
    const { json, record } = answer(game);
    expect(record.ended).toMatchObject({ ending: 'tie', winner: null });
    expect(json).toMatchObject({ win: '', loss: '', save: '', inningsPlayed: 9 });
    expect(pitcherDecisions(record).win).toBeNull();
  });

  it('an automatic runner whom no adjustment announces', () => {
    const announced = lines2020
      .map((line) => parsed(line))
      .find((game) => game.adjustments.some((one) => one.kind === 'radj'));
    if (!announced) throw new Error('no automatic runner');
    const silent = { ...announced, adjustments: [] };
    expect(answer(silent).json).toEqual(answer(announced).json);
  });

  it('a man who bats out of turn, and the turn after him', () => {
    const game = parsed(lines2015[0]);
    const [first, second] = game.events;
    if (!first || !second || first.batDest !== 0) throw new Error('the first man was not out');
    const order = game.lineups.away.filter((man) => man.slot > 0);
    const third = order.find((man) => man.slot === 3)?.id ?? '';
    game.events = [{ ...first, bat: third, flags: [...first.flags, 'BOOT'] }];
    expect(answer(game).json.batting.find((line) => line.id === third)).toMatchObject({ PA: 1 });
    const fourth = order.find((man) => man.slot === 4)?.id ?? '';
    game.events = [...game.events, { ...second, bat: fourth }];
    expect(answer(game).json.batting.find((line) => line.id === fourth)).toMatchObject({
      PA: 1,
    });
  });

  it('a two-way player pitches and bats for himself', () => {
    const game = parsed(lines2015.find((line) => parsed(line).dh));
    const side = game.lineups.home;
    const pitcher = side.find((man) => man.slot === 0);
    const hitter = side.find((man) => man.pos === 10);
    if (!pitcher || !hitter) throw new Error('no DH');
    const [only] = game.events;
    if (!only) throw new Error('no event');
    hitter.id = pitcher.id;
    game.events = [only];
    game.subs = [];
    expect(answer(game).json.batting.filter((line) => line.id === pitcher.id)).toHaveLength(1);
  });
});
