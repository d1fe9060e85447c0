/**
 * Bad input, one named case each, through the whole of annotate: an honest value or none; never NaN, never a crash. The
 * figures and times of the one sentence, printed.
 */
import { describe, expect, it } from "vitest";
import { annotate } from "../../src/index.ts";

const CASES: Readonly<Record<string, readonly (readonly [text: string, found: string])[]>> = {
  "contradictory dates": [
    ["Police said 40 people died on Monday 7 May 2025.", "40..40 people; Monday 7 May 2025 = 2025-05-07"],
    ["Police said 40 people died on 31 February 2025.", "40..40 people; 31 February 2025 = null"],
    [
      "Police said 40 people died by 2030, before 2020.",
      "40..40 people; by 2030 = ../2030; before 2020 = ../2019",
    ],
  ],
  "ranges of dates the wrong way round": [
    [
      "Police said 40 people died between June and March 2024.",
      "40..40 people; between June and March 2024 = 2023-06/2024-03",
    ],
  ],
  "year 0 and 9999": [
    ["Police said 40 people died in the year 0.", "40..40 people; the year 0 = 0000"],
    ["Police said 40 people died on 0000-01-01.", "40..40 people"],
    ["Police said the king would come in 9999.", ""],
    ["Police said 40 people died on 9999-12-31.", "40..40 people; 9999-12-31 = 9999-12-31"],
  ],
  "400 digits": [
    [`Police said ${"9".repeat(400)} people fled.`, ""],
    ["Police said 1e400 people fled.", ""],
  ],
  "1.234.567,89 and 1,234,567.89": [
    ["Police said 1.234.567,89 euros were lost.", "1234567.89..1234567.89 EUR"],
    ["Police said 1,234,567.89 euros were lost.", "1234567.89..1234567.89 EUR"],
  ],
  "Arabic-Indic digits": [
    ["Police said ١٢٣٤ people fled.", "1234..1234 people"],
    ["Police said ٣٠٬٠٠٠ people fled.", "30000..30000 people"],
    ["Police said ۱۲۳ people fled.", "123..123 people"],
  ],
  "half-width and full-width digits": [
    ["Police said １２，３４５ people fled.", "12345..12345 people"],
    ["Police said １２３ people fled.", "123..123 people"],
    ["Police said ｱ 12 people fled.", "12..12 people"],
  ],
  "ranges the wrong way round": [
    ["Police said 30,000 to 25,000 people fled.", "25000..30000 people"],
    ["Police said between 30,000 and 25,000 people fled.", "25000..30000 people"],
  ],
  "percentages over 100": [["Police said 140% of voters fled.", "140..140 %"]],
  "negative counts": [
    ["Police said -40 people died.", ""],
    ["Police said −40 people died.", ""],
    ["Police said minus 40 people died.", ""],
    ["Police said that output changed by -5%.", ""],
  ],
};

/** Figures and times of the claims of one sentence. */
function found(text: string): string {
  const { claims } = annotate({ text: `News in brief\n\n${text}`, outlet: "Post", published: "2025-05-06" });
  const body = claims.filter(({ where }) => where === "body");
  const figures = body.flatMap(({ quantities }) =>
    quantities.map(({ low, high, unit }) => `${low}..${high} ${unit}`),
  );
  const times = body.flatMap((claim) => claim.times.map(({ words, edtf }) => `${words.exact} = ${edtf}`));
  return [...figures, ...times].join("; ");
}

describe("bad input", () => {
  for (const [name, cases] of Object.entries(CASES))
    it.each(cases)(`${name}: %.60s`, (text, expected) => expect(found(text)).toBe(expected));

  it("no publication date, an impossible one, and one far off leave every value finite or absent", () => {
    for (const published of [null, "2025-13-45", "0000-01-01", "9999-12-31"]) {
      const { claims } = annotate({
        text: "Police said 40 people died on Monday, two years ago, in 9999 years and last week.",
        outlet: "Post",
        ...(published === null ? {} : { published }),
      });
      const text = JSON.stringify(claims);
      expect(text).not.toMatch(/NaN|Infinity|undefined/);
      expect(
        claims.flatMap(({ quantities }) => quantities).every(({ low, high }) => low === 40 && high === 40),
      ).toBe(true);
    }
  });
});
