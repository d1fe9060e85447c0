/**
 * Counts of one question that cannot both stand. One voice that gives another number later has revised it; two voices
 * with different numbers contradict each other where they stand nearest in time. Where the two
 * say that they count elsewhere, or one of them what comes on top, it is their scope that differs.
 */
import type { Conflict } from "../../model/index.ts";
import type { Article } from "../figure/article.ts";
import { befell, isDecided } from "../figure/counted.ts";
import { figureKey } from "../figure/figure.ts";
import { endsOf } from "../figure/value.ts";
import { saysNow } from "../retelling/set-aside.ts";
import type { Telling } from "../retelling/telling.ts";
import { compatible } from "./compatible.ts";
import { areOfOthers } from "./deciders.ts";
import { quoted } from "./quoted.ts";
import { LOSSES, type Questions, type Value } from "./values.ts";

/** Counts of one question by two voices further apart are of different times. */
const SAME_TIME_DAYS = 150;
/** A count of nobody is set against others of these days only: it may be anybody's later one. */
const SAME_DAYS = 2;
/** Voices of one question that are compared with each other: those with most carriers. */
const MOST_VOICES = 8;
/** A count so many times another answers another question, whatever the words. */
const FAR = 12;
/** What one side claims to have killed is many times what the other admits. */
const FAR_OF_SIDES = 40;

export function countConflicts(threads: Questions): readonly Conflict[] {
  return [...threads.values()].flatMap((values) => [
    ...revisions(values),
    ...contradictions(values),
    ...unnamed(values),
  ]);
}

/** Of like questions, each number once at most, only what stands in different threads; that is a difference of scope, whatever the numbers say. */
export function likeConflicts(questions: Questions): readonly Conflict[] {
  return [...questions].flatMap(([question, values]) => {
    const once = !question.endsWith(LOSSES);
    const saidOf = new Map(values.map(({ said }) => [figureKey(said.figure.ref), said]));
    const told = new Set<string>();
    return countConflicts(new Map([["", values]]))
      .filter(({ a, b }) => {
        const keys = [figureKey(a), figureKey(b)];
        const [one, other] = keys.map((key) => saidOf.get(key)!) as [Telling, Telling];
        if (one.thread === other.thread || (!once && countsAlike(one, other))) return false;
        // a side's losses are told by itself, again later, and by the other side: each is set against the others
        if (once && keys.some((key) => told.has(key))) return false;
        for (const key of keys) told.add(key);
        return true;
      })
      .map(
        (found): Conflict => ({
          ...found,
          kind: "different scope",
          why:
            found.kind === "different scope"
              ? found.why
              : `${found.why}; they may answer different questions`,
        }),
      );
  });
}

/** true: of one class and in one role: what keeps them apart is no word for the same thing */
const countsAlike = ({ figure: { counted: a } }: Telling, { figure: { counted: b } }: Telling): boolean =>
  a!.role === b!.role && (a!.unit === b!.unit || (a!.general && b!.general));

function byVoice(values: readonly Value[]): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    if (value.voice === null) continue;
    const list = groups.get(value.voice);
    if (list === undefined) groups.set(value.voice, [value]);
    else list.push(value);
  }
  return groups;
}

/** Each new number of one voice against the one before it. */
function revisions(values: readonly Value[]): readonly Conflict[] {
  return [...byVoice(values)].flatMap(([voice, all]) => {
    // "officials" here are not those of elsewhere
    if (voice.startsWith(DESCRIBED)) return [];
    let earlier: Value | undefined;
    return oneOfArticle(all).flatMap((later): readonly Conflict[] => {
      const before = earlier;
      if (before !== undefined && isBeside(before, later)) return [];
      earlier = later;
      if (before === undefined || isFar(before, later) || isWithin(before, later)) return [];
      const who = later.said.body?.label ?? "The same voice";
      return [
        conflict(
          "revision",
          before.said,
          later.said,
          `${who} first: ${quoted(before.said)}; later: ${quoted(later.said)}`,
        ),
      ];
    });
  });
}
const DESCRIBED = "described ";

/** true: one article has the voice give both, so that one is a part of the other, or of another time */
const isBeside = (a: Value, b: Value): boolean => [...b.articles].some((article) => a.articles.has(article));

/** true: one is a range that holds the other: an end of it, or a number between, takes nothing back */
function isWithin(a: Value, b: Value): boolean {
  const [one, other] = [a, b].map(({ said }) => endsOf(said.figure.quantity).map(Number)) as [
    number[],
    number[],
  ];
  return holds(one, other) || holds(other, one);
}

const holds = (range: readonly number[], ends: readonly number[]): boolean =>
  range.length > 1 && ends.every((end) => range[0]! <= end && end <= range[1]!);

/** Of several counts of one article the first: those after it are parts, or what was before. */
function oneOfArticle(values: readonly Value[]): readonly Value[] {
  const seen = new Map<Article, Value>();
  for (const value of values) {
    const { article } = value.said.figure;
    const known = seen.get(article);
    if (known === undefined || startOf(value) < startOf(known)) seen.set(article, value);
  }
  return values.filter((value) => seen.get(value.said.figure.article) === value);
}

const startOf = ({ said }: Value): number => said.figure.quantity?.words.start ?? 0;

/** Of each two voices the numbers that cannot both stand and are nearest in time. */
function contradictions(values: readonly Value[]): readonly Conflict[] {
  const carriers = (own: readonly Value[]): number => own.reduce((sum, value) => sum + value.carriers, 0);
  const voices = [...byVoice(values)]
    .sort((a, b) => carriers(b[1]) - carriers(a[1]) || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_VOICES);
  return voices.flatMap(([, own], index) =>
    voices.slice(index + 1).flatMap(([, other]): readonly Conflict[] => {
      const pair = nearest(own, other, SAME_TIME_DAYS);
      return pair === null ? [] : [against(pair)];
    }),
  );
}

/** Numbers that nobody is named for, each against the nearest in time that somebody gave in another article. */
function unnamed(values: readonly Value[]): readonly Conflict[] {
  const named = values.filter(({ voice }) => voice !== null);
  return values.flatMap((value): readonly Conflict[] => {
    if (value.voice !== null) return [];
    const others = named.filter(
      (other) => !grown(value, other) && other.said.figure.article !== value.said.figure.article,
    );
    const before = replacedBy(value, others);
    if (before !== null)
      return [
        conflict(
          "revision",
          before.said,
          value.said,
          `${quoted(value.said)} takes the place of ${quoted(before.said)}`,
        ),
      ];
    const pair = nearest([value], others, isToll(value) ? SAME_DAYS : SAME_TIME_DAYS);
    return pair === null ? [] : [against(pair)];
  });
}

/** "Reductions will now be 2,700": of what is decided the latest number that somebody gave before it; null: it replaces none. */
function replacedBy(value: Value, others: readonly Value[]): Value | null {
  if (!isDecided(value.said.figure.counted!) || !saysNow(value.said) || value.day === null) return null;
  const earlier = others.filter(
    (other) =>
      other.day !== null &&
      other.day < value.day! &&
      !compatible(other.said.figure.quantity!, value.said.figure.quantity!),
  );
  const like = earlier.filter(
    (other) => Math.max(sizeOf(other), sizeOf(value)) <= LIKE * Math.min(sizeOf(other), sizeOf(value)),
  );
  return like.filter(({ proven }) => proven).at(-1) ?? null;
}
/** A number that is replaced is of that size. */
const LIKE = 1.5;

/** true: the later one is the larger, as a toll grows from day to day */
function grown(a: Value, b: Value): boolean {
  if (a.day === null || b.day === null || a.day === b.day || Math.abs(a.day - b.day) > GROWS_DAYS)
    return false;
  return a.day < b.day === sizeOf(a) < sizeOf(b);
}
/** After so many days a toll that still differs is another's, not the same one grown. */
const GROWS_DAYS = 30;

/** The two values that cannot both stand and are nearest in time; null: none. */
function nearest(
  values: readonly Value[],
  others: readonly Value[],
  within: number,
): readonly [Value, Value] | null {
  let best: readonly [Value, Value] | null = null;
  let least = within;
  for (const a of values) {
    for (const b of others) {
      if (
        isFar(a, b) ||
        (isToll(a) && grown(a, b)) ||
        areOfOthers(a.said, b.said) ||
        compatible(a.said.figure.quantity!, b.said.figure.quantity!)
      )
        continue;
      const days = a.day === null || b.day === null ? within : Math.abs(a.day - b.day);
      if (days > least || (days === least && best !== null)) continue;
      best = [a, b];
      least = days;
    }
  }
  return best;
}

function isFar(a: Value, b: Value): boolean {
  const [small, large] = [sizeOf(a), sizeOf(b)].sort((x, y) => x - y) as [number, number];
  return small <= 0 ? large > 0 : large / small > (areSides(a, b) ? FAR_OF_SIDES : FAR);
}

/** true: two states that count the people of one nation, as both sides of a war do */
function areSides(a: Value, b: Value): boolean {
  const [one, other] = [a.said.figure.scope.nation, b.said.figure.scope.nation];
  const states = [a.voice, b.voice].every((voice) => voice?.startsWith("state ") === true);
  return one !== "" && one === other && states && a.voice !== b.voice;
}

/** What somebody decides, layoffs and arrests, is no toll that grows from day to day. */
const isToll = ({ said: { figure } }: Value): boolean =>
  figure.counted !== null && befell(figure.counted) && !isDecided(figure.counted);

const sizeOf = ({ said }: Value): number => Number(endsOf(said.figure.quantity).at(-1) ?? 0);

function against(pair: readonly [Value, Value]): Conflict {
  const [a, b] = [...pair].sort((one, other) => (one.day ?? LAST) - (other.day ?? LAST)) as [Value, Value];
  return conflict("contradiction", a.said, b.said, `${quoted(a.said)} against ${quoted(b.said)}`);
}

const LAST = Number.MAX_SAFE_INTEGER;

function conflict(kind: "revision" | "contradiction", a: Telling, b: Telling, why: string): Conflict {
  const scope = scopeApart(a, b);
  const refs = { a: a.figure.ref, b: b.figure.ref };
  return scope === null
    ? { kind, ...refs, why }
    : { kind: "different scope", ...refs, why: `${why}; ${scope}` };
}

const placeOf = ({ scope }: Telling["figure"]): string => (scope.by === "stated" ? scope.place : "");

/** What the two say of where or what they count, if it differs; null: they answer one question. */
function scopeApart({ figure: a }: Telling, { figure: b }: Telling): string | null {
  if (a.scope.by === "stated" && b.scope.by === "stated") {
    if (a.scope.place !== b.scope.place && a.scope.place !== "" && b.scope.place !== "")
      return `one counts in ${a.scope.place}, the other in ${b.scope.place}`;
    if (a.scope.locality !== b.scope.locality && a.scope.locality !== "" && b.scope.locality !== "")
      return `one counts in ${a.scope.locality}, the other in ${b.scope.locality}`;
  }
  // a toll is often told without its place; what a firm cuts in one country is seldom all it cuts
  if (isDecided(a.counted!) && (placeOf(a) === "") !== (placeOf(b) === ""))
    return `one counts in ${placeOf(a) || placeOf(b)}, the other does not say where`;
  const additional = (figure: Telling["figure"]): boolean => figure.quantity?.relation === "additional";
  if (additional(a) !== additional(b)) return "one counts what comes on top, the other all";
  const future = (figure: Telling["figure"]): boolean => figure.aspect.phase === "future";
  if (future(a) !== future(b) && !isDecided(a.counted!))
    return "one is of what is to come, the other of what has been";
  const general = a.counted!.general && b.counted!.general;
  return a.counted!.unit === b.counted!.unit || general
    ? null
    : `one counts ${a.counted!.unit}, the other ${b.counted!.unit}`;
}
