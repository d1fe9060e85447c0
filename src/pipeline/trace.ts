/**
 * Several readings in, one tracing out. Articles are gathered into neighbourhoods, and each is linked by itself, just as a
 * ledger does it one article at a time. Pure: no file, clock or network; the order of the inputs does not matter.
 */
import { Folder } from "../link/figure/matter.ts";
import { Neighbourhoods } from "../link/neighbourhood/neighbourhoods.ts";
import { profileOf } from "../link/neighbourhood/profile.ts";
import type { DocumentId, Thread, Tracing } from "../model/index.ts";
import { compareText, inOrder, type LinkInput, type Links, linkNeighbourhood } from "./link.ts";
import { EXTRACTOR } from "./version.ts";

export type TraceInput = LinkInput;

export interface TraceOptions {
  /** inputs that could not be read, for the record */
  readonly notRead?: Tracing["notRead"];
  /** texts that are linked together at most, CROWD by default; of one story STORY_CROWDS times as many */
  readonly crowd?: number;
}

export function traceReadings(inputs: readonly TraceInput[], options: TraceOptions = {}): Tracing {
  const ordered = inOrder(inputs);
  return {
    schema: "hearsay.tracing/1",
    extractor: EXTRACTOR,
    readings: ordered.map(({ reading }) => reading),
    notRead: options.notRead ?? [],
    ...together(neighbourhoodsOf(ordered, options.crowd).map(linkNeighbourhood)),
  };
}

function neighbourhoodsOf(inputs: readonly LinkInput[], crowd?: number): readonly (readonly LinkInput[])[] {
  const folder = new Folder();
  const neighbourhoods = new Neighbourhoods(crowd);
  const byId = new Map<DocumentId, LinkInput>();
  for (const input of inputs) {
    neighbourhoods.add(profileOf(input.reading, folder));
    byId.set(input.reading.document.id, input);
  }
  return neighbourhoods.all().map(({ documents }) => documents.map((id) => byId.get(id)!));
}

/** What was found in each neighbourhood, as one. */
function together(parts: readonly Links[]): Links {
  return {
    threads: parts.flatMap(({ threads }) => threads).sort(mostCarriedFirst),
    origins: parts.flatMap(({ origins }) => origins),
    drifts: parts.flatMap(({ drifts }) => drifts),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
    copies: parts.flatMap(({ copies }) => copies),
  };
}

function mostCarriedFirst(a: Thread, b: Thread): number {
  const carriers = (thread: Thread): number => new Set(thread.timeline.map(({ document }) => document)).size;
  return carriers(b) - carriers(a) || b.members.length - a.members.length || compareText(a.id, b.id);
}
