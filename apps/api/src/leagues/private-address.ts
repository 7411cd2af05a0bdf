import { BlockList, isIP } from 'node:net';

/** Networks that are not the internet: ours, the machine itself, and where clouds keep their keys. */
const NETWORKS = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const;
/** Among them those that carry an IPv4 address, which a gateway near us might unpack. */
const NETWORKS_6 = [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

const blocked = new BlockList();
for (const [network, bits] of NETWORKS) blocked.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of NETWORKS_6) blocked.addSubnet(network, bits, 'ipv6');

/** Whether an address is on some private network, the machine itself among them. */
export function isPrivateAddress(address: string): boolean {
  const family = isIP(address);
  return family === 0 || blocked.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
