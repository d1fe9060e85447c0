/** Walks the document once and collects everything that could be a voice, in the order of the text. */
import { cueVerb } from "../../lexicon/cue-verbs.ts";
import type { BlockKind } from "../../model/index.ts";
import type { Quotation, Sentence, Token } from "../layers.ts";
import { chunkAt, isVerbToo } from "./chunks.ts";
import type { Find } from "./find.ts";
import type { Referent } from "./referent.ts";
import { referentsOf } from "./referents.ts";
import type { Reader } from "./units.ts";
import {
  INDEFINITES,
  isCapital,
  LOCATIVE_PREPOSITIONS,
  PERSON_PRONOUNS,
  PLURAL_PRONOUNS,
  RELATIVE_PRONOUNS,
} from "./words.ts";

/** Share of words with a capital above which capitals tell nothing: a headline. */
const HEADLINE_SHARE = 0.8;
/** Shorter words ("of", "the") keep small letters even in headlines. */
const SHORT_WORD = 5;
/** No more words than this tell nothing; a full stop makes a short sentence of names likelier than a headline. */
const FEW_WORDS = 3;
const FEW_WORDS_STOPPED = 5;
/** A verb in small letters that is no shorter shows a sentence: headlines write "Says". */
const SHORT_VERB = 3;

/** Labels, stamps and navigation ("Headline:", "Share this") name nobody who speaks. */
const VOICELESS: ReadonlySet<BlockKind> = new Set(["metadata", "furniture"]);

export function collectFinds(reader: Reader, day: string | null): readonly Find[] {
  const finds: Find[] = [];
  let clock = 0;
  for (let at = 0; at < reader.sentences.length; at += 1) {
    const { first, last, block } = reader.sentences[at]!;
    if (VOICELESS.has(block.kind)) {
      const agency = block.kind === "metadata" ? agencyIn(reader.tokens, first, last) : null;
      if (agency !== null) collectBetween(reader, agency, at, clock, day, finds);
      continue;
    }
    if (reader.quoted[first] !== 1 || reader.quoted[last - 1] !== 1) clock += 1;
    collectBetween(reader, reader.sentences[at]!, at, clock, day, finds);
  }
  return finds;
}

/** A range of tokens, `last` exclusive. */
type TokenRange = Pick<Sentence, "first" | "last">;

/** A dateline set apart, "LIMA, May 3 (Reuters) -", still names the agency that speaks: what stands in its brackets. */
function agencyIn(tokens: readonly Token[], first: number, last: number): TokenRange | null {
  if (!isCapital(tokens[first]!.text) && !/^\d/u.test(tokens[first]!.text)) return null;
  const words = tokens.slice(first, last);
  const open = words.findIndex(({ text }) => text === "(");
  const close = words.findIndex(({ text }) => text === ")");
  const behind = words.slice(close + 1);
  if (open < 1 || close < open + 2 || behind.length > 1) return null;
  if (behind.length === 1 && !AFTER_AGENCY.test(behind[0]!.text)) return null;
  return { first: first + open + 1, last: first + close };
}

const AFTER_AGENCY = /^(?:[-–—―−:]|--)$/u;

function collectBetween(
  reader: Reader,
  { first, last }: TokenRange,
  number: number,
  clock: number,
  day: string | null,
  finds: Find[],
): void {
  const headline = reader.headlines[number] === 1;
  let at = first;
  while (at < last) {
    const pronoun = pronounAt(reader, at, number, clock);
    if (pronoun !== null) {
      finds.push(pronoun);
      at = pronoun.last;
      continue;
    }
    const chunk = chunkAt(reader, at, last);
    if (chunk === null) {
      at += 1;
      continue;
    }
    let end = chunk.last;
    for (const referent of referentsOf(reader, chunk.units, day)) {
      if (isBareIndefinite(reader, referent) || isProduct(reader, referent)) continue;
      finds.push(findOf(reader, referent, chunk.first, { number, clock, headline }));
      end = Math.max(end, referent.last);
    }
    at = end;
  }
}

export function isHeadline(tokens: readonly Token[], tags: readonly string[], sentence: Sentence): boolean {
  let words = 0;
  let capitals = 0;
  for (let at = sentence.first; at < sentence.last; at += 1) {
    const { text } = tokens[at]!;
    if (text.length < SHORT_VERB) continue;
    const capital = isCapital(text);
    if (!capital && tags[at]!.startsWith("V")) return false;
    if (text.length < SHORT_WORD) continue;
    words += 1;
    if (capital) capitals += 1;
  }
  const stopped = tokens[sentence.last - 1]!.text === ".";
  return words > (stopped ? FEW_WORDS_STOPPED : FEW_WORDS) && capitals > words * HEADLINE_SHARE;
}

/** "all", "some", "one" alone speak only as subjects. */
const isBareIndefinite = (reader: Reader, { draft, head }: Referent): boolean =>
  INDEFINITES.has(draft.name) && !isSubject(reader, head);

/** "the Boeing 737-800", "an Airbus A320": a maker's name before a model is the machine's, and says nothing. */
function isProduct({ tokens }: Reader, { draft, form, first, last }: Referent): boolean {
  if (draft.kind !== "organisation" || form !== "name") return false;
  const model = tokens[last]?.text ?? "";
  if (MODEL.test(model)) return true;
  return PLAIN_MODEL.test(model) && /^(?:an?|the)$/.test(tokens[first]!.lower);
}

/** "737-800", "A320", "F-16", "E190-E2". */
const MODEL = /^(?:\d{3}-\d{1,4}\p{L}{0,3}|\p{Lu}{1,3}-?\d{2,4}(?:-\p{L}?\d{1,4})?)$/u;
const PLAIN_MODEL = /^\d{3}$/;

const NAME_RULES: ReadonlySet<string> = new Set(["full-name", "surname", "name-of-a-body"]);

function findOf(
  reader: Reader,
  referent: Referent,
  chunkFirst: number,
  { number: sentence, clock, headline }: { number: number; clock: number; headline: boolean },
): Find {
  const { draft, head, first, last, form, open, fresh, rule } = referent;
  const top = topOf(reader, referent);
  const before = reader.tokens[chunkFirst - 1];
  const inside =
    before !== undefined && before.sentence === sentence && LOCATIVE_PREPOSITIONS.has(before.lower);
  return {
    sentence,
    clock,
    first,
    last,
    head,
    form,
    draft,
    open,
    fresh,
    rule,
    subject: isSubject(reader, top),
    main: isMain(reader, top),
    reporting: isReporting(reader, top) || isAccordingTo(reader, chunkFirst) || isBeforeVerbToo(reader, last),
    trailing: false,
    quoted: reader.quoted[head] === 1,
    inPlace: inside,
    locative: inside && form === "metonym",
    opening: opens(reader, first),
    doubtful: headline && NAME_RULES.has(rule),
    same: null,
  };
}

/** The word of a phrase on which the others hang: of "the Directorate of Intelligence" not the last. */
function topOf({ syntax }: Reader, { head, first, last }: Referent): number {
  let top = head;
  while (syntax.heads[top]! >= first && syntax.heads[top]! < last) top = syntax.heads[top]!;
  return top;
}

function pronounAt(reader: Reader, at: number, sentence: number, clock: number): Find | null {
  const { lower } = reader.tokens[at]!;
  const length = lower.length;
  if (lower === "the") return agedAt(reader, at, sentence, clock);
  if (length > 5 || length < 2) return null;
  let open: Find["open"];
  const cited = isAccordingTo(reader, at);
  if (PERSON_PRONOUNS.has(lower) && (cited || lower !== "her")) open = "person";
  else if (PLURAL_PRONOUNS.has(lower)) open = "plural";
  else if (RELATIVE_PRONOUNS.has(lower)) open = "relative";
  else if (lower === "it" && (cited || isSubject(reader, at))) open = "thing";
  else return null;
  return {
    sentence,
    clock,
    first: at,
    last: at + 1,
    head: at,
    form: "pronoun",
    draft: null,
    open,
    fresh: false,
    rule: `pronoun-${open}`,
    subject: isSubject(reader, at),
    main: isMain(reader, at),
    reporting: cited || isReporting(reader, at),
    trailing: cited || (isReporting(reader, at) && reader.tokens[at - 1]?.text === ","),
    quoted: reader.quoted[at] === 1,
    inPlace: false,
    locative: false,
    opening: false,
    doubtful: false,
    same: null,
  };
}

export const BY_AGE = "by-age";
const AGED = /^(?:\d{1,3}-year-old|(?:mother|mum|mom|father|dad|parent|grandmother|grandfather)-of-\p{L}+)$/u;

/** "the 61-year-old told the paper": somebody told of before, by age alone. */
function agedAt(reader: Reader, at: number, sentence: number, clock: number): Find | null {
  const head = at + 1;
  if (!AGED.test(reader.tokens[head]?.lower ?? "") || /^(?:NN|JJ)/.test(reader.syntax.tags[head + 1] ?? ""))
    return null;
  const reporting = isReporting(reader, head);
  return {
    sentence,
    clock,
    first: at,
    last: head + 1,
    head,
    form: "description",
    draft: null,
    open: "person",
    fresh: false,
    rule: BY_AGE,
    subject: isSubject(reader, head),
    main: isMain(reader, head),
    reporting,
    trailing: reporting && reader.tokens[at - 1]?.text === ",",
    quoted: reader.quoted[head] === 1,
    inPlace: false,
    locative: false,
    opening: false,
    doubtful: false,
    same: null,
  };
}

const isSubject = (reader: Reader, at: number): boolean =>
  reader.syntax.relations[at]?.startsWith("nsubj") ?? false;

function isMain(reader: Reader, at: number): boolean {
  const verb = reader.syntax.heads[at]!;
  return verb >= 0 && reader.syntax.heads[verb]! < 0;
}

const OPENING_MARK = /^["“”‘'([–—:-]+$/u;

function opens(reader: Reader, at: number): boolean {
  const { sentence } = reader.tokens[at]!;
  return at === reader.sentences[sentence]!.first || OPENING_MARK.test(reader.tokens[at - 1]!.text);
}

/** Subject of a verb that surely reports: who said something is who goes on saying. */
function isReporting(reader: Reader, at: number): boolean {
  if (!isSubject(reader, at)) return false;
  const verb = reader.syntax.lemmas[reader.syntax.heads[at]!];
  const row = verb === undefined ? null : cueVerb(verb);
  // "Brink rejected that figure": whoever denies a thing speaks, and goes on speaking
  return row?.strength === "strong" || row?.class === "deny";
}

/** "The agency assesses that": a verb that is taken for a plural noun. */
const isBeforeVerbToo = ({ tokens }: Reader, last: number): boolean =>
  tokens[last + 1]?.lower === "that" && isVerbToo(tokens[last]!.lower);

const isAccordingTo = ({ tokens }: Reader, first: number): boolean =>
  tokens[first - 1]?.lower === "to" && tokens[first - 2]?.lower === "according";

/** By token: 1 inside a quotation that has a clause of its own. */
export function quotedTokens(tokens: readonly Token[], quotations: readonly Quotation[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  let at = 0;
  for (const { start, end, short, depth } of quotations) {
    if (short || depth > 0) continue;
    while (at < tokens.length && tokens[at]!.start < start) at += 1;
    for (; at < tokens.length && tokens[at]!.end <= end; at += 1) quoted[at] = 1;
  }
  return quoted;
}
