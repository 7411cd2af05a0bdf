import type { ManagerAction } from '@paper-dynasty/api/contract';
import { type ServerProcess, signedIn, type TestClient } from '@paper-dynasty/api/testing';
import {
  type BySide,
  fieldingSide,
  type GameState,
  type Side,
  waitingFor,
} from '@paper-dynasty/engine';
import { type Duel, openDuel } from './duel.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import { PATIENCE_MS } from './table.ts';
import { expectNothingLost } from './verdict.ts';

export interface Arena {
  readonly databaseUrl: string;
  readonly servers: readonly [ServerProcess, ServerProcess];
}

type Tabs = readonly [TestClient, TestClient];

/** Two managers at a game, each with a tab at both of two servers. */
export interface Rivalry {
  readonly gameId: string;
  readonly duel: Duel;
  readonly tabs: BySide<Tabs>;
  readonly recorder: Recorder;
  /** How the game stands when this is true of it, for everybody. */
  readonly until: (is: (state: GameState) => boolean) => Promise<GameState>;
  /** Everybody goes; what was promised is held against the log. */
  readonly end: (tried: number, ...faults: readonly string[]) => Promise<void>;
}

export async function openRivalry({ databaseUrl, servers }: Arena): Promise<Rivalry> {
  const recorder = createRecorder();
  const [one, two] = servers;
  const duel = await openDuel({ home: one.url, away: two.url }, recorder, 'none');
  const tab = (url: string, manager: string) =>
    signedIn({ url, patienceMs: PATIENCE_MS, line: true, hear: recorder.hear }, manager);
  const other = { home: await tab(two.url, 'pd-1'), away: await tab(one.url, 'pd-2') };
  const { clients, feeds, gameId } = duel;
  return {
    gameId,
    duel,
    tabs: { home: [clients.home, other.home], away: [other.away, clients.away] },
    recorder,
    until: async (is) => {
      const [state] = await Promise.all([feeds.home.until(is), feeds.away.until(is)]);
      return state;
    },
    end: async (tried, ...faults) => {
      duel.leave();
      for (const client of [other.home, other.away]) client.close();
      for (const fault of faults) await expectNothingLost({ fault, databaseUrl, recorder, tried });
    },
  };
}

const SWING = { approach: 'swing', contactPlay: false } as const;
export const ALIGNMENT = {
  infield: 'normal',
  outfield: 'normal',
  hold: [],
  shift: 'none',
} as const;

/** Two decisions that the side whose turn it is may take now. */
export function choices(state: GameState): readonly [ManagerAction, ManagerAction] {
  const side = decider(state);
  if (state.phase.type === 'choice') {
    const [first = 'hold', second = first] = state.phase.choice.options;
    return [
      { type: 'choose', side, option: first },
      { type: 'choose', side, option: second },
    ];
  }
  if (side === fieldingSide(state.half)) {
    return [
      { type: 'setDefence', side, alignment: ALIGNMENT },
      { type: 'walkIntentionally', side },
    ];
  }
  return [
    { type: 'setOffence', side, offence: SWING },
    { type: 'setOffence', side, offence: { ...SWING, approach: 'drag-bunt' } },
  ];
}

export function decider(state: GameState): Side {
  const [side] = waitingFor(state);
  if (!side) throw new Error('nobody decides');
  return side;
}
