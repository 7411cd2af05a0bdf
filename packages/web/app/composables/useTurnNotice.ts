/** Whether this browser may call its manager by a system notification. It is asked only when a button says so. */
export const useTurnNotice = () => {
  const wanted = useLocalStorage('notify-turn', false);
  const allowed = shallowRef<NotificationPermission | 'unknown'>(
    import.meta.client && 'Notification' in window ? Notification.permission : 'unknown',
  );
  const ask = async (): Promise<void> => {
    allowed.value = await Notification.requestPermission();
    wanted.value = allowed.value === 'granted';
  };
  return { wanted, allowed, ask };
};
