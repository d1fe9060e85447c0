/**
 * Articles that carry one text are linked once, as the first of them; what is found of its claims then holds for theirs. So
 * two thousand copies cost little more than one, and count as one voice.
 */
import type { Claim, ClaimId, Copy, Document, FigureRef, Origin, Reading, Thread } from "../model/index.ts";

export interface Carried {
  /** the copy */
  readonly reading: Reading;
  readonly of: Document;
  /** from the first article's claims to the copy's own that say the same in the same words */
  readonly claims: ReadonlyMap<ClaimId, ClaimId>;
}

/** One row for each copy, as `findCopies` gives them for texts that are nearly the same. */
export function sameTextCopies(carried: readonly Carried[], inputs: readonly Input[]): readonly Copy[] {
  const agencies = new Map(inputs.map(({ reading, carries }) => [reading.document.id, carries]));
  return carried.map(({ reading: { document }, of }): Copy => {
    const agency = agencies.get(document.id) ?? agencies.get(of.id) ?? null;
    return {
      document: document.id,
      of: of.id,
      agency,
      sentences: bodyText(document).split(/[.!?](?:\s|$)/).length - 1,
      share: 1,
      basis: agency === null ? "inferred" : "stated",
      why: `the text is the same, word for word${agency === null ? "" : `; carries ${agency} copy`}`,
    };
  });
}

interface Input {
  readonly reading: Reading;
  readonly carries: string | null;
}

export interface Parted<Item extends Input> {
  /** each text once; of a copy that has claims of its own (another headline), those */
  readonly own: readonly Item[];
  readonly carried: readonly Carried[];
}

/** @param inputs in their fixed order */
export function partCopies<Item extends Input>(inputs: readonly Item[]): Parted<Item> {
  const first = new Map<string, Item>();
  const own: Item[] = [];
  const carried: Carried[] = [];
  for (const input of inputs) {
    const text = bodyText(input.reading.document);
    const original = first.get(text);
    if (original === undefined || text === "") {
      first.set(text, input);
      own.push(input);
      continue;
    }
    const { claims, rest } = matchClaims(original.reading.claims, input.reading.claims);
    carried.push({ reading: input.reading, of: original.reading.document, claims });
    if (rest.length > 0) own.push({ ...input, reading: { ...input.reading, claims: rest } });
  }
  return { own, carried };
}

/** The prose without its headline, which editors change: articles with one are copies. */
export function bodyText(document: Document): string {
  return document.blocks
    .filter(({ kind }) => !NO_BODY.has(kind))
    .map(({ start, end }) => {
      const words = document.text.slice(start, end);
      return UNEVEN_SPACE.test(words) ? words.replace(/\s+/g, " ") : words;
    })
    .join("\n");
}

/** White space other than single blanks: most paragraphs have none, and to put each blank in place of itself takes long. */
const UNEVEN_SPACE = /[^\S ]| {2}/;

const NO_BODY: ReadonlySet<string> = new Set(["headline", "metadata", "furniture", "byline"]);

function matchClaims(
  original: readonly Claim[],
  copy: readonly Claim[],
): { readonly claims: ReadonlyMap<ClaimId, ClaimId>; readonly rest: readonly Claim[] } {
  const waiting = new Map<string, ClaimId[]>();
  for (const claim of original) {
    const list = waiting.get(wordsOf(claim));
    if (list === undefined) waiting.set(wordsOf(claim), [claim.id]);
    else list.push(claim.id);
  }
  const claims = new Map<ClaimId, ClaimId>();
  const rest: Claim[] = [];
  for (const claim of copy) {
    const found = waiting.get(wordsOf(claim))?.shift();
    if (found === undefined) rest.push(claim);
    else claims.set(found, claim.id);
  }
  return { claims, rest };
}

const wordsOf = ({ content, cue, quantities }: Claim): string =>
  [content, cue, quantities.map(({ words }) => words)]
    .map((anchors) => anchors.map(({ exact }) => exact).join("…"))
    .join("|");

/** Threads with the copies' claims beside those they copy; the timeline stays in order of date. */
export function threadsWithCopies(
  threads: readonly Thread[],
  carried: readonly Carried[],
): readonly Thread[] {
  if (carried.length === 0) return threads;
  const copies = copiesByClaim(carried);
  return threads.map((thread) => ({
    ...thread,
    members: thread.members.flatMap((member) => [
      member,
      ...copiesOf(member.figure, copies).map(({ figure, of }) => ({ figure, why: whyCopy(of) })),
    ]),
    timeline: thread.timeline
      .flatMap((entry) => [
        entry,
        ...copiesOf(entry.figure, copies).map(({ figure, document }) => ({
          ...entry,
          figure,
          document: document.id,
          published: document.published,
        })),
      ])
      .sort((a, b) =>
        (a.published ?? LAST) < (b.published ?? LAST)
          ? -1
          : (a.published ?? LAST) > (b.published ?? LAST)
            ? 1
            : 0,
      ),
  }));
}

/** Sorts behind every date. */
const LAST = "9999";

export function originsWithCopies(
  origins: readonly Origin[],
  carried: readonly Carried[],
): readonly Origin[] {
  if (carried.length === 0) return origins;
  const copies = copiesByClaim(carried);
  return origins.map((origin) => ({
    ...origin,
    edges: origin.edges.flatMap((edge) => [
      edge,
      ...copiesOf(edge.figure, copies).map(({ figure, of }) => ({
        figure,
        from: of.id,
        basis: "inferred" as const,
        why: whyCopy(of),
      })),
    ]),
  }));
}

const whyCopy = ({ outlet }: Document): string =>
  `carries the same text as ${outlet ?? "an earlier article"}`;

interface CopiedClaim {
  readonly claim: ClaimId;
  readonly document: Document;
  readonly of: Document;
}

function copiesByClaim(carried: readonly Carried[]): ReadonlyMap<ClaimId, readonly CopiedClaim[]> {
  const found = new Map<ClaimId, CopiedClaim[]>();
  for (const { reading, of, claims } of carried) {
    for (const [original, claim] of claims) {
      const list = found.get(original);
      const copied = { claim, document: reading.document, of };
      if (list === undefined) found.set(original, [copied]);
      else list.push(copied);
    }
  }
  return found;
}

const copiesOf = (figure: FigureRef, copies: ReadonlyMap<ClaimId, readonly CopiedClaim[]>) =>
  (copies.get(figure.claim) ?? []).map(({ claim, document, of }) => ({
    figure: { ...figure, claim },
    document,
    of,
  }));
