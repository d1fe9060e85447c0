/**
 * What the articles show that carry two sayings both. An article knows its own voices: where it has one voice say both,
 * that is one occasion as a rule; where it has two people say them, they are two, however alike the times and the matter.
 */
import type { ClaimId, VoiceId } from "../../model/index.ts";
import type { Article } from "../figure/article.ts";
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
  /** share of the articles that carry both in which one claim gives both: "6,500 jobs, or 9% of the workforce" */
  readonly claimSame: number;
}

/** An article that carries a saying, and who says it there. */
export interface Carrier {
  /** its place among the articles that are linked */
  readonly article: number;
  readonly voices: readonly Speaker[];
  readonly claims: readonly ClaimId[];
}

/** Null: no article carries both. Carriers are in the order of their articles. */
export function besideEachOther(a: readonly Carrier[], b: readonly Carrier[]): Beside | null {
  let [articles, voiceSame, voiceOther, voiceAndOwn, claimSame] = [0, 0, 0, 0, 0];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const one = a[i]!;
    const two = b[j]!;
    if (one.article !== two.article) {
      if (one.article < two.article) i++;
      else j++;
      continue;
    }
    i++;
    j++;
    articles++;
    let [same, other, own] = [false, false, false];
    for (const voice of one.voices) {
      for (const beside of two.voices) {
        if (voice === null || beside === null) own ||= voice !== beside;
        else if (voice === beside || voice.isRelated(beside)) same = true;
        else other = true;
      }
    }
    if (same) voiceSame++;
    else if (other) voiceOther++;
    if (own) voiceAndOwn++;
    for (const claim of one.claims) {
      if (!two.claims.includes(claim)) continue;
      claimSame++;
      break;
    }
  }
  if (articles === 0) return null;
  return {
    articles,
    share: articles / Math.min(a.length, b.length),
    voiceSame: voiceSame / articles,
    voiceOther: voiceOther / articles,
    voiceAndOwn: voiceAndOwn / articles,
    claimSame: claimSame / articles,
  };
}

/** A voice within an article; null: the article's own. */
type Speaker = ArticleVoice | null;

/** Bodies above bodies: no real row of parents is longer. */
const LONGEST_LINE = 6;

/** A voice that is compared with the others of its article: often, so that the answers are kept. */
class ArticleVoice {
  readonly #article: Article;
  readonly #name: string | undefined;
  /** itself and the bodies above it */
  readonly #line: readonly VoiceId[];
  readonly #related = new Map<ArticleVoice, boolean>();

  constructor(article: Article, id: VoiceId) {
    this.#article = article;
    this.#name = article.voices.get(id)?.name;
    this.#line = this.#lineOf(id);
  }

  /**
   * true: linking has found that both are one ("the company" is the firm that the article names), one is the other's body,
   * or they have a body in common
   */
  isRelated(other: ArticleVoice): boolean {
    const known = this.#related.get(other);
    if (known !== undefined) return known;
    const found = this.#name === other.#name || this.#line.some((voice) => other.#line.includes(voice));
    this.#related.set(other, found);
    return found;
  }

  #lineOf(id: VoiceId): readonly VoiceId[] {
    const found: VoiceId[] = [];
    for (let at: VoiceId | null = id; at !== null && found.length < LONGEST_LINE; ) {
      found.push(at);
      at = this.#article.voices.get(at)?.parent ?? null;
    }
    return found;
  }
}

/** The voices of the articles that are linked, each once. */
export class VoicesBeside {
  readonly #byArticle = new Map<Article, Map<VoiceId, ArticleVoice>>();

  carrierOf(article: Article, said: readonly Said[]): Carrier {
    const claims: ClaimId[] = [];
    const voices: Speaker[] = [];
    for (const { figure } of said) {
      const { claim } = figure;
      const speaker = this.#speakerOf(article, innermost(claim.chain));
      claims.push(claim.id);
      if (!voices.includes(speaker)) voices.push(speaker);
    }
    return { article: article.index, voices, claims };
  }

  #speakerOf(article: Article, id: VoiceId | null): Speaker {
    if (id === null) return null;
    const voices = this.#byArticle.get(article) ?? new Map<VoiceId, ArticleVoice>();
    this.#byArticle.set(article, voices);
    const voice = voices.get(id) ?? new ArticleVoice(article, id);
    voices.set(id, voice);
    return voice;
  }
}

const innermost = (chain: readonly { readonly voice: VoiceId }[]): VoiceId | null =>
  chain.length > 1 ? chain.at(-1)!.voice : null;
