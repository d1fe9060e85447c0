/** The retellings of one story: its figures as tellings, in the order in which they can retell each other, and their parents. */
import type { Copy, DocumentId } from "../../model/index.ts";
import { isDenial } from "../compare/denial.ts";
import type { Article } from "../figure/article.ts";
import type { Figure } from "../figure/figure.ts";
import { endsOf, isRare } from "../figure/value.ts";
import { findParents, type Retelling } from "./find-parents.ts";
import type { Ties } from "./likeness.ts";
import { type Outlets, outletsOf } from "./outlets.ts";
import { type Precedence, precedenceOf } from "./precedence.ts";
import { type Placed, type Telling, tellingOf } from "./telling.ts";

/** One story, as linking has found it so far. */
export interface LinkedStory {
  /** the story's figures, in any order */
  readonly figures: readonly Figure[];
  /** where a figure was placed, by its key */
  readonly placed: ReadonlyMap<string, Placed>;
  readonly copies: readonly Copy[];
}

export interface Retellings {
  /** in the order of precedence */
  readonly tellings: readonly Telling[];
  readonly precedence: Precedence;
  readonly retellings: readonly Retelling[];
  readonly ties: Ties;
}

export function findRetellings({ figures, placed, copies }: LinkedStory): Retellings {
  const beside = numbersBeside(figures);
  // an outlet that readers of one town know may be read as a person, unless its article is here
  const outlets = outletsOf([...new Set(figures.map(({ article }) => article))]);
  const unordered: Telling[] = [];
  for (const figure of figures)
    if (isWorth(figure))
      unordered.push(tellingOf(figure, placed.get(figure.key) ?? NOWHERE, beside(figure), outlets));
  const precedence = precedenceOf(unordered, copies);
  const tellings = [...unordered].sort(precedence.compare);
  const ties = tiesOf(tellings, copies, precedence, outlets);
  return { tellings, precedence, ties, retellings: findParents(tellings, precedence, ties) };
}

/** Fragments, and sentences that state nothing, are retold by nobody. */
const LEAST_SALIENCE = 0.5;

const isWorth = ({ quantity, claim, words }: Figure): boolean =>
  quantity !== null ||
  ((claim.salience >= LEAST_SALIENCE || claim.chain.length > 1) && words.size >= FEWEST_WORDS) ||
  isDenial(claim) ||
  (claim.certainty.polarity === "denied" && claim.chain.length > 1 && words.size > 0);

/** "which", "so": what is left of a sentence that was read wrong */
const FEWEST_WORDS = 2;

/** Numbers below this are shared by chance. */
const TELLING_NUMBER = 20;
/** Figures within so many characters of each other belong to one statement, whatever claims it was read as. */
const BESIDE = 130;

/** The numbers that stand beside a figure. */
function numbersBeside(figures: readonly Figure[]): (figure: Figure) => ReadonlySet<string> {
  const byArticle = new Map<Article, Figure[]>();
  for (const figure of figures) {
    if (figure.quantity === null) continue;
    const list = byArticle.get(figure.article);
    if (list === undefined) byArticle.set(figure.article, [figure]);
    else list.push(figure);
  }
  return ({ article, quantity }) => {
    if (quantity === null) return new Set();
    const own = new Set(endsOf(quantity));
    const near = (byArticle.get(article) ?? []).filter(
      (other) => Math.abs(other.quantity!.words.start - quantity.words.start) <= BESIDE,
    );
    return new Set(
      near
        .flatMap((other) => endsOf(other.quantity))
        .filter((end) => !own.has(end) && Number(end) >= TELLING_NUMBER),
    );
  };
}

/** Whether two articles share a figure that chance seldom gives. */
function rareTogether(tellings: readonly Telling[]): Ties["rareTogether"] {
  const rare = new Map<Article, Set<string>>();
  for (const { figure } of tellings) {
    if (figure.quantity === null || !isRare(figure.quantity)) continue;
    const all = rare.get(figure.article) ?? new Set<string>();
    for (const end of endsOf(figure.quantity)) all.add(end);
    rare.set(figure.article, all);
  }
  const shared = new Map<Article, Map<Article, readonly string[]>>();
  return (a, b, besides) => {
    const ofA = shared.get(a) ?? new Map<Article, readonly string[]>();
    shared.set(a, ofA);
    const both = ofA.get(b) ?? [...(rare.get(a) ?? [])].filter((end) => rare.get(b)?.has(end) === true);
    ofA.set(b, both);
    return both.some((end) => !besides.includes(end));
  };
}

const NOWHERE: Placed = { thread: null, origin: null };

function tiesOf(
  tellings: readonly Telling[],
  copies: readonly Copy[],
  precedence: Precedence,
  outlets: Outlets,
): Ties {
  const known = new Map<DocumentId, Map<DocumentId, Copy>>();
  for (const copy of copies) {
    if (copy.of === null) continue;
    const carried = known.get(copy.document) ?? new Map<DocumentId, Copy>();
    known.set(copy.document, carried.set(copy.of, copy));
  }
  const rarity = rarityOf(tellings);
  const cites = new Map<Article, Set<string>>();
  for (const telling of tellings) {
    const all = cites.get(telling.figure.article) ?? new Set<string>();
    for (const outlet of telling.cites) all.add(outlet);
    cites.set(telling.figure.article, all);
  }
  return {
    rarity,
    squares: squaresOf(rarity),
    isPlaced: precedence.placed,
    isCopy: precedence.isCopy,
    rareTogether: rareTogether(tellings),
    copyOf: (carrier, copied) => known.get(carrier.id)?.get(copied.id),
    citesOf: (article) => cites.get(article) ?? NONE,
    namedIn: outlets.namedIn,
  };
}

const NONE: ReadonlySet<string> = new Set();

/** Every figure is compared with many others. */
function squaresOf(rarity: Ties["rarity"]): Ties["squares"] {
  const known = new Map<Figure, number>();
  return (figure) => {
    const before = known.get(figure);
    if (before !== undefined) return before;
    let squares = 0;
    for (const word of figure.words) squares += rarity(word) ** 2;
    known.set(figure, squares);
    return squares;
  };
}

/** In a story of few claims every word is rare: so many claims of other stories are counted in. */
const OTHER_CLAIMS = 40;

/** Rarity of a word: the logarithm of how many claims there are to each that has it. */
function rarityOf(tellings: readonly Telling[]): Ties["rarity"] {
  const counts = new Map<string, number>();
  const claims = new Set(tellings.map(({ figure }) => figure.claim));
  const seen = new Set<string>();
  for (const { figure } of tellings) {
    if (seen.has(figure.claim.id)) continue;
    seen.add(figure.claim.id);
    for (const word of figure.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const rarities = new Map<string, number>();
  for (const [word, count] of counts) rarities.set(word, Math.log((claims.size + OTHER_CLAIMS) / count));
  const ofOther = Math.log(claims.size + OTHER_CLAIMS);
  return (word) => rarities.get(word) ?? ofOther;
}

/** The tellings of one article, in the order of its text. */
export function articleTellings({
  tellings,
}: Pick<Retellings, "tellings">): (telling: Telling) => readonly Telling[] {
  const byArticle = new Map<Article, Telling[]>();
  for (const telling of tellings) {
    const list = byArticle.get(telling.figure.article);
    if (list === undefined) byArticle.set(telling.figure.article, [telling]);
    else list.push(telling);
  }
  for (const list of byArticle.values()) list.sort(inText);
  return ({ figure }) => byArticle.get(figure.article) ?? [];
}

const startOf = ({ figure: { quantity, claim } }: Telling): number =>
  quantity?.words.start ?? claim.content[0]!.start;

const inText = (a: Telling, b: Telling): number =>
  startOf(a) - startOf(b) || (a.figure.key < b.figure.key ? -1 : 1);
