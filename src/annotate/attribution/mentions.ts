/** Judged candidates as AttributionMentions: spans into the text, kind of quotation, nesting, and why. */
import { listOf } from "../../lexicon/list-of.ts";
import type { QuoteType, Span } from "../../model/index.ts";
import type { AttributionMention, Quotation } from "../layers.ts";
import type { JudgedCandidate } from "./candidate.ts";
import type { AttributionLayers } from "./columns.ts";
import type { Run } from "./find-roles.ts";
import { explain } from "./why.ts";

export function toMentions(
  layers: AttributionLayers,
  judged: readonly JudgedCandidate[],
): AttributionMention[] {
  const within = nesting(judged);
  const quotes = new QuoteFinder(layers.quotations);
  const mentions: AttributionMention[] = [];
  for (const candidate of judged) {
    const content = spansOf(layers, candidate.content);
    const quote = candidate.verbatim ? "direct" : quotes.typeOf(content);
    mentions.push({
      source: spansOf(layers, candidate.source),
      cue: spansOf(layers, [candidate.cue]),
      content,
      quote,
      within: within[mentions.length]!,
      carriedFrom: null,
      confidence: candidate.confidence,
      why: explain(layers, candidate, quote),
    });
  }
  return mentions;
}

function spansOf({ tokens }: AttributionLayers, runs: readonly Run[]): Span[] {
  return listOf(runs, ({ first, last }) => ({ start: tokens[first]!.start, end: tokens[last - 1]!.end }));
}

/** For each candidate the index of the one with the shortest content around its cue, null none. Runs over a stack of open contents. */
function nesting(judged: readonly JudgedCandidate[]): (number | null)[] {
  const events: (Run & { index: number })[] = [];
  for (let index = 0; index < judged.length; index++)
    for (const { first, last } of judged[index]!.content) events.push({ first, last, index });
  events.sort((a, b) => a.first - b.first || b.last - a.last);
  const open: (Run & { index: number })[] = [];
  let next = 0;
  const inner: (number | null)[] = new Array<number | null>(judged.length).fill(null);
  const order = [...judged.keys()].sort((a, b) => judged[a]!.cue.first - judged[b]!.cue.first);
  for (const index of order) {
    const at = judged[index]!.cue.first;
    while (next < events.length && events[next]!.first <= at) open.push(events[next++]!);
    while (open.length > 0 && open.at(-1)!.last <= at) open.pop();
    for (let k = open.length - 1; k >= Math.max(0, open.length - DEEPEST); k--) {
      const holder = open[k]!;
      if (holder.last <= at || holder.index === index || reaches(inner, holder.index, index)) continue;
      inner[index] = holder.index;
      break;
    }
  }
  return inner;
}

/** Contents nest no deeper than this in prose. */
const DEEPEST = 8;

/** True where `to` already stands within `from`: two attributions never hold each other. */
function reaches(inner: readonly (number | null)[], from: number, to: number): boolean {
  let at: number | null = from;
  for (let step = 0; at !== null && step <= DEEPEST; step++) {
    if (at === to) return true;
    at = inner[at] ?? null;
  }
  return at !== null;
}

/** Outermost quotations in text order, looked up by offset. */
class QuoteFinder {
  readonly #quotations: readonly Quotation[];

  constructor(quotations: readonly Quotation[]) {
    this.#quotations = quotations.filter((quotation) => quotation.depth === 0);
  }

  typeOf(content: readonly Span[]): QuoteType {
    let quoted = 0;
    let whole = 0;
    let parts = 0;
    for (const span of content) {
      if (span.end - span.start < 3) continue;
      parts++;
      const found = this.#touching(span);
      if (found.length === 0) continue;
      if (found.some((quotation) => !quotation.short || covers(span, quotation))) quoted++;
      if (found.some((quotation) => covers(span, quotation))) whole++;
    }
    if (quoted === 0) return "indirect";
    return whole === parts ? "direct" : "mixed";
  }

  #touching(span: Span): Quotation[] {
    let low = 0;
    let high = this.#quotations.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#quotations[middle]!.end <= span.start) low = middle + 1;
      else high = middle;
    }
    const found: Quotation[] = [];
    for (let q = low; q < this.#quotations.length && this.#quotations[q]!.start < span.end; q++)
      found.push(this.#quotations[q]!);
    return found;
  }
}

/** A full stop or comma may hang out of the marks. */
const LOOSE_END = 2;

const covers = (span: Span, quotation: Quotation): boolean =>
  span.start >= quotation.start && span.end <= quotation.end + LOOSE_END;
