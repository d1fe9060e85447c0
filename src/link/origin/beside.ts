/**
 * What the articles show that carry two sayings both. An article knows its own voices: where it has one voice say both,
 * that is one occasion as a rule; where it has two people say them, they are two, however alike the times and the matter.
 */
import type { VoiceId } from "../../model/index.ts";
import type { OccasionView } from "./occasion-view.ts";
import type { Said } from "./said.ts";

export interface Beside {
  /** articles that carry both */
  readonly articles: number;
  /** of the articles of the saying that fewer carry */
  readonly share: number;
  /** shares of the articles that carry both, 0 to 1 */
  readonly voiceSame: number;
  readonly voiceOther: number;
  readonly voiceAndOwn: number;
}

/** Null: no article carries both. */
export function besideEachOther(a: OccasionView, b: OccasionView): Beside | null {
  const [few, many] = a.byArticle.size <= b.byArticle.size ? [a, b] : [b, a];
  let [articles, voiceSame, voiceOther, voiceAndOwn] = [0, 0, 0, 0];
  for (const [article, said] of few.byArticle) {
    const others = many.byArticle.get(article);
    if (others === undefined) continue;
    articles++;
    let [same, other, own] = [false, false, false];
    for (const one of said) {
      for (const beside of others) {
        const found = relation(one, beside);
        if (found === "same") same = true;
        else if (found === "other") other = true;
        else if (found === "own") own = true;
      }
    }
    if (same) voiceSame++;
    else if (other) voiceOther++;
    if (own) voiceAndOwn++;
  }
  if (articles === 0) return null;
  return {
    articles,
    share: articles / few.byArticle.size,
    voiceSame: voiceSame / articles,
    voiceOther: voiceOther / articles,
    voiceAndOwn: voiceAndOwn / articles,
  };
}

/** own: one of them is the article's own voice; none: both are */
function relation(a: Said, b: Said): "same" | "other" | "own" | "none" {
  const [one, other] = [innermost(a), innermost(b)];
  if (one === null && other === null) return "none";
  if (one === null || other === null) return "own";
  return one === other || sameName(a, one, other) || related(a, one, other) ? "same" : "other";
}

const innermost = ({ figure: { claim } }: Said): VoiceId | null =>
  claim.chain.length > 1 ? claim.chain.at(-1)!.voice : null;

/** true: linking has found that both are one: "the company" is the firm that the article names */
const sameName = ({ figure: { article } }: Said, a: VoiceId, b: VoiceId): boolean =>
  article.voices.get(a)?.name === article.voices.get(b)?.name;

/** Bodies above bodies: no real row of parents is longer. */
const LONGEST_LINE = 6;

/** true: one is the other's body, or they have a body in common */
function related({ figure: { article } }: Said, a: VoiceId, b: VoiceId): boolean {
  const line = (from: VoiceId): readonly VoiceId[] => {
    const found: VoiceId[] = [];
    for (let at: VoiceId | null = from; at !== null && found.length < LONGEST_LINE; ) {
      found.push(at);
      at = article.voices.get(at)?.parent ?? null;
    }
    return found;
  };
  const above = line(a);
  return line(b).some((voice) => above.includes(voice));
}
