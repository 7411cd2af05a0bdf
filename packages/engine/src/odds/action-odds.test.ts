import { beforeAll, describe, expect, it } from 'vitest';
import { legalDecisions } from '../decide/legal-actions.ts';
import { waitingFor } from '../decide/turn.ts';
import type { GameState } from '../model/state.ts';
import { SAMPLE_BOOKS } from '../testing/given.ts';
import { playRandomGame } from '../testing/random-game.ts';
import { disagreements, oddsOf, type RiskCase } from '../testing/risk-oracle.ts';
import { sampleGame } from '../testing/sample-game.ts';

const nameOf = ({ state, action }: RiskCase): string => {
  switch (action.type) {
    case 'choose':
      return `${state.phase.type === 'choice' ? state.phase.choice.type : ''} ${action.option}`;
    case 'steal':
      return `steal ${action.bases.join(' ')}`;
    default:
      return action.type === 'setOffence' ? action.offence.approach : action.type;
  }
};

/** In scenes of their own: what random managers hardly ever come to, nine thousand walks, whole plate appearances. */
const ELSEWHERE = [
  'throw throw-lead',
  'throw throw-behind',
  'sendBatter send',
  'steal 1 3',
  'hit-and-run',
  'swing',
];

/** Steals fall in many ways; that of second is the commonest risk of all. */
const enoughOf = (name: string): number =>
  name === 'steal 1' ? 4 : name.startsWith('steal ') ? 1 : 2;

/** The first moments of random games in which each risky action was legal. */
const collected = (): ReadonlyMap<string, readonly RiskCase[]> => {
  const cases = new Map<string, RiskCase[]>();
  const look = (state: GameState): void => {
    if (state.phase.type !== 'choice' && state.phase.type !== 'offence') return;
    for (const side of waitingFor(state))
      for (const action of legalDecisions(state, side, SAMPLE_BOOKS)) {
        const calm = { ...state, pa: { ...state.pa, chaosRolled: true } };
        const found = { state: calm, action, books: SAMPLE_BOOKS };
        const same = cases.get(nameOf(found)) ?? [];
        if (ELSEWHERE.includes(nameOf(found))) continue;
        if (same.length < enoughOf(nameOf(found)) && oddsOf(found))
          cases.set(nameOf(found), [...same, found]);
      }
  };
  for (let seed = 1; seed <= 14; seed += 1)
    playRandomGame(sampleGame({ runOnContact: true }), {
      seed,
      books: SAMPLE_BOOKS,
      watch: ({ before }) => look(before),
    });
  return cases;
};

/** With the chaos roll still to come, and all that the rules make of its dice. */
const beforeTheRoll = (one: RiskCase): RiskCase => ({
  ...one,
  state: { ...one.state, pa: { ...one.state.pa, chaosRolled: false } },
});

const KINDS = [
  'steal 1',
  'steal 2',
  'steal 3',
  'steal 1 2',
  'sac-bunt',
  'drag-bunt',
  'safety-squeeze',
  'suicide-squeeze',
  'goOrStay go',
  'stealThrow throw-lead',
  'stealThrow throw-trail',
  'sendRunnerHome send',
  'sendLead send',
  'sendTrail send',
  'tagUp send',
  'throwOnTag throw-lead',
  'sendOnSqueeze send',
] as const;

/** Declared before the pitch. */
const DECLARED = ['steal 1', 'steal 2', 'sac-bunt', 'drag-bunt', 'safety-squeeze'] as const;

describe('the odds of a risky action are those of every fall of the dice', () => {
  let cases: ReadonlyMap<string, readonly RiskCase[]> = new Map();
  beforeAll(() => {
    cases = collected();
  });

  it('there is no kind of risk but these', () => {
    expect([...cases.keys()].filter((name) => !KINDS.some((kind) => kind === name))).toEqual([]);
  });

  it.each(KINDS)('%s', (kind) => {
    const found = cases.get(kind) ?? [];
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) compare(one);
  });

  it.each(DECLARED)('%s, the chaos roll still to come', (kind) => {
    const found = cases.get(kind)?.slice(0, 1) ?? [];
    expect(found).toHaveLength(1);
    for (const one of found) compare(beforeTheRoll(one));
  });

  const compare = (one: RiskCase): void => {
    const odds = oddsOf(one);
    if (!odds) throw new Error('no odds');
    expect(disagreements(one, odds)).toEqual([]);
    // Enough chance to be worth it, exactly when it is worth it.
    if (odds.breakEven !== null)
      expect(Math.sign(odds.worth - odds.instead)).toBe(Math.sign(odds.success - odds.breakEven));
  };
});
