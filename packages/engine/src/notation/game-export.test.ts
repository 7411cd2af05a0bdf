import { describe, expect, it } from 'vitest';
import { standardCharts } from '../charts/standard.ts';
import { evolve } from '../evolve/evolve.ts';
import { openGame } from '../game.ts';
import type { GameState } from '../model/state.ts';
import type { RosterSpot } from '../model/team.ts';
import { type GameRecord, openRecord, score } from '../scoring/record.ts';
import { playRandomGame } from '../testing/random-game.ts';
import { SAMPLE_CARDS, sampleGame } from '../testing/sample-game.ts';
import { boxScoreText } from './box-score-text.ts';
import { eventSentence, playerName } from './event-sentence.ts';
import { exportGame, playsToCsv } from './game-export.ts';
import { parsePlay } from './parse-play.ts';
import { parseSituation } from './situation-text.ts';

const start = sampleGame();
const { events } = playRandomGame(start, {
  seed: 2,
  books: { cards: SAMPLE_CARDS, charts: standardCharts },
});
const states: GameState[] = [openGame(start)];
let record: GameRecord = openRecord(openGame(start));
for (const event of events.slice(1)) {
  const before = states.at(-1) ?? openGame(start);
  const after = evolve(before, event);
  states.push(after);
  record = score(record, event, after);
}

const renamed = (roster: readonly RosterSpot[]): readonly RosterSpot[] =>
  roster.map((spot) => ({ ...spot, name: '=HYPERLINK("http://x")' }));

describe('an exported game', () => {
  const exported = exportGame(record);

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(exported))).toEqual(exported);
  });

  it('tells every play in a form that can be read back', () => {
    expect(exported.plays).toHaveLength(record.plays.length);
    for (const [i, { play, situation, sentence }] of exported.plays.entries()) {
      const { event } = record.plays[i] ?? {};
      expect(parsePlay(play)?.moves).toEqual(event?.moves);
      expect(parsePlay(play)?.batterTo).toBe(event?.batterTo);
      expect(parseSituation(situation)).toBeDefined();
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('says who played, and how it ended', () => {
    const { away, home } = record.state.teams;
    expect(exported.teams).toEqual({ away: away.info.name, home: home.info.name });
    expect(exported.ending).toBe('walk-off');
    expect(exportGame({ ...record, ended: null }).ending).toBeNull();
    const names = [...away.roster, ...home.roster].map(({ id, name }) => [String(id), name]);
    expect(Object.entries(exported.players)).toEqual(names);
  });

  it('has the figures of a play in its row, and nothing where there are none', () => {
    const [head = '', ...rows] = playsToCsv(record).trimEnd().split('\r\n');
    const columns = head.split(',');
    const [play] = exported.plays;
    if (!play) throw new Error('no plays');
    const told = Object.entries(play.statistics).filter(
      ([key]) => !['playNumber', 'batter', 'pitcher'].includes(key),
    );
    expect(columns.slice(6)).toEqual(told.map(([key]) => key));
    const figures = rows[0]?.split(',').slice(-told.length);
    expect(figures).toEqual(told.map(([, value]) => String(value ?? '')));
  });

  it('has a CSV with a row a play', () => {
    const rows = playsToCsv(record).trimEnd().split('\r\n');
    expect(rows).toHaveLength(record.plays.length + 1);
    expect(rows[0]).toMatch(/^number,situation,batter,pitcher,play,sentence,.*pa,ab/);
    expect(rows[1]).toMatch(/^1,T1 --- 0 out 0-0,/);
  });

  it('has a CSV that no spreadsheet takes for formulas, whatever players are called', () => {
    const teams = {
      away: { ...record.state.teams.away, roster: renamed(record.state.teams.away.roster) },
      home: { ...record.state.teams.home, roster: renamed(record.state.teams.home.roster) },
    };
    const csv = playsToCsv({ ...record, state: { ...record.state, teams } });
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).not.toMatch(/(^|,|")[=+@]/m);
  });

  it('has no CSV before the first play', () => {
    expect(playsToCsv(openRecord(openGame(start)))).toBe('');
  });
});

describe('a printed box score', () => {
  const text = boxScoreText(record);
  const lines = text.split('\n');

  it('has a line score, and batting and pitching of both teams', () => {
    for (const side of ['away', 'home'] as const) {
      const { name } = start.teams[side].team;
      expect(lines.filter((line) => line.startsWith(name) && / AB .* SO$/.test(line))).toHaveLength(
        1,
      );
      expect(lines.filter((line) => line.startsWith(name) && / IP .* BF$/.test(line))).toHaveLength(
        1,
      );
    }
    expect(lines[0]).toMatch(/^ +1 .* R +H +E$/);
    expect(lines.filter((line) => line.startsWith('Totals'))).toHaveLength(2);
    expect(lines.every((line) => line.length <= 90)).toBe(true);
  });

  it('names who got hurt, under his own team', () => {
    expect(text).not.toContain('Hurt:');
    const [first] = record.plays;
    if (!first) throw new Error('no plays');
    const { order } = record.state.teams.home;
    const men = order
      .slice(0, 2)
      .map((player, i) => ({ side: 'home' as const, player, games: 8 * i }));
    const plays = men.map((injury) => ({ ...first, event: { ...first.event, injury } }));
    const hurt = boxScoreText({ ...record, plays }).split('\n\n');
    const [one, other] = order.map((id) => playerName(record.state, id));
    expect(hurt[1]).not.toContain('Hurt:');
    expect(hurt[2]).toContain(`Hurt: ${one}, ${other} (out for 8 games).`);
  });
});

describe('a game told event by event', () => {
  it('leaves no sentence unfinished', () => {
    const told = events.slice(1).map((event, i) => {
      const before = states[i];
      return before ? eventSentence(before, event) : null;
    });
    const said = told.filter((sentence) => sentence !== null);
    expect(said.length).toBeGreaterThan(60);
    for (const sentence of said) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(said.join(' ')).not.toMatch(/undefined|null|NaN|Player \d/);
  });
});
