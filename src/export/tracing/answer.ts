/**
 * The answer to one question on one screen: who said it, how many articles repeat it, how many independent origins, how
 * it drifted, what became of it. Lines of parts, so that each face can mark quotes and link figures.
 */

import { contentText } from "../describe.ts";
import { rulingWords } from "../ruling-words.ts";
import type { FigureView } from "./figures.ts";
import type { ConflictView, DecisionView, DriftView, OriginView, ThreadView } from "./thread-view.ts";
import { articlesOf } from "./thread-view.ts";
import { counted, countOf, dateWords, groupBy, intervalWords, listWords, oneLine } from "./words.ts";

/** Plain words, or a quote that leads to its figure. */
export type Part = string | { readonly quote: string; readonly figure: FigureView };

export interface AnswerLine {
  readonly label: "who said it" | "repeated by" | "independent" | "drift" | "since then";
  /** one list of parts a paragraph */
  readonly paragraphs: readonly (readonly Part[])[];
}

/** More voices than these do not fit on one screen; the rest is counted. */
const MOST_ORIGINS = 4;
const MOST_DRIFTS = 3;
const MOST_CONFLICTS = 3;
const LONGEST_QUOTE = 120;
/** Two quotes stand side by side in a drift or a conflict. */
const SHORT_QUOTE = 76;

export function answerOf(view: ThreadView): readonly AnswerLine[] {
  return [
    { label: "who said it", paragraphs: whoSaid(view) },
    { label: "repeated by", paragraphs: [[repeated(view)]] },
    { label: "independent", paragraphs: [[independent(view)]] },
    { label: "drift", paragraphs: drifted(view) },
    { label: "since then", paragraphs: becameOf(view) },
  ];
}

function whoSaid({ origins }: ThreadView): readonly (readonly Part[])[] {
  if (origins.length === 0) return [["nobody that could be traced: the articles give no source"]];
  const lines = origins
    .slice(0, MOST_ORIGINS)
    .map((origin): readonly Part[] => [
      `${origin.told}: `,
      ...valueParts(origin),
      `; ${counted(origin.articles, "article")}`,
    ]);
  const rest = origins.length - MOST_ORIGINS;
  return rest > 0 ? [...lines, [`and ${counted(rest, "more origin")}, below`]] : lines;
}

/** The values an origin is given, the most carried first, each in the words of its first carrier. */
function valueParts({ figures }: OriginView): readonly Part[] {
  const values = [...groupBy(figures, ({ value }) => value).values()].sort(
    (a, b) => articlesOf(b) - articlesOf(a),
  );
  const most = values.some((value) => value[0]!.quantity === null) ? 1 : 3;
  const shown = values.slice(0, most).flatMap((value, place): readonly Part[] => {
    const figure = value[0]!;
    return [...(place > 0 ? [", "] : []), { quote: oneLine(figure.words, LONGEST_QUOTE), figure }];
  });
  const rest = values.length - most;
  return rest > 0 ? [...shown, ` and ${counted(rest, "other wording")}`] : shown;
}

function repeated({ articles, origins, untraced }: ThreadView): string {
  const first = origins[0];
  const share =
    first === undefined || articles === 1
      ? ""
      : `; ${shareWords(first.articles, articles, "rest")} on ${first.name}`;
  const without = articlesOf(untraced);
  const none = without === 0 ? "" : `; ${shareWords(without, articles, "give")} no source that can be traced`;
  return `${counted(articles, "article")}${share}${none}`;
}

/** "all of them rest", "1 of them rests". */
const shareWords = (count: number, all: number, verb: string): string =>
  `${count === all ? "all" : countOf(count)} of them ${count === 1 ? `${verb}s` : verb}`;

function independent({ thread }: ThreadView): string {
  return intervalWords(thread.independent);
}

function drifted({ drifts }: ThreadView): readonly (readonly Part[])[] {
  if (drifts.length === 0) return [["no change was found on the way from one article to the next"]];
  const kinds = [...groupBy(drifts, ({ drift }) => drift.kind)].sort((a, b) => b[1].length - a[1].length);
  const lines = kinds
    .slice(0, MOST_DRIFTS)
    .map(([kind, all]): readonly Part[] => [
      `${kind}${all.length > 1 ? ` (${countOf(all.length)} times)` : ""}: `,
      ...driftParts(all[0]!),
    ]);
  const rest = kinds.slice(MOST_DRIFTS).map(([kind]) => kind);
  return rest.length === 0 ? lines : [...lines, [`and ${listWords(rest)}, below`]];
}

export function driftParts({ drift, from, to }: DriftView, longest = SHORT_QUOTE): readonly Part[] {
  const [before, after] = [quoted(drift.before, from, longest), quoted(drift.after, to, longest)];
  if (from.document.id !== to.document.id)
    return [before, ` (${from.outlet}) became `, after, ` (${to.outlet})`];
  const where = to.claim.where === "headline" ? "in the headline" : "further on";
  return [before, " became ", after, ` ${where} (${to.outlet})`];
}

/** Where something was lost or came from nowhere, one side has no words. */
const quoted = (words: string, figure: FigureView, longest: number): Part =>
  words.trim() === "" ? "nothing" : { quote: oneLine(words, longest), figure };

/** Denials say most of what became of a claim, different scope the least. */
const TELLING: Readonly<Record<ConflictView["conflict"]["kind"], number>> = {
  denial: 0,
  revision: 1,
  contradiction: 2,
  "different scope": 3,
};

function becameOf(view: ThreadView): readonly (readonly Part[])[] {
  const sorted = [...view.conflicts].sort((x, y) => TELLING[x.conflict.kind] - TELLING[y.conflict.kind]);
  const rest = sorted.length - MOST_CONFLICTS;
  const decided = view.decisions.filter(
    ({ ruling: { act } }) => act.kind === "resolve" || act.kind === "confirm",
  );
  return [
    ...decided.map((decision) => decisionParts(decision)),
    ...sorted.slice(0, MOST_CONFLICTS).map((conflict) => conflictParts(conflict)),
    ...(rest > 0 ? [[`and ${counted(rest, "more conflict")}, below`]] : []),
    ...deniedOutright(view),
    ...(sorted.length === 0 ? [["no revision or contradiction was found in these articles"]] : []),
    ...latest(view),
  ];
}

export function decisionParts({ ruling, figure }: DecisionView, longest = SHORT_QUOTE): readonly Part[] {
  const said = `${oneLine(ruling.by)}, ${dateWords(ruling.at)}: ${oneLine(rulingWords(ruling.act))}`;
  const why = ruling.why === null ? "" : ` (${oneLine(ruling.why)})`;
  if (figure === null) return [`${said}${why}`];
  return [
    said,
    ", of ",
    { quote: oneLine(contentText(figure.claim), longest), figure },
    ` (${figure.outlet})${why}`,
  ];
}

/** Members that deny, and that no conflict above tells of: one of an article, of its body before its headline. */
function deniedOutright({ members, conflicts }: ThreadView): readonly (readonly Part[])[] {
  const told = new Set(conflicts.flatMap(({ a, b }) => [a.key, b.key]));
  const denials = members.filter((figure) => denies(figure) && !told.has(figure.key));
  const groups = [...groupBy(denials, ({ document }) => document.id).values()];
  return groups.slice(0, MOST_CONFLICTS).map((group) => {
    const figure = group.find(({ claim }) => claim.where !== "headline") ?? group[0]!;
    return [
      `denied in ${figure.outlet}, ${dateWords(figure.document.published)}: `,
      { quote: oneLine(contentText(figure.claim), LONGEST_QUOTE), figure },
    ];
  });
}

const denies = ({ claim }: FigureView): boolean => claim.certainty.polarity === "denied";

/** What was said last that is no denial, where more than one day is known. */
function latest({ timeline }: ThreadView): readonly (readonly Part[])[] {
  const dated = timeline.filter(({ date }) => date !== null);
  const last = dated.filter(({ figures }) => !denies(figures[0]!)).at(-1);
  if (last === undefined || last.date === dated[0]!.date) return [];
  const figure = last.figures[0]!;
  return [
    [
      `last told ${dateWords(last.date)} by ${last.origin?.name ?? figure.outlet}: `,
      { quote: oneLine(figure.words, LONGEST_QUOTE), figure },
    ],
  ];
}

export function conflictParts({ conflict, a, b }: ConflictView, longest = SHORT_QUOTE): readonly Part[] {
  return [`${conflict.kind}: `, ...sideParts(a, longest), " against ", ...sideParts(b, longest)];
}

/** A denial's bare figure would read as if it were claimed: its whole content is quoted. */
function sideParts(figure: FigureView, longest: number): readonly Part[] {
  const denied = figure.claim.certainty.polarity === "denied";
  return [
    `${oneLine(figure.voice.name)}, ${dateWords(figure.document.published)}${denied ? ", denies" : ""}: `,
    { quote: oneLine(denied ? contentText(figure.claim) : figure.words, longest), figure },
  ];
}
