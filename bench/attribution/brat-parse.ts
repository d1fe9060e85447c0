/**
 * Reads one brat standoff file: text-bound lines `T1<tab>Source 0 5;8 10<tab>words` and event lines
 * `E1<tab>Attribution:T4 Source:T1 Cue:T2 Content:T3 Content2:T5`. Roles may carry a number; events of other types,
 * relations, attributes and notes are passed over. The first malformed line throws a BratError.
 * Format: https://brat.nlplab.org/standoff.html
 */
import type { Span } from "../../src/model/index.ts";
import type { ArticleText, OffsetUnit } from "./article-text.ts";
import { type MarkedSpan, markedSpan } from "./marked-span.ts";

export const ROLES = ["source", "cue", "content"] as const;
export type Role = (typeof ROLES)[number];

/** Source, cue and content as marked. Nearly always one span a role; two where the corpus marks "Content2". */
export interface BratAttribution {
  /** the event's id in the file: "E12" */
  readonly id: string;
  readonly source: readonly MarkedSpan[];
  readonly cue: readonly MarkedSpan[];
  readonly content: readonly MarkedSpan[];
}

export interface BratFile {
  readonly attributions: readonly BratAttribution[];
  /** stretches that the annotators set aside as no article prose ("Follow us on Twitter") */
  readonly discarded: readonly MarkedSpan[];
}

/** A malformed line. `message` is one line that names file and line number. */
export class BratError extends Error {
  constructor(file: string, line: number, problem: string) {
    super(`${file}:${line}: ${problem}`);
    this.name = "BratError";
  }
}

interface TextBound {
  readonly kind: string;
  readonly span: MarkedSpan;
}
interface RawTextBound {
  readonly line: number;
  readonly kind: string;
  readonly offsets: readonly (readonly [number, number])[];
  words: string;
}
interface RawEvent {
  readonly line: number;
  readonly id: string;
  readonly body: string;
}

const TEXT_BOUND = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/;
const EVENT = /^(E\d+)\t(.+)$/;
const OTHER_LINE = /^(?:[RAMN]\d+|\*|#\d*)\t/;
const ROLE = /^(Source|Cue|Content)\d*$/;
const ATTRIBUTION_TYPE = /^Attribution\b/;
const DISCARD_TYPE = "Discard";

/** @throws BratError at the first line that is malformed or whose offsets do not fit the text. */
export function parseBrat(content: string, file: string, article: ArticleText): BratFile {
  const { textBounds, events } = readLines(content, file);
  const unit = offsetUnit(textBounds, article);
  const bound = new Map<string, TextBound>();
  for (const [id, raw] of textBounds)
    bound.set(id, { kind: raw.kind, span: resolve(raw, file, article, unit) });
  const attributions = events
    .filter((event) => ATTRIBUTION_TYPE.test(event.body))
    .map((event) => attributionOf(event, file, bound))
    .filter((attribution) => ROLES.some((role) => attribution[role].length > 0));
  const discarded = [...bound.values()].filter(({ kind, span }) => kind === DISCARD_TYPE && span.length > 0);
  return { attributions, discarded: discarded.map(({ span }) => span) };
}

function readLines(
  content: string,
  file: string,
): { textBounds: Map<string, RawTextBound>; events: RawEvent[] } {
  const textBounds = new Map<string, RawTextBound>();
  const events: RawEvent[] = [];
  let open: RawTextBound | null = null;
  for (const [index, line] of content
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .entries()) {
    const number = index + 1;
    const textBound = TEXT_BOUND.exec(line);
    const event = textBound === null ? EVENT.exec(line) : null;
    if (textBound !== null) {
      const [, id, kind, offsets, words] = textBound as unknown as [string, string, string, string, string];
      if (textBounds.has(id)) throw new BratError(file, number, `${id} is given twice`);
      open = { line: number, kind, offsets: offsets.split(";").map(pair), words };
      textBounds.set(id, open);
    } else if (event !== null) {
      events.push({ line: number, id: event[1]!, body: event[2]! });
      open = null;
    } else if (OTHER_LINE.test(line)) {
      open = null;
    } else if (open !== null && continues(open, line)) {
      open.words += `\n${line}`;
    } else if (line.trim() !== "") {
      throw new BratError(file, number, `no line of brat standoff: ${JSON.stringify(line.slice(0, 60))}`);
    }
  }
  return { textBounds, events };
}

function pair(offsets: string): readonly [number, number] {
  const [start, end] = offsets.split(" ").map(Number) as [number, number];
  return [start, end];
}

/** A span's words may hold a line break, and then go on in the next line: they are not all there yet. */
function continues(open: RawTextBound, line: string): boolean {
  const marked = open.offsets.reduce((sum, [start, end]) => sum + end - start, 0);
  return open.words.length + 1 + line.length <= marked + open.offsets.length;
}

function resolve(raw: RawTextBound, file: string, article: ArticleText, unit: OffsetUnit): MarkedSpan {
  const parts: Span[] = [];
  let words = "";
  for (const [first, last] of raw.offsets) {
    const start = article.toRaw(first, unit);
    const end = article.toRaw(last, unit);
    if (start === null || end === null) {
      throw new BratError(
        file,
        raw.line,
        `offset ${start === null ? first : last} lies past the end of the text`,
      );
    }
    if (start > end) throw new BratError(file, raw.line, `a span ends (${last}) before it starts (${first})`);
    words += ` ${article.raw.slice(start, end)}`;
    parts.push({ start: article.toText(start), end: article.toText(end) });
  }
  if (raw.words.trim() !== "" && squeeze(words) !== squeeze(raw.words)) {
    const found = JSON.stringify(squeeze(words).slice(0, 40));
    throw new BratError(
      file,
      raw.line,
      `the text there is ${found}, not ${JSON.stringify(squeeze(raw.words).slice(0, 40))}`,
    );
  }
  return markedSpan(article.text, parts);
}

/** Code points, as brat has it, unless the words given fit the text only when offsets are read as UTF-16. */
function offsetUnit(textBounds: ReadonlyMap<string, RawTextBound>, article: ArticleText): OffsetUnit {
  if (!article.unitsDiffer) return "code point";
  const fits = (unit: OffsetUnit): number => {
    let count = 0;
    for (const raw of textBounds.values()) {
      const parts = raw.offsets.map(([start, end]) =>
        article.raw.slice(article.toRaw(start, unit) ?? 0, article.toRaw(end, unit) ?? 0),
      );
      if (squeeze(parts.join(" ")) === squeeze(raw.words)) count++;
    }
    return count;
  };
  return fits("UTF-16") > fits("code point") ? "UTF-16" : "code point";
}

function squeeze(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

function attributionOf(
  event: RawEvent,
  file: string,
  bound: ReadonlyMap<string, TextBound>,
): BratAttribution {
  const spans: Record<Role, MarkedSpan[]> = { source: [], cue: [], content: [] };
  for (const argument of event.body.trim().split(/\s+/)) {
    const [name, id] = argument.split(":");
    const target = id === undefined ? undefined : bound.get(id);
    if (name === undefined || id === undefined)
      throw new BratError(file, event.line, `no role:id pair: ${argument}`);
    const role = ROLE.exec(name)?.[1];
    if (role === undefined) continue;
    if (target === undefined)
      throw new BratError(file, event.line, `${event.id} names ${id}, which is not in the file`);
    if (target.span.length > 0) spans[role.toLowerCase() as Role].push(target.span);
  }
  return { id: event.id, ...spans };
}
