import { BlockList, isIP } from 'node:net';

/** IPv4 ranges that are not public (IANA special-purpose registry, RFC 6890). */
const specialIPv4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carrier-grade NAT (RFC 6598)
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, used by cloud metadata services
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

/** Ranges of 2000::/3, the global unicast IPv6, that are not public or embed an IPv4 address. */
const specialIPv6: readonly (readonly [string, number])[] = [
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

const special4 = blockList(specialIPv4, 'ipv4');
const special6 = blockList(specialIPv6, 'ipv6');
const global6 = blockList([['2000::', 3]], 'ipv6');

/**
 * Returns whether an address is public: not private, loopback, link-local, shared, multicast,
 * reserved or unique-local, and not an IPv6 form that embeds an IPv4 address (mapped, NAT64, 6to4).
 * Returns false for text that is not an address.
 */
export function isPublicAddress(address: string): boolean {
  // An address with a zone (`fe80::1%eth0`) is link-local.
  if (address.includes('%')) return false;
  const family = isIP(address);
  if (family === 4) return !special4.check(address, 'ipv4');
  if (family === 6) return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
  return false;
}
