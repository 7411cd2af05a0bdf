/**
 * Sockets that are over as soon as they are closed. The browser's own wait for a farewell from the
 * other side, for a minute where nobody is there any more; whoever closes one here wants to dial again.
 */
export const impatient = (Socket: typeof WebSocket): typeof WebSocket =>
  class extends Socket {
    #over = false;

    constructor(...address: ConstructorParameters<typeof WebSocket>) {
      super(...address);
      // The first to hear of an end, and of none but the first.
      this.addEventListener('close', (event) => {
        if (this.#over) event.stopImmediatePropagation();
        this.#over = true;
      });
    }

    override close(code?: number, reason?: string): void {
      super.close(code, reason);
      this.dispatchEvent(new CloseEvent('close', { code: code ?? NO_CODE, reason: reason ?? '' }));
    }
  };

/** What a close event says where nobody has named a code. */
const NO_CODE = 1005;
