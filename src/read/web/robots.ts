/** robots.txt (RFC 9309), read once for each site and run, or less often where it is remembered. */
import robotsParser from "robots-parser";
import type { ReadError } from "../error.ts";
import type { Answer } from "../url.ts";

/** Our name in the rules of a site. */
export const ROBOTS_NAME = "hearsay";
/** Rules beyond this need not be read (RFC 9309, 2.5). */
export const MAX_ROBOTS_BYTES = 512 * 1024;

export type Rules =
  | {
      readonly kind: "rules";
      readonly allows: (address: string) => boolean;
      /** the pause that the site asks for, in seconds; null: none */
      readonly delay: number | null;
    }
  /** the site may have rules, and is in trouble: then nothing may be read (RFC 9309, 2.3.1.4) */
  | { readonly kind: "unknown"; readonly error: ReadError };

/** What outlasts a run. The text of a site's rules; null: it has none. */
export interface RobotsMemory {
  /** undefined: nothing is remembered, or it is too old */
  readonly recall: (origin: string) => Promise<string | null | undefined>;
  readonly keep: (origin: string, text: string | null) => Promise<void>;
}

const ALL: Rules = { kind: "rules", allows: () => true, delay: null };

export class Robots {
  readonly #sites = new Map<string, Promise<Rules>>();
  readonly #fetch: (address: string) => Promise<Answer>;
  readonly #memory: RobotsMemory | null;

  constructor(fetch: (address: string) => Promise<Answer>, memory: RobotsMemory | null = null) {
    this.#fetch = fetch;
    this.#memory = memory;
  }

  rulesFor(address: string): Promise<Rules> {
    const { origin } = new URL(address);
    const known = this.#sites.get(origin);
    if (known !== undefined) return known;
    const rules = this.#learn(origin);
    this.#sites.set(origin, rules);
    return rules;
  }

  async #learn(origin: string): Promise<Rules> {
    const kept = await this.#memory?.recall(origin);
    if (kept !== undefined) return rulesOf(origin, kept);
    const answer = await this.#fetch(`${origin}/robots.txt`);
    if (answer.kind === "error" && answer.passing) return { kind: "unknown", error: answer.error };
    const text = answer.kind === "fetched" ? new TextDecoder().decode(answer.bytes) : null;
    await this.#memory?.keep(origin, text);
    return rulesOf(origin, text);
  }
}

/** A site without rules allows all. What refuses an address refuses the pages of its site too, in words of their own. */
function rulesOf(origin: string, text: string | null): Rules {
  if (text === null) return ALL;
  const parsed = robotsParser(`${origin}/robots.txt`, text);
  return {
    kind: "rules",
    allows: (address) => parsed.isAllowed(address, ROBOTS_NAME) !== false,
    delay: parsed.getCrawlDelay(ROBOTS_NAME) ?? null,
  };
}
