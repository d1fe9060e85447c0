/**
 * Which threads to show: those a person names by number or id, those about the words given, or the most carried. The
 * numbers are the places in the tracing, so they stay the same whatever is chosen.
 */
import type { Thread } from "../../model/index.ts";
import type { TracingIndex } from "./figures.ts";

/** A thread by its number from 1, or by its id; null: there is none. */
export function threadNamed({ tracing }: TracingIndex, name: string): Thread | null {
  if (/^\d+$/.test(name)) return tracing.threads[Number(name) - 1] ?? null;
  return tracing.threads.find(({ id }) => id === name) ?? null;
}

/** A word that stands in claims only is a weaker sign than one of the title, which says what all of them are about. */
const CLAIM_WEIGHT = 0.5;
/** A word counts as a thread's own from this share of its members on, so that one odd member does not decide. */
const COMMON_SHARE = 0.2;
/** "How many …" asks for a count; a question of another kind may still be meant. */
const COUNT_WEIGHT = 0.5;

/**
 * Threads with all the words asked for, in their title or in their claims: more of them in the title first, then the more
 * carried. Empty: none has them all.
 */
export function threadsAbout(index: TracingIndex, about: string): readonly Thread[] {
  const asked = wordsOf(about);
  if (asked.size === 0) return [];
  const forCount = /\bhow (?:many|much)\b/i.test(about);
  const scored = index.tracing.threads.flatMap((thread, place) => {
    const score = scoreOf(index, thread, asked);
    const counts = forCount && thread.members[0]!.figure.quantity !== null;
    return score === null ? [] : [{ thread, score: score + (counts ? COUNT_WEIGHT : 0), place }];
  });
  return scored.sort((a, b) => b.score - a.score || a.place - b.place).map(({ thread }) => thread);
}

/** 0..1; null: a word is missing */
function scoreOf(index: TracingIndex, thread: Thread, asked: ReadonlySet<string>): number | null {
  const title = wordsOf(thread.title);
  const claims = thread.members.map(({ figure }) => {
    const { claim, quantity } = index.figure(figure);
    return wordsOf(`${claim.content.map(({ exact }) => exact).join(" ")} ${quantity?.unit ?? ""}`);
  });
  let score = 0;
  for (const word of asked) {
    const share = claims.filter((words) => words.has(word)).length / claims.length;
    if (!title.has(word) && share < COMMON_SHARE) return null;
    score += title.has(word) ? 1 : CLAIM_WEIGHT * share;
  }
  return score / asked.size;
}

/** Words without case and plural; "how many" and "?" ask, they do not say what about. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:[,.’'-][\p{L}\p{N}]+)*/gu) ?? [];
  return new Set(
    words.filter((word) => !ASKING.has(word)).map((word) => word.replace(/(?<=\p{L}{2})(?:’s|'s|s)$/u, "")),
  );
}

const ASKING: ReadonlySet<string> = new Set([
  "how",
  "many",
  "much",
  "the",
  "a",
  "an",
  "of",
  "in",
  "to",
  "is",
  "are",
  "be",
]);
