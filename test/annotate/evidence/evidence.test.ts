import { describe, expect, test } from "vitest";
import { evidencePass } from "../../../src/annotate/evidence/index.ts";
import type { Caption, Document, Hyperlink } from "../../../src/model/index.ts";
import { layersOf } from "../certainty/print.ts";

/** Evidence as "kind [words] credit", in the order of the text. */
function print(
  text: string,
  captions: readonly Caption[] = [],
  links: readonly Hyperlink[] = [],
): readonly string[] {
  const layers = layersOf(text);
  const document = { ...layers.document, captions, links } as Document;
  return evidencePass
    .run({ ...layers, document })
    .evidence.map(({ kind, start, end, credit, url }) =>
      [kind, `[${text.slice(start, end)}]`, credit, url].filter((part) => part !== null).join(" "),
    );
}

describe("things", () => {
  test.each([
    [
      "Satellite imagery obtained by CNN showed ships.",
      ["satellite imagery [Satellite imagery obtained by CNN] CNN"],
    ],
    [
      "Satellite images by Planet Labs show the tower down.",
      ["satellite imagery [Satellite images by Planet Labs] Planet Labs"],
    ],
    ["Satellite images show activity at the port.", ["satellite imagery [Satellite images]"]],
    ["The assessment seen by Reuters says so.", ["document [assessment seen by Reuters] Reuters"]],
    ["A report, reviewed by CNN, says so.", ["document [report, reviewed by CNN] CNN"]],
    [
      "They may arrive soon, says the assessment, which CNN has seen.",
      ["document [assessment, which CNN has seen] CNN"],
    ],
    ["The move is set out in court documents.", ["document [court documents]"]],
    ["The indictment names three men.", ["document [indictment]"]],
    ["Video showed smoke over the city.", ["video [Video]"]],
    ["Footage shows men running.", ["video [Footage]"]],
    ["A photo published by Tass shows the king.", ["photograph [photo published by Tass] Tass"]],
    ["In an intercepted call, a soldier complains.", ["audio [intercepted call]"]],
    ["An audio recording was played in court.", ["audio [audio recording]"]],
    ["The census counted 4,000 villages.", ["statistic [census]"]],
    ["A survey found that prices rose.", ["statistic [survey]"]],
  ])("%s", (text, evidence) => expect(print(text)).toEqual(evidence));
});

describe("sightings", () => {
  test.each([
    ["The ship has been spotted again in a Russian port.", ["sighting [been spotted]"]],
    ["Two men were seen near the bridge.", ["sighting [were seen]"]],
    ["The plane was sighted over the sea.", ["sighting [was sighted]"]],
  ])("%s", (text, evidence) => expect(print(text)).toEqual(evidence));
});

describe("people", () => {
  test.each([
    ["Ukrainian officials say forces will come.", ["unnamed official [Ukrainian officials]"]],
    ["A senior official said the talks failed.", ["unnamed official [A senior official]"]],
    ["Defence Minister Jane Roe said the talks failed.", ["named official [Defence Minister Jane Roe]"]],
    ["Witnesses said the tower fell at once.", ["witness [Witnesses]"]],
    ["Residents told reporters the tower fell.", ["witness [Residents]"]],
    ["According to officials, the tower fell.", ["unnamed official [officials]"]],
    ["People familiar with the matter said so.", ["unnamed official [People]"]],
    ["Witness Jane Roe said the tower fell.", ["witness [Witness Jane Roe]"]],
    ["Jane Roe, a resident, said the tower fell.", ["witness [Jane Roe]"]],
  ])("%s", (text, evidence) => expect(print(text)).toEqual(evidence));
});

describe("no evidence", () => {
  test.each([
    "The report was late.",
    "He wrote a letter to his mother.",
    "She is seen as a rival.",
    "He was not seen again.",
    "The picture is bleak.",
    "The minister resigned.",
    "Officials were killed in the attack.",
    "The tape measure broke.",
    "The video game sold well.",
    "He bought a satellite dish.",
    "Residents fled.",
    "",
  ])("%s", (text) => expect(print(text)).toEqual([]));
});

describe("the page", () => {
  const text =
    "Soldiers at the front. Picture: Roe/Telegram\nThe army left, according to a report on Monday. More about cats.";
  const at = (words: string): { start: number; end: number } => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const caption = {
    start: 0,
    end: text.indexOf("\n"),
    credit: "Roe/Telegram",
    medium: "photograph",
  } as const;

  test("a credited picture", () => {
    expect(print(text, [caption])).toContain("photograph [Roe/Telegram] Roe/Telegram");
  });
  test("a credited video", () => {
    expect(print(text, [{ ...caption, medium: "video" }])).toContain("video [Roe/Telegram] Roe/Telegram");
  });
  test.each([
    ["no credit", { ...caption, credit: null }],
    ["a graphic", { ...caption, medium: "graphic" as const }],
  ])("%s is no evidence", (_name, without) => expect(print(text, [without])).toEqual([]));
  test("links on reporting words count, others do not", () => {
    const links = [
      { ...at("according to a report"), url: "https://example.org/a" },
      { ...at("about cats"), url: "https://example.org/b" },
    ];
    expect(print(text, [], links)).toEqual(["link [according to a report] https://example.org/a"]);
  });
  test("a link to a news outlet counts whatever its words", () => {
    expect(print(text, [], [{ ...at("army left"), url: "https://www.reuters.com/x" }])).toEqual([
      "link [army left] https://www.reuters.com/x",
    ]);
  });
});
