import { lineupId } from '@paper-dynasty/engine';
import { given, moment, NORMAL_DEPTH, SAMPLE_BOOKS } from '@paper-dynasty/engine/testing';
import { describe, expect, it } from 'vitest';
import { forcedOn } from './forced.ts';

const open = moment({ code: 1, rules: { injuries: true } });
const { home, away } = open.teams;
const hurtLeft = { ...open, teams: { away, home: { ...home, hurt: [home.field.LF] } } };

describe('nothing can be decided before somebody comes in', () => {
  it('for a fielder who is hurt', () => {
    const forced = forcedOn(hurtLeft, 'home', SAMPLE_BOOKS);
    expect(forced?.why).toMatch(/ is hurt\. Somebody has to come in for him\.$/);
    expect(forced?.proposal.changes).toMatchObject([{ role: 'LF', replaces: home.field.LF }]);
    const after = forced && given(hurtLeft).when(forced.proposal).then().state;
    expect(after && forcedOn(after, 'home', SAMPLE_BOOKS)).toBeNull();
  });

  it('for a runner who is hurt, when his side has the word', () => {
    const runner = open.bases[0]?.id ?? lineupId(0);
    const hurt = { ...open, teams: { home, away: { ...away, hurt: [runner] } } };
    const offence = {
      ...hurt,
      phase: { type: 'offence', alignment: NORMAL_DEPTH },
    } as const;
    const changes = forcedOn(offence, 'away', SAMPLE_BOOKS)?.proposal.changes;
    expect(changes).toMatchObject([{ role: 'PR', replaces: runner }]);
    expect(forcedOn(hurt, 'home', SAMPLE_BOOKS)).toBeNull();
  });

  it('for a place that stands empty', () => {
    const { LF } = home.field;
    const hitter = lineupId(46);
    const order = home.order.map((id) => (id === LF ? hitter : id));
    const team = { ...home, order, temporary: [hitter], gone: [LF] };
    const hole = { ...open, teams: { away, home: team } };
    expect(forcedOn(hole, 'home', SAMPLE_BOOKS)?.why).toBe(
      'LF is open. Somebody has to play there before the next pitch.',
    );
  });

  it('and otherwise it does not say so', () => {
    expect(forcedOn(open, 'home', SAMPLE_BOOKS)).toBeNull();
  });
});
