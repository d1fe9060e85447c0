/**
 * Counts that the news has left behind: others have given newer ones since it was first told, and nobody has told it again. Who
 * still gives a number of his own is not behind, nor is a bound that the newer one meets.
 */
import { befell, isDecided } from "../figure/counted.ts";
import { endsOf } from "../figure/value.ts";
import type { Precedence } from "../retelling/precedence.ts";
import { saysNow } from "../retelling/set-aside.ts";
import { hasSpeaker, speakerKey, type Telling } from "../retelling/telling.ts";

/** A toll that so many articles have carried in its place, since a day before at least, is known to who writes. */
const KNOWN_TO = 2;
const KNOWN_DAYS = 1;
/** A count so many times another is of a part, or of something else. */
const FAR = 2;
/** The newest of the counts that took its place; null: it still holds. */
export function overtakenBy(
  telling: Telling,
  thread: readonly Telling[],
  { day }: Precedence,
): Telling | null {
  const value = pointOf(telling);
  const today = day(telling.figure.article);
  if (value === null || today === null) return null;
  // "Western officials" have a number of their own
  if (hasSpeaker(telling) && speakerKey(telling) === null) return null;
  const { scope } = telling.figure;
  const earlier = thread.filter((other) => {
    const then = day(other.figure.article);
    return (
      other.figure.article !== telling.figure.article &&
      isOnePlace(other.figure.scope.locality, scope.locality) &&
      then !== null &&
      then + KNOWN_DAYS <= today
    );
  });
  const first = earlier.find((other) => endsOf(other.figure.quantity).includes(String(value)));
  if (first === undefined || !sharesVoice(first, telling)) return null;
  const since = day(first.figure.article)!;
  const newer = earlier.filter((other) => {
    const count = pointOf(other);
    return count !== null && day(other.figure.article)! > since && tookItsPlace(other, count, first, value);
  });
  const carriers = new Set(newer.map(({ figure }) => figure.article));
  if (carriers.size < (isDecided(telling.figure.counted!) ? 1 : KNOWN_TO)) return null;
  const overtaken = Math.min(...newer.map(({ figure }) => day(figure.article)!));
  const again = earlier.some(
    (other) =>
      pointOf(other) === value && day(other.figure.article)! >= overtaken && speakerKey(other) !== null,
  );
  return again ? null : newer.at(-1)!;
}

/** true: one town, or one of them does not say where */
const isOnePlace = (a: string, b: string): boolean => a === b || a === "" || b === "";

/** A toll grows, whoever counts; what somebody decides is changed by who decides it. */
function tookItsPlace(other: Telling, count: number, first: Telling, value: number): boolean {
  if (!isDecided(first.figure.counted!)) return count > value && count < value * FAR;
  if (count === value || count >= value * FAR || value >= count * FAR) return false;
  const voice = speakerKey(other);
  return voice === null ? saysNow(other) : voice === speakerKey(first);
}

/** Null: a bound, a range, of nobody that something befell, or still to come and not decided. */
function pointOf({ figure: { quantity, counted, aspect } }: Telling): number | null {
  if (quantity === null || counted === null || !befell(counted) || aspect.additional) return null;
  if (aspect.phase === "future" && !isDecided(counted)) return null;
  return quantity.low !== null && quantity.low === quantity.high ? quantity.low : null;
}

/** true: nobody is named for one of them, or the same voice */
function sharesVoice(a: Telling, b: Telling): boolean {
  const [one, other] = [speakerKey(a), speakerKey(b)];
  return one === null || other === null || one === other;
}
