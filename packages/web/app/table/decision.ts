/** My decision of this moment as buttons: what the engine says is legal, in a manager's words. */

import {
  type Action,
  type Approach,
  type Base,
  type ChoiceOption,
  type GameState,
  type PendingChoice,
  type Side,
  unreachable,
} from '@paper-dynasty/engine';
import { nameOf, shortName } from './people.ts';

export interface Option {
  readonly key: string;
  readonly label: string;
  /** What it means, for somebody who plays the first time. */
  readonly help: string;
  readonly action: Action;
}

const APPROACHES: { readonly [A in Approach]: readonly [label: string, help: string] } = {
  swing: ['Swing away', 'The batter swings. The dice choose his card or the pitcher’s.'],
  'sac-bunt': ['Sacrifice bunt', 'Gives an out away to move the runners up one base.'],
  'drag-bunt': ['Drag bunt', 'Bunts for a hit. It takes a good bunter with quick legs.'],
  'hit-and-run': [
    'Hit and run',
    'The runner goes with the pitch: no double play on the ground, but a miss leaves him stealing.',
  ],
  'safety-squeeze': [
    'Safety squeeze',
    'Bunts with a runner on third, who goes only if the bunt is good.',
  ],
  'suicide-squeeze': [
    'Suicide squeeze',
    'The runner on third goes with the pitch. A good bunt scores him, a bad one gives him away.',
  ],
};

const STEALS: Readonly<Record<string, string>> = {
  '1': 'Steal second',
  '2': 'Steal third',
  '3': 'Steal home',
  '1,2': 'Double steal',
  '1,3': 'Steal second, first and third',
};

const asOption = (state: GameState, action: Action): readonly Option[] => {
  switch (action.type) {
    case 'setOffence': {
      const [label, help] = APPROACHES[action.offence.approach];
      if (!action.offence.contactPlay)
        return [{ key: action.offence.approach, label, help, action }];
      return [
        {
          key: 'contact',
          label: 'Swing, go on contact',
          help: 'The runner on third breaks for home on any ground ball at the drawn-in infield.',
          action,
        },
      ];
    }
    case 'steal': {
      const key = action.bases.join(',');
      const first = action.bases[0] ?? 1;
      const runner = state.bases[first - 1];
      const who = runner ? shortName(nameOf(state, runner.id)) : 'The runner';
      return [
        {
          key: `steal-${key}`,
          label: STEALS[key] ?? 'Steal',
          help: `${who} goes before the pitch. With a bad jump you may call him back.`,
          action,
        },
      ];
    }
    case 'walkIntentionally':
      return [
        {
          key: 'walk',
          label: 'Walk him',
          help: 'Four wide ones: the batter takes first base, and runners move if they have to. It pays when the next man is the easier out.',
          action,
        },
      ];
    default:
      return [];
  }
};

/** What the defence may do besides standing somewhere else: both buttons explained. */
export const pitchOptions = (state: GameState, legal: readonly Action[]): readonly Option[] =>
  legal.flatMap((action) => {
    if (action.type === 'walkIntentionally') return asOption(state, action);
    const usual =
      action.type === 'setDefence' &&
      action.alignment.infield === 'normal' &&
      action.alignment.outfield === 'normal' &&
      action.alignment.shift === 'none' &&
      action.alignment.hold.length === 0;
    return usual ? [{ key: 'pitch', ...PITCH, action }] : [];
  });

export const PITCH = {
  label: 'Pitch',
  help: 'Your men stand as it says below, and the batting manager answers. Then the dice are thrown.',
} as const;

/** The offence's buttons; swinging away comes first. */
export const offenceOptions = (state: GameState, legal: readonly Action[]): readonly Option[] =>
  legal.flatMap((action) => asOption(state, action));

const BASE_NAMES: { readonly [B in 0 | Base | 4]: string } = {
  0: 'the plate',
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'home',
};

const optionLabel = (choice: PendingChoice, option: ChoiceOption): readonly [string, string] => {
  const to = BASE_NAMES[choice.to];
  switch (option) {
    case 'go':
      return ['Go', 'He goes in spite of the bad jump.'];
    case 'stay':
      return ['Hold him back', 'The steal is called off. Nothing is charged.'];
    case 'send':
      return [
        choice.to === 4 ? 'Send him home' : `Send him to ${to}`,
        'He tries for the extra base; the defence may throw.',
      ];
    case 'hold':
      return ['Hold him', 'He stops where he is safe.'];
    case 'throw-lead':
      return [`Throw to ${to}`, 'The throw goes after the leading runner.'];
    case 'throw-behind':
      return [
        'Throw behind him',
        'Lets the leading runner have his base and goes after the one behind him.',
      ];
    case 'throw-trail':
      return ['Throw at the trailing runner', 'Goes after the runner behind.'];
    case 'cut':
      return ['Cut it off', 'The throw is cut: the runner on third has to stay.'];
    case 'concede':
      return ['No throw', 'The base is given to him and everybody else stays put.'];
    default:
      return unreachable(option);
  }
};

export const choiceOptions = (choice: PendingChoice, side: Side): readonly Option[] =>
  choice.options.map((option) => {
    const [label, help] = optionLabel(choice, option);
    return { key: option, label, help, action: { type: 'choose', side, option } };
  });

/** The question a play stopped for. */
export const choiceQuestion = (state: GameState, choice: PendingChoice): string => {
  const runner = shortName(nameOf(state, choice.runner));
  const to = BASE_NAMES[choice.to];
  switch (choice.type) {
    case 'goOrStay':
      return `${runner} got a bad jump. Does he go?`;
    case 'stealThrow':
      return `${runner} is going for ${to}. Where does the catcher throw?`;
    case 'sendRunnerHome':
      return `The throw goes to second. Does ${runner} break for home?`;
    case 'sendLead':
    case 'sendTrail':
    case 'sendBatter':
      return choice.to === 4 ? `Send ${runner} home?` : `Send ${runner} to ${to}?`;
    case 'throw':
      return `${runner} is heading ${choice.to === 4 ? 'home' : `for ${to}`}. Where is the throw?`;
    case 'tagUp':
      return choice.to === 4
        ? `${runner} tags. Send him home?`
        : `${runner} tags. Send him to ${to}?`;
    case 'throwOnTag':
      return `${runner} tags and goes for ${to}. Throw?`;
    case 'sendOnSqueeze':
      return `The bunt is down. Does ${runner} go home?`;
    default:
      return unreachable(choice.type);
  }
};
