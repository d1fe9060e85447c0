/**
 * While a figure is news, each article that carries it is compared with the one that told it first too, and not only with the
 * likest one between: what that one had changed already, this one tells its readers all the same.
 */
import { endsOf } from "../figure/value.ts";
import type { Retelling } from "../retelling/find-parents.ts";
import { likeness } from "../retelling/likeness.ts";
import type { Retellings } from "../retelling/retellings.ts";
import { hasSpeaker, speakerKey, type Telling } from "../retelling/telling.ts";

/** Later it is what everybody knows, and nobody has it from the first article any more. */
const NEWS_DAYS = 14;

/** What an article says that it takes from another is not looked at: there the text tells what it retells. */
export function fromFirstTold({
  retellings,
  precedence,
  ties,
}: Pick<Retellings, "retellings" | "precedence" | "ties">): readonly Retelling[] {
  return retellings.flatMap(({ before, after, others, likeness: own }): readonly Retelling[] => {
    if (own.stated || after.thread === null) return [];
    const earlier = [before, ...others].filter(
      (other) => isOfSaying(other, after) && !ties.isCopy(other.figure.article),
    );
    const [first] = [...earlier].sort(precedence.compare);
    if (first === undefined) return [];
    const days = daysBetween(first, after);
    if (days === null || days > NEWS_DAYS) return [];
    return [{ before: first, after, likeness: likeness(first, after, days, ties), others: [] }];
  });

  function daysBetween(first: Telling, after: Telling): number | null {
    const [from, to] = [precedence.day(first.figure.article), precedence.day(after.figure.article)];
    return from === null || to === null ? null : Math.abs(to - from);
  }
}

/** true: it gives the number in answer to the same question, somebody says it there, and nobody else here */
function isOfSaying(other: Telling, after: Telling): boolean {
  if (other.thread !== after.thread || other.figure.claim.where === "headline" || !hasSpeaker(other))
    return false;
  const ends = endsOf(after.figure.quantity);
  if (!endsOf(other.figure.quantity).some((end) => ends.includes(end))) return false;
  const [from, to] = [speakerKey(other), speakerKey(after)];
  return from === null || to === null || from === to;
}
