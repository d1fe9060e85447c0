/** Drifts of one story: what changed between each telling and the one it retells. */
import type { FigureRef, TraceDrift } from "../../model/index.ts";
import { endsOf } from "../figure/value.ts";
import type { Retelling } from "../retelling/find-parents.ts";
import { likeness } from "../retelling/likeness.ts";
import { articleTellings, type Retellings } from "../retelling/retellings.ts";
import { isSetAside } from "../retelling/set-aside.ts";
import { speakerKey, type Telling } from "../retelling/telling.ts";
import { fromFirstTold } from "./first-told.ts";
import type { DriftRule, Pair, Surroundings } from "./rule.ts";
import { PAIR_RULES, STORY_RULES } from "./rules.ts";

/** Drifts told of one claim: the most telling; more would say the same thing again. */
const MOST_OF_CLAIM = 3;

interface Found {
  readonly drift: TraceDrift;
  readonly rank: number;
  readonly to: Telling;
}

export function findDrifts(story: Retellings): readonly TraceDrift[] {
  const surroundings = surroundingsOf(story);
  const found = [...ofStory(story, surroundings), ...ofPairs(story, surroundings)];
  return mostTelling(found).map(({ drift }) => drift);
}

const surroundingsOf = (story: Retellings): Surroundings => ({
  precedence: story.precedence,
  ties: story.ties,
  inArticle: articleTellings(story),
  sameSaying: sayingsOf(story.tellings),
});

/** Tellings of one number by one voice: those first told, which are enough to know its form. */
function sayingsOf(tellings: readonly Telling[]): (telling: Telling) => readonly Telling[] {
  const byKey = new Map<string, Telling[]>();
  const keyOf = (telling: Telling): string =>
    `${speakerKey(telling)}|${endsOf(telling.figure.quantity).join("|")}`;
  for (const telling of tellings) {
    if (telling.figure.quantity === null || speakerKey(telling) === null) continue;
    const list = byKey.get(keyOf(telling));
    if (list === undefined) byKey.set(keyOf(telling), [telling]);
    else if (list.length < MOST_TELLINGS) list.push(telling);
  }
  return (telling) => byKey.get(keyOf(telling)) ?? [];
}
const MOST_TELLINGS = 24;

function ofStory(story: Retellings, surroundings: Surroundings): readonly Found[] {
  return STORY_RULES.flatMap((rule) =>
    rule.findAll(story, surroundings).map(
      ({ from, to, of, before, after, why }): Found => ({
        drift: { kind: rule.kind, from: refOf(from, of), to: refOf(to, of), before, after, why },
        rank: STORY_RANK,
        to,
      }),
    ),
  );
}
/** What the story as a whole shows is told first. */
const STORY_RANK = -1;

function ofPairs(story: Retellings, surroundings: Surroundings): readonly Found[] {
  const ofFigures = PAIR_RULES.filter((rule) => rule.of === "figure");
  return [
    ...changesBy(PAIR_RULES, likeliestFirst(story.retellings), story, surroundings),
    ...changesBy(ofFigures, fromFirstTold(story), story, surroundings),
  ];
}

function changesBy(
  rules: readonly DriftRule[],
  retellings: readonly Retelling[],
  story: Retellings,
  surroundings: Surroundings,
): readonly Found[] {
  const ofClaim = new Set<string>();
  const found: Found[] = [];
  for (const retelling of retellings) {
    const { before, after } = retelling;
    if (isSetAside(after)) continue;
    const pair = pairOf(retelling);
    for (const rule of rules) {
      const key = `${rule.kind} ${after.figure.claim.id}`;
      if (rule.of === "claim" && ofClaim.has(key)) continue;
      if (isOfBody(rule, after)) continue;
      const change = rule.find(pair, surroundings);
      if (change === null || excused(rule, retelling, surroundings)) continue;
      if (isDeviant(rule, retelling, story, surroundings)) continue;
      ofClaim.add(key);
      const to = rule.kind.startsWith("source") ? firstOfSentence(after, surroundings) : after;
      const drift = { kind: rule.kind, from: refOf(before, rule.of), to: refOf(to, rule.of), ...change };
      found.push({ drift, rank: PAIR_RULES.indexOf(rule), to });
    }
  }
  return found;
}

/** Who says it is told of the whole sentence: of the first of the claims that it was read as. */
function firstOfSentence(telling: Telling, { inArticle }: Surroundings): Telling {
  const { claim, article } = telling.figure;
  if (telling.figure.quantity !== null) return telling;
  const { text } = article.reading.document;
  const start = claim.content[0]!.start;
  const first = inArticle(telling).find(({ figure, body }) => {
    const end = figure.claim.content.at(-1)!.end;
    if (figure.quantity !== null || end > start || body?.key !== telling.body?.key) return false;
    return !/[.!?\n]/.test(text.slice(figure.claim.content[0]!.start, start));
  });
  return first ?? telling;
}

/** Of the figures of one claim the likeliest retelling tells what became of the claim. */
const likeliestFirst = (retellings: readonly Retelling[]): readonly Retelling[] =>
  [...retellings].sort((a, b) => b.likeness.score - a.likeness.score);

const pairOf = ({
  before,
  after,
  likeness: { sameNumber, stated, companions, words, together },
}: Retelling): Pair => ({
  before,
  after,
  sameNumber,
  stated,
  companions,
  words,
  together,
});

/** Who says a thing, and how sure, is told of the body: headlines leave it out, and their tense is none. */
const isOfBody = (rule: DriftRule, { figure: { claim } }: Telling): boolean =>
  rule.of === "claim" && claim.where === "headline" && rule.inHeadlines !== true;

/**
 * true: another earlier telling had made the same change, and this one only repeats it. Where the text says whence it is
 * taken, only that article's own tellings count.
 */
function excused(rule: DriftRule, retelling: Retelling, surroundings: Surroundings): boolean {
  const { before, after, others, likeness: own } = retelling;
  const changed = (from: Telling, to: Telling): boolean =>
    rule.find(
      pairOf({ before: from, after: to, others: [], likeness: likeness(from, to, 0, surroundings.ties) }),
      surroundings,
    ) !== null;
  return others.some((other) => {
    const { score, words } = likeness(other, after, 0, surroundings.ties);
    if (own.score - score > AS_LIKELY) return false;
    // without a figure only like words say that it is the same matter
    if (after.figure.quantity === null && words < AS_LIKE * own.words) return false;
    const inSource = other.figure.article === before.figure.article;
    // who reads an article has its body
    if (inSource && other.figure.claim.where === "headline") return false;
    const between =
      surroundings.ties.isPlaced(other.figure.article) && surroundings.precedence.compare(before, other) < 0;
    if (!inSource && (own.stated || !between || isSecondHand(other, surroundings))) return false;
    if (own.sameNumber && !sharesEnd(other, after)) return false;
    if (rule.sameState !== undefined && !rule.sameState(other, after)) return false;
    return (
      !changed(other, after) && (other.figure.article === before.figure.article || changed(before, other))
    );
  });
}

/** true: it stands over its article or in a carried text, which others have from where it was written */
const isSecondHand = ({ figure: { article, claim } }: Telling, { ties }: Surroundings): boolean =>
  claim.where === "headline" || ties.isCopy(article);

/** A telling so much less like it than the one it retells was not at hand when it was written. */
const AS_LIKELY = 1.5;
/** … and one that has so much smaller a share of words in common tells something else. */
const AS_LIKE = 0.75;

/** So many tellings against one are the form in which a voice is told. */
const MANY = 3;

/**
 * true: most tellings of this number by this voice have it as the later one does, so that it is the earlier one that
 * changed it, and the later one never had it from there.
 */
function isDeviant(
  rule: DriftRule,
  { before, after, likeness: own }: Retelling,
  story: Retellings,
  surroundings: Surroundings,
): boolean {
  if (!own.sameNumber || own.stated || speakerKey(after) === null || rule.of === "claim") return false;
  const alike = surroundings.sameSaying(after).filter((other) => other !== after && other !== before);
  const changes = alike.filter(
    (other) =>
      rule.find(
        pairOf({ before: other, after, others: [], likeness: likeness(other, after, 0, story.ties) }),
        surroundings,
      ) !== null,
  );
  const agree = new Set(alike.filter((other) => !changes.includes(other)).map(({ figure }) => figure.article))
    .size;
  return agree >= MANY && agree > changes.length + 1;
}

const sharesEnd = (a: Telling, b: Telling): boolean => {
  const ends = endsOf(a.figure.quantity);
  return endsOf(b.figure.quantity).some((end) => ends.includes(end));
};

/** A change of the whole claim is of the claim; where it has one figure only, of that. */
function refOf({ figure }: Telling, of: "figure" | "claim"): FigureRef {
  const { claim, ref } = figure;
  const single = claim.quantities.length <= 1 && (claim.quantities[0]?.parts.length ?? 0) === 0;
  return of === "figure" || single ? ref : { claim: claim.id, quantity: null, part: null };
}

/** The most telling of each claim; and of each article one of a kind from one claim, and one in its headline. */
function mostTelling(found: readonly Found[]): readonly Found[] {
  const perClaim = new Map<string, number>();
  const told = new Set<string>();
  return [...found]
    .sort((a, b) => a.rank - b.rank)
    .filter(({ drift, to }) => {
      const article = to.figure.article.id;
      const inHeadline = to.figure.claim.where === "headline";
      const same = `${drift.kind} ${article} ${inHeadline} ${drift.from.claim}`;
      const count = perClaim.get(drift.to.claim) ?? 0;
      if (told.has(same) || count >= MOST_OF_CLAIM) return false;
      told.add(same);
      perClaim.set(drift.to.claim, count + 1);
      return true;
    });
}
