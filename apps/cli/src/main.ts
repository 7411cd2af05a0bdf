/** The tools for developers and commissioners: `node apps/cli/src/main.ts COMMAND`, or by bundled.ts where speed counts. */

type Command = (args: readonly string[]) => Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  simulate: async () => (await import('./simulate/command.ts')).simulate,
  scorebook: async () => (await import('./scorebook/command.ts')).scorebook,
  verify: async () => (await import('./verify/command.ts')).verify,
  bench: async () => (await import('./bench/command.ts')).bench,
};

const run = async ([name = '', ...args]: readonly string[]): Promise<number> => {
  const load = COMMANDS[name];
  if (!load) {
    console.error(
      `Commands: ${Object.keys(COMMANDS).join(', ')}. Each explains itself with --help.`,
    );
    return 2;
  }
  const command = await load();
  return command(args);
};

process.exitCode = await run(process.argv.slice(2));
