import { expect, test } from 'vitest';
import { act } from '../decide/decide.ts';
import { simulationDice } from '../dice/simulation-dice.ts';
import { openGame } from '../game.ts';
import type { Action } from '../model/action.ts';
import { EVENT_TYPES, type GameEventType } from '../model/event.ts';
import { lineupId } from '../model/ids.ts';
import { given, SAMPLE_BOOKS } from './given.ts';
import { moment } from './moment.ts';
import { playRandomGame } from './random-game.ts';
import { sampleGame } from './sample-game.ts';

/** The only facts that our own games do not make: the server tells the one, a record the other. */
const FROM_ELSEWHERE: readonly GameEventType[] = ['diceRevealed', 'handChosen'];

const NORMAL = { infield: 'normal', outfield: 'normal', hold: [], shift: 'none' } as const;
const swing: Action = {
  type: 'setOffence',
  side: 'away',
  offence: { approach: 'swing', contactPlay: false },
};

/** Events of some actions in a row, refusals aside. */
const eventsOf = (actions: readonly Action[], state = moment({})): readonly GameEventType[] => {
  const dice = simulationDice(3);
  let now = state;
  return actions.flatMap((action) => {
    const acted = act(now, action, { ...SAMPLE_BOOKS, dice });
    if (!acted.ok) throw new Error(`${action.type}: ${acted.rejection.code}`);
    now = acted.value.state;
    return acted.value.events.map(({ type }) => type);
  });
};

/** A type of event that the list has forgotten does not compile here. */
const listed = (type: GameEventType): (typeof EVENT_TYPES)[number] => type;

test('games make every type of event there is', () => {
  const seen = new Set<GameEventType>();
  const see = (types: Iterable<GameEventType>): void => {
    for (const type of types) seen.add(listed(type));
  };
  for (const resolution of ['auto', 'manual'] as const)
    for (let seed = 1; seed <= 8; seed++) {
      const start = sampleGame({ resolution, maxInnings: 9 });
      see(playRandomGame(start, { seed, books: SAMPLE_BOOKS }).events.map(({ type }) => type));
    }
  const start = sampleGame();
  const { lineup } = start.teams.away;
  see(eventsOf([{ type: 'setLineup', side: 'away', lineup }], openGame(start)));
  see(eventsOf([{ type: 'setStandingDefence', side: 'home', alignment: NORMAL }]));
  see(
    eventsOf(
      [{ type: 'warmUp', side: 'home', pitcher: lineupId(45) }],
      moment({ rules: { warmUp: true } }),
    ),
  );
  see(eventsOf([{ type: 'suspend', reason: 'rain' }, { type: 'resume' }]));
  const declared: readonly Action[] = [
    { type: 'setDefence', side: 'home', alignment: NORMAL },
    swing,
  ];
  const offer: Action = { type: 'offerUndo', side: 'away' };
  for (const accept of [true, false])
    see(eventsOf([...declared, offer, { type: 'answerUndo', side: 'home', accept }]));
  const noVoid = { type: 'answerVoid', side: 'away', accept: false } as const;
  see(eventsOf([{ type: 'offerVoid', side: 'home' }, noVoid, { type: 'concede', side: 'home' }]));
  const over = given(moment({})).when({ type: 'concede', side: 'home' }).then().state;
  const tie = { ending: 'tie', winner: null, reason: 'both had left' } as const;
  see(eventsOf([{ type: 'correctResult', ...tie }], over));
  const missing = EVENT_TYPES.filter((type) => !seen.has(type));
  expect(missing).toEqual(FROM_ELSEWHERE);
});
