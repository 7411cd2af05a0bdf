import type { Ref } from 'vue';

/**
 * The first press on a part of the page that sleeps until it is touched. What wakes it is the finger
 * that comes, and the press may be there before its script is: it is kept, and given to the part when
 * it is awake.
 * @returns what is to be told that the part is awake
 */
export const useFirstPress = (part: Readonly<Ref<HTMLElement | null>>) => {
  let awake = false;
  let pressed: HTMLElement | null = null;
  const keep = ({ target }: Event): void => {
    if (awake || !(target instanceof Element)) return;
    pressed = target.closest<HTMLElement>('button');
  };
  // Before the part hears it: whoever sleeps hears nothing.
  useEventListener(part, 'click', keep, { capture: true });
  const wake = async (): Promise<void> => {
    if (awake) return;
    awake = true;
    await nextTick();
    if (pressed?.isConnected) pressed.click();
    pressed = null;
  };
  return { wake };
};
