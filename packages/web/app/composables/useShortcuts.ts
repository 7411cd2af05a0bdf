/** Whether the list of keys lies open. */
export const useShortcuts = () => useState('shortcuts', () => false);
