/** A claim of the ledger in the words that the desk shows. */
import { contentText, describeQuantity, fieldLines } from "../../export/describe.ts";
import type { ClaimHit, DocumentSummary } from "../../ledger/index.ts";
import type { Claim, FigureRef, Link, PartQuantity, Quantity, Voice, VoiceId } from "../../model/index.ts";
import type { ChainLink, ClaimView, FigurePlace, Words } from "../schema/shared.ts";

export type VoiceOf = (id: VoiceId) => Voice | undefined;

/** A voice that the ledger cannot name is said to be so, and never left out of a chain. */
const NAMELESS = "a voice that is no longer in the ledger";

export function chainOf(claim: Claim, voiceOf: VoiceOf): ChainLink[] {
  return claim.chain.map((link: Link) => {
    const voice = voiceOf(link.voice);
    return {
      voice: link.voice,
      name: voice?.name ?? NAMELESS,
      kind: voice?.kind ?? "unknown",
      named: voice?.named ?? false,
      via: link.via,
      words: link.mention === null ? null : { start: link.mention.start, end: link.mention.end },
    };
  });
}

export function claimView({ claim, document, voices, threads, outcome }: ClaimHit): ClaimView {
  // The voices come in the chain's order and may be renamed: the id of the link and of the voice can differ.
  const named = new Map(claim.chain.map((link, index) => [link.voice, voices[index]]));
  return {
    claim,
    document: { ...document },
    chain: chainOf(claim, (id) => voices.find((voice) => voice.id === id) ?? named.get(id)),
    text: contentText(claim),
    fields: fieldLines(claim).map((line) => ({ ...line })),
    threads: [...threads],
    outcome: outcome === null ? null : outcome.outcome,
  };
}

export function quantityOf(claim: Claim, { quantity, part }: FigureRef): Quantity | PartQuantity | null {
  if (quantity === null) return null;
  const whole = claim.quantities[quantity];
  return part === null ? (whole ?? null) : (whole?.parts[part] ?? null);
}

/** The figure's own words, or those of the claim where it is about the claim as a whole. */
export function wordsOf(claim: Claim, figure: FigureRef): Words {
  const anchor = quantityOf(claim, figure)?.words;
  if (anchor !== undefined) return { start: anchor.start, end: anchor.end };
  return { start: claim.content[0]!.start, end: claim.content.at(-1)!.end };
}

export function placeOf(
  figure: FigureRef,
  claim: Claim,
  document: Pick<DocumentSummary, "outlet" | "title" | "published"> | undefined,
): FigurePlace {
  const quantity = quantityOf(claim, figure);
  return {
    figure,
    document: claim.document,
    outlet: document?.outlet ?? null,
    title: document?.title ?? null,
    published: document?.published ?? null,
    words: wordsOf(claim, figure),
    value: quantity === null ? contentText(claim) : describeQuantity(quantity),
    content: contentText(claim),
  };
}

export const keyOf = ({ claim, quantity, part }: FigureRef): string =>
  `${claim}/${quantity ?? ""}/${part ?? ""}`;
