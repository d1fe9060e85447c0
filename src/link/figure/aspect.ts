/** How a claim stands to time: what has been, what is, what will be; and whether it counts all so far or one event. */
import type { Claim, PartQuantity, Quantity } from "../../model/index.ts";
import { type Article, dayOf } from "./article.ts";

export interface Aspect {
  readonly phase: "past" | "present" | "future";
  /** true: counts everything up to the day: "so far", "in all" */
  readonly cumulative: boolean;
  /** true: more on top of what was counted before */
  readonly additional: boolean;
  /** days since 1970 of the event, where the text dates it */
  readonly eventDay: number | null;
}

const PRESENT =
  /\b(now|currently|at present|presently|remains?|still|are (?:near|along|there|in|at|on)|is (?:near|along|there|in|at|on))\b/i;
const CUMULATIVE =
  /\b(so far|to date|in all|in total|altogether|since|total|cumulative|overall|already|phases|deployments|waves)\b/i;
const ADDITIONAL = /\b(more(?! than\b)|additional|further|another|extra|fresh|new)\b/i;

export function aspectOf(article: Article, claim: Claim, quantity: Quantity | PartQuantity | null): Aspect {
  const { text } = article.reading.document;
  const content = claim.content.map(({ start, end }) => text.slice(start, end)).join(" ");
  const eventDay = eventDayOf(claim);
  // what befell so many is no supposition, whatever clause it stands in
  const supposed = claim.realis === "hypothetical" && (quantity?.role ?? null) === null;
  const future = claim.forecast || claim.realis === "future" || supposed;
  const past =
    future && quantity !== null && eventDay !== null && article.day !== null && eventDay < article.day - 31;
  const relation = quantity?.relation ?? null;
  return {
    phase:
      future && !past ? "future" : PRESENT.test(content) || claim.realis === "present" ? "present" : "past",
    cumulative: relation === "total" || CUMULATIVE.test(content),
    additional: relation === "additional" || (quantity !== null && ADDITIONAL.test(quantity.words.exact)),
    eventDay,
  };
}

function eventDayOf(claim: Claim): number | null {
  for (const time of claim.times) {
    if (time.role !== "event") continue;
    const day = dayOf(time.edtf);
    if (day !== null) return day;
  }
  return null;
}
