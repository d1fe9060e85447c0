/** Datelines and time stamps set apart from the first sentence: tables of what is cut and what is not, and where it is used. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotate } from "../../src/pipeline/annotate.ts";
import { cutDatelines } from "../../src/read/cut-datelines.ts";
import { readText } from "../../src/read/text.ts";

/** "stamp | sentence" as the blocks have it; the sentence alone where nothing is cut. */
function cut(text: string): string {
  const blocks = cutDatelines(text, [{ start: 0, end: text.length, kind: "paragraph" }]);
  return blocks.map(({ start, end }) => text.slice(start, end)).join(" | ");
}

describe("is cut", () => {
  test.each([
    "FRANKFURT, Jan 12 (Norpress) - | The bank said.",
    "LIMA (Reuters) — | The bank said.",
    "KYIV, Ukraine (AP) – | The bank said.",
    "Mexico City (AFP) – | “We wait,” she said.",
    "WASHINGTON - | The bank said.",
    "WASHINGTON/BRUSSELS, Feb. 3 (Reuters) - | The bank said.",
    "ZARNOVIA (Norpress) - | The bank said.",
    "Dec 29 (Reuters) - | The bank said.",
    "Geneva, 3 March 2022 – | The council said.",
    "GENEVA (3 March 2022) – | UN experts said.",
    "14:05 | The mayor said.",
    "14:05 GMT – | The mayor said.",
    "10.32am: | The mayor said.",
    "5.40 pm | The mayor said.",
    "9pm: | “We wait,” she said.",
    "14:05 LIMA (Reuters) — | The bank said.",
  ])("%s", (printed) => expect(cut(printed.replace(" | ", " "))).toBe(printed));
});

describe("is not cut", () => {
  test.each([
    "Washington said on Monday that it would wait.",
    "London police said on Monday - again - that they would wait.",
    "HSBC – Europe's largest bank – said it would wait.",
    "MAYOR TO MEND BRIDGE - Council votes on Monday",
    "EXCLUSIVE - The mayor said he would wait.",
    "Ann Lee (Labour): We will mend the bridge.",
    "Ann Lee (Labour) said she would mend the bridge.",
    "May (Labour) Said",
    "10.50 Euros were asked.",
    "10:00 Monday is when the council meets.",
    "14:05 Moscow time is when it fell.",
    "14:05 was when it fell.",
    "3 PM Lee said.",
    "14:05 – 15:00 the bridge is closed.",
    "LIMA (Reuters) — ",
  ])("%s", (text) => expect(cut(text)).toBe(text));

  test("in a headline", () => {
    const text = "LIMA (Reuters) — The bank said.";
    const blocks = [{ start: 0, end: text.length, kind: "headline" }] as const;
    expect(cutDatelines(text, blocks)).toEqual(blocks);
  });
});

test("no word is lost and blocks stay in order", () => {
  const part = fc.constantFrom(
    "LIMA",
    "Oslo",
    ", ",
    "May 3",
    " (AP)",
    " - ",
    "14:05",
    " ",
    "The bank",
    ":",
    "— ",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      const text = parts.join("").trim();
      const blocks = cutDatelines(text, [{ start: 0, end: text.length, kind: "paragraph" }]);
      expect(
        blocks
          .map(({ start, end }) => text.slice(start, end))
          .join("")
          .replace(/\s/gu, ""),
      ).toBe(text.replace(/\s/gu, ""));
      for (const [at, { start, end }] of blocks.entries())
        expect(start >= (blocks[at - 1]?.end ?? 0) && (end > start || text === "")).toBe(true);
    }),
  );
});

describe("claims", () => {
  const SENTENCES = "Officials in Cusco said the bridge had collapsed. Two people died, police said.";
  test.each([
    ["LIMA (Reuters) — ", "Lima"],
    ["LIMA, Jan 12 (Norpress) - ", "Lima"],
    ["Lima, 12 January 2021 – ", "Lima"],
    ["LIMA - ", "Lima"],
    ["Lima, 12 January (ANI): ", "Lima"],
    ["14:05 LIMA (Reuters) — ", "Lima"],
    ["14:05 ", null],
    ["10.32am: ", null],
  ])("begin behind “%s”, which still tells where they were said", (stamp, place) => {
    const { claims } = annotate(readText(`Bridge collapses in rain\n\n${stamp}${SENTENCES}`));
    const body = claims.filter(({ where }) => where === "body");
    expect(body.length).toBeGreaterThan(1);
    for (const { content } of body)
      for (const { exact } of content) expect(exact).not.toMatch(/LIMA|Lima|Reuters|\d/u);
    const said = body.flatMap(({ places }) => places.filter(({ role }) => role === "saying"));
    expect([...new Set(said.map(({ name }) => name))]).toEqual(place === null ? [] : [place]);
  });
});

describe("the agency of a dateline is still who “the news agency” means", () => {
  test.each([
    ["LIMA (Reuters) — ", "Reuters"],
    ["14:05 LIMA, May 3 (Reuters) - ", "Reuters"],
    ["LIMA - ", "news agency"],
  ])("%s", (stamp, agency) => {
    const sentence = "A minister told the news agency that two people had died.";
    const { claims, voices } = annotate(readText(`Bridge collapses in rain\n\n${stamp}${sentence}`));
    const chain = claims.at(-1)!.chain.map(({ voice }) => voices.find(({ id }) => id === voice)?.name);
    expect(chain).toEqual(["publisher not known", agency, "minister"]);
  });
});

describe("on a live page", () => {
  const kindsOf = (text: string): readonly string[] =>
    readText(`Dam bursts above Kelso\n\n${text}`)
      .blocks.slice(1)
      .map(({ kind, start, end }) => {
        const whole = `Dam bursts above Kelso\n\n${text}`;
        return `${kind}: ${whole.slice(start, end)}`;
      });

  test("a full stop parts hours from minutes where more lines open so", () => {
    expect(
      kindsOf("13.15 Dozens feared dead\n\nThe army has come.\n\n12.40 Police close the bridge"),
    ).toEqual([
      "metadata: 13.15",
      "paragraph: Dozens feared dead",
      "paragraph: The army has come.",
      "metadata: 12.40",
      "paragraph: Police close the bridge",
    ]);
  });

  test("one such line may open with a sum", () => {
    expect(kindsOf("13.15 Francs were paid.\n\nThe army has come.")).toContain(
      "paragraph: 13.15 Francs were paid.",
    );
  });
});

describe("what is no part of an article", () => {
  const kindOf = (line: string): string | undefined => {
    const text = `Dam bursts above Kelso\n\nThe dam burst on Monday, the mayor said.\n\n${line}\n\nThe army has come.`;
    return readText(text).blocks[2]?.kind;
  };
  test.each([
    ["Image 1 of 4", "furniture"],
    ["Slideshow (5 Images)", "furniture"],
    ["12 photos", "furniture"],
    ["Two images were found of the four.", "paragraph"],
    ["Updated: a minute ago", "metadata"],
    ["Updated: June 4", "metadata"],
    ["UPDATE: The toll has risen to 12, police said.", "paragraph"],
  ])("%s: %s", (line, kind) => expect(kindOf(line)).toBe(kind));
});
