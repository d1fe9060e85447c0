/** Which network addresses may be read from: public unicast only, so that a page cannot make us look into a house. */
import { lookup as dnsLookup, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";

/** A host whose name leads to an address that is not public. */
export class RefusedAddress extends Error {
  constructor(host: string, address: string) {
    super(
      `${host} leads to ${address}, which is not a public address: give --allow-private to read from your own network`,
    );
    this.name = "RefusedAddress";
  }
}

/**
 * true: public. Private, loopback, link-local, carrier-grade NAT, multicast, reserved and unspecified addresses are
 * not, nor are IPv6 addresses that hold such an IPv4 address (mapped, 6to4, NAT64, Teredo).
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === "unicast";
}

/** The address in a URL's host part, where it is one and no name: "[::1]" → "::1". */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return ipaddr.isValid(bare) ? bare : null;
}

/**
 * A lookup for `connect`: it resolves once, refuses where any of the addresses is not public, and hands those very
 * addresses on, so that the connection goes to what was checked.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  dnsLookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error !== null) {
      callback(error, "", 0);
      return;
    }
    const refused = addresses.find(({ address }) => !isPublic(address));
    const first = addresses[0];
    if (refused !== undefined) callback(new RefusedAddress(hostname, refused.address), "", 0);
    else if (first === undefined) callback(new Error(`${hostname} has no address`), "", 0);
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
