/** Evidence of the page itself: credited pictures and videos, and links whose words report something. */
import { cueNoun } from "../../lexicon/cue-nouns.ts";
import { cueVerbForm } from "../../lexicon/cue-verbs.ts";
import { evidenceFrom } from "../../lexicon/evidence-words.ts";
import { outletByHost } from "../../lexicon/outlets.ts";
import type { Block, Caption, Document, Hyperlink } from "../../model/index.ts";
import type { EvidenceMention } from "../layers.ts";

/** A picture with a credit is evidence for what its caption says; its words are the credit where the caption has it. */
export function captionEvidence({ text, captions }: Document): readonly EvidenceMention[] {
  return captions
    .filter(({ credit, medium }) => credit !== null && medium !== "graphic")
    .map((caption) => picture(text, caption));
}

function picture(text: string, { start, end, credit, medium }: Caption): EvidenceMention {
  const at = text.slice(start, end).lastIndexOf(credit!);
  return {
    start: at < 0 ? start : start + at,
    end: at < 0 ? end : start + at + credit!.length,
    kind: medium === "video" ? "video" : "photograph",
    credit,
    url: null,
    why: { rule: "caption", reason: () => `the caption credits its ${medium} to ${credit}` },
  };
}

/** Kinds of block whose links are the writer's, not the page's. */
const PROSE: ReadonlySet<Block["kind"]> = new Set([
  "standfirst",
  "paragraph",
  "list item",
  "quote block",
  "caption",
]);

/** Links that stand on reporting words ("said", "a report") or on words that name evidence, or lead to a news outlet. */
export function linkEvidence({ text, links, blocks }: Document): readonly EvidenceMention[] {
  const found: EvidenceMention[] = [];
  let block = 0;
  for (const link of [...links].sort((a, b) => a.start - b.start)) {
    while (block < blocks.length && blocks[block]!.end <= link.start) block++;
    const within = blocks[block];
    if (
      within === undefined ||
      link.start < within.start ||
      !PROSE.has(within.kind) ||
      link.end <= link.start
    )
      continue;
    if (reports(text.slice(link.start, link.end)) || leadsToNews(link)) found.push(linked(link));
  }
  return found;
}

/** Only the first words of a long anchor are looked at: an anchor is a phrase. */
const LONGEST_ANCHOR = 300;

function reports(anchor: string): boolean {
  const words = anchor
    .slice(0, LONGEST_ANCHOR)
    .toLowerCase()
    .split(/[^\p{L}'’-]+/u);
  return words.some((word) => {
    const singular = word.endsWith("s") ? word.slice(0, -1) : word;
    const noun = cueNoun(word) ?? cueNoun(singular);
    const verb = cueVerbForm(word);
    return (
      noun !== null || (verb !== null && verb.strength === "strong") || evidenceFrom(singular) !== undefined
    );
  });
}

function leadsToNews({ url }: Hyperlink): boolean {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(url)?.[1];
  return host !== undefined && outletByHost(host) !== null;
}

function linked({ start, end, url }: Hyperlink): EvidenceMention {
  return {
    start,
    end,
    kind: "link",
    credit: null,
    url,
    why: { rule: "link", reason: () => `the words link to ${url}` },
  };
}
