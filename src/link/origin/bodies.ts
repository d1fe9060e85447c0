/**
 * Who stands behind a voice, for counting independent sayings: a state's agencies and officials are one body, as one can
 * have it from the other; a person of an organisation is that organisation. Outlets pass on; the unnamed prove nothing.
 */
import type { Claim, Voice, VoiceId } from "../../model/index.ts";
import { countriesIn } from "../countries.ts";
import type { Article } from "../figure/article.ts";

export interface Body {
  /** "state KR", "body open source centre", "outlet cnn"; null: nobody is named */
  readonly key: string | null;
  /** the voice's own name, folded: two agencies of one state differ in it */
  readonly name: string;
  /** true: an outlet or its people, who pass on */
  readonly isOutlet: boolean;
  /** folded names that tell this voice from others of its body, its own parents' among them; empty: "Ukrainian officials" */
  readonly specific: ReadonlySet<string>;
  /** false: an outlet that passes on, a document or pictures without an owner, people unnamed */
  readonly proves: boolean;
  readonly voice: VoiceId | null;
  /** as a reader knows it */
  readonly label: string;
  /** outlets through which it came, from the publisher outward, without the publisher */
  readonly through: readonly Voice[];
}

/** Links of a chain longer than this are not followed: no real chain is. */
const LONGEST_CHAIN = 12;

/** Every step of linking asks for the body of every claim. */
const known = new WeakMap<Article, Map<Claim, Body | null>>();

/** The innermost body of a claim's chain; null: the outlet speaks for itself. */
export function bodyOf(article: Article, claim: Claim): Body | null {
  const bodies = known.get(article) ?? new Map<Claim, Body | null>();
  known.set(article, bodies);
  const before = bodies.get(claim);
  if (before !== undefined) return before;
  const body = findBody(article, claim);
  bodies.set(claim, body);
  return body;
}

function findBody(article: Article, claim: Claim): Body | null {
  const voices = claim.chain.slice(1, LONGEST_CHAIN).flatMap(({ voice }) => {
    const found = article.voices.get(voice);
    return found === undefined ? [] : [found];
  });
  const innermost = voices.at(-1) ?? changerOf(article, claim);
  if (innermost === undefined) return null;
  const through = voices.slice(0, -1).filter(({ kind }) => kind === "outlet");
  if (innermost.kind === "outlet") return outletBody(innermost, through);
  return bodyOfVoice(innermost, article, through);
}

/** "Kenya raised the toll to seven": who changes a count gives it, though no word of saying stands there. */
function changerOf(article: Article, claim: Claim): Voice | undefined {
  const subject = CHANGES.exec(claim.content[0]!.exact)?.[1];
  if (subject === undefined) return undefined;
  const name = fold(subject.replace(/['’]s\b/g, ""));
  return [...article.voices.values()].find(
    (voice) =>
      voice.kind !== "outlet" && [voice.name, ...voice.aliases].some((known) => fold(known) === name),
  );
}

/** Behind a dateline; with the day and a "has" between. */
const CHANGES =
  /^(?:(?:\p{Lu}[\p{Lu} ,/.-]+)?\([^)]*\) ?[-–—] ?)?((?:[\p{L}'’-]+ ){0,4}?[\p{L}'’-]+)(?: on \p{Lu}\p{L}+day)? (?:has |have |had )?(?:raised|lowered|revised|increased|reduced|lifted|cut|corrected|updated|put) (?:the|its|their|his|her) (?:[\p{L}-]+ ){0,3}(?:number|toll|count|tally|figure|estimate|forecast|total)s?\b/u;

function outletBody(voice: Voice, through: readonly Voice[]): Body {
  const key = voice.named ? `outlet ${fold(voice.name)}` : null;
  return {
    key,
    isOutlet: true,
    specific: new Set(),
    name: fold(voice.name),
    proves: false,
    voice: voice.id,
    label: voice.name,
    through,
  };
}

function bodyOfVoice(voice: Voice, article: Article, through: readonly Voice[]): Body {
  const body = (key: string | null, proves: boolean, isOutlet = false): Body => ({
    key,
    isOutlet,
    specific: specificNames(voice, article),
    name: fold(voice.name),
    proves,
    voice: voice.id,
    label: voice.name,
    through,
  });
  // a doctor or a mother of a country does not speak for it
  if (voice.kind === "group" && !voice.named && isOfState(voice, article) && !OFFICIAL.test(voice.name))
    return body(null, false);
  const root = rootOf(voice, article);
  if (root.kind === "outlet" && root !== voice) return body(`outlet ${fold(root.name)}`, false, true);
  const official = root.kind === "government" || root.kind === "agency" || root !== voice;
  if (root.country !== null && official && (root.kind === "government" || root.kind === "agency"))
    return body(`state ${root.country}`, true);
  if (root.named && voice.kind !== "unknown")
    return body(`body ${fold(root.name)}`, root.named && voice.named);
  if (voice.kind === "government" && article.countries[0] !== undefined)
    return body(`state ${article.countries[0]}`, false);
  return body(null, false);
}

/** Words for people, and for bodies, who speak for a state though they have no name. */
export const OFFICIAL =
  /\b(?:official|officials|authorit(?:y|ies)|governments?|ministr(?:y|ies)|ministers?|army|armed forces|military|navy|air force|police|intelligence|spokes\p{L}+|diplomats?|officers?|agenc(?:y|ies)|services?|lawmakers?|parliament|president|premier|leaders?|leadership|command(?:er)?s?|staff|troops|forces|administration|embassy|courts?|prosecutors?|regulators?|security|defen[cs]e|envoys?|ambassadors?|investigators?|rescuers?|junta|regime|estimates?|assessments?|reports?|sources?|data|side)\b/iu;

/** true: all that stands above it is a country */
function isOfState(voice: Voice, article: Article): boolean {
  const parent = voice.parent === null ? undefined : article.voices.get(voice.parent);
  return parent === undefined ? voice.country !== null : parent.kind === "government";
}

/**
 * Steps up to the body that has no parent; a ring of parents, which no reading should hold, ends the walk. Who has a name
 * is not hidden behind a body without one: the secretary of "the union" is known by her own.
 */
function rootOf(voice: Voice, article: Article): Voice {
  let at = voice;
  let root = voice;
  for (let step = 0; step < LONGEST_CHAIN && at.parent !== null; step++) {
    const parent = article.voices.get(at.parent);
    if (parent === undefined) break;
    at = parent;
    if (at.named || !voice.named) root = at;
  }
  return root;
}

function specificNames(voice: Voice, article: Article): ReadonlySet<string> {
  const names = new Set<string>();
  let at: Voice | undefined = voice;
  for (let step = 0; step < LONGEST_CHAIN && at !== undefined; step++) {
    if (at.named && isSpecific(at)) names.add(fold(at.name));
    at = at.parent === null ? undefined : article.voices.get(at.parent);
  }
  return names;
}

/** A name that has more than a country and a common noun: not "Ukraine", not "South Korean intelligence". */
function isSpecific({ kind, name }: Voice): boolean {
  if (kind === "person") return true;
  if (kind === "government") return false;
  const own = name.replace(/\([^)]*\)/g, "").split(/\s+/);
  return own.some((word) => /^\p{Lu}/u.test(word) && countriesIn(word).size === 0 && !DIRECTION.test(word));
}

/** "South" of "South Korean" names a country only with the word behind it. */
const DIRECTION = /^(?:North|South|East|West|New|United|The|Saudi|Sri|Costa|El|Great)$/;

export const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\([^)]*\)/g, "")
    .replace(/^the /, "")
    .replace(/\s+/g, " ")
    .trim();
