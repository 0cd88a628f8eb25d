import { BlockList, isIP } from 'node:net';

/** IPv4 that is not the public internet (IANA special-purpose registry, RFC 6890). */
const closedIPv4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // shared by carriers' NAT (RFC 6598)
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, where clouds keep their metadata
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Inside 2000::/3, the only IPv6 that is global unicast, what is not public or wraps an IPv4. */
const closedIPv6: readonly (readonly [string, number])[] = [
  ['2001::', 23], // protocol assignments, among them Teredo
  ['2001:db8::', 32],
  ['2002::', 16], // 6to4
  ['3fff::', 20],
];

function blockList(
  subnets: readonly (readonly [string, number])[],
  family: 'ipv4' | 'ipv6',
): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, family);
  return list;
}

const closed4 = blockList(closedIPv4, 'ipv4');
const closed6 = blockList(closedIPv6, 'ipv6');
const global6 = blockList([['2000::', 3]], 'ipv6');

/**
 * Whether an address is on the public internet: not private, loopback, link-local, shared,
 * multicast, reserved, unique-local, nor an IPv6 form that wraps an IPv4 (mapped, NAT64, 6to4).
 * What is no address at all is not public.
 */
export function isPublicAddress(address: string): boolean {
  // A zone (`fe80::1%eth0`) is a link's own matter.
  if (address.includes('%')) return false;
  const family = isIP(address);
  if (family === 4) return !closed4.check(address, 'ipv4');
  if (family === 6) return global6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
  return false;
}
