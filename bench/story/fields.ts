/** Each field of a gold claim against the figure it is aligned with. A field the gold does not give is not judged. */

import type { Aligned } from "./align.ts";
import type { Figure } from "./figures.ts";
import type { GoldClaim } from "./gold.ts";
import { hasNumber, matchNumbers, sameBounds, sameRole, sameUnit, sameVague } from "./quantities.ts";
import { type Tally, tallyOf } from "./tally.ts";
import { chainMatches, innermostMatches, linkMatches } from "./voices.ts";
import { stem } from "./words.ts";

export const FIELDS = [
  "quantity",
  "bounds",
  "unit",
  "role",
  "certainty",
  "hedges",
  "forecast",
  "voice",
  "citedOutlet",
  "chain",
] as const;
export type Field = (typeof FIELDS)[number];

export interface FieldVerdict {
  readonly field: Field;
  /** one entry a claim; of hedges one entry a hedge word */
  readonly tally: Tally;
  /** both values in words, for the list of misses */
  readonly wanted: string;
  readonly found: string;
}

type Aliases = Readonly<Record<string, readonly string[]>>;

export function judgeFields(pair: Aligned, aliases: Aliases): readonly FieldVerdict[] {
  return [...quantityFields(pair), ...certaintyFields(pair), ...voiceFields(pair, aliases)];
}

const verdict = (field: Field, right: boolean, wanted: string, found: string): FieldVerdict => ({
  field,
  tally: tallyOf([right]),
  wanted,
  found,
});

function quantityFields({ gold: { quantity: gold }, figure }: Aligned): readonly FieldVerdict[] {
  if (gold === null) return [];
  const found = figure.quantity;
  if (!hasNumber(gold)) {
    if (gold.vague === null) return [];
    const right = found !== null && sameVague(gold.vague, found);
    return [verdict("quantity", right, gold.vague, found === null ? "none" : found.words.exact)];
  }
  if (found === null) return [];
  const match = matchNumbers(gold, found);
  const range = `${found.low}..${found.high} (“${found.words.exact}”)`;
  const kind = `${found.strict ? "strict " : ""}${found.approximate ? "approximate " : ""}${range}`;
  const wanted = `${gold.low}..${gold.high}`;
  const role = sameRole(gold, found, figure.claim.forecast);
  const roleFound = `role ${found.role}, relation ${found.relation}${figure.claim.forecast ? ", forecast" : ""}`;
  return [
    verdict("quantity", match === "same" || match === "same numbers", wanted, range),
    verdict(
      "bounds",
      sameBounds(gold, found),
      `${gold.strict ? "strict " : ""}${gold.approx ? "approximate " : ""}${wanted}`,
      kind,
    ),
    ...(gold.unit === "" ? [] : [verdict("unit", sameUnit(gold.unit, found), gold.unit, `“${found.unit}”`)]),
    ...(role === null ? [] : [verdict("role", role, gold.relation ?? "", roleFound)]),
  ];
}

const CERTAINTY: Readonly<Record<GoldClaim["certainty"], string>> = {
  asserted: "certain",
  likely: "probable",
  possible: "possible",
  unconfirmed: "unconfirmed",
  denied: "denied",
};

function certaintyFields({ gold, figure }: Aligned): readonly FieldVerdict[] {
  const { value, polarity, words } = figure.claim.certainty;
  const found = polarity === "denied" ? "denied" : value;
  const wanted = CERTAINTY[gold.certainty];
  const present = hedgeWords(figure);
  const hits = gold.hedges.map((hedge) => stemsOf(hedge).every((word) => present.has(word)));
  const said = words.map(({ exact }) => exact).join(", ");
  const hedges: readonly FieldVerdict[] =
    gold.hedges.length === 0
      ? []
      : [
          {
            field: "hedges",
            tally: tallyOf(hits),
            wanted: gold.hedges.join(", "),
            found: `[${said}] cue [${figure.claim.cue.map(({ exact }) => exact).join(", ")}]`,
          },
        ];
  return [
    verdict("certainty", found === wanted, wanted, `${found} [${said}]`),
    ...hedges,
    verdict(
      "forecast",
      figure.claim.forecast === gold.is_forecast,
      `${gold.is_forecast}`,
      `${figure.claim.forecast}`,
    ),
  ];
}

const stemsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map(stem);

/** Where a hedge may be found: the claim's words of certainty, its cue, and the words of its quantities. */
function hedgeWords({ claim, quantity }: Figure): ReadonlySet<string> {
  const quantities = quantity === null ? claim.quantities : [quantity];
  const anchors = [...claim.certainty.words, ...claim.cue, ...quantities.map(({ words }) => words)];
  return new Set(anchors.flatMap(({ exact }) => stemsOf(exact)));
}

function voiceFields({ gold, figure }: Aligned, aliases: Aliases): readonly FieldVerdict[] {
  const { chain } = figure.claim;
  const { reading } = figure;
  const names = chain.map(({ voice }) => reading.voices.find(({ id }) => id === voice)?.name ?? "?");
  const found = names.join(" > ");
  const wanted = gold.chain.join(" > ");
  const outlet = gold.cited_outlet;
  const cited: readonly FieldVerdict[] =
    outlet === null
      ? []
      : [
          verdict(
            "citedOutlet",
            chain.slice(1).some((link) => linkMatches(outlet, link, reading, aliases)),
            outlet,
            found,
          ),
        ];
  return [
    verdict("voice", innermostMatches(gold.chain, chain, reading, aliases), gold.chain.at(-1)!, found),
    ...cited,
    verdict("chain", chainMatches(gold.chain, chain, reading, aliases), wanted, found),
  ];
}
