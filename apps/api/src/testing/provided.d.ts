import 'vitest';

/** What vitest.config.ts hands to the tests of this package. */
declare module 'vitest' {
  interface ProvidedContext {
    modelOrders: number;
    modelSeed: number;
  }
}
