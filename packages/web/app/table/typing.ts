/** A key pressed here is meant for a field, not for the table. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea');

/** Something lies open over the table: a card, the odds, the line-ups. */
const isCovered = (): boolean =>
  document.querySelector('[role="dialog"][data-state="open"], [role="alertdialog"]') !== null;

/** A key pressed once, alone, at the table itself: only such a key may decide something. */
export const isForTable = (event: KeyboardEvent): boolean =>
  !(event.repeat || event.ctrlKey || event.metaKey || event.altKey) &&
  !isTyping(event.target) &&
  !isCovered();
