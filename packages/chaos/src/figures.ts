import type { ServerProcess } from '@paper-dynasty/api/testing';

/** What a server says of itself, by the name of the figure; 0 where it says nothing. */
export async function figuresOf({
  opsUrl,
}: Pick<ServerProcess, 'opsUrl'>): Promise<(name: string) => number> {
  const text = await (await fetch(`${opsUrl}/metrics`)).text();
  return (name) => {
    const line = text.split('\n').find((one) => one.startsWith(`${name} `));
    return line ? Number(line.slice(name.length)) : 0;
  };
}
