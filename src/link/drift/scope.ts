/** Where a count holds, on the way: one country becomes two, a town its country; a part of the staff all of it. */
import { WORLD_REGIONS } from "../../lexicon/world-regions.ts";
import { befell, type Counted } from "../figure/counted.ts";
import { countedNation } from "../figure/nation.ts";
import { isRare } from "../figure/value.ts";
import type { Telling } from "../retelling/telling.ts";
import { figureWords, plain, saidWords } from "../retelling/words.ts";
import type { Change, DriftRule, Pair, Surroundings } from "./rule.ts";

/** The places of a figure as they exclude each other: ISO codes, or "region NAME" for what is larger than a country. */
function placesOf({ figure }: Telling): ReadonlySet<string> {
  const { claim, scope, quantity } = figure;
  if (scope.by === "stated" && scope.place !== "") return new Set(scope.place.split("+"));
  const regions = claim.places.flatMap(({ name, role, words }) =>
    role === "event" &&
    LARGE.has(name.toLowerCase()) &&
    (quantity === null || claim.quantities.length <= MOST_FIGURES)
      ? [`region ${words.exact}`]
      : [],
  );
  return new Set(regions);
}

/** In a claim of more figures the place may be of another one. */
const MOST_FIGURES = 3;
const LARGE: ReadonlySet<string> = new Set(
  WORLD_REGIONS.filter(({ country }) => country === null).flatMap(({ name, aliases }) =>
    [name, ...aliases].map((word) => word.toLowerCase()),
  ),
);

/** The place of what is retold: stated, else the one country its article is about. */
function knownPlaces(telling: Telling): ReadonlySet<string> {
  const stated = placesOf(telling);
  if (stated.size > 0) return stated;
  const [main] = telling.figure.article.countries;
  return main === undefined ? new Set() : new Set([main]);
}

const WHOLE = /\b(all|entire|whole|every|total|company-wide|nationwide|overall)\b/i;

function widened(before: Telling, after: Telling): string | null {
  const from = knownPlaces(before);
  const to = placesOf(after);
  if (from.size === 0 || to.size === 0) return null;
  const [region] = [...to].filter((place) => place.startsWith("region "));
  if (region !== undefined && ![...from].some((place) => place.startsWith("region ")))
    return `It counted ${[...from].join(" and ")} alone before, and counts ${region.slice("region ".length)} now.`;
  if (placesOf(before).size === 0) return null;
  const common = [...to].filter((place) => from.has(place)).length;
  const apart = common === 0 && !befell(after.figure.counted!);
  return apart || (common === to.size && common === from.size)
    ? null
    : `It counted in ${[...from].join(" and ")} before, and counts in ${[...to].join(" and ")} now.`;
}

/** "1,200 factory workers" to "1,200 of all staff": the unit loses what bounded it. */
function unbounded({ figure: from }: Telling, { figure: to }: Telling): string | null {
  const before = from.quantity?.unit ?? "";
  const { text } = to.article.reading.document;
  const behind =
    to.quantity === null ? "" : text.slice(to.quantity.words.start, to.quantity.words.end + REACH);
  if (!WHOLE.test(behind.split(/[,;.]/)[0]!) || WHOLE.test(from.quantity?.words.exact ?? "")) return null;
  return before.includes(" ") && to.counted?.unit === from.counted?.unit
    ? `“${before}” was a part, “${plain(behind.split(/[,;.]/)[0]!)}” is the whole.`
    : null;
}
const REACH = 40;

/** "73 people, 68 of them passengers" to "73 passengers": the whole is told as the part. */
function partForWhole(before: Telling, after: Telling, article: readonly Telling[]): string | null {
  const from = before.figure.counted;
  const to = after.figure.counted;
  if (from === null || to === null || !isWhole(from) || to.general || from.unit === to.unit) return null;
  const part =
    article.find(
      ({ figure }) =>
        figure.counted?.unit === to.unit && figure.quantity?.high !== after.figure.quantity?.high,
    ) ?? article.find(({ figure }) => to.unit === "passengers" && figure.counted?.unit === "crew");
  return part === undefined
    ? null
    : `The earlier text counts “${figureWords(part)}” apart; “${figureWords(after)}” takes the whole for the part.`;
}

/** People in general, or all who were aboard: passengers are a part of either. */
const isWhole = ({ general, unit }: Counted): boolean => general || unit === "people aboard";

/** A number that may be shared by chance needs other figures beside it and like words. */
const ALIKE_WORDS = 0.2;

/** The same number of another country's people: one side's for the other's. */
function nationSwapped(before: Telling, after: Telling): string | null {
  const [from, to] = [before, after].map(({ figure: { article, claim, quantity } }) =>
    quantity === null ? "" : countedNation(article.reading.document.text, claim, quantity),
  ) as [string, string];
  return from === "" || to === "" || from.includes(to) || to.includes(from)
    ? null
    : `It counts people of ${from} before, and of ${to} now.`;
}

export const SCOPE_CHANGED: DriftRule = {
  kind: "scope changed",
  of: "figure",
  what: "The number stays, but it counts in another place, or the whole instead of a part.",
  because: "a place must be said on both sides, as texts leave out what their readers know",
  examples: [
    {
      before: "The government said 1,644 people were killed by the earthquake in Myanmar.",
      after: "The government said 1,644 people were killed by the earthquake in Myanmar and Thailand.",
    },
    {
      before: "The airline said 88 people were on board, 82 of them passengers and six crew.",
      after: "The airline said 88 passengers were on board.",
    },
  ],
  not: [
    {
      before: "The government said 1,644 people were killed by the earthquake in Myanmar.",
      after: "The government said 1,644 people were killed by the earthquake.",
    },
  ],
  find: (
    { before, after, sameNumber, stated, companions, words }: Pair,
    { inArticle }: Surroundings,
  ): Change | null => {
    if (!sameNumber || after.figure.quantity === null) return null;
    const part = partForWhole(before, after, inArticle(before));
    if (part !== null) return { before: saidWords(before), after: saidWords(after), why: part };
    if (companions > 0 || stated || words >= ALIKE_WORDS) {
      const swapped = nationSwapped(before, after);
      if (swapped !== null) return { before: saidWords(before), after: saidWords(after), why: swapped };
    }
    if (!isRare(after.figure.quantity) && !stated && (companions === 0 || words < ALIKE_WORDS)) return null;
    const why = widened(before, after) ?? unbounded(before, after);
    return why === null ? null : { before: saidWords(before), after: saidWords(after), why };
  },
};
