/** Origins as a compact print: of each act of saying its voice and the outlets that carry it, and a thread's interval. */
import { describe, expect, it } from "vitest";
import { annotate } from "../../../src/pipeline/annotate.ts";
import { traceReadings } from "../../../src/pipeline/trace.ts";

type Text = readonly [outlet: string, published: string, text: string];

function trace(texts: readonly Text[]) {
  return traceReadings(
    texts.map(([outlet, published, text]) => ({
      reading: annotate({ outlet, published, text } as Parameters<typeof annotate>[0]),
      carries: null,
    })),
  );
}

/** "Kenya, about 2021-04-05: Courier, Herald", in the order of the alphabet */
function origins(texts: readonly Text[]): readonly string[] {
  const tracing = trace(texts);
  const outletOf = new Map(
    tracing.readings.flatMap(({ document, claims }) =>
      claims.map(({ id }) => [id, document.outlet] as const),
    ),
  );
  return tracing.origins
    .map(({ title, edges }) => {
      const outlets = new Set(edges.map(({ figure }) => outletOf.get(figure.claim) ?? "?"));
      return `${title}: ${[...outlets].sort().join(", ")}`;
    })
    .sort();
}

/** "1 to 2" of the thread that most articles answer */
function interval(texts: readonly Text[]): string {
  const { independent } = trace(texts).threads[0]!;
  return `${independent.low} to ${independent.high}`;
}

const POLICE: Text = [
  "Herald",
  "2021-04-05",
  "Kenyan police said 212 people were killed in the flood at Garissa.",
];
const MINISTRY = (words: string): Text => [
  "Courier",
  "2021-04-05",
  `${words}Kenya's interior ministry said 212 people were killed in the flood at Garissa.`,
];

describe("bodies of one state", () => {
  it("are one origin where nothing says otherwise", () =>
    expect(interval([POLICE, MINISTRY("")])).toBe("1 to 1"));

  it("are two where the text says that one has it separately", () =>
    expect(interval([POLICE, MINISTRY("Separately, ")])).toBe("2 to 2"));

  it("two that are named in one phrase are two origins", () =>
    expect(
      origins([
        [
          "Herald",
          "2021-04-05",
          "The Red Cross and Amnesty International said 212 people were killed in the flood at Garissa.",
        ],
      ]),
    ).toEqual(["Amnesty International, about 2021-04-05: Herald", "Red Cross, about 2021-04-05: Herald"]));

  it("are one where one of them says it again, apart from other news", () =>
    expect(interval([MINISTRY(""), ["Post", "2021-04-05", MINISTRY("Separately, ")[2]]])).toBe("1 to 1"));

  it("are one where neither could be verified independently", () =>
    expect(
      interval([
        POLICE,
        [
          "Courier",
          "2021-04-05",
          "Kenya's interior ministry said 212 people were killed in the flood at Garissa, which could not be independently verified.",
        ],
      ]),
    ).toBe("1 to 1"));
});

describe("people unnamed", () => {
  const unnamed = (words: string): Text => [
    "Courier",
    "2021-04-05",
    `A Western diplomat ${words}said 212 people were killed in the flood at Garissa.`,
  ];

  it("may have it from those who are named", () => expect(interval([POLICE, unnamed("")])).toBe("1 to 1"));

  it("do not speak for their country unless they are its officials", () => {
    const said = (who: string): Text => [
      "Herald",
      "2021-04-05",
      `${who} said 212 people were killed in the flood at Garissa.`,
    ];
    expect(interval([said("A Kenyan doctor")])).toBe("0 to 1");
    expect(interval([said("Kenyan officials")])).toBe("1 to 1");
  });

  it("raise the upper end alone where they have it from elsewhere", () =>
    expect(interval([POLICE, unnamed("with information separate from the police count ")])).toBe("1 to 2"));
});

describe("occasions", () => {
  it("tells two voices of one article apart", () =>
    expect(
      origins([
        [
          "Herald",
          "2021-04-05",
          "Mayor Jane Odhiambo said 40 houses were destroyed by the flood at Garissa. Pastor Peter Kimani said the church had sheltered 300 children.",
        ],
      ]),
    ).toEqual(["Jane Odhiambo, about 2021-04-05: Herald", "Peter Kimani, about 2021-04-05: Herald"]));

  it("knows one person by the family name in another article", () =>
    expect(
      origins([
        [
          "Herald",
          "2021-04-05",
          "Mayor Jane Odhiambo said 4,215 houses were destroyed by the flood at Garissa.",
        ],
        ["Courier", "2021-04-05", "Odhiambo said 640 cattle drowned in the flood at Garissa."],
      ]),
    ).toEqual(["Jane Odhiambo, about 2021-04-05: Courier, Herald"]));

  it("is one where the same words are quoted", () =>
    expect(
      origins([
        ["Herald", "2021-04-05", 'A fisherman said: "The water came over the wall like a train at night."'],
        ["Courier", "2021-04-25", 'A villager said: "The water came over the wall like a train at night."'],
      ]),
    ).toHaveLength(1));
});

describe("one firm in several articles", () => {
  const NAMED: Text = [
    "Herald",
    "2021-04-05",
    "Acme Airlines said 212 people were aboard the plane. Acme Airlines, a carrier of Garissa, has ten aircraft.",
  ];

  it("is one by its whole name and by the first word of it", () =>
    expect(interval([NAMED, ["Courier", "2021-04-05", "Acme said 212 people were aboard the plane."]])).toBe(
      "1 to 1",
    ));

  it("is two where the names begin with another word", () =>
    expect(
      interval([NAMED, ["Courier", "2021-04-05", "Zenith Airlines said 212 people were aboard the plane."]]),
    ).toBe("1 to 2"));

  it("is who “the airline” is where an article names no other as often", () =>
    expect(
      interval([
        NAMED,
        [
          "Courier",
          "2021-04-05",
          "The airline said 212 people were aboard the plane. Shares of Acme Airlines fell. Acme Airlines flies to Garissa.",
        ],
      ]),
    ).toBe("1 to 1"));
});

describe("who only denies what others say", () => {
  it("may be one voice more behind the question, and need not be", () =>
    expect(
      interval([
        [
          "Herald",
          "2021-04-05",
          "Acme said 2,300 jobs would go in Garissa. The mayor of Garissa, Jane Otieno, rejected that figure.",
        ],
      ]),
    ).toBe("1 to 2"));
});
