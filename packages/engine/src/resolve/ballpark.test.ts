import { describe, expect, it } from 'vitest';
import type { Hand } from '../model/baseball.ts';
import { brief, playOf, runOutcome } from '../testing/play-script.ts';
import type { Scene } from '../testing/scene.ts';
import { scene } from '../testing/scene.ts';
import type { ScriptedRoll } from '../testing/scripted-dice.ts';

/** A park kind to left-handers' homers and right-handers' singles. */
const lopsided = (bats: Hand, weather = 0): Scene => {
  const at = scene({ batter: { bats } });
  const park = {
    ...at.state.park,
    bpHomerun: { L: 15, R: 5 },
    bpSingle: { L: 3, R: 18 },
  };
  return { ...at, state: { ...at.state, park, weather } };
};

describe('a ballpark home run', () => {
  it.each([
    ['L', 0, 15, 'homeRun B>4', 'bpHomerun'],
    ['L', 0, 16, 'out B>0 (RF)', 'bpFlyout'],
    ['R', 0, 5, 'homeRun B>4', 'bpHomerun'],
    ['R', 0, 6, 'out B>0 (LF)', 'bpFlyout'],
    ['R', 2, 7, 'homeRun B>4', 'bpHomerun'],
    ['R', 2, 8, 'out B>0 (LF)', 'bpFlyout'],
    ['R', -2, 3, 'homeRun B>4', 'bpHomerun'],
    ['R', -2, 4, 'out B>0 (LF)', 'bpFlyout'],
  ] as const)('by a %s-hander, weather %i, on %i', (...row) => {
    const [bats, weather, face, text, park] = row;
    const run = runOutcome(
      lopsided(bats, weather),
      { code: 'BP_HOMERUN' },
      { rolls: [['park', face]] },
    );
    expect(brief(playOf(run))).toBe(text);
    expect(playOf(run).story).toEqual({ outcome: { code: 'BP_HOMERUN' }, park });
  });

  it('that stays in is an ordinary medium fly', () => {
    const at = scene({ bases: '--3' });
    const rolls: readonly ScriptedRoll[] = [
      ['park', 11],
      ['fly', 15],
    ];
    expect(brief(playOf(runOutcome(at, { code: 'BP_HOMERUN' }, { rolls })))).toBe(
      'out B>0, 3>4 (LF)',
    );
  });

  it('goes where the manager has seen it go', () => {
    const run = runOutcome(
      scene(),
      { code: 'BP_HOMERUN', location: 'CF' },
      { rolls: [['park', 20]] },
    );
    expect(brief(playOf(run))).toBe('out B>0 (CF)');
  });
});

describe('a ballpark single', () => {
  it.each([
    ['R', 18, 'single B>1', 'bpSingle'],
    ['R', 19, 'out B>0 (CF)', 'bpLineout'],
    ['L', 3, 'single B>1', 'bpSingle'],
    ['L', 4, 'out B>0 (CF)', 'bpLineout'],
  ] as const)('by a %s-hander on %i', (...row) => {
    const [bats, face, text, park] = row;
    const rolls: readonly ScriptedRoll[] = [
      ['park', face],
      ['location', 60],
    ];
    const play = playOf(runOutcome(lopsided(bats), { code: 'BP_SINGLE' }, { rolls }));
    expect(brief(play)).toBe(text);
    expect(play.story?.park).toBe(park);
  });

  it('is the same on every day', () => {
    const rolls: readonly ScriptedRoll[] = [
      ['park', 19],
      ['location', 60],
    ];
    for (const weather of [-2, 2]) {
      const play = playOf(runOutcome(lopsided('R', weather), { code: 'BP_SINGLE' }, { rolls }));
      expect(play.story?.park).toBe('bpLineout');
    }
  });

  it('keeps the place it was given', () => {
    const run = runOutcome(
      scene(),
      { code: 'BP_SINGLE', location: 'RF' },
      { rolls: [['park', 20]] },
    );
    expect(brief(playOf(run))).toBe('out B>0 (RF)');
  });
});
