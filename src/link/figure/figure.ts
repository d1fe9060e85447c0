/** A Figure is a claim as the answer to one question: one of its quantities, a part of one, or the claim as a whole. */
import type { Claim, FigureRef, PartQuantity, Quantity } from "../../model/index.ts";
import type { Article } from "./article.ts";
import { type Aspect, aspectOf } from "./aspect.ts";
import { type Counted, countedOf, isCutAhead, roleAhead, roleBehind } from "./counted.ts";
import type { Folder } from "./matter.ts";
import { purposeOf } from "./purpose.ts";
import { type Scope, type ScopeMemory, scopeOf } from "./scope.ts";
import type { Story } from "./stories.ts";

export interface Figure {
  readonly ref: FigureRef;
  readonly key: string;
  readonly claim: Claim;
  readonly article: Article;
  readonly story: Story;
  /** index of the first article of its affair */
  readonly affair: number;
  /** null: the claim as a whole */
  readonly quantity: Quantity | PartQuantity | null;
  /** what is counted and in what role; null: the claim as a whole */
  readonly counted: Counted | null;
  readonly scope: Scope;
  readonly aspect: Aspect;
  /** folded words of the claim */
  readonly words: ReadonlySet<string>;
  /** of a count, the folded words around its number; of a claim as a whole, all its words */
  readonly near: ReadonlySet<string>;
}

/** Characters on either side of a number that say what it is of; further ones belong to the next number. */
const NEAR = 80;

export const figureKey = ({ claim, quantity, part }: FigureRef): string =>
  `${claim}/${quantity ?? ""}/${part ?? ""}`;

/** All figures of one article, in the order of its text. */
export function figuresOf(article: Article, story: Story, affair: number, folder: Folder): readonly Figure[] {
  const memory: ScopeMemory = { last: null, lastEnd: 0, nation: "", nationEnd: 0 };
  const text = article.reading.document.text;
  const figures: Figure[] = [];
  for (const claim of article.reading.claims) {
    const words = folder.matter(claim.content.map(({ start, end }) => text.slice(start, end)).join(" "));
    for (const [ref, quantity] of refsOf(claim, text))
      figures.push({
        ref,
        key: figureKey(ref),
        claim,
        article,
        story,
        affair,
        quantity,
        counted: quantity === null ? null : countedIn(text, quantity),
        scope: scopeOf(article, claim, quantity, memory, story),
        aspect: aspectOf(article, claim, quantity),
        words,
        near: quantity === null ? words : folder.matter(around(text, claim, quantity)),
      });
  }
  return figures;
}

/** A noun further behind its number than so many characters is not of it. */
const NOUN_REACH = 40;
/** What is counted stands at most so many characters ahead of a number that it has reached. */
const AHEAD_REACH = 110;

function countedIn(text: string, quantity: Quantity | PartQuantity): Counted {
  const counted = countedOf(quantity);
  const purpose = purposeOf(text, quantity);
  if (purpose !== "") return { ...counted, purpose };
  const { start, end } = quantity.words;
  if (
    counted.role === "" &&
    counted.unit === "staff" &&
    isCutAhead(text.slice(Math.max(0, start - NOUN_REACH), start))
  )
    return { ...counted, role: "laid off" };
  if (counted.role !== "" || !counted.general) return counted;
  const behind = roleBehind(text.slice(end, end + NOUN_REACH));
  const role = behind || roleAhead(text.slice(Math.max(0, start - AHEAD_REACH), start));
  return role === "aboard"
    ? { ...counted, unit: "people aboard", general: false, role }
    : { ...counted, role };
}

/** The words of the claim that stand near a quantity. */
function around(text: string, claim: Claim, { words }: Quantity | PartQuantity): string {
  const inside = claim.content.find(({ start, end }) => start <= words.start && words.end <= end);
  const from = Math.max(inside?.start ?? 0, words.start - NEAR);
  const to = Math.min(inside?.end ?? text.length, words.end + NEAR);
  const near = text.slice(from, to);
  // no parts of words at its ends
  const head = from > 0 && LETTER.test(text[from - 1]!) ? near.replace(/^[\p{L}\p{N}]+/u, "") : near;
  return to < text.length && LETTER.test(text[to]!) ? head.replace(/[\p{L}\p{N}]+$/u, "") : head;
}

const LETTER = /[\p{L}\p{N}]/u;

type Read = readonly [FigureRef, Quantity | PartQuantity | null];

/**
 * A claim with quantities answers one question each; one without answers one as a whole. So does one that is about more than
 * its quantities: "Water was found in lines of both engines of the airliner that crashed, killing 60".
 */
function refsOf(claim: Claim, text: string): readonly Read[] {
  const whole: Read = [{ claim: claim.id, quantity: null, part: null }, null];
  if (claim.quantities.length === 0) return [whole];
  const counts = claim.quantities.flatMap((quantity, index): readonly Read[] => [
    [{ claim: claim.id, quantity: index, part: null }, quantity],
    ...quantity.parts.map(
      (part, position): Read => [{ claim: claim.id, quantity: index, part: position }, part],
    ),
  ]);
  return claim.quantities.every((quantity) => isIncidental(claim, quantity, text))
    ? [whole, ...counts]
    : counts;
}

/** So many words before the first number say what the claim is about; fewer lead up to the number. */
const WORDS_AHEAD = 7;
/** A pair or a single thing is part of what is told, no count that is asked for. */
const FEW = 2;

/** "The bank, which employs more than 30,000 people, will close branches": up to the number, and from the comma behind it. */
const IN_RELATIVE = /, (?:which|who|whose) [^,.;]*$/iu;
const CLAUSE_BEHIND = /^[^,.;]*, (?:[\p{L}-]+ ){2,}/u;

/** true: the claim tells something else, and the quantity besides */
function isIncidental({ content }: Claim, { words, low, high }: Quantity, text: string): boolean {
  if (high !== null && high <= FEW && low === high) return true;
  const [first, last] = [content[0]!, content.at(-1)!];
  if (
    IN_RELATIVE.test(text.slice(first.start, Math.max(first.start, words.start))) &&
    CLAUSE_BEHIND.test(text.slice(words.end, Math.max(words.end, last.end)))
  )
    return true;
  const ahead = text.slice(content[0]!.start, Math.max(content[0]!.start, words.start));
  return ahead.trim().split(/\s+/).length >= WORDS_AHEAD;
}
