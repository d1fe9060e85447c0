/**
 * The outlet through which a source goes on being heard: "The agency told the paper by email that A. B, the agency
 * said.", "the paper reported, citing the agency. B, the agency said." and "Source: the news agency. He spoke of 40." What the same source says in the next sentence was told to the
 * same outlet.
 */
import { listOf } from "../../lexicon/list-of.ts";
import type { AttributionMention, Layers } from "../layers.ts";
import { resolveSpan } from "../voice/index.ts";
import type { ChainMaker } from "./chain.ts";
import { type Recipient, recipientOf } from "./recipient.ts";
import { tokenAt } from "./token-index.ts";

/** A source that has been silent for longer than this (in sentences) is quoted anew. */
const LONGEST_SILENCE = 1;

interface Heard {
  readonly speaker: number;
  readonly recipient: Recipient;
  readonly sentence: number;
}

export interface Hearing {
  /** for each attribution the outlet that its own words tell of; worked out once, as many claims share one */
  readonly told: (position: number) => Recipient | null;
  /** for each attribution the outlet that goes on hearing it; null: none, or its own words tell */
  readonly goesOn: readonly (Recipient | null)[];
}

export function hearingOf(maker: Pick<ChainMaker, "layers" | "index">): Hearing {
  const known = new Map<number, Recipient | null>();
  const told = (position: number): Recipient | null => {
    let recipient = known.get(position);
    if (recipient === undefined) {
      recipient = recipientOf(maker, maker.layers.attributions[position]!);
      known.set(position, recipient);
    }
    return recipient;
  };
  return { told, goesOn: heardOn(maker, told) };
}

function heardOn(
  maker: Pick<ChainMaker, "layers" | "index">,
  told: Hearing["told"],
): readonly (Recipient | null)[] {
  const { layers, index } = maker;
  const { attributions, tokens, speakers } = layers;
  const heard: (Recipient | null)[] = listOf(attributions, () => null);
  const order = [...attributions.keys()].sort(
    (a, b) => startOf(attributions[a]!) - startOf(attributions[b]!),
  );
  const memory: { last: Heard | null } = { last: null };
  for (const position of order) {
    const attribution = attributions[position]!;
    const outer = outletAround(layers, attribution);
    if (attribution.within !== null && outer === null) continue;
    const source = attribution.source[0] ?? attribution.carriedFrom?.[0];
    const speaker = source === undefined ? null : resolveSpan(layers, source);
    if (speaker === null || /^(?:document|imagery|outlet)$/.test(speakers[speaker]!.kind)) continue;
    const said = outer === null ? startOf(attribution) : outer.span.start;
    const sentence = tokens[tokenAt(index, said)]?.sentence ?? -1;
    const recipient = outer ?? told(position);
    const { last } = memory;
    const goesOn = last !== null && last.speaker === speaker && sentence - last.sentence <= LONGEST_SILENCE;
    if (recipient !== null) memory.last = { speaker, recipient, sentence };
    else {
      heard[position] = goesOn ? last.recipient : null;
      memory.last = goesOn ? { speaker, recipient: last.recipient, sentence } : null;
    }
  }
  return heard;
}

/** "Source: the news agency.", "the agency reported, citing the ministry": the outlet around what a source says. */
function outletAround(layers: Layers, { within }: AttributionMention): Recipient | null {
  const outer = within === null ? undefined : layers.attributions[within];
  if (outer === undefined) return null;
  const span = outer.source[0];
  const speaker = span === undefined ? null : resolveSpan(layers, span);
  if (span === undefined || speaker === null || layers.speakers[speaker]!.kind !== "outlet") return null;
  return { speaker: layers.speakers[speaker]!, span };
}

const startOf = ({ cue, content }: AttributionMention): number => (cue[0] ?? content[0])?.start ?? 0;
