import { type Component, defineAsyncComponent } from 'vue';
import { breathe } from './breathe.ts';

/** The parts of a page that wait: each for the one before it. */
let turn: Promise<void> = Promise.resolve();

/**
 * A part of a page that is woken in a task of its own, so that no task is long. It is for what is
 * always there: the page lives when all of its parts do, and nothing is told to it before. Each part
 * that stands on a page wants a turn of its own, also where two are drawn by the same component.
 */
export const inTurn = <T extends Component>(part: T): T =>
  defineAsyncComponent(async () => {
    if (import.meta.client) {
      turn = turn.then(breathe);
      await turn;
    }
    return part;
  });
