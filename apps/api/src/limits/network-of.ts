import { isIPv6 } from 'node:net';

const GROUPS = 8;
/** Of a customer's IPv6 addresses this much is the same; the rest he chooses for each connection. */
const SHARED_GROUPS = 4;
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** What counts as one address: an IPv4 address, or the /64 of an IPv6 one. */
export function networkOf(ip: string): string {
  const ipv4 = MAPPED.exec(ip)?.[1];
  if (ipv4 !== undefined) return ipv4;
  if (!isIPv6(ip)) return ip;
  const [address = ''] = ip.split('%');
  const [head = [], tail = []] = address.split('::').map(groupsIn);
  const zeros = Array<string>(Math.max(0, GROUPS - head.length - tail.length)).fill('0');
  const network = [...head, ...zeros, ...tail].slice(0, SHARED_GROUPS);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}

/** An IPv4 address at the end stands for two groups. */
const groupsIn = (part: string): readonly string[] =>
  part === ''
    ? []
    : part.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
