/** A page is begun anew at most as often: what is missing may be missing on the server. */
const ONCE_MS = 60_000;

/**
 * A part of the page that was wanted could not be fetched. A browser that has failed once to fetch a
 * script never asks for it again: only a new page can have it.
 */
export const useLostPart = () => useState('lost-part', () => false);

/** What browsers say of a script, or of its style, that did not come. */
export const isLostPart = (error: unknown): boolean =>
  /dynamically imported module|module script failed|preload CSS/i.test(String(error));

/**
 * Begins the page anew once a part of it is lost.
 * @param quiet the server can be heard, and nothing is on its way to it
 */
export const useNewPage = (quiet: () => boolean, begin = reloadNuxtApp): void => {
  const lost = useLostPart();
  watch(
    () => lost.value && quiet(),
    (due) => {
      if (due) begin({ ttl: ONCE_MS });
    },
  );
};
