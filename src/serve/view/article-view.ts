/** What the ledger holds of an article, as the desk shows it. */
import { segments } from "../../export/html/segments.ts";
import {
  type DocumentShown,
  type DocumentSummary,
  openingOf,
  outcomesOf,
  type TextChange,
  type VersionShown,
} from "../../ledger/index.ts";
import type { ClaimId, Reading, ThreadId } from "../../model/index.ts";
import type { ArticleView, MarkedBlock, VersionView } from "../schema/article.ts";
import { changedWords } from "./changed-words.ts";
import { claimView } from "./claim-view.ts";
import { rulingViews } from "./ruling-view.ts";
import { sourceName } from "./source-name.ts";

export function articleView(
  shown: DocumentShown,
  claimThreads: ReadonlyMap<string, readonly ThreadId[]>,
): ArticleView {
  const { document, reading } = shown;
  const summary = summaryOf(shown);
  const rulings = rulingViews(shown.rulings);
  const outcomes = outcomesOf(rulings.filter(({ undone }) => !undone).map(({ ruling }) => ruling));
  return {
    id: document.id,
    title: document.title,
    opening: summary.opening,
    outlet: document.outlet,
    published: document.published,
    modified: document.modified,
    url: webAddress(document.url),
    authors: [...document.authors],
    language: document.language,
    extractor: reading.extractor,
    blocks: markedBlocks(reading),
    claims: reading.claims.map((claim) =>
      claimView({
        claim,
        document: summary,
        voices: claim.chain.flatMap((link) => reading.voices.filter(({ id }) => id === link.voice)),
        threads: claimThreads.get(claim.id) ?? [],
        outcome: outcomes.get(claim.id) ?? null,
      }),
    ),
    differences: [...reading.differences],
    notes: [...reading.notes],
    carriers: shown.carriers.map(({ source, kind, item, first, last }) => ({
      source: sourceName(source, kind),
      kind,
      item,
      first,
      last,
    })),
    versions: shown.versions.map(versionView),
    threads: shown.threads.map((thread) => ({ ...thread })),
    claimThreads: Object.fromEntries(
      [...claimThreads].map(([claim, threads]) => [claim as ClaimId, [...threads]]),
    ),
    rulings,
  };
}

/** Only addresses that a browser may be sent to; a javascript: or file: address of a hostile document is none. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : null;
}

function summaryOf({ document, reading, versions }: DocumentShown): DocumentSummary {
  const mine = versions.find((version) => version.document === document.id);
  return {
    id: document.id,
    title: document.title,
    opening: document.title === null ? openingOf(document.text) : null,
    outlet: document.outlet,
    url: webAddress(document.url),
    published: document.published,
    language: document.language,
    claims: reading.claims.length,
    version: mine?.version ?? 1,
    latest: mine === undefined || versions.every(({ version }) => version <= mine.version),
  };
}

function markedBlocks({ document, claims }: Reading): MarkedBlock[] {
  return document.blocks.map((block) => ({
    kind: block.kind,
    segments: segments(block, claims).map(({ start, end, marks }) => ({
      start,
      text: document.text.slice(start, end),
      marks: [...marks].map(([claim, kinds]) => ({ claim, kinds: [...kinds] })),
    })),
  }));
}

const versionView = ({ document, version, published, added, difference }: VersionShown): VersionView => ({
  document,
  version,
  published,
  added,
  changes: difference.map(({ line, before, after }: TextChange) => ({
    line,
    ...changedWords(before.join("\n"), after.join("\n")),
  })),
});
