/** A saying as pairs of sayings look at it: everything about it that does not depend on the other one. */
import type { Claim } from "../../model/index.ts";
import { count, mostCommon } from "../counts.ts";
import { type Article, dayOf, publisherOf } from "../figure/article.ts";
import type { Figure } from "../figure/figure.ts";
import { endsOf, isRare } from "../figure/value.ts";
import type { Carrier, VoicesBeside } from "./beside.ts";
import { fold } from "./bodies.ts";
import { occasionOf } from "./occasion-words.ts";
import type { Said } from "./said.ts";
import type { Saying } from "./sayings.ts";

export interface OccasionView {
  readonly saying: Saying;
  /** the body most of its claims name; null: none names one */
  readonly body: string | null;
  /** names that tell it from other voices of its body */
  readonly names: ReadonlySet<string>;
  /** the usual description of people unnamed */
  readonly unnamed: string | null;
  /** the outlet that is most named as the one who says it */
  readonly outlet: string | null;
  /** the outlet, not its publisher, through which most of it came */
  readonly through: string | null;
  /** the day that most texts give the saying, in days since 1970; null: none dates it */
  readonly saidDay: number | null;
  /** by what it was said, as most texts that say so have it: "briefing", "interview"; null: none says so */
  readonly occasion: string | null;
  /** numbers that are not small, each with what is counted */
  readonly numbers: ReadonlySet<string>;
  /** of these, those that two texts seldom share by chance */
  readonly rare: ReadonlySet<string>;
  /** runs of words that it quotes, by which another article's quotation of them is known */
  readonly quotes: ReadonlySet<string>;
  /** numbers of the folded words of its first claims, ascending */
  readonly words: Int32Array;
  /** the articles that carry it, in their order */
  readonly carriers: readonly Carrier[];
}

/** Smaller numbers are shared by chance. */
const TELLING_NUMBER = 10;
/** Claims whose words are looked at: those who retell say the same. */
const FIRST_CLAIMS = 3;

/** @param wordNumbers given to words so far, and to those that are new */
export function viewSaying(
  saying: Saying,
  wordNumbers: Map<string, number>,
  voices: VoicesBeside,
): OccasionView {
  const numbers = new Set<string>();
  const rare = new Set<string>();
  const byArticle = new Map<Article, Said[]>();
  const through = new Map<string, number>();
  const saidDays = new Map<string, number>();
  const occasions = new Map<string, number>();
  for (const said of saying.said) {
    const { figure } = said;
    const list = byArticle.get(figure.article);
    if (list === undefined) byArticle.set(figure.article, [said]);
    else list.push(said);
    addNumbers(figure, numbers, rare);
    const publisher = fold(publisherOf(figure.article) ?? "");
    for (const outlet of said.outlets) if (outlet !== publisher) count(through, outlet);
    const occasion = occasionOf(figure.article, figure.claim);
    if (occasion !== null) count(occasions, occasion);
    const day = saidDayOf(figure.claim);
    if (day !== null) count(saidDays, String(day));
  }
  const day = mostCommon(saidDays);
  return {
    quotes: new Set(saying.said.slice(0, FIRST_CLAIMS).flatMap(({ figure }) => quotedRuns(figure))),
    saying,
    body: saying.body,
    names: usualOf(saying.names),
    unnamed: mostCommon(saying.unnamed),
    outlet: mostCommon(saying.outlets),
    through: mostCommon(through),
    occasion: mostCommon(occasions),
    saidDay: day === null ? null : Number(day),
    numbers,
    rare,
    words: numbersOf(saying.said.slice(0, FIRST_CLAIMS), wordNumbers),
    carriers: [...byArticle]
      .map(([article, said]) => voices.carrierOf(article, said))
      .sort((a, b) => a.article - b.article),
  };
}

function numbersOf(said: readonly Said[], wordNumbers: Map<string, number>): Int32Array {
  const found = new Set<number>();
  for (const { figure } of said) {
    for (const word of figure.near) {
      const number = wordNumbers.get(word) ?? wordNumbers.size;
      if (number === wordNumbers.size) wordNumbers.set(word, number);
      found.add(number);
    }
  }
  return Int32Array.from(found).sort();
}

function addNumbers({ quantity, counted }: Figure, numbers: Set<string>, rare: Set<string>): void {
  if (quantity === null || counted === null) return;
  const unit = counted.general ? "people" : counted.unit;
  for (const end of endsOf(quantity)) {
    if (Number(end) < TELLING_NUMBER) continue;
    numbers.add(`${end} ${unit}`);
    if (isRare(quantity)) rare.add(`${end} ${unit}`);
  }
}

/** The day on which the text says that it was said; null: it names none. */
function saidDayOf({ times }: Claim): number | null {
  const said = times.find(({ role, edtf }) => role === "said" && edtf !== null && WHOLE_DAY.test(edtf));
  return said === undefined ? null : dayOf(said.edtf);
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}/;

/** Names that stand at least half as often as the one that stands most. */
function usualOf(names: ReadonlyMap<string, number>): ReadonlySet<string> {
  const most = Math.max(0, ...names.values());
  return new Set([...names].flatMap(([name, times]) => (2 * times >= most ? [name] : [])));
}

/** Words in a run: so many are seldom quoted alike from two statements. */
const RUN = 6;
/** Runs of one claim by which it is looked up: the first of a quotation are those that stay when it is cut. */
const MOST_RUNS = 12;

/** The runs of words between quotation marks of a claim, or of a claim that is one quotation. */
function quotedRuns({ claim, article }: Figure): readonly string[] {
  if (claim.quote !== "direct" && claim.quote !== "mixed") return [];
  const { text } = article.reading.document;
  const parts = claim.content.flatMap(({ start, end }) => {
    const whole = text.slice(start, end);
    return claim.quote === "direct" ? [whole] : [...whole.matchAll(QUOTED)].map((match) => match[1]!);
  });
  return parts
    .flatMap((part) => {
      const words = part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(" "));
    })
    .slice(0, MOST_RUNS);
}

const QUOTED = /[“"]([^“”"]+)[”"]/g;
