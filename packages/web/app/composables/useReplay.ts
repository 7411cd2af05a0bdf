import type { LoggedEvent } from '@paper-dynasty/api/contract';
import { type Replay, replayOf } from '../story/replay.ts';
import { thoughtIn } from '../story/thoughts.ts';
import { fromWire } from '../table/wire.ts';

/** The whole log of a game, folded so that one can stop at every play; it follows a game that is on. */
export const useReplay = async (gameId: string) => {
  const store = useGameStore();
  const trpc = useTrpc();
  const { data, error, refresh } = await useAsyncData(
    `log-${gameId}`,
    () => trpc.game.log.query({ gameId }),
    { deep: false },
  );
  const heard = shallowRef<readonly LoggedEvent[]>([]);
  const log = computed(() =>
    heard.value.reduce(
      continued,
      fromWire<readonly LoggedEvent[] | undefined>(data.value?.events) ?? [],
    ),
  );
  watch(
    () => store.latest,
    (batch) => {
      heard.value = [...heard.value, ...batch];
      // Something lies between what was read and what was heard.
      if (store.version > endOf(log.value)) void refresh();
    },
  );
  const replay = computed<Replay | null>(() => {
    const logged = log.value;
    return replayOf(
      logged.map(({ event }) => event),
      (place) => (logged[place] ? thoughtIn(logged[place]) : null),
    );
  });
  /** It has come, and is not the log of a game that this page knows. */
  const broken = computed(() => log.value.length > 0 && replay.value === null);
  return { replay, problem: error, broken, again: refresh };
};

const endOf = (log: readonly LoggedEvent[]): number => log.at(-1)?.version ?? 0;

/** The log with one more event, if it is the next one. */
const continued = (log: readonly LoggedEvent[], event: LoggedEvent): readonly LoggedEvent[] =>
  event.version === endOf(log) + 1 ? [...log, event] : log;
