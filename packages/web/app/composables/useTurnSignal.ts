/** Calls a manager back to the table: a soft sound when it becomes his turn while he looks elsewhere. */
export const useTurnSignal = (myTurn: () => boolean) => {
  const muted = useLocalStorage('mute-turn', false);
  const visibility = useDocumentVisibility();
  watch(myTurn, (mine) => {
    if (mine && !muted.value && visibility.value === 'hidden') chime();
  });
  return { muted };
};

const NOTES = [659.25, 880] as const;

const chime = (): void => {
  const audio = new AudioContext();
  NOTES.forEach((frequency, index) => {
    const start = audio.currentTime + index * 0.12;
    const tone = new OscillatorNode(audio, { frequency, type: 'sine' });
    const volume = new GainNode(audio, { gain: 0.08 });
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.35);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.4);
  });
};
