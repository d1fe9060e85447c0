/** The words of a telling as its article has them, to be quoted. */
import type { Span } from "../../model/index.ts";
import type { Telling } from "./telling.ts";

/** A quoted sentence is cut here, at a word. */
const LONGEST = 220;
/** Words of reporting further away than this stand in another sentence and are not quoted with the claim. */
const NEAR = 160;

/** The figure with its bounds and unit: "up to 30,000 soldiers". */
export function figureWords({ figure }: Telling): string {
  const { quantity, article } = figure;
  if (quantity === null) return claimWords({ figure });
  const { text } = article.reading.document;
  const behind = text.slice(quantity.words.end, quantity.words.end + UNIT_REACH);
  const unit = quantity.unit.toLowerCase();
  const at = unit === "" ? -1 : behind.toLowerCase().indexOf(unit);
  const end = at < 0 ? quantity.words.end : quantity.words.end + at + unit.length;
  return plain(text.slice(quantity.words.start, end));
}

/** How far behind its number a unit stands, in characters. */
const UNIT_REACH = 40;

/** The claim without who says it. */
export function claimWords({ figure }: Pick<Telling, "figure">): string {
  return shorten(plain(figure.claim.content.map(({ exact }) => exact).join(" … ")));
}

/** The claim with the words of reporting beside it, as they stand in the text. */
export function saidWords({ figure }: Pick<Telling, "figure">): string {
  const { claim, article } = figure;
  const { text } = article.reading.document;
  const first = claim.content[0]!;
  const last = claim.content.at(-1)!;
  const beside = [...claim.cue, ...claim.chain.flatMap(({ mention }) => (mention === null ? [] : [mention]))]
    .filter((span) => near(span, first, last) && !/\n/.test(between(text, span, first)))
    .concat(claim.content);
  const start = Math.min(...beside.map((span) => span.start));
  const end = Math.max(...beside.map((span) => span.end));
  return shorten(plain(text.slice(start, end)));
}

const near = (span: Span, first: Span, last: Span): boolean =>
  span.end >= first.start - NEAR && span.start <= last.end + NEAR;

const between = (text: string, a: Span, b: Span): string =>
  text.slice(Math.min(a.start, b.start), Math.max(a.end, b.end));

/** Who says it, as a reader knows them. */
export const speakerWords = ({ body, figure }: Telling): string =>
  body?.label ?? figure.article.reading.document.outlet ?? "the article itself";

export const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(" ", LONGEST))} …`;
}
