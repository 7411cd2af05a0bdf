import { describe, expect, test } from 'vitest';
import type { GameEvent } from '../model/event.ts';
import { lineupId } from '../model/ids.ts';
import type { Roll } from '../model/roll.ts';
import { SAMPLE_BOOKS } from '../testing/given.ts';
import { playRandomGame } from '../testing/random-game.ts';
import { AVERAGE_PARK, STANDARD_RULES, sampleGame } from '../testing/sample-game.ts';
import { canonicalHash } from './canonical.ts';
import { rostersHashOf } from './commitment.ts';
import { fairDice } from './fair-dice.ts';
import { Secret } from './secret.ts';
import { verifyRolls } from './verify-rolls.ts';

const secret = Secret.fromHex('0123456789abcdef'.repeat(4));
const entropy = { away: '0a'.repeat(16), home: '0b'.repeat(16) };

const commitment = (() => {
  const { teams } = sampleGame();
  const rulesHash = canonicalHash({ rules: STANDARD_RULES, park: AVERAGE_PARK });
  const rostersHash = rostersHashOf({ away: teams.away.roster, home: teams.home.roster });
  return { rulesHash, rostersHash, commitment: secret.commitTo(rulesHash, rostersHash) };
})();
const start = sampleGame({}, { commitment });
const dice = fairDice(secret, { id: start.gameId, entropy });

const thrown = (n: number, purpose: Roll['purpose'], sides: Roll['dice']): Roll => ({
  n,
  purpose,
  dice: sides,
  faces: dice.roll(n, purpose, sides),
});
const chaos = (...rolls: readonly Roll[]): GameEvent => ({ type: 'chaosRolled', rolls });

const LOG: readonly GameEvent[] = [
  start,
  { type: 'managerReadied', side: 'away', entropy: entropy.away },
  { type: 'managerReadied', side: 'home', entropy: entropy.home },
  { type: 'halfStarted', inning: 1, half: 'top', rolls: [thrown(0, 'weather', [20])] },
  chaos(thrown(1, 'chaos', [20])),
  {
    type: 'playMade',
    kind: 'homeRun',
    batter: lineupId(1),
    batterTo: 4,
    moves: [],
    putouts: [],
    assists: [],
    errors: [],
    rolls: [thrown(2, 'atBat', [6, 6, 6, 20]), thrown(3, 'park', [20])],
  },
  // The same throw is used again.
  { type: 'decisionUndone' },
  chaos(thrown(1, 'chaos', [20])),
  { type: 'standingDefenceSet', side: 'away', alignment: null },
];

const replaced = (index: number, event: GameEvent): readonly GameEvent[] => LOG.with(index, event);
const faultsOf = (events: readonly GameEvent[], hex = secret.reveal()) =>
  verifyRolls(events, hex).faults;

test('an honest log is fair, roll by roll', () => {
  const report = verifyRolls(LOG, secret.reveal());
  expect(report.faults).toEqual([]);
  expect(report.fair).toBe(true);
  expect(report.rolls.map(({ version, roll, fair }) => [version, roll.n, fair])).toEqual([
    [4, 0, true],
    [5, 1, true],
    [6, 2, true],
    [6, 3, true],
    [8, 1, true],
  ]);
});

/** Games of random decisions, one in twenty of which is taken back. */
const played = (seed: number): readonly GameEvent[] => {
  const still = { away: '', home: '' };
  const taken = { takesBack: 0.05, dice: fairDice(secret, { id: start.gameId, entropy: still }) };
  return playRandomGame(start, { seed, books: SAMPLE_BOOKS, ...taken }).events;
};

test('games of which much is taken back are fair, and a throw that falls twice is found', () => {
  let again = 0;
  for (let seed = 1; seed <= 25; seed += 1) {
    const events = played(seed);
    const report = verifyRolls(events, secret.reveal());
    expect(report, `seed ${seed}`).toMatchObject({ fair: true, faults: [] });
    again += report.rolls.length - new Set(report.rolls.map(({ roll }) => roll.n)).size;

    const at = events.findIndex((event) => event.type === 'chaosRolled');
    const twice = events.toSpliced(at, 0, ...events.slice(at, at + 1));
    expect(new Set(faultsOf(twice).map(({ code }) => code))).toEqual(new Set(['ROLLED_AGAIN']));
  }
  expect(again).toBeGreaterThan(50);
});

/** The log with its rolls as this makes them, by their place among all rolls. */
const rerolled = (
  events: readonly GameEvent[],
  change: (roll: Roll, place: number) => Roll,
): readonly GameEvent[] => {
  let place = 0;
  return events.map((event) => {
    if (!('rolls' in event) || !event.rolls) return event;
    return { ...event, rolls: event.rolls.map((roll) => change(roll, place++)) };
  });
};

test('in such games any throw that is bent, or changes places with the next one, is found', () => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const events = played(seed);
    const rolls = verifyRolls(events, secret.reveal()).rolls.map(({ roll }) => roll);
    for (let at = seed; at < rolls.length - 1; at += 41) {
      const bent = rerolled(events, (roll, place) => {
        const [face = 1, ...others] = roll.faces;
        return place === at
          ? { ...roll, faces: [(face % (roll.dice[0] ?? 6)) + 1, ...others] }
          : roll;
      });
      const unfair = verifyRolls(bent, secret.reveal()).rolls.map(({ fair }) => fair);
      expect(unfair.indexOf(false), `seed ${seed}`).toBe(at);

      const traded = rerolled(events, (roll, place) => {
        if (place !== at && place !== at + 1) return roll;
        return rolls[place === at ? at + 1 : at] ?? roll;
      });
      // Kept throws wait for their purpose: whose turn it is among them only a replay can tell.
      const known = new Set(rolls.slice(0, at).map(({ n }) => n));
      const isKept = rolls.slice(at, at + 2).some(({ n }) => known.has(n));
      if (!isKept) expect(faultsOf(traded), `seed ${seed}, roll ${at}`).not.toEqual([]);
    }
  }
});

test('one changed face is found, and the true one named', () => {
  const honest = thrown(1, 'chaos', [20]);
  const face = ((honest.faces[0] ?? 0) % 20) + 1;
  const report = verifyRolls(replaced(4, chaos({ ...honest, faces: [face] })), secret.reveal());
  expect(report.fair).toBe(false);
  expect(report.rolls.filter(({ fair }) => !fair)).toEqual([
    { version: 5, roll: { ...honest, faces: [face] }, expected: honest.faces, fair: false },
  ]);
});

test('one changed face among several is found', () => {
  const [play] = LOG.filter((event) => event.type === 'playMade');
  if (!play) throw new Error('no play');
  const [first, ...rest] = play.rolls;
  if (!first) throw new Error('no roll');
  const [die = 1, ...others] = first.faces;
  const bent = { ...first, faces: [(die % 6) + 1, ...others] };
  const report = verifyRolls(replaced(5, { ...play, rolls: [bent, ...rest] }), secret.reveal());
  expect(report.rolls.map(({ fair }) => fair)).toEqual([true, true, false, true, true]);
});

test('a game without a roll is fair', () => {
  expect(verifyRolls(LOG.slice(0, 3), secret.reveal())).toEqual({
    fair: true,
    faults: [],
    rolls: [],
  });
});

test('a computer manager adds nothing', () => {
  const alone = fairDice(secret, { id: start.gameId, entropy: { away: entropy.away, home: '' } });
  const faces = alone.roll(0, 'chaos', [20]);
  const roll: Roll = { n: 0, purpose: 'chaos', dice: [20], faces };
  const log = [...LOG.slice(0, 2), chaos(roll)];
  expect(verifyRolls(log, secret.reveal()).fair).toBe(true);
});

test('a face too many or too few is found', () => {
  const honest = thrown(1, 'chaos', [20]);
  const cheat = (faces: readonly number[]) =>
    verifyRolls(replaced(4, chaos({ ...honest, faces })), secret.reveal()).fair;
  expect(cheat([])).toBe(false);
  expect(cheat([...honest.faces, 1])).toBe(false);
});

describe('faults of the log', () => {
  test('another secret', () => {
    const other = Secret.fromHex('22'.repeat(32));
    const report = verifyRolls(LOG, other.reveal());
    expect(report.faults).toEqual([
      {
        code: 'COMMITMENT_BROKEN',
        promised: commitment.commitment,
        found: other.commitTo(commitment.rulesHash, commitment.rostersHash),
      },
    ]);
    expect(report.rolls.some(({ fair }) => !fair)).toBe(true);
  });

  test.each(['', 'zz'.repeat(32), '00'.repeat(31)])('"%s" is no secret', (hex) => {
    expect(faultsOf(LOG, hex)).toEqual([{ code: 'BAD_SECRET' }]);
  });

  test('other rosters than promised', () => {
    const { away, home } = start.teams;
    const swapped = { away: { ...away, roster: home.roster }, home };
    const report = verifyRolls(replaced(0, { ...start, teams: swapped }), secret.reveal());
    expect(report.faults).toMatchObject([
      { code: 'ROSTERS_CHANGED', promised: commitment.rostersHash },
    ]);
    expect(report.rolls.every(({ fair }) => fair)).toBe(true);
    expect(report.fair).toBe(false);
  });

  test('no promise at all', () => {
    expect(faultsOf(replaced(0, { ...start, commitment: null }))).toEqual([
      { code: 'NO_COMMITMENT' },
    ]);
  });

  test('no beginning', () => {
    expect(faultsOf(LOG.slice(1))).toEqual([{ code: 'NO_START' }]);
    const nothing = { fair: false, faults: [{ code: 'NO_START' }], rolls: [] };
    expect(verifyRolls([], secret.reveal())).toEqual(nothing);
  });

  test('a throw before both managers have stirred', () => {
    const early = [LOG[0], LOG[1], LOG[3], LOG[2], ...LOG.slice(4)].filter((e) => e !== undefined);
    expect(faultsOf(early)).toEqual([{ code: 'ROLLED_TOO_EARLY', version: 3 }]);
  });

  test('a number left out', () => {
    expect(faultsOf(LOG.filter((event) => event.type !== 'chaosRolled'))).toEqual([
      { code: 'ROLL_MISSING', n: 1 },
    ]);
    expect(faultsOf(LOG.filter((event) => event.type !== 'halfStarted'))).toEqual([
      { code: 'ROLL_MISSING', n: 0 },
    ]);
  });

  /** These numbers fall one after the other, with decisions taken back where it says so. */
  const fell = (...numbers: readonly (number | 'undo')[]): readonly GameEvent[] => [
    ...LOG.slice(0, 3),
    ...numbers.map(
      (n): GameEvent =>
        n === 'undo' ? { type: 'decisionUndone' } : chaos(thrown(n, 'chaos', [20])),
    ),
  ];

  test.each<[numbers: readonly (number | 'undo')[], faults: readonly object[]]>([
    [[0, 1, 2], []],
    // the better of two throws is made first
    [[0, 2, 1], [{ code: 'ROLLED_OUT_OF_TURN', version: 6, n: 1 }]],
    [
      [2, 0, 1],
      [
        { code: 'ROLLED_OUT_OF_TURN', version: 5, n: 0 },
        { code: 'ROLLED_OUT_OF_TURN', version: 6, n: 1 },
      ],
    ],
    // a good throw is used once more
    [[0, 1, 0, 2], [{ code: 'ROLLED_AGAIN', version: 6, n: 0 }]],
    [[0, 0], [{ code: 'ROLLED_AGAIN', version: 5, n: 0 }]],
    [['undo', 0, 0], [{ code: 'ROLLED_AGAIN', version: 6, n: 0 }]],
    [[0, 'undo', 0, 1, 0], [{ code: 'ROLLED_AGAIN', version: 8, n: 0 }]],
    // taken back, they wait for their purpose
    [[0, 1, 'undo', 2, 0, 3, 1], []],
    [[0, 'undo', 0, 'undo', 0, 1], []],
  ])('in this order: %j', (numbers, faults) => {
    const report = verifyRolls(fell(...numbers), secret.reveal());
    expect(report.faults).toEqual(faults);
    expect(report.fair).toBe(faults.length === 0);
  });

  test('twice in one event', () => {
    const twice = chaos(thrown(0, 'chaos', [20]), thrown(0, 'chaos', [20]));
    expect(faultsOf([...LOG.slice(0, 3), twice])).toEqual([
      { code: 'ROLLED_AGAIN', version: 4, n: 0 },
    ]);
  });
});
