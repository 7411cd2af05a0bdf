import { fileURLToPath } from 'node:url';
import { defineVitestConfig } from '@nuxt/test-utils/config';

/** Components with the whole of Nuxt around them, in a browser that is only pretended. */
export default defineVitestConfig({
  test: {
    name: 'components',
    include: ['app/**/*.vue.test.ts'],
    environment: 'nuxt',
    environmentOptions: {
      nuxt: { domEnvironment: 'happy-dom', rootDir: fileURLToPath(new URL('.', import.meta.url)) },
    },
    // Each file unmounts what it mounts: Nuxt comes up once for all.
    isolate: false,
    // Nuxt takes a while to come up where others compute.
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
