/** Which figures, times, places and evidence belong to which proposition: those whose words stand in its own tokens. */
import { listOf } from "../../lexicon/list-of.ts";
import {
  anchor,
  type Block,
  type Evidence,
  type PartQuantity,
  type Place,
  type Quantity,
  type Span,
  type Time,
} from "../../model/index.ts";
import type { Layers, QuantityMention, TimeMention } from "../layers.ts";
import type { Proposition } from "./propositions.ts";
import { spanTokens, type TokenIndex, tokenAt } from "./token-index.ts";

/** Index of the proposition that each token belongs to; -1 none. */
export function propositionAt(propositions: readonly Proposition[], tokens: number): Int32Array {
  const owner = new Int32Array(tokens).fill(-1);
  for (let position = 0; position < propositions.length; position++)
    for (const token of propositions[position]!.tokens) owner[token] = position;
  return owner;
}

export interface Fields {
  readonly quantities: readonly QuantityMention[];
  readonly times: readonly TimeMention[];
  readonly places: Layers["places"];
  readonly evidence: Layers["evidence"];
}

interface Gathered {
  readonly quantities: QuantityMention[];
  readonly times: TimeMention[];
  readonly places: Layers["places"][number][];
  readonly evidence: Layers["evidence"][number][];
}

/**
 * The mentions of each proposition. What stands in no proposition (beside the cue: "said on Tuesday", "seen by CNN")
 * goes to those of the attribution it stands next to, in the same sentence.
 */
export function distribute(
  layers: Layers,
  propositions: readonly Proposition[],
  index: TokenIndex,
): readonly Fields[] {
  const owner = propositionAt(propositions, layers.tokens.length);
  const fields = listOf(
    propositions,
    (): Gathered => ({ quantities: [], times: [], places: [], evidence: [] }),
  );
  const bySentence = new Map<number, number[]>();
  const byBlock = new Map<Block, number[]>();
  for (let position = 0; position < propositions.length; position++) {
    const { sentence } = propositions[position]!;
    add(bySentence, sentence, position);
    add(byBlock, layers.sentences[sentence]!.block, position);
  }
  const within = (span: Span): number => ownerOf(span, owner, index);
  const beside = (span: Span): readonly number[] => {
    const direct = within(span);
    if (direct >= 0) return [direct];
    const token = layers.tokens[tokenAt(index, span.start)];
    const sentence = layers.sentences[token?.sentence ?? -1];
    if (sentence?.block.kind === "caption") return byBlock.get(sentence.block) ?? [];
    return (bySentence.get(token?.sentence ?? -1) ?? []).filter(
      (position) => propositions[position]!.attribution >= 0,
    );
  };
  /** A dateline in a block of its own tells where the sentence behind it was said. */
  const behindDateline = (place: Layers["places"][number]): readonly number[] => {
    const at = layers.tokens[tokenAt(index, place.start)]?.sentence ?? -1;
    if (place.role !== "saying" || layers.sentences[at]?.block.kind !== "metadata") return [];
    let next = at + 1;
    while (layers.sentences[next]?.block === layers.sentences[at]!.block) next += 1;
    return bySentence.get(next) ?? [];
  };
  /** The propositions of the attribution whose source holds a span. */
  const saidBy = (span: Span): readonly number[] => {
    const attribution = layers.attributions.findIndex(({ source }) =>
      source.some(({ start, end }) => start <= span.start && span.end <= end),
    );
    return attribution < 0
      ? []
      : propositions.flatMap((proposition, position) =>
          proposition.attribution === attribution ? [position] : [],
        );
  };
  for (const quantity of layers.quantities) {
    const position =
      quantity.partOf === null ? within(quantity) : within(layers.quantities[quantity.partOf]!);
    if (position >= 0) fields[position]!.quantities.push(quantity);
    else if (isShareOfVoices(quantity))
      for (const said of saidBy(quantity)) fields[said]!.quantities.push(quantity);
  }
  for (const time of layers.times) for (const position of beside(time)) fields[position]!.times.push(time);
  for (const place of layers.places) {
    const position = within(place);
    if (position >= 0) fields[position]!.places.push(place);
    else for (const behind of behindDateline(place)) fields[behind]!.places.push(place);
  }
  for (const item of layers.evidence)
    for (const position of beside(item)) fields[position]!.evidence.push(item);
  return fields;
}

/** "52 percent of voters agreed", "eight of 10 residents said": how many say so is what such a claim tells. */
const isShareOfVoices = ({ unit, relation, partOf }: QuantityMention): boolean =>
  partOf === null && (unit === "%" || relation === "share");

function add<Key>(lists: Map<Key, number[]>, key: Key, item: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** The proposition that holds most of a span's tokens. */
function ownerOf(span: Span, owner: Int32Array, index: TokenIndex): number {
  const votes = new Map<number, number>();
  for (const token of spanTokens(index, span)) {
    const position = owner[token]!;
    if (position >= 0) votes.set(position, (votes.get(position) ?? 0) + 1);
  }
  let best = -1;
  let most = 0;
  for (const [position, count] of votes) {
    if (count > most) {
      best = position;
      most = count;
    }
  }
  return best;
}

/** Wholes with their parts, as the model has them. */
export function modelQuantities(
  layers: Layers,
  mentions: readonly QuantityMention[],
  times: readonly TimeMention[],
): readonly Quantity[] {
  const { text } = layers.document;
  const isPart = (mention: QuantityMention): boolean =>
    mention.partOf !== null && mentions.includes(layers.quantities[mention.partOf]!);
  const wholes = mentions.filter((mention) => !isPart(mention));
  return listOf(wholes, (whole) => {
    const parts = mentions.filter((part) => part.partOf !== null && layers.quantities[part.partOf] === whole);
    return wholeQuantity(
      text,
      whole,
      listOf(parts, (part, position) => {
        const until = parts[position + 1]?.start ?? Number.POSITIVE_INFINITY;
        const time = times.find((candidate) => candidate.start >= part.end && candidate.start < until);
        return partQuantity(text, part, time?.edtf ?? null);
      }),
    );
  });
}

function wholeQuantity(text: string, mention: QuantityMention, parts: readonly PartQuantity[]): Quantity {
  const { low, high, strict, approximate, vague, unit, relation, role, sum } = mention;
  const words = anchor(text, mention);
  return { low, high, strict, approximate, vague, unit, relation, role, sum, words, parts };
}

function partQuantity(text: string, mention: QuantityMention, time: string | null): PartQuantity {
  const { low, high, strict, approximate, vague, unit, relation, role, sum } = mention;
  const words = anchor(text, mention);
  return { low, high, strict, approximate, vague, unit, relation, role, sum, words, time };
}

/** `said`: what somebody is made to say, with the words of saying outside it: its times are of what is said, not of the saying. */
export function modelTimes(
  layers: Layers,
  mentions: readonly TimeMention[],
  said: readonly Span[],
): readonly Time[] {
  const { text } = layers.document;
  const within = (start: number, end: number): boolean =>
    said.some((span) => span.start <= start && end <= span.end);
  return listOf(mentions, ({ role, edtf, anchored, start, end }) => ({
    role: role === "said" && within(start, end) ? "event" : role,
    edtf,
    anchored,
    words: anchor(text, { start, end }),
  }));
}

export function modelPlaces(layers: Layers, mentions: Layers["places"]): readonly Place[] {
  const { text } = layers.document;
  return listOf(mentions, ({ name, country, point, alternatives, role, start, end }) => {
    return { name, country, point, alternatives, role, words: anchor(text, { start, end }) };
  });
}

export function modelEvidence(layers: Layers, mentions: Layers["evidence"]): readonly Evidence[] {
  const { text } = layers.document;
  return listOf(mentions, ({ kind, credit, url, start, end }) => ({
    kind,
    credit,
    url,
    words: anchor(text, { start, end }),
  }));
}
