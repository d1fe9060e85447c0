/**
 * A mere "not" by one voice about what another has said: "Ana Lagos said she had never been warned" against "she had been warned
 * in March". What is negated, from the verb behind the "not" on, must be what the other one says.
 */
import type { Conflict } from "../../model/index.ts";
import type { Folder } from "../figure/matter.ts";
import type { Retellings } from "../retelling/retellings.ts";
import { sameVoice, type Telling } from "../retelling/telling.ts";
import { quoted } from "./quoted.ts";

/** What follows up to the next break is what is negated. */
const NEGATED =
  /\b(?:not|never|nobody|no one|[\p{L}]+n['’]t) (?:been |be |have |ever |yet |even |being |had )*([^.;:,"”]+)/iu;
/** Who has not said, known or seen something denies nothing. */
const OPEN =
  /^(?:yet\b|only\b|just\b|all\b|every|immediately|so\b|as\b|too\b|(?:[\p{L}-]+ly )?(?:comment|respond|repl|say|said|spec|elaborat|disclos|reveal|know|known|sure|clear|certain|confirm|verif|independent|authoris|authoriz|name|identif|given?|provid|releas|publish|want|think|believ|expect|rule|exclud|possible|supposed|able|allow|permit|enough|available|immediate|mention|specif|discuss|decid|answer|return|reach|a comment|a request))/iu;

/** Share of the negated words, by the square of their rarity, that the other claim must have; and so many of them. */
const COVERED = 0.6;
const FEWEST = 2;
/** What is said this many days apart is of other days. */
const SAME_NEWS_DAYS = 3;
/** Claims looked up under one word. */
const POSTING = 24;

/** @param known denials that were found by their own words */
export function negations(
  { tellings, ties, precedence }: Retellings,
  folder: Folder,
  known: ReadonlySet<string>,
): readonly Conflict[] {
  const postings = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const { claim } = telling.figure;
    if (telling.body === null || claim.certainty.polarity !== "affirmed" || NEGATED.test(saidOf(telling)))
      continue;
    for (const word of telling.figure.words) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [telling]);
      else if (list.length < POSTING) list.push(telling);
    }
  }
  const told = new Set<string>();
  return tellings.flatMap((telling): readonly Conflict[] => {
    const { claim, quantity } = telling.figure;
    if (told.has(claim.id) || known.has(claim.id) || quantity !== null || telling.body === null) return [];
    if (claim.certainty.polarity !== "denied") return [];
    const [head, ...more] = negatedIn(telling, folder);
    if (head === undefined || more.length + 1 < FEWEST) return [];
    const denied = best(telling, head, [head, ...more]);
    if (denied === null) return [];
    told.add(claim.id);
    const why = `${quoted(telling)} denies ${quoted(denied)}`;
    return [{ kind: "denial", a: denied.figure.ref, b: telling.figure.ref, why }];
  });

  function best(telling: Telling, head: string, words: readonly string[]): Telling | null {
    const whole = words.reduce((sum, word) => sum + ties.rarity(word) ** 2, 0);
    let found: Telling | null = null;
    let highest = COVERED;
    for (const other of postings.get(head) ?? []) {
      if (other.figure.claim === telling.figure.claim || sameVoice(other, telling) || !isNews(other, telling))
        continue;
      const shared = words.filter((word) => other.figure.words.has(word));
      const share = shared.reduce((sum, word) => sum + ties.rarity(word) ** 2, 0) / whole;
      if (shared.length < FEWEST || share < highest) continue;
      found = other;
      highest = share;
    }
    return found;
  }

  /** true: in one article, or before it in the news of the same days */
  function isNews(other: Telling, telling: Telling): boolean {
    if (other.figure.article === telling.figure.article) return true;
    const [day, then] = [precedence.day(telling.figure.article), precedence.day(other.figure.article)];
    return day !== null && then !== null && then <= day && day - then <= SAME_NEWS_DAYS;
  }
}

const saidOf = ({ figure: { claim } }: Telling): string => claim.content.map(({ exact }) => exact).join(" ");

/** The folded words of what is negated, its verb first; countries apart. */
function negatedIn(telling: Telling, folder: Folder): readonly string[] {
  const behind = NEGATED.exec(saidOf(telling))?.[1]?.trim() ?? "";
  if (behind === "" || OPEN.test(behind)) return [];
  // "would not take it": of a verb that goes with everything nobody knows what is negated
  if (folder.fold(behind.split(/\s/)[0]!.toLowerCase()) === null) return [];
  return [...folder.matter(behind)].filter((word) => !word.startsWith("country "));
}
