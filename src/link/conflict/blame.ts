/**
 * Sides that say the same of each other: "Guyana fired first" by one, "Suriname fired first" by the other. Either each is of
 * a country and speaks of the other's, or what is said can be true of one only: who began, who is to blame.
 */
import type { Conflict } from "../../model/index.ts";
import { countriesIn } from "../countries.ts";
import type { Retellings } from "../retelling/retellings.ts";
import { sameVoice, speakerKey, type Telling } from "../retelling/telling.ts";
import { withoutCountries } from "./country-words.ts";
import { quoted } from "./quoted.ts";
import { isSameNews, wholeOf } from "./same-news.ts";

/** Words in common, countries apart, of the claim that has fewer; and so many of them. */
const ALIKE = 0.5;
const FEWEST = 2;
/** Who blames whom later answers something else. */
const SAME_NEWS_DAYS = 14;
/** Accusations that are compared with each other: the first. */
const MOST = 120;

/** What is true of one side only. */
const OF_ONE =
  /\b(?:first|began|begun|beg[iu]ns?|start(?:s|ed)|provoked|behind|responsible|to blame|at fault|aggressor|attacked|violated|broke|crossed)\b/i;

interface Accusation {
  readonly telling: Telling;
  /** country of who speaks; null: not known */
  readonly by: string | null;
  readonly of: string;
  readonly words: readonly string[];
  readonly exclusive: boolean;
}

export function blame({ tellings, precedence }: Retellings): readonly Conflict[] {
  const accusations = tellings.flatMap((telling) => accusationOf(telling) ?? []).slice(0, MOST);
  const told = new Set<string>();
  return accusations.flatMap((later, index): readonly Conflict[] => {
    const earlier = accusations
      .slice(0, index)
      .find(
        (one) => opposed(one, later) && isSameNews(one.telling, later.telling, precedence, SAME_NEWS_DAYS),
      );
    if (earlier === undefined) return [];
    const key = [earlier, later].map(({ of, words }) => `${of} ${[...words].sort().join(" ")}`).join("|");
    if (told.has(key)) return [];
    told.add(key);
    const [a, b] = [earlier.telling, later.telling];
    const why = `${quoted(a)} against ${quoted(b)}; each says it of the other side`;
    return [{ kind: "contradiction", a: wholeOf(a), b: wholeOf(b), why }];
  });
}

function opposed(a: Accusation, b: Accusation): boolean {
  if (a.of === b.of || sameVoice(a.telling, b.telling)) return false;
  if (a.by !== null && a.by === b.by) return false;
  const mutual = a.by === b.of && b.by === a.of;
  if (!mutual && !(a.exclusive && b.exclusive && a.by !== a.of && b.by !== b.of)) return false;
  const [few, many] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const shared = few.filter((word) => many.includes(word)).length;
  return shared >= FEWEST && shared >= ALIKE * few.length;
}

/** Null: nobody says it, or not of one country alone. */
function accusationOf(telling: Telling): Accusation | null {
  const { claim, words, quantity, ref } = telling.figure;
  const speaker = speakerKey(telling);
  // "opened fire first and lost up to 40 men": the claim says it once, whatever it counts besides
  const counts = quantity !== null && (ref.quantity !== 0 || ref.part !== null);
  if (counts || telling.body === null || telling.body.isOutlet) return null;
  if (claim.certainty.polarity === "denied" || claim.forecast) return null;
  const said = claim.content.map(({ exact }) => exact).join(" ");
  const [of, ...others] = countriesIn(said);
  const by = speaker?.startsWith("state ") ? speaker.slice("state ".length) : null;
  if (of === undefined || others.length > 0 || of === by) return null;
  const own = withoutCountries(words, said);
  return { telling, by, of, words: own, exclusive: OF_ONE.test(said) };
}
