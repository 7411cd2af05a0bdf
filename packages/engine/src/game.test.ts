import { describe, expect, it } from 'vitest';
import { openGame, shareTexts } from './game.ts';
import { SAMPLE_CARDS, sampleGame } from './testing/sample-game.ts';

const start = sampleGame();

it('a game opens with its line-ups, and waits for both managers', () => {
  expect(openGame(start)).toMatchObject({
    version: 1,
    rolls: 0,
    phase: { type: 'setup', ready: { away: false, home: false } },
    teams: { away: { field: { P: 14, CF: 1 }, dh: 5 }, home: { field: { P: 40 }, dh: 31 } },
  });
});

describe('sharing the texts of the cards', () => {
  it('changes nothing that can be read', () => {
    expect(shareTexts(start, SAMPLE_CARDS)).toEqual(start);
  });

  it('leaves men alone whose cards are not in the book, or carry another name', () => {
    const [first, ...rest] = start.teams.away.roster;
    if (!first) throw new Error('an empty roster');
    const away = { ...start.teams.away, roster: [{ ...first, name: 'Nickname' }, ...rest] };
    const named = { ...start, teams: { ...start.teams, away } };
    expect(shareTexts(named, SAMPLE_CARDS)).toEqual(named);
    expect(shareTexts(named, new Map())).toEqual(named);
  });
});
