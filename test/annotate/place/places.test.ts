/** Places with their country, point and role: one row a text, over a compact printed form. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Layers } from "../../../src/annotate/layers.ts";
import { placePass } from "../../../src/annotate/place/index.ts";
import { type About, voicesIn } from "../voice/print.ts";

/** "Kyiv UA @50.5,30.5; Paris ? FR/US": name, country or "?" with what it could be, point to a tenth of a degree. */
function places(text: string, about: About = {}): string {
  const layers = voicesIn(text, about);
  const found = placePass.run(layers as Layers).places;
  return found
    .map(({ name, country, point, alternatives, role, start, end }) => {
      expect(text.slice(start, end).length).toBeGreaterThan(0);
      const where = country ?? ["?", alternatives.join("/")].filter((part) => part !== "").join(" ");
      const at = point === null ? "" : ` @${point.map((degrees) => degrees.toFixed(1)).join(",")}`;
      return `${name} ${where}${at}${role === "saying" ? " (saying)" : ""}`;
    })
    .join("; ");
}

const FOUND: readonly (readonly [text: string, printed: string])[] = [
  ["Ten people died in Myanmar on Friday.", "Myanmar MM"],
  ["Ten people died in Burma on Friday.", "Myanmar MM"],
  ["Ten people died in Kyiv on Friday.", "Kyiv UA @50.5,30.5"],
  ["Ten people died in Kiev on Friday.", "Kyiv UA @50.5,30.5"],
  ["Ten people died in Frankfurt on Friday.", "Frankfurt am Main DE @50.1,8.7"],
  ["Ten people died near Kharkiv on Friday.", "Kharkiv UA @50.0,36.3"],
  ["Ten people died in the Kursk region on Friday.", "Kursk region RU"],
  ["Ten people died in Russia's Kursk region on Friday.", "Kursk region RU"],
  ["Ten people died in the eastern Ukrainian city of Bakhmut.", "Bakhmut UA @48.6,38.0"],
  ["Ten people died in eastern Ukraine on Friday.", "Ukraine UA"],
  ["Ten people died in Bangkok, Thailand, on Friday.", "Bangkok TH @13.8,100.5; Thailand TH"],
  ["Ten people died in Paris, Texas, on Friday.", "Paris US @33.7,-95.6; Texas US"],
  ["Ten people died in Paris, France, on Friday.", "Paris FR @48.9,2.4; France FR"],
  ["Ten people died in Paris. The French government met.", "Paris FR @48.9,2.4"],
  ["Ten people died in Paris on Friday.", "Paris ? FR/US"],
  ["Ten people died in Georgia on Friday.", "Georgia ? GE/US"],
  [
    "Ten people died in Georgia. Troops left Tbilisi for Batumi.",
    "Georgia GE; Tbilisi GE @41.7,44.8; Batumi GE @41.6,41.6",
  ],
  [
    "Ten people died in Georgia. The storm went on to Alabama and Tennessee.",
    "Georgia US; Alabama US; Tennessee US",
  ],
  ["Ten people died in Los Angeles on Friday.", "Los Angeles US @34.0,-118.2"],
  ["Ten people died in New York on Friday.", "New York City US @40.7,-74.0"],
  ["Ten people died in Khan Younis on Friday.", "Khan Younis PS @31.3,34.3"],
  ["Ten people died in the Gaza Strip on Friday.", "Gaza PS"],
  ["Ten people died in Crimea on Friday.", "Crimea UA"],
  ["Ten people died across Europe on Friday.", "Europe ?"],
  ["Ten people died in Bogota on Friday.", "Bogotá CO @4.6,-74.1"],
  ["Ten people died in Kansas City, Mo., on Friday.", "Kansas City US @39.1,-94.6; Missouri US"],
  ["Ships left Vladivostok for Busan on Friday.", "Vladivostok RU @43.1,131.9; Busan KR @35.1,129.0"],
  ["MOSCOW (AP) — Ten people died in Kazan on Friday.", "Moscow RU @55.8,37.6 (saying); Kazan RU @55.8,49.1"],
  [
    "KYIV, Ukraine, July 2 (Reuters) - Ten people died in Odesa on Friday.",
    "Kyiv UA @50.5,30.5 (saying); Ukraine UA (saying); Odesa UA @46.5,30.7",
  ],
  ["The Myanmar earthquake killed ten people.", "Myanmar MM"],
  ["North Korean troops fought in Kursk for Russia.", "Kursk RU @51.7,36.2"],
];

const NONE: readonly string[] = [
  "Ukraine said on Friday that ten people died.",
  "The China Morning Post looked into it.",
  "CNN said ten people died.",
  "Michael Jordan scored.",
  "Hillary Clinton spoke on Monday. Trump and Clinton recovered from it.",
  "Paris Hilton arrived.",
  "President Georgia Example left.",
  "The University of Nowhere published a study.",
  "Ukrainian officials met Russian officials.",
  "U.S. officials met.",
  "South Korea's spy agency met.",
  "They gave us bread, and who came was late.",
  "Most of the same men came on Friday.",
  "The UN met on Friday.",
];

describe("places", () => {
  test.each(FOUND)("%s", (text, printed) => expect(places(text)).toBe(printed));
});

describe("no place", () => {
  test.each(NONE)("%s", (text) => expect(places(text)).toBe(""));
});

describe("the publisher's country decides where nothing else does", () => {
  test.each([
    ["LBC", "London GB @51.5,-0.1"],
    ["CBC", "London CA @43.0,-81.2"],
  ])("%s", (outlet, printed) =>
    expect(places("Ten people died in London on Friday.", { outlet })).toBe(printed),
  );
});

test("any text: no throw, spans inside, each place on the globe", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      for (const { start, end, point } of placePass.run(voicesIn(text)).places) {
        expect(0 <= start && start < end && end <= text.length).toBe(true);
        if (point !== null) expect(Math.abs(point[0]) <= 90 && Math.abs(point[1]) <= 180).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});
