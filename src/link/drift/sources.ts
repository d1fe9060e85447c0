/** Who says it, on the way: the source is lost, is another one, gains or loses standing. */
import type { Voice } from "../../model/index.ts";
import { countriesIn } from "../countries.ts";
import { befell } from "../figure/counted.ts";
import { isRare } from "../figure/value.ts";
import { fold } from "../origin/bodies.ts";
import { isUnsourced, speakerKey, type Telling } from "../retelling/telling.ts";
import { saidWords, speakerWords } from "../retelling/words.ts";
import { type Change, type DriftRule, type Pair, type Surroundings, wholeAlike } from "./rule.ts";

const CONFIRMS = /\b(confirm|verif|acknowledg|admit|prove|establish)/i;

/** Claims without figures must be worded alike, and figures be rare or in company, before who says them is compared. */
const ALIKE_WORDS = 0.35;

function sameStatement(pair: Pair): boolean {
  const { before, after, sameNumber, words, stated, companions } = pair;
  if (!wholeAlike(pair) || fatesApart(pair)) return false;
  const toll =
    sameNumber && before.thread !== null && before.thread === after.thread && befell(after.figure.counted!);
  if (toll && before.figure.counted!.role === after.figure.counted!.role) return true;
  if (before.figure.quantity === null) return words >= ALIKE_WORDS || (stated && words >= ALIKE_WORDS / 2);
  if (sameNumber && speakerKey(before) !== null && speakerKey(before) === speakerKey(after)) return true;
  return (
    sameNumber &&
    (isRare(after.figure.quantity!) ||
      companions > 0 ||
      ((stated || isOneSaying(pair)) && words >= ALIKE_WORDS / 2) ||
      words >= ALIKE_WORDS)
  );
}

/** true: both answer one question and rest on one act of saying */
const isOneSaying = ({ before, after }: Pair): boolean =>
  before.thread !== null &&
  before.thread === after.thread &&
  before.origin !== null &&
  before.origin === after.origin;

/** true: of one count it is said what befell those counted, of the other it is not, and the words are unlike */
function fatesApart({ before, after, words }: Pair): boolean {
  const [from, to] = [before.figure.counted, after.figure.counted];
  return from !== null && to !== null && befell(from) !== befell(to) && words < ALIKE_WORDS;
}

/** The voices of a claim behind the publisher. */
function voicesOf({ figure: { claim, article } }: Telling): readonly Voice[] {
  return claim.chain.slice(1).flatMap(({ voice }) => {
    const found = article.voices.get(voice);
    return found === undefined ? [] : [found];
  });
}

const innermost = (telling: Telling): Voice | null => voicesOf(telling).at(-1) ?? null;

/** Countries a voice belongs to, as far as it or its name says. */
function countriesOf(voice: Voice): ReadonlySet<string> {
  return voice.country === null
    ? countriesIn(voice.name)
    : new Set([voice.country, ...countriesIn(voice.name)]);
}

/** true: the two can be one voice, or one of them speaks for the other */
function compatible(a: Telling, b: Telling): boolean {
  const ofA = voicesOf(a);
  const ofB = voicesOf(b);
  const names = (voices: readonly Voice[]): ReadonlySet<string> =>
    new Set(voices.flatMap(({ name, aliases }) => [name, ...aliases].map(fold)));
  const inB = names(ofB);
  if ([...names(ofA)].some((name) => inB.has(name))) return true;
  const countriesA = new Set(ofA.flatMap((voice) => [...countriesOf(voice)]));
  return ofB.some((voice) => [...countriesOf(voice)].some((code) => countriesA.has(code)));
}

/** Whom a reader knows: a person, agency, government or organisation with a name, or officials of a country. */
function isKnown(voice: Voice | null): voice is Voice {
  if (voice === null || voice.kind === "outlet" || voice.kind === "unknown" || voice.kind === "imagery")
    return false;
  return voice.named || countriesOf(voice).size > 0;
}

function swapped(pair: Pair, { inArticle }: Surroundings): Change | null {
  const { before, after } = pair;
  const from = innermost(before);
  const to = innermost(after);
  if (!isKnown(from) || !isKnown(to) || !sameStatement(pair) || compatible(before, after)) return null;
  if (!isNamedHere(after) || !provenApart(from, to)) return null;
  if (after.cites.has(fold(to.name)) || before.cites.has(fold(from.name))) return null;
  const known = inArticle(before).some(
    (other) => other.figure.claim !== before.figure.claim && speaksOf(other, to) && sameFigures(other, after),
  );
  if (known) return null;
  const shift = mentions(before, to) ? "; there it was spoken of, and did not speak" : "";
  return {
    before: saidWords(before),
    after: saidWords(after),
    why: `${speakerWords(before)} said it before, ${speakerWords(after)} is said to have said it now${shift}.`,
  };
}

/** "the ministry", "the junta": named elsewhere, and perhaps taken for another */
function isNamedHere({ figure: { claim } }: Telling): boolean {
  const mention = claim.chain.at(-1)?.mention?.exact ?? "";
  return /\p{Lu}/u.test(mention.replace(/^The /, ""));
}

/** Two of known countries, or two bodies with names: not a person whose country nobody told and that country's officials. */
function provenApart(from: Voice, to: Voice): boolean {
  if (countriesOf(from).size > 0 && countriesOf(to).size > 0) return true;
  const body = (voice: Voice): boolean => voice.named && voice.kind !== "person";
  if (from.kind === "person" && to.kind === "person" && shareName(from, to)) return false;
  return (
    (from.named && to.named && from.kind === "person" && to.kind === "person") ||
    (body(from) && body(to)) ||
    (from.kind === "person" && from.role !== null && body(to))
  );
}

/** Names are spelt in many ways: one word in common may be one person. */
function shareName(a: Voice, b: Voice): boolean {
  const words = new Set(fold(a.name).split(/[\s-]+/));
  return fold(b.name)
    .split(/[\s-]+/)
    .some((word) => words.has(word));
}

const speaksOf = (telling: Telling, voice: Voice): boolean =>
  voicesOf(telling).some(({ name }) => fold(name) === fold(voice.name));

const sameFigures = (a: Telling, b: Telling): boolean =>
  a.figure.quantity !== null && b.figure.quantity !== null && a.figure.quantity.low === b.figure.quantity.low;

/** true: the claim speaks of the voice */
function mentions({ figure: { claim } }: Telling, voice: Voice): boolean {
  const content = claim.content
    .map(({ exact }) => exact)
    .join(" ")
    .toLowerCase();
  return [voice.name, ...voice.aliases].some((name) =>
    content.includes(name.toLowerCase().replace(/^the /, "")),
  );
}

/** The voice that was spoken of is made the one who speaks: "the ministry can …" becomes "the ministry says it can …". */
function shifted(pair: Pair): Change | null {
  const { before, after } = pair;
  const to = innermost(after);
  const from = innermost(before);
  if (from === null || to === null || !to.named || before.figure.quantity !== null) return null;
  if ([...countriesOf(from)].some((code) => countriesOf(to).has(code))) return null;
  if (pair.words < SHIFTED_WORDS || !mentions(before, to) || speaksOf(before, to)) return null;
  return {
    before: saidWords(before),
    after: saidWords(after),
    why: `${speakerWords(before)} said this of ${speakerWords(after)}, which is said to have said it itself now.`,
  };
}
const SHIFTED_WORDS = 0.15;

export const SOURCE_SWAPPED: DriftRule = {
  kind: "source swapped",
  of: "claim",
  what: "The same statement is put into another mouth, or the one spoken of is made the speaker.",
  because: "two voices of one country or one body may both have said it, so only others are told",
  examples: [
    {
      before: "Kenya's interior ministry said 4,215 refugees crossed the river in May.",
      after: "Somalia's foreign ministry said 4,215 refugees crossed the river in May.",
    },
  ],
  not: [
    {
      before: "Kenya's interior ministry said 4,215 refugees crossed the river in May.",
      after: "Kenyan officials said 4,215 refugees crossed the river in May.",
    },
  ],
  find: (pair, surroundings) => shifted(pair) ?? swapped(pair, surroundings),
};

export const SOURCE_LOST: DriftRule = {
  kind: "source lost",
  of: "claim",
  what: "What a voice said is retold as plain fact, with nobody named.",
  because: "headlines name few sources, and an article that names the voice nearby has not lost it",
  examples: [
    {
      before: "Western officials said 4,260 fighters were killed in the siege.",
      after: "The siege, which ended in May, left 4,260 fighters dead.",
    },
  ],
  not: [
    {
      before: "Western officials said 4,260 fighters were killed in the siege.",
      after: "The siege left 4,260 fighters dead, Western officials said.",
    },
  ],
  find: (pair: Pair, { inArticle }: Surroundings): Change | null => {
    const { before, after } = pair;
    if (after.figure.claim.where !== "body" || !isUnsourced(after) || !sameStatement(pair)) return null;
    const from = innermost(before);
    if (from === null || from.kind === "unknown" || before.figure.claim.cue.length === 0) return null;
    if (after.figure.quantity === null && (pair.words < LOST_WORDS || after.figure.words.size < LOST_LENGTH))
      return null;
    const attributed = inArticle(after).some(
      (other) =>
        other.figure.claim !== after.figure.claim &&
        other.figure.claim.where !== "headline" &&
        !isUnsourced(other) &&
        (sameFigures(other, after) || isNear(other, after, from)),
    );
    if (attributed || namedInSentence(after, from) || namedInArticle(after, from)) return null;
    return {
      before: saidWords(before),
      after: saidWords(after),
      why: `${speakerWords(before)} said it before; nobody is named now.`,
    };
  },
};

/** Without figures only a claim worded much alike, and of some length, has plainly lost its source. */
const LOST_WORDS = 0.5;
const LOST_LENGTH = 4;

/** A voice named this many characters away from a claim may carry over to it. */
const CARRIES = 250;

/** true: a claim before it, by the voice or of the same question, is attributed; what follows may carry on */
function isNear(other: Telling, after: Telling, voice: Voice): boolean {
  const gap = after.figure.claim.content[0]!.start - other.figure.claim.content.at(-1)!.end;
  const carries = speaksOf(other, voice) || (other.thread !== null && other.thread === after.thread);
  return gap >= 0 && gap <= CARRIES && carries;
}

/** A person or body that the article names anywhere is not lost; a state is named in passing. */
function namedInArticle({ figure: { article } }: Telling, { name, kind, named }: Voice): boolean {
  if (!named || kind === "government") return false;
  const words = name
    .replace(/\([^)]*\)/g, "")
    .trim()
    .split(/\s+/);
  const known = kind === "person" ? words.at(-1)! : words.join(" ");
  return article.reading.document.text.toLowerCase().includes(known.toLowerCase());
}

function namedInSentence({ figure: { claim, article } }: Telling, voice: Voice): boolean {
  const { text } = article.reading.document;
  const start = text.lastIndexOf(".", claim.content[0]!.start - 1) + 1;
  const stop = text.indexOf(".", claim.content.at(-1)!.end);
  const sentence = text.slice(start, stop < 0 ? text.length : stop).toLowerCase();
  return (
    [voice.name, ...voice.aliases].some((name) => sentence.includes(fold(name))) ||
    /\b(according to|said|says?|told|estimate|per)\b/.test(sentence)
  );
}

/** A voice that withholds its name: "a source", "reports", "media". */
const WITHHELD = /\b(sources?|reports?|media|unnamed|anonymous|people familiar|rumou?rs?)\b/i;

export const SOURCE_PROMOTED: DriftRule = {
  kind: "source promoted",
  of: "claim",
  inHeadlines: true,
  what: "What a source told or a body said is retold as confirmed, or as the word of the body itself.",
  because: "a plain change of verbs is none; only confirming, or a name where there was none, gives standing",
  examples: [
    {
      before: "Two unnamed sources said 5,230 villagers were displaced by the dam.",
      after: "The interior ministry confirmed that 5,230 villagers were displaced by the dam.",
    },
  ],
  not: [
    {
      before: "The interior ministry announced that 5,230 villagers were displaced by the dam.",
      after: "The interior ministry said 5,230 villagers were displaced by the dam.",
    },
  ],
  find: (pair: Pair): Change | null => {
    const { before, after } = pair;
    if (!sameStatement(pair)) return null;
    const to = innermost(after);
    if (to === null) return null;
    const confirms = cueOf(after) !== "" && CONFIRMS.test(cueOf(after)) && !CONFIRMS.test(cueOf(before));
    const from = innermost(before);
    const withheld =
      from !== null &&
      !from.named &&
      WITHHELD.test(from.name) &&
      isKnown(to) &&
      (to.named || to.kind === "agency");
    if (
      !(confirms && speakerKey(after) === speakerKey(before)) &&
      !withheld &&
      !(confirms && from !== null && (!from.named || to.kind === "unknown"))
    )
      return null;
    return {
      before: saidWords(before),
      after: saidWords(after),
      why: confirms
        ? `${speakerWords(before)} said it before; ${speakerWords(after)} is said to confirm it now.`
        : `${speakerWords(before)} was the source before; it is the word of ${speakerWords(after)} now.`,
    };
  },
};

const cueOf = ({ figure: { claim } }: Telling): string => claim.cue.map(({ exact }) => exact).join(" ");

export const SOURCE_DEMOTED: DriftRule = {
  kind: "source demoted",
  of: "claim",
  what: "A doubting verb is put before what was plainly said: “claims”, “allegedly”.",
  because: "the verb is the article's own judgement, not the voice's",
  examples: [
    {
      before: "The army said 4,315 rebels were captured in the valley.",
      after: "The army claims that 4,315 rebels were captured in the valley.",
    },
  ],
  not: [
    {
      before: "The army said 4,315 rebels were captured in the valley.",
      after: "The army announced that 4,315 rebels were captured in the valley.",
    },
  ],
  find: (pair: Pair): Change | null => {
    const { before, after } = pair;
    if (
      !sameStatement(pair) ||
      after.figure.claim.stance !== "doubting" ||
      before.figure.claim.stance === "doubting"
    )
      return null;
    if (innermost(before) === null || innermost(after) === null || !compatible(before, after)) return null;
    return {
      before: saidWords(before),
      after: saidWords(after),
      why: `“${cueOf(before)}” becomes the doubting “${cueOf(after)}”.`,
    };
  },
};
