import type { LoggedEvent } from '@paper-dynasty/api/contract';
import type { GameCheck } from '@paper-dynasty/engine';
import { fromWire } from '../table/wire.ts';

/** Computes every roll of a finished game again, in this very browser. */
export const useDiceCheck = (gameId: string) => {
  const store = useGameStore();
  const trpc = useTrpc();
  const report = shallowRef<GameCheck | null>(null);
  const checking = shallowRef(false);
  const failed = shallowRef(false);
  const check = async (): Promise<void> => {
    const phase = store.state?.phase;
    if (phase?.type !== 'over' || phase.secret === null) return;
    checking.value = true;
    failed.value = false;
    try {
      const [{ checkDice }, log] = await Promise.all([
        import('../table/check-dice.ts'),
        trpc.game.log.query({ gameId }),
      ]);
      const events = fromWire<readonly LoggedEvent[]>(log.events).map(({ event }) => event);
      report.value = checkDice(events, phase.secret);
    } catch {
      failed.value = true;
    } finally {
      checking.value = false;
    }
  };
  return { report, checking, failed, check };
};
