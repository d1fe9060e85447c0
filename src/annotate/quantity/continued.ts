/**
 * What a number with no noun counts where a figure before it says so: "North Korea has sent 11,000 troops. … another
 * 6,000 will follow", "about 4,000 of those were killed", "the toll, 1,002 people by noon, rose to 1,600". Only counts
 * that something says are of the same kind: a role that persons have, "more", "of those", or a change of the figure.
 * Where a text has counted two kinds of persons, the nearest is taken only for what goes on from it in words.
 */
import { COUNTRIES } from "../../lexicon/countries.ts";
import { unitClass } from "../../lexicon/unit-classes.ts";
import type { Syntax, Token } from "../layers.ts";
import { isHeadcount } from "./counted.ts";
import type { Draft } from "./mentions.ts";
import { reviseRole } from "./parts.ts";

/** How many figures back the one that is continued may stand. */
const FIGURES_BACK = 12;
/** How many tokens back, for a figure that no words link to it. */
const TOKENS_BACK = 400;

const NATIONALS: ReadonlySet<string> = new Set(
  COUNTRIES.flatMap(({ plurals }) => plurals.map((plural) => plural.toLowerCase())),
);

/** The class of persons a unit names; null: it names none. */
function personsOf(unit: string): string | null {
  if (unit === "") return null;
  const row = unitClass(unit);
  if (row !== null) return row.persons === true ? row.class : null;
  return NATIONALS.has(unit.toLowerCase()) ? "people" : null;
}

/** What happens to persons: the numbers of the killed and of the injured count the same kind of persons. */
const BEFALLS =
  /^(?:killed|injured|casualties|missing|captured|displaced|rescued|infected|hospitalised|arrested|survived|recovered|trapped|evacuated|homeless|released|held hostage|surrendered|deported)$/;
/** What is done with persons, but with goods too. */
const MOVED = /^(?:sent|arrived|returned|trained|mobilised|withdrawn|lost)$/;

/** How a number says that it continues a figure, or null: it does not. */
type Link = "words" | "moved" | "befalls" | "bare";

/** From this number on digits with neither noun nor role say how many of what was counted just before. */
const SMALLEST_BARE = 1000;

function linkOf(draft: Draft, tokens: readonly Token[]): Link | null {
  if (draft.dimension !== "count" || !draft.elliptical || draft.unit !== "") return null;
  if (draft.vague !== null && draft.role === null) return null; // "several of these" may be anything
  const { last } = draft;
  const next = tokens[last]?.lower;
  const pointed = next === "of" && /^(?:those|them|these|whom)$/.test(tokens[last + 1]?.lower ?? "");
  if (pointed || draft.relation === "of which") return "words";
  if (draft.relation === "additional" || draft.anaphoric || draft.initial) return "words";
  if (draft.role !== null && BEFALLS.test(draft.role)) return "befalls";
  if ((draft.role !== null && MOVED.test(draft.role)) || draft.relation === "total") return "moved";
  const size = draft.high ?? draft.low ?? 0;
  return draft.role === null && size >= SMALLEST_BARE ? "bare" : null;
}

interface Seen {
  readonly class: string;
  readonly draft: Draft;
}

/** Gives numbers without a noun the unit of the figure they continue, for all drafts of a document in order. */
export function continueUnits(drafts: readonly Draft[], tokens: readonly Token[], syntax: Syntax): void {
  const seen: Seen[] = [];
  const classes = new Set<string>();
  let before: Draft | null = null;
  for (const draft of drafts) {
    const link = linkOf(draft, tokens);
    if (link !== null) {
      const source = continued(draft, link, seen, classes);
      if (source !== null) take(draft, source.unit, source.unitSpan, source.unitHead, tokens, source);
      else if (link === "words" || link === "moved") fromNoun(draft, tokens, syntax);
    } else if (
      draft.gapped &&
      draft.unit === "" &&
      before?.elliptical &&
      before.sentence === draft.sentence
    ) {
      take(draft, before.unit, before.unitSpan, before.unitHead, tokens, before);
      draft.role ??= before.role; // "1,100 will go in Germany and roughly 900 in France"
    }
    before = draft;
    const kind = personsOf(draft.unit);
    if (kind === null || draft.dimension !== "count" || OUTCOME.test(draft.unit)) continue;
    if (kind === ATTACKERS && draft.role === null) continue; // the dead are not those who came to kill
    if (isGroup(draft, tokens) || isHeadcount(draft.unitHead, draft.first, tokens)) continue; // a group's size is not what a text goes on about
    if (draft.partOf !== null || draft.relation === "of which") continue; // a part is not what a text goes on about
    seen.push({ class: kind, draft });
    classes.add(kind);
  }
}

const ATTACKERS = "militants";

/** "a workforce of 41,000": the unit stands before "of". */
const isGroup = ({ unitHead, first }: Draft, tokens: readonly Token[]): boolean =>
  unitHead >= 0 && unitHead === first - 2 && tokens[first - 1]!.lower === "of";

/** The nearest figure of persons before the number, where it is plain that this is the one. */
function continued(
  draft: Draft,
  link: Link,
  seen: readonly Seen[],
  classes: ReadonlySet<string>,
): Draft | null {
  const nearest = seen[seen.length - 1];
  if (nearest === undefined || draft.first - nearest.draft.last > TOKENS_BACK) return null;
  if (link === "bare" && !comparable(draft, nearest.draft)) return null;
  if (nearest.draft.sentence === draft.sentence) return nearest.draft;
  const follows = nearest.draft.sentence.last === draft.sentence.first;
  if (classes.size === 1 && (link !== "bare" || follows)) return nearest.draft;
  if (follows && link === "words") return nearest.draft;
  const alike = (one: Draft): boolean => one.role !== null && one.role === draft.role;
  for (let at = seen.length - 1; at >= Math.max(0, seen.length - FIGURES_BACK); at--) {
    if (alike(seen[at]!.draft)) return seen[at]!.draft;
  }
  return null;
}

/** A bare number goes on about a figure no more than this many times larger or smaller. */
const MAGNITUDE = 20;

function comparable(draft: Draft, source: Draft): boolean {
  if (unitClass(source.unit)?.general === false) return false;
  const [one, other] = [draft.high ?? draft.low ?? 0, source.high ?? source.low ?? 0];
  return one > 0 && other > 0 && Math.max(one, other) <= MAGNITUDE * Math.min(one, other);
}

/** How many tokens before its number a noun that was not counted may stand. */
const NOUN_BACK = 80;
/** … and how many sentences. */
const SENTENCES_BACK = 2;

/**
 * "to triple its soldiers by sending a further 25,000": the nearest plural of persons before it, in its own sentence or,
 * where that names none, in the two before if these name one kind only.
 */
function fromNoun(draft: Draft, tokens: readonly Token[], syntax: Syntax): void {
  const own = tokens[draft.first]!.sentence;
  let found = -1;
  for (let at = draft.first - 1; at >= Math.max(0, draft.first - NOUN_BACK); at--) {
    const { sentence, lower } = tokens[at]!;
    if (sentence < own - SENTENCES_BACK || (found >= 0 && tokens[found]!.sentence === own)) break;
    if (!/^NNP?S$/.test(syntax.tags[at]!) || OUTCOME.test(lower)) continue;
    const kind = personsOf(lower);
    if (kind === null) continue;
    if (found < 0) found = at;
    else if (kind !== personsOf(tokens[found]!.lower)) return;
  }
  if (found < 0) return;
  const { text, start, end } = tokens[found]!;
  take(draft, text, { start, end }, found, tokens, null);
}

/** They say what became of persons, not who they are. */
const OUTCOME =
  /\b(?:casualty|casualties|deaths?|fatalit(?:y|ies)|injur(?:y|ies)|lives|life|bod(?:y|ies)|remains|others|souls|corpses?)$/i;

function take(
  draft: Draft,
  unit: string,
  span: Draft["unitSpan"],
  head: number,
  tokens: readonly Token[],
  source: Draft | null,
): void {
  const { rule, reason } = draft.why;
  draft.unit = unit;
  draft.unitSpan = span;
  draft.unitHead = head;
  reviseRole(draft);
  const word = source === null ? "the noun" : "the figure";
  const place = head >= 0 ? tokens[head]!.start : draft.start;
  draft.why = { rule, reason: () => `${reason()}; counts “${unit}” as ${word} before it at ${place} does` };
}
