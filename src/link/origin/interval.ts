/** How many independent origins stand behind a thread: at least those proven separate, at most those not proven the same. */
import type { OriginInterval } from "../../model/index.ts";
import type { FoundOrigin } from "./find-origins.ts";

/** Origins of one state, organisation or outlet are proven one body's; those that nobody speaks for count as none. */
export function intervalOf(origins: readonly FoundOrigin[]): OriginInterval {
  const traced = origins.filter((origin) => origin.traced);
  const bodies = new Set(traced.flatMap(({ body, proven }) => (proven && body !== null ? [body] : [])));
  return { low: bodies.size, high: traced.length };
}
