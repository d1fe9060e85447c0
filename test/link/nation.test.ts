/** Whose people each count of a text is of, in the order of the text; "-" nobody's. */
import { describe, expect, it } from "vitest";
import { articleOf } from "../../src/link/figure/article.ts";
import { Folder } from "../../src/link/figure/matter.ts";
import { type ScopeMemory, scopeOf } from "../../src/link/figure/scope.ts";
import { annotate } from "../../src/pipeline/annotate.ts";

const STORY = { places: new Set<string>(), sides: new Set(["KE", "SO"]) };

function nations(text: string): string {
  const reading = annotate({ text, outlet: "Herald", published: "2021-04-05" });
  const article = articleOf(reading, null, 0, new Folder());
  const memory: ScopeMemory = { last: null, lastEnd: 0, nation: "", nationEnd: 0 };
  return reading.claims
    .flatMap((claim) =>
      claim.quantities.map((quantity) => scopeOf(article, claim, quantity, memory, STORY).nation || "-"),
    )
    .join(" ");
}

const CASES: readonly (readonly [text: string, nations: string])[] = [
  ["The police said 12 Kenyan soldiers were killed.", "KE"],
  ["Kenya's defence ministry said six of its soldiers were killed and 14 wounded.", "KE KE"],
  ["Kenya's defence ministry said 20 intruders were killed.", "SO"],
  ["Kenya's army said 20 of the attackers had died and five had been taken prisoner.", "SO SO"],
  ["Somalia had put Kenyan deaths at 20.", "KE"],
  ["A diplomat said Somalia's own dead were six.", "SO"],
  [
    "Kenya's army said nine of its soldiers were killed, up from the two it had acknowledged until now.",
    "KE KE",
  ],
  // others, who are named, are no more of them
  ["Kenya's army said 12 of its soldiers were killed. In Garissa 14 people were wounded.", "KE -"],
  ["The police said 12 people were killed and 14 wounded.", "- -"],
];

describe("the people whom a count is of", () => {
  it.each(CASES)("%s", (text, expected) => expect(nations(text)).toBe(expected));
});
