/**
 * A small tracing made by hand from readings of made-up articles: threads, a tree with a stated and an inferred edge, drifts,
 * conflicts and a near miss. What the faces show is held to it, whatever linking finds.
 */
import type {
  FigureRef,
  Origin,
  OriginEdge,
  OriginId,
  Reading,
  Thread,
  ThreadId,
  Tracing,
} from "../../src/model/index.ts";
import { annotate } from "../../src/pipeline/annotate.ts";

export interface HandMade {
  readonly tracing: Tracing;
  readonly readings: Readonly<Record<"post" | "wire" | "star" | "echo" | "hall", Reading>>;
}

/** `spice` is put into titles, outlets, names and quotes: hostile text, to see what becomes of it. */
export function handMadeTracing(spice = ""): HandMade {
  const article = (outlet: string, published: string | undefined, text: string): Reading =>
    annotate({
      text: `${text} ${spice}`.trim(),
      title: `Fire in the harbour ${spice}`.trim(),
      outlet: `${outlet} ${spice}`.trim(),
      url: `https://${outlet.toLowerCase().replaceAll(" ", "-")}.example/fire?q=<a>|b`,
      ...(published === undefined ? {} : { published }),
    });
  const readings = {
    post: article(
      "Harbour Post",
      "2025-05-06",
      "At least 12 people were hurt when a fire broke out in the harbour on Monday, police said.",
    ),
    wire: article(
      "Daily Wire",
      "2025-05-07",
      "12 people were hurt in the harbour fire, police said, the Harbour Post reported.",
    ),
    star: article(
      "Evening Star",
      "2025-05-08",
      "The fire chief, Ana Perez, said 20 people were hurt in the harbour fire.",
    ),
    hall: article(
      "Town Hall News",
      "2025-05-09",
      "The mayor denied that 12 people were hurt in the harbour fire.",
    ),
    echo: article("Echo", undefined, "12 people were hurt in the harbour fire."),
  } as const;
  const post = figureIn(readings.post);
  const wire = figureIn(readings.wire);
  const star = figureIn(readings.star);
  const hall = figureIn(readings.hall);
  const echo = figureIn(readings.echo);
  const police = origin("a", "police, about 2025-05-06", readings.post, [
    edge(post, null, "stated", "names police"),
    edge(wire, readings.post, "stated", "cites Harbour Post"),
    edge(echo, readings.wire, "inferred", "names nobody, but carries the same figure after Daily Wire"),
  ]);
  const whole: FigureRef = { ...star, quantity: null };
  const chief = origin("b", "Ana Perez, about 2025-05-08", readings.star, [
    edge(star, null, "stated", "names Ana Perez"),
    edge(whole, null, "stated", "names Ana Perez"),
  ]);
  const thread: Thread = {
    id: id<ThreadId>("thr", "a"),
    title: "How many people hurt in the harbour fire",
    members: [post, wire, star, hall, echo].map((figure, place) => ({
      figure,
      why: place === 0 ? "the first to answer it" : `counts people hurt ${spice}`.trim(),
    })),
    nearMisses: [],
    origins: [police.id, chief.id],
    independent: { low: 1, high: 2 },
    timeline: [
      [readings.post, post, police.id],
      [readings.wire, wire, police.id],
      [readings.star, star, chief.id],
      [readings.hall, hall, null],
      [readings.echo, echo, police.id],
    ].map(([reading, figure, by]) => ({
      figure: figure as FigureRef,
      document: (reading as Reading).document.id,
      published: (reading as Reading).document.published,
      origin: by as OriginId | null,
      value: "12 people",
    })),
  };
  const other: Thread = {
    id: id<ThreadId>("thr", "b"),
    title: `the chief spoke ${spice}`.trim(),
    members: [{ figure: whole, why: "the first to answer it" }],
    nearMisses: [{ figure: post, why: "counts people, and this is no count" }],
    origins: [chief.id],
    independent: { low: 1, high: 1 },
    timeline: [
      {
        figure: whole,
        document: readings.star.document.id,
        published: "2025-05-08",
        origin: chief.id,
        value: "said",
      },
    ],
  };
  const tracing: Tracing = {
    schema: "hearsay.tracing/1",
    extractor: "hearsay test",
    readings: [readings.post, readings.wire, readings.star, readings.hall, readings.echo],
    notRead: [{ input: `incendie ${spice}.txt`, reason: "the text is in another language (fr)" }],
    threads: [thread, other],
    origins: [police, chief],
    drifts: [
      {
        kind: "bound lost",
        from: post,
        to: wire,
        before: `At least 12 ${spice}`.trim(),
        after: "12",
        why: "“at least” is gone",
      },
      {
        kind: "source lost",
        from: wire,
        to: echo,
        before: "police said",
        after: "",
        why: "Echo names nobody",
      },
    ],
    conflicts: [
      { kind: "contradiction", a: wire, b: star, why: "two voices give different counts" },
      { kind: "denial", a: wire, b: hall, why: `the mayor denies it ${spice}`.trim() },
    ],
    copies: [],
  };
  return { tracing, readings };
}

const id = <Id extends string>(prefix: string, letter: string): Id => `${prefix}_${letter.repeat(20)}` as Id;

/** The first claim with a count in the body: all of these articles have one. */
function figureIn(reading: Reading): FigureRef {
  const claim = reading.claims.find(({ quantities, where }) => where === "body" && quantities.length > 0);
  if (claim === undefined) throw new Error(`no count is read in “${reading.document.text}”`);
  return { claim: claim.id, quantity: 0, part: null };
}

const edge = (
  figure: FigureRef,
  from: Reading | null,
  basis: OriginEdge["basis"],
  why: string,
): OriginEdge => ({ figure, from: from?.document.id ?? null, basis, why });

function origin(letter: string, title: string, carrier: Reading, edges: readonly OriginEdge[]): Origin {
  return {
    id: id<OriginId>("org", letter),
    voice: carrier.claims.find((claim) => claim.id === edges[0]!.figure.claim)!.chain.at(-1)!.voice,
    title,
    from: carrier.document.published,
    firstCarrier: carrier.document.id,
    edges,
  };
}
