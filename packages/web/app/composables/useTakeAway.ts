import type { GameRecord } from '@paper-dynasty/engine';
import { saveFile } from '../story/save-file.ts';

/** A game as files: its plays for a spreadsheet, its whole log. */
export const useTakeAway = (record: () => GameRecord) => {
  const trpc = useTrpc();
  const failed = shallowRef(false);
  const file = computed(() => {
    const { id, teams } = record().state;
    return `${teams.away.info.abbreviation}-at-${teams.home.info.abbreviation}-${id.slice(-6)}`;
  });
  const plays = async (): Promise<void> => {
    const { playsTable } = await import('../story/plays-csv.ts');
    saveFile({ name: `${file.value}.csv`, type: 'text/csv', text: playsTable(record()) });
  };
  const log = async (): Promise<void> => {
    failed.value = false;
    try {
      const whole = await trpc.game.log.query({ gameId: record().state.id });
      const text = JSON.stringify(whole);
      saveFile({ name: `${file.value}.json`, type: 'application/json', text });
    } catch {
      failed.value = true;
    }
  };
  return { plays, log, failed };
};
