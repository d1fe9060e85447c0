/** How the fields of a claim read in words: one wording, used by the terminal, the page and the brief. */
import type {
  Claim,
  Evidence,
  Link,
  PartQuantity,
  Place,
  Quantity,
  Reading,
  Time,
  Voice,
} from "../model/index.ts";

const number = new Intl.NumberFormat("en-US", { maximumFractionDigits: 6 });

/** "25,000 to 30,000 troops (additional)", "up to 30,000 troops", "many", "about 15,000 personnel sent". */
export function describeQuantity(quantity: Quantity | PartQuantity): string {
  const unit = quantity.unit === "%" ? "%" : quantity.unit === "" ? "" : ` ${quantity.unit}`;
  const notes = [quantity.relation, quantity.role].filter((note) => note !== null);
  const suffix = notes.length > 0 ? ` (${notes.join(", ")})` : "";
  return `${describeAmount(quantity)}${unit}${suffix}`;
}

/** "25,000 to 30,000", "up to 30,000", "more than 40", "dozens". */
export function describeAmount(quantity: Quantity | PartQuantity): string {
  const { low, high, strict, approximate, vague } = quantity;
  const about = approximate ? "about " : "";
  if (low !== null && high !== null) {
    return low === high
      ? `${about}${number.format(low)}`
      : `${about}${number.format(low)} to ${number.format(high)}`;
  }
  if (high !== null) return `${strict ? "fewer than" : "up to"} ${number.format(high)}`;
  if (low !== null) return `${strict ? "more than" : "at least"} ${number.format(low)}`;
  return vague ?? "an unstated number";
}

/** "probable, 55–80 % by US NIC", "denied, certain". */
export function describeCertainty(claim: Claim): string {
  const { value, polarity, probability, scale } = claim.certainty;
  const range =
    probability === null
      ? ""
      : `, ${number.format(probability[0] * 100)}–${number.format(probability[1] * 100)} %${scale === null ? "" : ` by ${scale}`}`;
  return `${polarity === "denied" ? "denied, " : ""}${value}${range}`;
}

/** "future, a forecast", "past". */
export function describeRealis(claim: Claim): string {
  return claim.forecast ? `${claim.realis}, a forecast` : claim.realis;
}

export function describeTime(time: Time): string {
  const role = time.role === "event" ? "" : time.role === "deadline" ? "by " : "said ";
  return `${role}${time.edtf ?? "relative, publication date unknown"}`;
}

export function describePlace(place: Place): string {
  const country =
    place.country ?? (place.alternatives.length > 0 ? `one of ${place.alternatives.join(", ")}` : null);
  const where = place.name === country || country === null ? place.name : `${place.name}, ${country}`;
  return place.role === "saying" ? `${where} (where it was said)` : where;
}

export function describeEvidence(evidence: Evidence): string {
  const credit = evidence.credit === null ? "" : `, ${evidence.credit}`;
  const url = evidence.url === null ? "" : ` <${evidence.url}>`;
  return `${evidence.kind}${credit}${url}`;
}

/** The voices of a claim's chain from the publisher outward, each with how it is known. */
export function chainVoices(
  reading: Reading,
  claim: Claim,
): readonly { readonly link: Link; readonly voice: Voice }[] {
  const byId = new Map(reading.voices.map((voice) => [voice.id, voice]));
  return claim.chain.map((link) => ({ link, voice: byId.get(link.voice)! }));
}

/** "LBC ← CNN ← Ukrainian intelligence". */
export function describeChain(reading: Reading, claim: Claim): string {
  return chainVoices(reading, claim)
    .map(({ voice }) => voice.name)
    .join(" ← ");
}

/** The fields of a claim as labelled lines, each with the words it rests on; empty fields are left out. */
export interface FieldLine {
  readonly label: "cue" | "sure" | "real" | "many" | "when" | "where" | "evidence";
  readonly value: string;
  readonly words: string | null;
}

export function fieldLines(claim: Claim): readonly FieldLine[] {
  const lines: FieldLine[] = [];
  const quoteOf = (words: { readonly exact: string }): string => words.exact.replace(/\s+/g, " ");
  const cue = claim.cue.map(quoteOf).join(" … ");
  if (cue !== "") {
    const stance = claim.stance === "neutral" ? "" : `, ${claim.stance}`;
    lines.push({
      label: "cue",
      value: `${claim.quote === "none" ? "reported" : claim.quote}${stance}`,
      words: cue,
    });
  }
  const hedges = claim.certainty.words.map(quoteOf).join("” “");
  lines.push({
    label: "sure",
    value: `${describeCertainty(claim)}; ${describeRealis(claim)}`,
    words: hedges === "" ? null : hedges,
  });
  for (const quantity of claim.quantities) {
    lines.push({ label: "many", value: describeQuantity(quantity), words: quoteOf(quantity.words) });
    for (const part of quantity.parts) {
      const time = part.time === null ? "" : `, ${part.time}`;
      lines.push({
        label: "many",
        value: `  of which ${describeQuantity(part)}${time}`,
        words: quoteOf(part.words),
      });
    }
    if (quantity.sum !== null) {
      lines.push({ label: "many", value: `  parts are ${quantity.sum} with the whole`, words: null });
    }
  }
  for (const time of claim.times)
    lines.push({ label: "when", value: describeTime(time), words: quoteOf(time.words) });
  for (const place of claim.places)
    lines.push({ label: "where", value: describePlace(place), words: quoteOf(place.words) });
  for (const item of claim.evidence) {
    lines.push({ label: "evidence", value: describeEvidence(item), words: quoteOf(item.words) });
  }
  return lines;
}

/** The content as one line; parts that the cue broke apart are joined by an ellipsis. */
export function contentText(claim: Claim): string {
  return claim.content.map((part) => part.exact.replace(/\s+/g, " ").trim()).join(" … ");
}
