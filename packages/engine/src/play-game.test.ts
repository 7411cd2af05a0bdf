import { describe, expect, test } from 'vitest';
import { act } from './decide/decide.ts';
import { waitingFor } from './decide/turn.ts';
import { validate } from './decide/validate.ts';
import { simulationDice } from './dice/simulation-dice.ts';
import { openGame } from './game.ts';
import { chooseAction } from './managers/manager.ts';
import { managerTools } from './managers/tools.ts';
import { gameId } from './model/ids.ts';
import { type Match, playGame } from './play-game.ts';
import { SAMPLE_BOOKS } from './testing/given.ts';
import { STANDARD_RULES, sampleGame } from './testing/sample-game.ts';

const RULES = { ...STANDARD_RULES, ghostRunnerFrom: 10, warmUp: true };
const TOOLS = managerTools(SAMPLE_BOOKS, RULES);
const start = sampleGame(RULES, { gameId: gameId('two-machines') });
const match = (number: number, styles: Match['styles']): Match => ({
  start,
  styles,
  dice: simulationDice(number),
});

/** The same game, each decision sent to the door through which people's come. */
const playByAct = ({ styles, dice }: Match) => {
  const versions: number[] = [];
  let state = openGame(start);
  while (state.phase.type !== 'over') {
    const [side = 'away'] = waitingFor(state);
    const choice = chooseAction(state, { side, style: styles[side] }, TOOLS);
    if (!choice) throw new Error(`nobody acts in phase ${state.phase.type}`);
    expect(validate(state, choice.action, SAMPLE_BOOKS)).toBeNull();
    const acted = act(state, choice.action, { ...SAMPLE_BOOKS, dice });
    if (!acted.ok) throw new Error(acted.rejection.code);
    state = acted.value.state;
    versions.push(state.version);
  }
  return { final: state, versions };
};

describe('a game between two machines', () => {
  test.each([
    [1, { away: 'balanced', home: 'balanced' }],
    [2, { away: 'yolo', home: 'safe' }],
    [3, { away: 'safe', home: 'yolo' }],
  ] as const)('game %i is what it is with every decision checked', (number, styles) => {
    const seen: number[] = [];
    const final = playGame(match(number, styles), TOOLS, (before, events) => {
      seen.push(before.version + events.length);
    });
    expect(playByAct(match(number, styles))).toEqual({ final, versions: seen });
    expect(final.phase.type).toBe('over');
  });
});
