/** robots.txt (RFC 9309), read once for each site and run. */
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

const ALL: Rules = { kind: "rules", allows: () => true, delay: null };

export class Robots {
  readonly #sites = new Map<string, Promise<Rules>>();
  readonly #fetch: (address: string) => Promise<Answer>;

  constructor(fetch: (address: string) => Promise<Answer>) {
    this.#fetch = fetch;
  }

  rulesFor(address: string): Promise<Rules> {
    const { origin } = new URL(address);
    const known = this.#sites.get(origin);
    if (known !== undefined) return known;
    const rules = this.#fetch(`${origin}/robots.txt`).then((answer) => rulesOf(origin, answer));
    this.#sites.set(origin, rules);
    return rules;
  }
}

/** A site without rules allows all. What refuses an address refuses the pages of its site too, in words of their own. */
function rulesOf(origin: string, answer: Answer): Rules {
  switch (answer.kind) {
    case "fetched": {
      const parsed = robotsParser(`${origin}/robots.txt`, new TextDecoder().decode(answer.bytes));
      return {
        kind: "rules",
        allows: (address) => parsed.isAllowed(address, ROBOTS_NAME) !== false,
        delay: parsed.getCrawlDelay(ROBOTS_NAME) ?? null,
      };
    }
    case "not modified":
      return ALL;
    case "error":
      return answer.passing ? { kind: "unknown", error: answer.error } : ALL;
    default:
      return answer satisfies never;
  }
}
