/** Who a quotation that is a sentence of its own goes on from: the speaker of the sentence before it. */
import type { Span } from "../../model/index.ts";
import type { AttributionMention, Layers, VoiceMention } from "../layers.ts";

type Known = Pick<Layers, "sentences" | "syntax" | "voiceMentions" | "speakers" | "attributions">;

export interface SpeakerBefore {
  readonly source: readonly Span[];
  readonly rule: "speaker-of-the-sentence-before" | "subject-of-the-sentence-before";
}

/** The sentences of one document, asked in any order; everything is looked up once. */
export class SentencesBefore {
  readonly #layers: Known;
  readonly #byStart = new Map<number, number>();
  readonly #reported = new Map<number, AttributionMention>();
  readonly #subjects = new Map<number, VoiceMention>();

  constructor(layers: Known) {
    this.#layers = layers;
    const { sentences, attributions, voiceMentions } = layers;
    sentences.forEach(({ start }, at) => this.#byStart.set(start, at));
    const cues = attributions
      .filter(({ within, cue }) => within === null && cue.length > 0)
      .sort((a, b) => a.cue[0]!.start - b.cue[0]!.start);
    let at = 0;
    for (const attribution of cues) {
      while (at + 1 < sentences.length && sentences[at + 1]!.start <= attribution.cue[0]!.start) at += 1;
      if (sourceOf(attribution).length > 0) this.#reported.set(at, attribution);
    }
    for (const mention of voiceMentions) this.#subjects.set(mention.head, mention);
  }

  /** @param start where the quotation begins; null where it begins no sentence, or nobody speaks in the one before */
  speaker(start: number): SpeakerBefore | null {
    const { sentences } = this.#layers;
    const at = this.#byStart.get(start);
    if (at === undefined || at === 0 || sentences[at - 1]!.block !== sentences[at]!.block) return null;
    const reported = this.#reported.get(at - 1);
    if (reported !== undefined) return { source: sourceOf(reported), rule: "speaker-of-the-sentence-before" };
    const subject = this.#subject(at - 1);
    return subject === null ? null : { source: [subject], rule: "subject-of-the-sentence-before" };
  }

  /** The attribution of the sentence before the one that begins here; null: it has none, or none with a source */
  reported(start: number): AttributionMention | null {
    const at = this.#byStart.get(start);
    return at === undefined || at === 0 ? null : (this.#reported.get(at - 1) ?? null);
  }

  /** The subject of the sentence's main verb, where it is a person. */
  #subject(sentence: number): VoiceMention | null {
    const { sentences, syntax, speakers } = this.#layers;
    const { first, last } = sentences[sentence]!;
    for (let token = first; token < last; token += 1) {
      if (syntax.relations[token] !== "nsubj" || syntax.heads[syntax.heads[token]!] !== -1) continue;
      const mention = this.#subjects.get(token);
      return mention !== undefined && speakers[mention.speaker]!.kind === "person" ? mention : null;
    }
    return null;
  }
}

/** What an attribution gives as source, in its own sentence or carried. */
export const sourceOf = ({ source, carriedFrom }: AttributionMention): readonly Span[] =>
  source.length > 0 ? source : (carriedFrom ?? []);
