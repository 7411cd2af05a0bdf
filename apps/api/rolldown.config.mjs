import { defineConfig } from 'rolldown';

/** The server as one file: what is read and linked once need not be found in a thousand places. */
export default defineConfig({
  input: { main: 'src/main.ts' },
  platform: 'node',
  // These find files of their own beside them: pages, and the code of threads.
  external: ['@fastify/swagger-ui', 'pino', 'pino-roll'],
  output: { dir: '.output', entryFileNames: '[name].js', cleanDir: true },
});
