import { breathe } from '../table/breathe.ts';

/** The scripts have just been read: what they set up comes in a task of its own. */
export default defineNuxtPlugin({ name: 'first-breath', enforce: 'pre', setup: breathe });
