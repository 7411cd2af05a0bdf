/** A ball with a lamp on it: the tab that waits for somebody can be told from the others. */
const LAMP = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="15" cy="17" r="13" fill="#fff" stroke="#8b2d2d" stroke-width="2"/><path d="M7 7q6 9 0 20M23 7q-6 9 0 20" fill="none" stroke="#c0392b" stroke-width="2"/><circle cx="24" cy="8" r="8" fill="#e8590c"/></svg>',
)}`;

export interface TurnCall {
  readonly mine: boolean;
  /** What the game is called in the title and in the notification. */
  readonly title: string;
  readonly gameId: string;
}

/**
 * Calls a manager back to the table: the title, the icon of the tab, a soft sound and, where he
 * has asked for it, a notification of his system. The last two only while he is elsewhere: a board
 * that is to be seen beside other work calls as well.
 */
export const useTurnSignal = (call: () => TurnCall) => {
  const muted = useLocalStorage('mute-turn', false);
  const { wanted } = useTurnNotice();
  watch(
    () => (call().mine ? call().gameId : null),
    (waits) => {
      if (waits === null || document.hasFocus()) return;
      if (!muted.value) chime();
      if (wanted.value) void notify(call());
    },
  );
  useHead({
    title: () => (call().mine ? `● Your turn · ${call().title}` : call().title),
    link: () =>
      call().mine ? [{ key: 'turn', rel: 'icon', type: 'image/svg+xml', href: LAMP }] : [],
  });
};

/** One notification for a game, however many tabs show it. Phones show them only through a worker, which opens the game when it is pressed: see public/sw.js. */
const notify = async ({ title, gameId }: TurnCall): Promise<void> => {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const what = { body: 'It is your turn.', tag: gameId };
  const worker = await navigator.serviceWorker?.getRegistration();
  if (worker) return worker.showNotification(title, what);
  const notice = new Notification(title, what);
  notice.onclick = () => {
    window.focus();
    notice.close();
  };
};

const NOTES = [659.25, 880] as const;

const chime = (): void => {
  const audio = new AudioContext();
  const tones = NOTES.map((frequency, index) => {
    const start = audio.currentTime + index * 0.12;
    const tone = new OscillatorNode(audio, { frequency, type: 'sine' });
    const volume = new GainNode(audio, { gain: 0.08 });
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.35);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.4);
    return tone;
  });
  // Browsers give a page only so many of them.
  tones.at(-1)?.addEventListener('ended', () => void audio.close());
};
