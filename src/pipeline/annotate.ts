/**
 * One article in, its claims out: the composition of annotate and of the comparisons within one article. Pure, with
 * no file, clock or network, so that it runs in a browser as it runs in Node.
 */
import { assemble } from "../annotate/claim/assemble.ts";
import { runPasses } from "../annotate/passes.ts";
import type { UserVoice } from "../annotate/voice/user-voices.ts";
import { compareWithin } from "../link/within.ts";
import type { ClaimId, Document, Note, Reading, TraceEntry } from "../model/index.ts";
import { type ArticleMeta, readText } from "../read/text.ts";
import { EXTRACTOR } from "./version.ts";

export interface AnnotateOptions {
  /** true: the reading carries the trace of rules for each claim */
  readonly explain?: boolean;
  /** voices of the user's own, known beside the built-in tables */
  readonly voices?: readonly UserVoice[];
  /** what reading the input has already told */
  readonly notes?: readonly Note[];
}

/** A text with what is known about it. Offsets of the claims are into the returned document's text. */
export interface Article extends ArticleMeta {
  readonly text: string;
}

/** Reads the claims of one article. Never throws on any text; what could not be done is told in `notes`. */
export function annotate(article: Article | Document, options: AnnotateOptions = {}): Reading {
  const document = "blocks" in article ? article : readText(article.text, article);
  const notes = joinNotes(options.notes ?? [], notesBefore(document));
  if (notes.some((note) => note.kind === "no text" || note.kind === "other language")) {
    return emptyReading(document, notes);
  }
  const layers = runPasses(document, { voices: options.voices ?? [] });
  const { claims, voices, reasons } = assemble(layers);
  const reading = {
    schema: "hearsay.reading/1" as const,
    extractor: EXTRACTOR,
    document,
    voices,
    claims,
    differences: compareWithin(document, claims),
    notes: claims.length === 0 ? [...notes, NO_CLAIMS] : notes,
  };
  return options.explain === true ? { ...reading, trace: writeTrace(reasons) } : reading;
}

const NO_CLAIMS: Note = {
  kind: "no claims",
  message: "no statement was found that somebody makes in this text",
};

function notesBefore(document: Document): readonly Note[] {
  const notes: Note[] = [];
  if (document.text.trim() === "") {
    notes.push({
      kind: "no text",
      message: "the input holds no article text (a paywall, a script-only page or an empty file)",
    });
  } else if (document.language !== null && document.language !== "en") {
    const message = `the text is in another language (${document.language}); only English is read, so nothing was extracted`;
    notes.push({ kind: "other language", message });
  }
  if (document.published === null) {
    notes.push({
      kind: "undated",
      message: "no publication date is known: relative times stay relative (give --published)",
    });
  }
  if (document.outlet === null) {
    notes.push({ kind: "publisher unknown", message: "the publisher is not known (give --outlet)" });
  }
  return notes;
}

/** One note of a kind: what reading told comes first, as it knows more of why. */
function joinNotes(told: readonly Note[], found: readonly Note[]): readonly Note[] {
  return [...told, ...found.filter((note) => told.every((other) => other.kind !== note.kind))];
}

function emptyReading(document: Document, notes: readonly Note[]): Reading {
  return {
    schema: "hearsay.reading/1",
    extractor: EXTRACTOR,
    document,
    voices: [],
    claims: [],
    differences: [],
    notes,
  };
}

type Reasons = ReadonlyMap<
  ClaimId,
  () => readonly (Omit<TraceEntry, "reason"> & { readonly reason: () => string })[]
>;

function writeTrace(reasons: Reasons): Record<ClaimId, readonly TraceEntry[]> {
  const trace: Record<ClaimId, readonly TraceEntry[]> = {};
  for (const [id, entries] of reasons)
    trace[id] = entries().map((entry) => ({ ...entry, reason: entry.reason() }));
  return trace;
}
