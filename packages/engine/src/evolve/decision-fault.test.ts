import { describe, expect, it } from 'vitest';
import type { Side } from '../model/baseball.ts';
import type { ChoiceMade, ChoicePending, GameEvent, OutcomeConfirmed } from '../model/event.ts';
import type { Outcome } from '../model/outcome.ts';
import type { GameState } from '../model/state.ts';
import { NORMAL_DEPTH, offenceAsked, SWUNG } from '../testing/at-the-plate.ts';
import { moment } from '../testing/moment.ts';
import { sampleGame } from '../testing/sample-game.ts';
import { swing, withReading } from '../testing/swing.ts';
import { whyNoStart, whyNot } from '../testing/why-not.ts';

/** An event of a store, whatever somebody has written in it. */
const told = (event: object): GameEvent => event as GameEvent;

/** The visitors' man on second may go home on a single to left. */
const asked = (): GameState =>
  swing(moment({ code: 2, slot: 3 }), { code: 'SINGLE_UNCAPPED', location: 'LF' }, [
    'depth',
    2,
  ]).then().state;

describe('an answer', () => {
  const answers = (side: Side, answer: ChoiceMade['answer']): ChoiceMade => ({
    type: 'choiceMade',
    side,
    answer,
  });

  it.each<[string, ChoiceMade, string | null]>([
    ['of the one who was asked', answers('away', { type: 'sendLead', option: 'send' }), null],
    [
      'of the other side',
      answers('home', { type: 'sendLead', option: 'send' }),
      'sendLead is not for home to answer',
    ],
    [
      'to something else',
      answers('away', { type: 'sendTrail', option: 'send' }),
      'sendLead was asked, and not sendTrail',
    ],
    [
      'that is not open to him',
      answers('away', { type: 'sendLead', option: 'throw-lead' }),
      'throw-lead is no answer to sendLead',
    ],
  ])('%s', (...[, event, fault]) => expect(whyNot(asked(), event)).toBe(fault));
});

describe('a question', () => {
  const question = (to: Partial<ChoicePending['choice']>): ChoicePending => {
    const { phase } = asked();
    if (phase.type !== 'choice') throw new Error('nothing is asked');
    return { type: 'choicePending', rolls: [], choice: { ...phase.choice, ...to } };
  };
  const declared = (): GameState => ({ ...asked(), phase: { type: 'declared', play: SWUNG } });

  it.each<[string, Partial<ChoicePending['choice']>, string | null]>([
    ['to the side at bat', {}, null],
    ['about its runner to the other side', { side: 'home' }, 'sendLead is not for home to answer'],
    [
      'about a throw to the side at bat',
      { type: 'throw', options: ['throw-lead', 'concede'] },
      'throw is not for away to answer',
    ],
    [
      'about a throw to the side in the field',
      { type: 'throwOnTag', side: 'home', options: ['throw-lead', 'concede'] },
      null,
    ],
    ['about a man who is elsewhere', { from: 3 }, '2 is not on base 3'],
    ['about a man who does not bat', { from: 0 }, '2 is not up'],
    ['without a choice', { options: [] }, 'sendLead leaves no choice'],
  ])('%s', (...[, choice, fault]) => expect(whyNot(declared(), question(choice))).toBe(fault));
});

describe('men who go or are held', () => {
  const corners = offenceAsked(moment({ code: 5, slot: 3 }));

  it.each([
    [[1], null],
    [[1, 3], null],
    [[], 'nobody steals'],
    [[2], 'nobody can steal from bases 2'],
    [[1, 2], 'nobody can steal from bases 1,2'],
    [[3, 1], 'nobody can steal from bases 3,1'],
    [[1, 1], 'nobody can steal from bases 1,1'],
  ])('from %j', (bases, fault) =>
    expect(whyNot(corners, told({ type: 'stealDeclared', bases }))).toBe(fault),
  );

  it.each([
    [[], null],
    [[1, 3], null],
    [[2], 'nobody can be held on bases 2'],
    [[3, 1], 'nobody can be held on bases 3,1'],
  ])('held on %j', (hold, fault) => {
    const set = told({ type: 'defenceSet', alignment: { ...NORMAL_DEPTH, hold } });
    expect(whyNot(moment({ code: 5, slot: 3 }), set)).toBe(fault);
  });
});

describe('dice', () => {
  const falls = (dice: readonly unknown[], faces: readonly unknown[], purpose = 'chaos') =>
    told({ type: 'chaosRolled', rolls: [{ n: 0, purpose, dice, faces }] });
  const declared: GameState = {
    ...moment({ code: 1, slot: 3 }),
    phase: { type: 'declared', play: SWUNG },
  };

  it.each([
    ['lowest and highest', falls([6, 20, 4, 100], [1, 20, 4, 100]), true],
    ['a 99', falls([20], [99]), false],
    ['a 7 beside a good one', falls([6, 6], [3, 7]), false],
    ['a 21', falls([20], [21]), false],
    ['nought', falls([20], [0]), false],
    ['half a face', falls([20], [2.5]), false],
    ['a face too few', falls([20, 6], [3]), false],
    ['a face too many', falls([20], [3, 3]), false],
    ['a die that nobody makes', falls([7], [3]), false],
    ['for nothing', falls([20], [3], 'luck'), false],
  ])('%s', (_what, event, isRead) =>
    expect(whyNot(declared, event)).toBe(
      isRead ? null : 'chaosRolled has no rolls that can be read',
    ),
  );
});

it('dice fall only for what is decided by dice', () => {
  const stops = told({ type: 'gameSuspended', reason: 'rain', rolls: [] });
  expect(whyNot(moment(), stops)).toBe('gameSuspended has no rolls that can be read');
});

it.each([[1n], [undefined], [null], [7], [Symbol('playMade')], [{}], [['playMade']]])(
  'what is of type %o is no event',
  (type) => expect(whyNot(moment(), told({ type }))).toBe('this is no event'),
);

describe('a card', () => {
  const WALK: Outcome = { code: 'WALK' };
  const unread: GameState = { ...withReading(moment(), WALK) };
  const open = (entries: { readonly [S in Side]?: Outcome }, disputed = false): GameState => {
    if (unread.phase.type !== 'reading') throw new Error('nobody reads');
    return { ...unread, phase: { ...unread.phase, entries, disputed } };
  };
  const enters = (side: Side, outcome: Outcome) => told({ type: 'outcomeEntered', side, outcome });
  const confirms = (by: OutcomeConfirmed['by'], outcome: Outcome) =>
    told({ type: 'outcomeConfirmed', by, outcome });
  const disputes = (side: Side) => told({ type: 'outcomeDisputed', side });
  const GROUNDER: Outcome = { code: 'GROUNDBALL_A', location: 'SS' };

  it.each<[string, GameState, GameEvent, string | null]>([
    ['is read by the side at bat', open({}), enters('away', WALK), null],
    ['is not read by the other', open({}), enters('home', WALK), 'home does not read the card'],
    ['is read by both in a dispute', open({}, true), enters('home', WALK), null],
    [
      'says where a ground ball goes',
      open({}),
      enters('away', { code: 'GROUNDBALL_A' }),
      'GROUNDBALL_A cannot go there',
    ],
    ['is confirmed by the other', open({ away: WALK }), confirms('home', WALK), null],
    ['is confirmed by the clock', open({ away: WALK }), confirms('clock', WALK), null],
    [
      'is not confirmed by who has read it',
      open({ away: WALK }),
      confirms('away', WALK),
      'away cannot confirm what it has read',
    ],
    [
      'is confirmed as it was read',
      open({ away: GROUNDER }),
      confirms('home', { ...GROUNDER, location: '2B' }),
      'nobody has read GROUNDBALL_A',
    ],
    [
      'is not confirmed before somebody has read it',
      open({}),
      confirms('clock', WALK),
      'nobody has read WALK',
    ],
    ['is what an official says', open({}, true), confirms('admin', WALK), null],
    [
      'is nothing that cannot be, whoever says so',
      open({}),
      confirms('admin', { code: 'WALK', location: 'LF' }),
      'WALK cannot go there',
    ],
    [
      'is what both have read in a dispute',
      open({ away: WALK, home: WALK }, true),
      confirms('away', WALK),
      null,
    ],
    [
      'is not what one has read in a dispute',
      open({ away: WALK, home: GROUNDER }, true),
      confirms('home', WALK),
      'nobody has read WALK',
    ],
    ['is disputed by the other', open({ away: WALK }), disputes('home'), null],
    [
      'is not disputed by who has read it',
      open({ away: WALK }),
      disputes('away'),
      'away cannot dispute what it has read',
    ],
    ['is not disputed unread', open({}), disputes('home'), 'nobody has read the card'],
    ['is disputed once', open({}, true), disputes('home'), 'the card is disputed already'],
  ])('%s', (...[, state, event, fault]) => expect(whyNot(state, event)).toBe(fault));
});

describe('what managers agree on', () => {
  const idle = moment();
  const undo = (facts: Partial<GameState['undo']>): GameState => ({
    ...idle,
    undo: { ...idle.undo, ...facts },
  });
  const decided = undo({ before: idle, by: 'away' });
  const offered = undo({ before: idle, by: 'away', offered: 'away' });
  const wants: GameState = { ...idle, voidOffered: 'home' };

  it.each<[string, GameState, object, string | null]>([
    ['an offer', decided, { type: 'undoOffered', side: 'away' }, null],
    [
      'an offer of the other',
      decided,
      { type: 'undoOffered', side: 'home' },
      'home has nothing to take back',
    ],
    [
      'an offer of nothing',
      undo({ by: 'away' }),
      { type: 'undoOffered', side: 'away' },
      'away has nothing to take back',
    ],
    ['a second offer', offered, { type: 'undoOffered', side: 'away' }, 'it is offered already'],
    ['a refusal', offered, { type: 'undoDeclined', side: 'home' }, null],
    [
      'a refusal of his own',
      offered,
      { type: 'undoDeclined', side: 'away' },
      'away was not asked to agree',
    ],
    [
      'a refusal of nothing',
      decided,
      { type: 'undoDeclined', side: 'home' },
      'home was not asked to agree',
    ],
    ['taken back', offered, { type: 'decisionUndone' }, null],
    [
      'taken back before anything',
      idle,
      { type: 'decisionUndone' },
      'there is nothing to take back',
    ],
    ['that it shall not count', idle, { type: 'voidOffered', side: 'home' }, null],
    ['the same again', wants, { type: 'voidOffered', side: 'away' }, 'it is offered already'],
    ['that it shall', wants, { type: 'voidDeclined', side: 'away' }, null],
    ['that, unasked', idle, { type: 'voidDeclined', side: 'away' }, 'nobody has offered it'],
  ])('%s', (...[, state, event, fault]) => expect(whyNot(state, told(event))).toBe(fault));
});

describe('a game that stops', () => {
  const idle = moment();
  const suspended: GameState = { ...idle, suspended: true };
  const over = (secret: string | null): GameState => ({
    ...idle,
    phase: { type: 'over', ending: 'tie', winner: null, secret },
  });
  const ahead: GameState = { ...idle, score: { away: 2, home: 1 } };
  const corrected = (ending: string, winner: Side | null): object => ({
    type: 'resultCorrected',
    ending,
    winner,
    reason: '',
  });

  it.each<[string, GameState, object, string | null]>([
    ['goes on', suspended, { type: 'gameResumed' }, null],
    [
      'goes on though it had not stopped',
      idle,
      { type: 'gameResumed' },
      'the game is not suspended',
    ],
    ['stops once', suspended, { type: 'gameSuspended', reason: '' }, 'the game is suspended'],
    [
      'is not played on',
      suspended,
      { type: 'defenceSet', alignment: NORMAL_DEPTH },
      'the game is suspended',
    ],
    ['is given up', suspended, { type: 'gameEnded', ending: 'forfeit', winner: 'home' }, null],
    ['tells its secret', over(null), { type: 'diceRevealed', secret: 'ab' }, null],
    [
      'tells it once',
      over('ab'),
      { type: 'diceRevealed', secret: 'ab' },
      'the secret is told already',
    ],
    [
      'is no tie with somebody ahead',
      ahead,
      { type: 'gameEnded', ending: 'tie', winner: null },
      'away is ahead',
    ],
    [
      'is no tie that somebody wins',
      idle,
      { type: 'gameEnded', ending: 'tie', winner: 'away' },
      'away cannot win',
    ],
    ['is corrected to a tie', over(null), corrected('tie', null), null],
    ['is no tie that somebody is given', over(null), corrected('tie', 'home'), 'home cannot win'],
    ['is a forfeit to somebody', over(null), corrected('forfeit', null), 'a forfeit has a winner'],
    ['is won by somebody', over(null), corrected('called', null), 'somebody has won it'],
    ['is given to somebody', over(null), corrected('forfeit', 'home'), null],
  ])('%s', (...[, state, event, fault]) => expect(whyNot(state, told(event))).toBe(fault));
});

describe('before the first pitch', () => {
  const start = sampleGame();
  const { home, away } = start.teams;
  const [first, second] = home.lineup.slots;
  const setup: GameState = {
    ...moment(),
    phase: { type: 'setup', ready: { away: true, home: false } },
  };
  const lineupOf = (slots: readonly object[]): object => ({
    type: 'lineupSet',
    side: 'home',
    lineup: { ...home.lineup, slots },
  });
  const led = (slot: object | undefined) => home.lineup.slots.with(0, slot as never);

  it.each<[string, object, string | null]>([
    ['the other is ready', { type: 'managerReadied', side: 'home', entropy: '' }, null],
    [
      'nobody is ready twice',
      { type: 'managerReadied', side: 'away', entropy: '' },
      'away is ready already',
    ],
    ['nine bat', lineupOf(home.lineup.slots), null],
    ['nobody bats twice', lineupOf(led(second)), `${second?.id} bats twice`],
    ['no stranger bats', lineupOf(led({ ...first, id: 99 })), '99 is not on the roster'],
    [
      'eight do not do',
      lineupOf(home.lineup.slots.slice(1)),
      'lineupSet has no lineup that can be read',
    ],
  ])('%s', (_what, event, fault) => expect(whyNot(setup, told(event))).toBe(fault));

  it.each([
    ['two teams', start, null],
    [
      'the same man in both',
      {
        ...start,
        teams: { home, away: { ...away, roster: [...away.roster, ...home.roster.slice(0, 1)] } },
      },
      `${home.roster[0]?.id} is on the rosters twice`,
    ],
    [
      'a pitcher of nobody',
      { ...start, teams: { away, home: { ...home, lineup: { ...home.lineup, pitcher: 99 } } } },
      '99 is not on the roster',
    ],
    [
      'no innings',
      { ...start, rules: { ...start.rules, innings: 0 } },
      'gameStarted has no rules that can be read',
    ],
  ])('begin with %s', (_what, event, fault) => expect(whyNoStart(told(event))).toBe(fault));
});
