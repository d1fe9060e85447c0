/** robots.txt of sites, kept in the ledger from run to run, so that each is asked for once a day. */
import { z } from "zod";
import { type Ledger, rememberSource, sourceState } from "../../../ledger/index.ts";
import type { RobotsMemory } from "../../../read/web/robots.ts";
import { now } from "../../clock.ts";

/** The source under which the rules of a site are kept. */
export const ROBOTS_KIND = "robots";
/** Rules must not be believed for longer (RFC 9309, 2.4). */
const DAY_MS = 24 * 60 * 60 * 1000;

const Kept = z.object({ fetched: z.string(), text: z.string().nullable() });

export const robotsIn = (ledger: Ledger): RobotsMemory => ({
  async recall(origin) {
    const kept = Kept.safeParse((await sourceState(ledger, nameOf(origin)))?.state).data;
    if (kept === undefined) return undefined;
    const age = Date.parse(now()) - Date.parse(kept.fetched);
    return age >= 0 && age < DAY_MS ? kept.text : undefined;
  },
  async keep(origin, text) {
    await rememberSource(ledger, { name: nameOf(origin), kind: ROBOTS_KIND }, { fetched: now(), text });
  },
});

const nameOf = (origin: string): string => `${origin}/robots.txt`;
