/**
 * Quantities in a compact printed form, one a mention:
 * `[up to 30,000] ..30000 {troops} sent` — the words, the interval, the unit, the role, the relation.
 * Interval: `5`, `5..`, `..5`, `>5`, `<5`, `5..7`, `~5`; a vague word in quotes. `+` relation, `^n` part of mention n, `=` sum.
 */
import { tokenizeText } from "../../../src/annotate/language/index.ts";
import { syntaxOf } from "../../../src/annotate/language/syntax.ts";
import type { QuantityMention } from "../../../src/annotate/layers.ts";
import {
  type FoundQuantity,
  parseNumbers,
  parseQuantities,
  quantityPass,
} from "../../../src/annotate/quantity/index.ts";
import { readText } from "../../../src/read/text.ts";

type Interval = Pick<QuantityMention, "low" | "high" | "strict" | "approximate">;

const round = (value: number): string =>
  String(Number(value.toPrecision(6)) === value ? value : Number(value.toPrecision(12)));

export function printInterval({ low, high, strict, approximate }: Interval): string {
  const near = approximate ? "~" : "";
  if (low !== null && high !== null)
    return near + (low === high ? round(low) : `${strict ? "(" : ""}${round(low)}..${round(high)}`);
  if (low !== null) return near + (strict ? `>${round(low)}` : `${round(low)}..`);
  if (high !== null) return near + (strict ? `<${round(high)}` : `..${round(high)}`);
  return "?";
}

const unitOf = (unit: string): string => (unit === "" ? "" : ` {${unit}}`);

/** By the pass, with tags and tree. */
export function printMentions(text: string): string {
  const { tokens, sentences } = tokenizeText(text);
  const { quantities } = quantityPass.run({
    document: readText(text),
    tokens,
    sentences,
    syntax: syntaxOf(tokens, sentences),
  });
  return quantities.map((mention) => printMention(text, mention)).join("; ");
}

function printMention(text: string, mention: QuantityMention): string {
  const value = mention.vague === null ? printInterval(mention) : `"${mention.vague}"`;
  const role = mention.role === null ? "" : ` ${mention.role}`;
  const relation = mention.relation === null ? "" : ` +${mention.relation}`;
  const whole = mention.partOf === null ? "" : ` ^${mention.partOf}`;
  const sum = mention.sum === null ? "" : ` =${mention.sum}`;
  return `[${text.slice(mention.start, mention.end)}] ${value}${unitOf(mention.unit)}${role}${relation}${whole}${sum}`;
}

/** By the number grammar alone. */
export const printFound = (text: string): string =>
  parseQuantities(text)
    .map((found: FoundQuantity) => {
      const relation = found.relation === null ? "" : ` +${found.relation}`;
      return `[${text.slice(found.start, found.end)}] ${printInterval(found)}${unitOf(found.unit)}${relation}`;
    })
    .join("; ");

/** Numbers alone. */
export const printNumbers = (text: string): string =>
  parseNumbers(text)
    .map(({ start, end, value }) => `[${text.slice(start, end)}] ${round(value)}`)
    .join("; ");
