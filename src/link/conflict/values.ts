/** The numbers given in answer to one question, each with the voice that most of its carriers name, in order of time. */
import { mostCommon } from "../counts.ts";
import type { Article } from "../figure/article.ts";
import { befell, type Counted } from "../figure/counted.ts";
import { endsOf, isAmount } from "../figure/value.ts";
import type { Retellings } from "../retelling/retellings.ts";
import { isSetAside } from "../retelling/set-aside.ts";
import { speakerKey, type Telling } from "../retelling/telling.ts";

export interface Value {
  /** null: no carrier names anybody for it */
  readonly voice: string | null;
  /** true: a body with a name, which another one with a name is not */
  readonly proven: boolean;
  /** the first telling that names the voice, else the first */
  readonly said: Telling;
  readonly day: number | null;
  /** articles that carry it */
  readonly carriers: number;
  /** articles in which the voice gives it as what holds */
  readonly articles: ReadonlySet<Article>;
  /** keys of the figures that give it */
  readonly figures: readonly string[];
}

/** Values of one question that are looked at: the most carried. */
const MOST_VALUES = 30;

export const valuesByThread = (story: Retellings): Questions => valuesBy(story, ({ thread }) => thread);

/**
 * Numbers of like questions that linking keeps apart, for want of a place or of words in common: what is planned of one
 * kind, what a side has lost, and what befell one class of people ("worshippers", "engineers") that a text does not change
 * for another.
 */
export const valuesOfLikeQuestions = (story: Retellings): Questions =>
  valuesBy(story, ({ figure: { quantity, counted, aspect, scope } }) => {
    if (counted === null) return null;
    const role = counted.role === "" ? "sent" : counted.role;
    if (quantity !== null && isAmount(quantity))
      return counted.purpose === "" ? null : `${counted.unit}|${counted.purpose}`;
    if (aspect.phase === "future" && !befell(counted)) return `future|${counted.unit}|${role}`;
    if (isLoss(quantity!, counted) && scope.nation !== "") return `${scope.nation}${LOSSES}`;
    return !counted.general && befell(counted) ? `${counted.unit}|${role}` : null;
  });

/** "Lost up to 40 men" by the one side, "three of its guards had died" by the other: what a side has lost, whatever the word. */
const isLoss = ({ role }: Amount, counted: Counted): boolean => role === "lost" || counted.role === "killed";

/** What the key of a question of losses ends in. */
export const LOSSES = "|losses";

export type Questions = ReadonlyMap<string, readonly Value[]>;

function valuesBy(
  { tellings, precedence }: Retellings,
  keyOf: (telling: Telling) => string | null,
): Questions {
  const threads = new Map<string, Map<string, Telling[]>>();
  for (const telling of tellings) {
    const { figure } = telling;
    const thread = keyOf(telling);
    if (thread === null || !isCount(telling)) continue;
    const values = threads.get(thread) ?? new Map<string, Telling[]>();
    threads.set(thread, values);
    const key = endsOf(figure.quantity).join("-");
    const list = values.get(key);
    if (list === undefined) values.set(key, [telling]);
    else list.push(telling);
  }
  const found = new Map<string, readonly Value[]>();
  for (const [thread, values] of threads) {
    const kept = [...values.values()].sort((a, b) => b.length - a.length).slice(0, MOST_VALUES);
    const inOrder = kept.sort((a, b) => precedence.compare(a[0]!, b[0]!));
    found.set(
      thread,
      inOrder.flatMap((own) => valuesOf(own, precedence)),
    );
  }
  return found;
}

/** A number that two voices give is a value of each; those who name nobody have it from the one most name. */
function valuesOf(tellings: readonly Telling[], precedence: Retellings["precedence"]): readonly Value[] {
  const byVoice = new Map<string, Telling[]>();
  for (const telling of tellings) {
    const voice = voiceOf(telling);
    if (voice === null) continue;
    const list = byVoice.get(voice);
    if (list === undefined) byVoice.set(voice, [telling]);
    else list.push(telling);
  }
  const valueFrom = (voice: string | null, own: readonly Telling[]): Value => ({
    voice,
    proven: voice !== null && own.some(({ body }) => body?.proves === true),
    said: representative(own),
    figures: own.map(({ figure }) => figure.key),
    day: precedence.day(own[0]!.figure.article),
    carriers: new Set(own.map(({ figure }) => figure.article.id)).size,
    articles: new Set(own.filter((one) => !isSetAside(one)).map(({ figure }) => figure.article)),
  });
  if (byVoice.size === 0) return [valueFrom(null, tellings)];
  const most = mostCommon(new Map([...byVoice].map(([voice, own]) => [voice, own.length])));
  return [...byVoice].map(([voice, own]) => {
    const value = valueFrom(voice, own);
    return voice === most ? { ...value, carriers: value.carriers + tellings.length - own.length } : value;
  });
}

/** Of the first article that gives it the telling that names most of its way, then the fullest; a headline only repeats. */
function representative(own: readonly Telling[]): Telling {
  const body = own.find(({ figure }) => figure.claim.where !== "headline") ?? own[0]!;
  const first = own.filter(({ figure }) => figure.article === body.figure.article);
  const rank = ({ figure: { claim } }: Telling): number =>
    claim.chain.length + claim.salience - (claim.where === "headline" ? IN_HEADLINE : 0);
  return first.reduce((best, telling) => (rank(telling) > rank(best) ? telling : best));
}

const IN_HEADLINE = 3;

function isCount({ figure: { quantity, claim } }: Telling): boolean {
  if (quantity === null || endsOf(quantity).length === 0 || claim.certainty.polarity === "denied")
    return false;
  if (isListed(claim, quantity)) return false;
  return quantity.relation !== "ratio" && quantity.relation !== "share" && quantity.unit !== "%";
}

/** "21 injured in one town, 36 in the next and seven in a third": of several in one role each is a part. */
function isListed({ quantities }: Telling["figure"]["claim"], { role, words }: Amount): boolean {
  if (role === null) return false;
  return (
    quantities.filter((other) => other.role === role && other.words.start !== words.start).length >= LIST
  );
}
const LIST = 2;
type Amount = NonNullable<Telling["figure"]["quantity"]>;

/** Who is answerable for a count: a body, or those described, "Western officials"; null: the outlet tells it as known. */
function voiceOf(telling: Telling): string | null {
  const key = speakerKey(telling);
  if (key !== null) return key;
  const { body, figure } = telling;
  const voice = body?.voice == null ? undefined : figure.article.voices.get(body.voice);
  if (body === null || voice === undefined || voice.kind === "unknown") return null;
  return body.key ?? `described ${body.name}`;
}
