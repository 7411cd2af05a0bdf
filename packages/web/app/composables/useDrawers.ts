import type { LineupId, Side } from '@paper-dynasty/engine';
import type { Ref } from 'vue';

/** A card that lies open; `as`: which of a man's two it is. */
interface OpenCard {
  readonly id: LineupId;
  readonly as?: 'batter' | 'pitcher';
}

const NOT_HERE =
  'This part of the page has not been fetched yet, and cannot be now. It opens when the line is back.';

/** Loads what lies over the table when it is asked for. */
const fetchDrawers = (): Promise<boolean> =>
  Promise.all([
    import('../components/Game/SidePanel.vue'),
    import('../components/Game/PlayByPlay.vue'),
    import('../components/Game/DiceHelp.vue'),
    import('../components/Game/RosterDrawer.vue'),
    import('../components/Game/OddsModal.vue'),
    import('../components/Game/CardModal.vue'),
  ]).then(
    () => true,
    () => false,
  );

/**
 * What can be opened over the table. It comes with the first touch or the first play, while there is
 * a line to fetch it by: later it opens without one.
 * @param refusal what was refused before is not about what is looked at now
 */
export const useDrawers = (refusal: Ref<string | null>) => {
  const store = useGameStore();
  useEventListener(['pointerdown', 'keydown'], fetchDrawers, { passive: true });
  watch(() => store.latest, fetchDrawers, { once: true });

  const openOnce = async (open: () => void): Promise<void> => {
    refusal.value = null;
    if (await fetchDrawers()) open();
    else refusal.value = NOT_HERE;
  };
  const rosterSide = ref<Side | null>(null);
  const openRoster = (side: Side) =>
    openOnce(() => {
      rosterSide.value = side;
    });
  const openCard = ref<OpenCard | null>(null);
  const openOne = (id: LineupId, as?: 'batter' | 'pitcher') =>
    openOnce(() => {
      openCard.value = { id, ...(as && { as }) };
    });
  /** The odds of this moment lie open. */
  const explaining = ref(false);
  const explain = () =>
    openOnce(() => {
      explaining.value = true;
    });
  return { rosterSide, openRoster, openCard, openOne, explaining, explain };
};
