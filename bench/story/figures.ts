/** What of a reading can answer to a gold claim: each claim as a whole, each of its quantities, each part of these. */
import type { Claim, FigureRef, PartQuantity, Quantity, Reading } from "../../src/model/index.ts";
import { contentWords } from "./words.ts";

export interface Figure {
  readonly ref: FigureRef;
  readonly claim: Claim;
  readonly reading: Reading;
  /** null: the claim as a whole */
  readonly quantity: Quantity | PartQuantity | null;
  /** folded content words of the claim: content, cue, words of certainty, mentions of its voices */
  readonly words: ReadonlySet<string>;
}

export function figuresOf(reading: Reading): readonly Figure[] {
  return reading.claims.flatMap((claim) => {
    const words = contentWords(textOf(claim));
    const figure = (
      quantity: number | null,
      part: number | null,
      value: Quantity | PartQuantity | null,
    ): Figure => ({
      ref: { claim: claim.id, quantity, part },
      claim,
      reading,
      quantity: value,
      words,
    });
    const quantities = claim.quantities.flatMap((quantity, index) => [
      figure(index, null, quantity),
      ...quantity.parts.map((part, position) => figure(index, position, part)),
    ]);
    return [figure(null, null, null), ...quantities];
  });
}

export const figureKey = ({ claim, quantity, part }: FigureRef): string =>
  `${claim}/${quantity ?? ""}/${part ?? ""}`;

function textOf(claim: Claim): string {
  const mentions = claim.chain.flatMap(({ mention }) => (mention === null ? [] : [mention]));
  return [...claim.content, ...claim.cue, ...claim.certainty.words, ...mentions]
    .map(({ exact }) => exact)
    .join(" ");
}

/** One line for a reader: who, how sure, the number, the words. */
export function describeFigure({ claim, quantity, reading }: Figure): string {
  const names = claim.chain.map(
    ({ voice }) => reading.voices.find(({ id }) => id === voice)?.name ?? "(unknown voice)",
  );
  const number = quantity === null ? "" : ` [${quantity.words.exact}]`;
  const words = claim.content.map(({ exact }) => exact.replace(/\s+/g, " ")).join(" … ");
  const polarity = claim.certainty.polarity === "denied" ? " denied" : "";
  return `${names.join(" > ")} | ${claim.certainty.value}${polarity}${number} | “${words}”`;
}
