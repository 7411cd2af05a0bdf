import { breathe } from '../table/breathe.ts';

/** The router has found the page and fetched it. */
export default defineNuxtPlugin({ name: 'breath-after-router', enforce: 'pre', setup: breathe });
