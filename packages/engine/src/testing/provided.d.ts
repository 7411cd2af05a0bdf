import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Games of random decisions that the laws are tried on. */
    lawGames: number;
  }
}
