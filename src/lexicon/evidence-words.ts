/** Nouns that name what a statement rests on: imagery, documents, video, photographs, audio, statistics, witnesses. */
import data from "../../lexicon/evidence-words.json" with { type: "json" };
import type { EvidenceKind } from "../model/index.ts";

export interface EvidenceWord {
  /** one to three lower-case words, each matching as it stands or as a lemma */
  readonly form: string;
  readonly kind: EvidenceKind;
  /**
   * what must stand with it to count: nothing; showing (it shows, or was taken, released, seen by somebody); seen
   * (somebody has seen, obtained, published it); saying (it is the subject of a reporting verb, or is quoted)
   */
  readonly needs: "nothing" | "showing" | "seen" | "saying";
  readonly words: readonly string[];
}

export const EVIDENCE_WORDS: readonly EvidenceWord[] = Object.freeze(
  data.rows.map((row) =>
    Object.freeze({ words: row.form.split(" "), ...row }),
  ) as unknown as readonly EvidenceWord[],
);

const BY_FIRST: ReadonlyMap<string, readonly EvidenceWord[]> = firstWords();

function firstWords(): ReadonlyMap<string, readonly EvidenceWord[]> {
  const index = new Map<string, EvidenceWord[]>();
  for (const row of EVIDENCE_WORDS) index.set(row.words[0]!, [...(index.get(row.words[0]!) ?? []), row]);
  for (const rows of index.values()) rows.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The rows that begin with this lower-case word or lemma, longest first; undefined: none. */
export const evidenceFrom = (word: string): readonly EvidenceWord[] | undefined => BY_FIRST.get(word);
