/** An attribution that a rule supplies, with its reason in words. */
import type { Span } from "../../../model/index.ts";
import type { AttributionMention } from "../../layers.ts";
import { outermostQuotations, quoteTypeOf } from "../quote-type.ts";
import type { View } from "./view.ts";

export interface Supplied {
  /** null: nobody is named */
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: Span;
  readonly rule: string;
  /** a judgement of the share of such readings that are right, not yet a measure */
  readonly confidence: number;
  /** true: the source stands in an earlier sentence */
  readonly carried?: boolean;
}

export function make(
  view: View,
  { source, cue, content, rule, confidence, carried }: Supplied,
): AttributionMention {
  const { text } = view.layers.document;
  const quoted = (span: Span | null, otherwise: string): string =>
    span === null ? otherwise : `“${text.slice(span.start, span.end)}”`;
  const who = quoted(source, "somebody unnamed");
  return {
    source: source === null || carried === true ? [] : [source],
    cue: cue === null ? [] : [cue],
    content: [content],
    quote: quoteTypeOf(outermostQuotations(view.layers.quotations), [content]),
    within: null,
    carriedFrom: carried === true && source !== null ? [source] : null,
    confidence,
    why: {
      rule,
      reason: () =>
        carried === true
          ? `goes on with what ${who} said in the sentence before`
          : `${quoted(cue, "the form")} makes what stands with it the words of ${who}`,
    },
  };
}
