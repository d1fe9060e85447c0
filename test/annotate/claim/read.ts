/** Claims in a compact form: chain | content | certainty polarity realis forecast | figures. */
import { contentText, describeChain, describeQuantity } from "../../../src/export/describe.ts";
import { annotate, type Reading } from "../../../src/index.ts";

export function print(reading: Reading): readonly string[] {
  return reading.claims.map((claim) => {
    const { value, polarity } = claim.certainty;
    const sure = `${polarity === "denied" ? "denied " : ""}${value} ${claim.realis}${claim.forecast ? " forecast" : ""}`;
    const figures = claim.quantities.map(describeQuantity).join("; ");
    return [
      describeChain(reading, claim),
      contentText(claim),
      sure,
      ...(figures === "" ? [] : [figures]),
    ].join(" | ");
  });
}

/** The text stands in a body paragraph under a headline that claims nothing. */
export function claimsOf(body: string): readonly string[] {
  const reading = annotate({ text: `News in brief\n\n${body}`, outlet: "Post", published: "2025-05-06" });
  return print({ ...reading, claims: reading.claims.filter((claim) => claim.where !== "headline") });
}
