/**
 * Lets the browser answer whoever presses or scrolls, before more is done: what makes a page live is
 * longer than a phone should be deaf. A message and no timer: those of a page that nobody sees come
 * once a second.
 */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
