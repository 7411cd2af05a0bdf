/** Whether single keys act at the table: whoever dictates, or rests a hand on the keys, turns them off. */
export const useTableKeys = () => useLocalStorage('table-keys', true, { initOnMounted: true });
