/**
 * A DriftRule knows one way in which a retelling changes what it retells. It carries its examples, which a test reads and
 * traces whole, and docs/drift.md prints.
 */
import type { DriftKind } from "../../model/index.ts";
import { endsOf, isRare } from "../figure/value.ts";
import type { Ties } from "../retelling/likeness.ts";
import type { Precedence } from "../retelling/precedence.ts";
import type { Retellings } from "../retelling/retellings.ts";
import { sameVoice, type Telling } from "../retelling/telling.ts";

/** A telling and what it retells. */
export interface Pair {
  readonly before: Telling;
  readonly after: Telling;
  /** true: both give one number */
  readonly sameNumber: boolean;
  /** true: the text says whence it is taken */
  readonly stated: boolean;
  /** numbers that the two claims share besides */
  readonly companions: number;
  /** weighted share of words in common, 0 to 1 */
  readonly words: number;
  /** the two articles have other rare figures in common */
  readonly together: boolean;
}

/** Share of words in common from which on claims of several figures are about the same ones. */
const SAME_MATTER_WORDS = 0.25;

/** true: the claims as a whole say one thing, not only that both hold one figure among others */
export const wholeAlike = ({ before, after, words }: Pair): boolean =>
  tellingNumbers(before).length <= 1 || words >= SAME_MATTER_WORDS || holdsAll(before, after);

/** The numbers of a claim that tell it from others: a magnitude of 7.7, or "two", does not. */
const tellingNumbers = ({ figure }: Telling): readonly (readonly string[])[] =>
  figure.claim.quantities
    .filter(
      ({ relation, low, high }) => relation !== null || (high ?? low ?? TELLING_NUMBER) >= TELLING_NUMBER,
    )
    .map(endsOf);

const TELLING_NUMBER = 20;

/** true: every number of the earlier claim stands in the later one or beside it */
function holdsAll(before: Telling, after: Telling): boolean {
  const told = new Set([...endsOf(after.figure.quantity), ...after.beside]);
  return tellingNumbers(before).every((ends) => ends.some((end) => told.has(end)));
}

/** true: one voice is behind both, or the text says whence it is taken, or rarer figures stand beside */
export const isBacked = ({ before, after, stated, companions }: Pair): boolean =>
  stated || companions > 0 || sameVoice(before, after) || isRare(after.figure.quantity!);

/** What a rule may look up of the story besides the pair. */
export interface Surroundings {
  readonly precedence: Precedence;
  readonly ties: Ties;
  /** all tellings of an article, in the order of its text */
  readonly inArticle: (telling: Telling) => readonly Telling[];
  /** tellings of the same number by the same voice */
  readonly sameSaying: (telling: Telling) => readonly Telling[];
}

export interface Change {
  /** the words before and after, as the two texts have them */
  readonly before: string;
  readonly after: string;
  /** one sentence in words a reader understands */
  readonly why: string;
}

/** The sentences of two articles, the second of which retells the first. */
export interface Example {
  readonly before: string;
  readonly after: string;
}

export interface DriftRule {
  readonly kind: DriftKind;
  /** what changed: a figure, or the claim around all its figures */
  readonly of: "figure" | "claim";
  /** true: headlines are looked at too; else only against their own body, by its own rule */
  readonly inHeadlines?: boolean;
  /** one sentence for the documentation */
  readonly what: string;
  /** why it stands where it stands in the list, or what its conditions guard against */
  readonly because: string;
  readonly examples: readonly Example[];
  /** pairs that look alike but are no such change */
  readonly not: readonly Example[];
  /** true: an earlier telling had the later one's form already, so that the change is not the later one's */
  readonly sameState?: (earlier: Telling, after: Telling) => boolean;
  readonly find: (pair: Pair, surroundings: Surroundings) => Change | null;
}

/** A change that shows only in the story as a whole, or within one article. */
export interface FoundChange extends Change {
  readonly from: Telling;
  readonly to: Telling;
  readonly of: "figure" | "claim";
}

export interface StoryRule {
  readonly kind: DriftKind;
  readonly what: string;
  readonly because: string;
  readonly examples: readonly (readonly ExampleArticle[])[];
  readonly not: readonly (readonly ExampleArticle[])[];
  readonly findAll: (retellings: Retellings, surroundings: Surroundings) => readonly FoundChange[];
}

export interface ExampleArticle {
  readonly outlet: string;
  readonly published: string;
  readonly title?: string;
  readonly text: string;
}
