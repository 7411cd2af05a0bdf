import type { LoggedEvent } from '@paper-dynasty/api/contract';
import type { GameRecord, Roll } from '@paper-dynasty/engine';

const TUMBLE_MS = 650;
const READ_MS = 900;

/** `tumbling`: the dice are in the air; `reading`: they lie, and light up what they chose. */
export type RevealStep = 'settled' | 'tumbling' | 'reading';

/**
 * What the table shows while a play is told: the dice first, on the old board, then the new board.
 * The store is ahead of it by a second and a half at most, by less where motion is unwelcome and the
 * dice lie at once, and not at all when they are skipped.
 */
export const useReveal = () => {
  const store = useGameStore();
  const motion = usePreferredReducedMotion();
  const quick = useLocalStorage('quick-dice', false);
  const shown = shallowRef<GameRecord | null>(store.record);
  const rolls = shallowRef<readonly Roll[]>(store.record?.plays.at(-1)?.event.rolls ?? []);
  const step = shallowRef<RevealStep>('settled');
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** The board as it was before the latest batch. */
  let before = store.record;

  const settle = (): void => {
    clearTimeout(timer);
    step.value = 'settled';
    shown.value = store.record;
  };
  const read = (): void => {
    step.value = 'reading';
    timer = setTimeout(settle, READ_MS);
  };
  const tell = (thrown: readonly Roll[]): void => {
    clearTimeout(timer);
    rolls.value = thrown;
    if (quick.value) return settle();
    shown.value = before;
    if (motion.value === 'reduce') return read();
    step.value = 'tumbling';
    timer = setTimeout(read, TUMBLE_MS);
  };

  watch(
    () => store.latest,
    (batch) => {
      const thrown = rollsIn(batch);
      if (thrown.length > 0) tell(thrown);
      else settle();
      before = store.record;
    },
    { flush: 'sync' },
  );
  onScopeDispose(() => clearTimeout(timer));

  return { shown, rolls, step, skip: settle, quick };
};

const rollsIn = (events: readonly LoggedEvent[]): readonly Roll[] =>
  events.flatMap(({ event }) => ('rolls' in event ? (event.rolls ?? []) : []));
