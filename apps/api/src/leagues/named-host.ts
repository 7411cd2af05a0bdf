const PORTS: { readonly [protocol: string]: string } = { 'http:': '80', 'https:': '443' };

/** Whether `host:port` of an address stands in a list; its usual port may be left out. */
export function isNamedHost(hosts: ReadonlySet<string>, { host, port, protocol }: URL): boolean {
  return hosts.has(host) || (port === '' && hosts.has(`${host}:${PORTS[protocol]}`));
}
