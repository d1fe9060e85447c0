/**
 * Holds a reading to a list of expected claims. Generic: it knows the format of an expectation, not any story.
 * `in` is text that the claim's content must cover; what an expectation does not mention is not checked.
 */
import { contentText, describeChain, describeQuantity } from "../../src/export/describe.ts";
import type { Claim, PartQuantity, Quantity, Reading } from "../../src/model/index.ts";

export interface ExpectedQuantity {
  readonly low?: number | null;
  readonly high?: number | null;
  readonly approximate?: boolean;
  readonly strict?: boolean;
  readonly vague?: string;
  readonly unit?: string;
  readonly relation?: string;
  readonly role?: string;
  readonly time?: string;
  readonly parts?: readonly ExpectedQuantity[];
  readonly sum?: string;
}

export interface ExpectedClaim {
  readonly id: string;
  readonly in: string;
  readonly chain?: readonly string[];
  readonly cue?: string;
  readonly mention?: string;
  readonly quote?: string;
  readonly quantity?: ExpectedQuantity | readonly ExpectedQuantity[];
  readonly value?: string;
  readonly polarity?: string;
  readonly words?: readonly string[];
  readonly realis?: string;
  readonly forecast?: boolean;
  readonly time?: string;
  readonly place?: string;
  readonly evidence?: { readonly kind: string; readonly credit?: string };
}

/** What is wrong with each expected claim, as "s4: value: expected possible, got certain"; empty: all hold. */
export function unmet(reading: Reading, expected: readonly ExpectedClaim[]): readonly string[] {
  return expected.flatMap((claim) => {
    const candidates = reading.claims.filter((candidate) => coversText(reading, candidate, claim.in));
    if (candidates.length === 0) return [`${claim.id}: no claim covers “${claim.in}”`];
    const failures = candidates.map((candidate) => failuresOf(reading, candidate, claim));
    const best = failures.reduce((least, list) => (list.length < least.length ? list : least));
    return best.map((failure) => `${claim.id}: ${failure}`);
  });
}

/** The claim of the reading that meets an expectation best; null where none covers its words. */
export function matching(reading: Reading, expected: ExpectedClaim): Claim | null {
  const candidates = reading.claims.filter((candidate) => coversText(reading, candidate, expected.in));
  const scored = candidates.map((claim) => ({ claim, misses: failuresOf(reading, claim, expected).length }));
  return scored.sort((a, b) => a.misses - b.misses)[0]?.claim ?? null;
}

function coversText(reading: Reading, claim: Claim, words: string): boolean {
  const start = Math.min(...claim.content.map((part) => part.start));
  const end = Math.max(...claim.content.map((part) => part.end));
  return contentText(claim).includes(words) || reading.document.text.slice(start, end).includes(words);
}

function failuresOf(reading: Reading, claim: Claim, expected: ExpectedClaim): readonly string[] {
  const failures: string[] = [];
  const check = (field: string, want: unknown, got: unknown): void => {
    if (want !== undefined && want !== got) failures.push(`${field}: expected ${want}, got ${got}`);
  };
  check("chain", expected.chain?.join(" ← "), describeChain(reading, claim));
  check("quote", expected.quote, claim.quote);
  check("value", expected.value, claim.certainty.value);
  check("polarity", expected.polarity, claim.certainty.polarity);
  check("realis", expected.realis, claim.realis);
  check("forecast", expected.forecast, claim.forecast);
  includes(
    "cue",
    expected.cue,
    claim.cue.map((part) => part.exact),
    failures,
  );
  includes(
    "mention",
    expected.mention,
    claim.chain.flatMap((link) => link.mention?.exact ?? []),
    failures,
  );
  for (const word of expected.words ?? [])
    includes(
      "words",
      word,
      claim.certainty.words.map((part) => part.exact),
      failures,
    );
  includes(
    "time",
    expected.time,
    claim.times.map((time) => time.edtf ?? ""),
    failures,
  );
  includes(
    "place",
    expected.place,
    claim.places.map((place) => place.country ?? place.name),
    failures,
  );
  const { evidence } = expected;
  if (evidence !== undefined) {
    const met = claim.evidence.some(
      ({ kind, credit }) =>
        kind === evidence.kind && (evidence.credit === undefined || credit === evidence.credit),
    );
    if (!met)
      failures.push(`evidence: expected ${JSON.stringify(evidence)}, got ${JSON.stringify(claim.evidence)}`);
  }
  const quantities = expected.quantity === undefined ? [] : [expected.quantity].flat();
  for (const quantity of quantities) {
    if (!claim.quantities.some((candidate) => quantityMeets(candidate, quantity))) {
      const got = claim.quantities.map((candidate) => describeQuantity(candidate)).join("; ") || "none";
      failures.push(`quantity: expected ${JSON.stringify(quantity)}, got ${got}`);
    }
  }
  return failures;
}

function includes(field: string, want: string | undefined, got: readonly string[], failures: string[]): void {
  if (want === undefined || got.some((words) => words.toLowerCase().includes(want.toLowerCase()))) return;
  failures.push(`${field}: expected “${want}”, got ${got.map((words) => `“${words}”`).join(", ") || "none"}`);
}

/** Words in which an expectation may name a relation, beside the model's own. */
const RELATION_WORDS: Readonly<Record<string, string>> = { further: "additional" };

function quantityMeets(quantity: Quantity | PartQuantity, expected: ExpectedQuantity): boolean {
  for (const field of ["low", "high", "approximate", "strict", "unit", "role", "sum", "time"] as const) {
    const want = expected[field];
    if (want !== undefined && want !== (quantity as Record<string, unknown>)[field]) return false;
  }
  if (expected.vague !== undefined && quantity.vague?.toLowerCase() !== expected.vague.toLowerCase())
    return false;
  const relation = expected.relation;
  if (relation !== undefined && (RELATION_WORDS[relation] ?? relation) !== quantity.relation) return false;
  const parts = "parts" in quantity ? quantity.parts : [];
  return (expected.parts ?? []).every((want) => parts.some((part) => quantityMeets(part, want)));
}
