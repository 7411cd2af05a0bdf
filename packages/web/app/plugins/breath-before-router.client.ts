import { breathe } from '../table/breathe.ts';

/** What the server sent has just been read, at -30; the router comes at -20. */
export default defineNuxtPlugin({ name: 'breath-before-router', order: -25, setup: breathe });
