import type { LineupId, Side } from '@paper-dynasty/engine';
import type { Ref } from 'vue';

/** A card that lies open; `as`: which of a man's two it is. */
interface OpenCard {
  readonly id: LineupId;
  readonly as?: 'batter' | 'pitcher';
}

const NOT_HERE =
  'This part of the page has not been fetched yet, and cannot be now. It opens when the line is back.';

/** What lies over the table. */
const drawers = (): Promise<unknown> =>
  Promise.all([
    import('../components/Game/SidePanel.vue'),
    import('../components/Game/PlayByPlay.vue'),
    import('../components/Game/DiceHelp.vue'),
    import('../components/Game/RosterDrawer.vue'),
    import('../components/Game/OddsModal.vue'),
    import('../components/Game/CardModal.vue'),
  ]);

/**
 * What can be opened over the table. It comes with the first touch or the first play, while there is
 * a line to fetch it by: later it opens without one.
 * @param refusal what was refused before is not about what is looked at now
 * @param offline nothing can come: what is not here yet is not asked for, or it would be lost
 */
export const useDrawers = (refusal: Ref<string | null>, offline: () => boolean) => {
  const store = useGameStore();
  const lost = useLostPart();
  const here = ref(false);
  const fetchDrawers = async (): Promise<void> => {
    if (here.value || offline()) return;
    try {
      await drawers();
      here.value = true;
    } catch {
      // Not needed yet, perhaps: whoever opens one is told.
    }
  };
  useEventListener(['pointerdown', 'keydown'], fetchDrawers, { passive: true });
  watch(() => store.latest, fetchDrawers, { once: true });

  const openOnce = async (open: () => void): Promise<void> => {
    refusal.value = null;
    await fetchDrawers();
    if (here.value) return open();
    refusal.value = NOT_HERE;
    if (!offline()) lost.value = true;
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
