import { breathe } from '../table/breathe.ts';

/** The scripts have just been read: what they set up comes in a task of its own. Before all of Nuxt's own, which begin at -50. */
export default defineNuxtPlugin({ name: 'breath-before-plugins', order: -60, setup: breathe });
