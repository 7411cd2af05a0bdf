import { describe, expect, it } from 'vitest';
import type { PitcherRating } from '../model/cards.ts';
import type { PlaySketch } from '../testing/play-script.ts';
import { brief, playOf, runChaos, whoWentWhere } from '../testing/play-script.ts';
import type { SceneSketch } from '../testing/scene.ts';
import { scene } from '../testing/scene.ts';

const chaos = (at: SceneSketch, sketch: PlaySketch) => runChaos(scene(at), sketch);
const rating = (change: Partial<PitcherRating>): SceneSketch => ({
  bases: '1--',
  pitcher: { rating: change },
});

describe('the chaos roll', () => {
  it('is nothing on 5 and more', () => {
    for (let face = 5; face <= 20; face += 1)
      expect(chaos({ bases: '123' }, { rolls: [['chaos', face]] })).toEqual({ type: 'nothing' });
  });

  it.each([
    ['wildPitch', 1, 9, rating({ wildPitch: 9 }), 'wildPitch 1>2'],
    ['wildPitch', 1, 10, rating({ wildPitch: 9 }), null],
    ['wildPitch', 1, 1, rating({ wildPitch: 0 }), null],
    ['passedBall', 2, 2, { bases: '1--', fielders: { C: { passedBall: 2 } } }, 'passedBall 1>2'],
    ['passedBall', 2, 3, { bases: '1--', fielders: { C: { passedBall: 2 } } }, null],
    ['balk', 3, 1, rating({ balk: 1 }), 'balk 1>2'],
    ['balk', 3, 2, rating({ balk: 1 }), null],
  ] as const)('%s: %i, then %i', (...row) => {
    const [purpose, face, check, at, text] = row;
    const result = chaos(at, {
      rolls: [
        ['chaos', face],
        [purpose, check],
      ],
    });
    expect(result.type === 'play' ? brief(result.play) : null).toBe(text);
  });

  it.each([
    ['1--', '1>2'],
    ['-2-', '2>3'],
    ['12-', '2>3 1>2'],
    ['--3', '3>4'],
    ['1-3', '3>4 1>2'],
    ['-23', '3>4 2>3'],
    ['123', '3>4 2>3 1>2'],
  ] as const)('with %s everybody moves up and the batter stays', (bases, moves) => {
    for (const [face, purpose] of [
      [1, 'wildPitch'],
      [2, 'passedBall'],
      [3, 'balk'],
    ] as const) {
      const play = playOf({
        result: chaos(
          { bases },
          {
            rolls: [
              ['chaos', face],
              [purpose, 1],
            ],
          },
        ),
      });
      expect(whoWentWhere(play)).toBe(moves);
      expect(play.batterTo).toBeNull();
    }
  });
});

describe('a pick-off', () => {
  const held = (...hold: readonly (1 | 2 | 3)[]): PlaySketch => ({ alignment: { hold } });

  it('needs somebody who is held', () => {
    expect(chaos({ bases: '123' }, { rolls: [['chaos', 4]] })).toEqual({ type: 'nothing' });
    const other = chaos({ bases: '1--' }, { ...held(2), rolls: [['chaos', 4]] });
    expect(other).toEqual({ type: 'nothing' });
  });

  it.each([
    ['1--', [1], 'pickOff 1>0 pickOff (P 1B)'],
    ['12-', [1, 2], 'pickOff 2>0 pickOff (P SS)'],
    ['12-', [1], 'pickOff 1>0 pickOff (P 1B)'],
    ['123', [1, 3], 'pickOff 3>0 pickOff (P 3B)'],
  ] as const)('%s, held %j: the lead runner of those', (bases, hold, text) => {
    const result = chaos(
      { bases },
      {
        ...held(...hold),
        rolls: [
          ['chaos', 4],
          ['pickOff', 2],
        ],
      },
    );
    expect(brief(playOf({ result }))).toBe(text);
  });

  it('throws the ball away on the highest faces: everybody moves up', () => {
    const at = (face: number) =>
      chaos(
        { bases: '1-3' },
        {
          ...held(1),
          rolls: [
            ['chaos', 4],
            ['pickOff', face],
          ],
        },
      );
    for (const face of [18, 20]) {
      const play = playOf({ result: at(face) });
      expect(brief(play)).toBe('pickOff 3>4 error, 1>2 error E P throw');
      expect(play.story?.withoutError).toEqual({ batterTo: null, moves: [] });
    }
    expect(at(17)).toEqual({ type: 'nothing' });
  });

  it.each([
    [0, 4, true],
    [0, 5, false],
    [-2, 5, false],
    [-3, 6, true],
    [-6, 6, true],
    [-3, 7, false],
    [2, 4, true],
    [3, 3, true],
    [3, 4, false],
    [9, 4, false],
    [0, 17, false],
  ])('with hold %i on %i: %s', (hold, face, out) => {
    const result = chaos(rating({ hold }), {
      ...held(1),
      rolls: [
        ['chaos', 4],
        ['pickOff', face],
      ],
    });
    expect(result.type).toBe(out ? 'play' : 'nothing');
  });

  it('of a runner who was to steal is a caught stealing too', () => {
    const result = chaos(
      { bases: '1--' },
      {
        ...held(1),
        steal: [1],
        rolls: [
          ['chaos', 4],
          ['pickOff', 1],
        ],
      },
    );
    expect(brief(playOf({ result }))).toBe('pickOff 1>0 pickedOffStealing (P 1B)');
  });

  it('as the third out leaves the others where they are', () => {
    const result = chaos(
      { bases: '1-3', outs: 2 },
      {
        ...held(1),
        rolls: [
          ['chaos', 4],
          ['pickOff', 1],
        ],
      },
    );
    expect(whoWentWhere(playOf({ result }))).toBe('1>0');
  });
});

describe('a cold arm', () => {
  const wild = (face: number, cold: boolean) => {
    const at = scene(rating({ wildPitch: 9 }));
    const mound = { ...at.state.mound, home: { ...at.state.mound.home, cold } };
    const result = runChaos(
      { ...at, state: { ...at.state, mound } },
      {
        rolls: [
          ['chaos', 1],
          ['wildPitch', face],
        ],
      },
    );
    return result.type === 'play' ? brief(result.play) : null;
  };

  it('is three numbers wilder', () => {
    expect(wild(12, true)).toBe('wildPitch 1>2');
    expect(wild(13, true)).toBeNull();
    expect(wild(10, false)).toBeNull();
  });
});
