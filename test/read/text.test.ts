/** Plain text → Document: what each stretch of a text is told to be, printed one block a line. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shared } from "../../bench/data.ts";
import { Document } from "../../src/model/index.ts";
import { readText } from "../../src/read/text.ts";
import { blocksOf, expectSound } from "./print.ts";

const LEAD =
  "The council met on Tuesday and heard from the mayor, who said that work on the bridge would start in May.";
const SECOND =
  "Residents said they had waited for years, and that nobody had told them when the ferry would stop running.";

describe("the front of a text", () => {
  const table: readonly [name: string, text: string, blocks: readonly string[]][] = [
    [
      "crawler's date on the headline's line",
      ` date 2025-07-02 Council ‘to mend bridge by May,' mayor warns\n\nBy Ann Lee\n\n${LEAD}\n`,
      [
        "metadata| date 2025-07-02",
        "headline| Council ‘to mend bridge by May,' mayor warns",
        "byline| By Ann Lee",
        `paragraph| ${LEAD}`,
      ],
    ],
    [
      "headline label and by-line on one line",
      `Headline: Council to mend bridge by May. By Ann Lee.\n${LEAD}`,
      [
        "metadata| Headline:",
        "headline| Council to mend bridge by May.",
        "byline| By Ann Lee.",
        `paragraph| ${LEAD}`,
      ],
    ],
    [
      "headline label with a remark, place and outlet behind it",
      `Headline (from the address): N. Harbour to mend bridge. Oslo, NRK.\n${LEAD}`,
      [
        "metadata| Headline (from the address):",
        "headline| N. Harbour to mend bridge.",
        "metadata| Oslo, NRK.",
        `paragraph| ${LEAD}`,
      ],
    ],
    [
      "headline label in a text of one line",
      `Headline: bridge likely to open in May. ${LEAD}`,
      ["metadata| Headline:", "headline| bridge likely to open in May.", `paragraph| ${LEAD}`],
    ],
    [
      "headline, standfirst, by-line, date",
      `Council to mend bridge\nMayor names May as the month, after years of delay\nBy Ann Lee and Bo Ek in Oslo\nPublished 3 May 2020, 14:02 BST\nUpdated: May 4, 2020\n\n${LEAD}`,
      [
        "headline| Council to mend bridge",
        "standfirst| Mayor names May as the month, after years of delay",
        "byline| By Ann Lee and Bo Ek in Oslo",
        "metadata| Published 3 May 2020, 14:02 BST",
        "metadata| Updated: May 4, 2020",
        `paragraph| ${LEAD}`,
      ],
    ],
    ["a lead is no headline", `${LEAD}\n\n${SECOND}`, [`paragraph| ${LEAD}`, `paragraph| ${SECOND}`]],
    [
      "a lead on single newlines is no headline",
      `The bridge will open in May, a report said on Wednesday.\n${SECOND}`,
      ["paragraph| The bridge will open in May, a report said on Wednesday.", `paragraph| ${SECOND}`],
    ],
    [
      "a dateline stands apart from its paragraph",
      `Council to mend bridge\n\nOSLO, May 3 (NTB) - ${LEAD}`,
      ["headline| Council to mend bridge", "metadata| OSLO, May 3 (NTB) -", `paragraph| ${LEAD}`],
    ],
    [
      "By opens a sentence",
      `By Monday morning, the bridge was closed.\n\n${SECOND}`,
      ["paragraph| By Monday morning, the bridge was closed.", `paragraph| ${SECOND}`],
    ],
  ];
  test.each(table)("%s", (_, text, blocks) => {
    expect(blocksOf(readText(text))).toEqual(blocks);
  });

  test("dates and authors go into the document", () => {
    const text = `Council to mend bridge\nBy Ann Lee and Bo Ek in Oslo\nPublished 3 May 2020\nUpdated: May 4, 2020\n\n${LEAD}`;
    const { title, authors, published, modified } = readText(text);
    expect({ title, authors, published, modified }).toEqual({
      title: "Council to mend bridge",
      authors: ["Ann Lee", "Bo Ek"],
      published: "2020-05-03",
      modified: "2020-05-04",
    });
  });

  test("the caller's metadata goes first", () => {
    const meta = {
      title: "Another",
      outlet: "The Sun",
      published: "2021",
      authors: [],
      url: "https://example.org/a",
    };
    expect(readText(`Published 3 May 2020\n\n${LEAD}`, meta)).toMatchObject(meta);
  });
});

describe("the body of a text", () => {
  const table: readonly [line: string, kind: string, credit?: string][] = [
    ["Several ferries lay idle. Picture: Ek/Telegram", "caption", "Ek/Telegram"],
    ["Ferries in port.Image: Bo Ek.", "caption", "Bo Ek"],
    ["The mayor at work (Photo by Bo Ek/Getty Images)", "caption", "Bo Ek/Getty Images"],
    ["The mayor speaks. (AP Photo/Bo Ek, File)", "caption", "AP Photo/Bo Ek, File"],
    ["Photo: AP", "caption", "AP"],
    ["Image credit: City of Oslo", "caption", "City of Oslo"],
    [
      "The picture: nobody knows when the bridge will open, and the mayor would not say so when he was asked about it",
      "paragraph",
    ],
    ["He spoke to Reuters.", "paragraph"],
    ["Read more: Ferries to stop running", "furniture"],
    ["Sign up for our newsletter", "furniture"],
    ["Advertisement", "furniture"],
    ["Related: The ferry's last day", "furniture"],
    ["Share", "furniture"],
    ["Share prices fell on Tuesday after the mayor spoke.", "paragraph"],
    ["Source: Statistics Norway", "metadata"],
    ["Updated: 14:02", "metadata"],
    ["Updated figures were given on Tuesday.", "paragraph"],
    ["Published in May 2020, the report names nobody.", "paragraph"],
    ["• The bridge opens in May", "list item"],
    ["2. The ferry stops", "list item"],
    ["2,000 people cross each day.", "paragraph"],
  ];
  test.each(table)("%s → %s", (line, kind, credit) => {
    const document = readText(`${LEAD}\n\n${line}\n\n${SECOND}`);
    expect(blocksOf(document)[1]).toBe(`${kind}| ${line}`);
    expect(document.captions.map((caption) => caption.credit)).toEqual(credit === undefined ? [] : [credit]);
  });

  test("hard-wrapped lines are one paragraph", () => {
    const wrapped = `${LEAD} ${SECOND} ${LEAD}`.replace(/(.{40,68})(?:\s|$)/gu, "$1\n").trim();
    expect(wrapped.split("\n").length).toBeGreaterThan(4);
    expect(blocksOf(readText(`${wrapped}\n\n${wrapped}`)).map((block) => block.split("|")[0])).toEqual([
      "paragraph",
      "paragraph",
    ]);
  });

  test("lines of a text that is not wrapped are paragraphs", () => {
    expect(blocksOf(readText(`${LEAD}\n${SECOND}\n${LEAD}`)).length).toBe(3);
  });
});

test("the acceptance article", () => {
  const path = shared("seed", "article.txt");
  if (path === null) return console.warn("SKIPPED: shared corpus seed/article.txt is not on this machine");
  const document = readText(readFileSync(path, "utf8"));
  expect(document).toMatchObject({ published: "2025-07-02", authors: ["EJ Ward"], language: "en" });
  expect(document.title).toMatch(/^North Korea ‘to send .* Ukraine warns$/u);
  expect(document.captions.map((caption) => caption.credit)).toEqual(["Zelenskyy/Telegram"]);
});

test("any string gives a sound document", () => {
  const line = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "By Ann Lee",
      "Headline: A b. By Ann Lee.",
      "date 2020-01-01 A",
      "Photo: AP",
      "(x) Headline: y",
      "\u0000",
      "\ud800",
      "e\u0301",
    ),
  );
  fc.assert(
    fc.property(
      fc.array(line).map((lines) => lines.join("\n")),
      (text) => {
        const document = readText(text);
        expectSound(document, { covers: true });
        Document.parse(document);
        expect(readText(text)).toEqual(document);
      },
    ),
    { numRuns: 500 },
  );
});
