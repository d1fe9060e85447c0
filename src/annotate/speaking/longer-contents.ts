/** Attributions whose content goes on in quotations after them, as people mark it: "…," Ann said. "…" is one content of two parts. */
import type { QuoteType } from "../../model/index.ts";
import { type AttributionMention, amended, type Quotation } from "../layers.ts";

export class LongerContents {
  readonly #given: readonly AttributionMention[];
  readonly #further = new Map<AttributionMention, Quotation[]>();

  constructor(given: readonly AttributionMention[]) {
    this.#given = given;
  }

  /** @returns false where the attribution stands in another's content: what it holds ends there */
  add(attribution: AttributionMention, quotation: Quotation): boolean {
    if (attribution.within !== null) return false;
    const own = this.#further.get(attribution);
    if (own === undefined) this.#further.set(attribution, [quotation]);
    else own.push(quotation);
    return true;
  }

  /** All that were given, in their order. */
  attributions(): readonly AttributionMention[] {
    if (this.#further.size === 0) return this.#given;
    return this.#given.map((attribution) => {
      const further = this.#further.get(attribution);
      return further === undefined ? attribution : longer(attribution, further);
    });
  }
}

const QUOTED: Readonly<Record<QuoteType, QuoteType>> = {
  direct: "direct",
  mixed: "mixed",
  indirect: "mixed",
  none: "mixed",
};

function longer(attribution: AttributionMention, further: readonly Quotation[]): AttributionMention {
  const { content, quote, why } = attribution;
  return amended(attribution, {
    content: [...content, ...further.map(({ start, end }) => ({ start, end }))].sort(
      (a, b) => a.start - b.start,
    ),
    quote: QUOTED[quote],
    why: {
      rule: why.rule,
      reason: () => `${why.reason()}; the quotation after it goes on with the same speaker`,
    },
  });
}
