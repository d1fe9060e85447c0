/** What probability words mean as shares of one, by official scales and by surveys. */
import data from "../../lexicon/probability-words.json" with { type: "json" };

export type ProbabilityScale = "US NIC" | "PHIA" | "NATO" | "IPCC" | "EFSA" | "survey";

export interface ProbabilityWord {
  readonly term: string;
  readonly scale: ProbabilityScale;
  /** prescribed by the scale; of a survey: the quartiles */
  readonly low: number;
  readonly high: number;
  /** of a survey only */
  readonly median?: number;
  /** how many people answered; of a survey only */
  readonly people?: number;
}

export const PROBABILITY_WORDS: readonly ProbabilityWord[] = Object.freeze(
  data.rows as unknown as readonly ProbabilityWord[],
);

/**
 * The scale that speaks where several have the term. The US scale comes first: ICD 203 is the standard that the
 * language of published intelligence assessments follows, and its ranges leave no gaps.
 */
const PREFERENCE: readonly ProbabilityScale[] = ["US NIC", "PHIA", "NATO", "IPCC", "EFSA", "survey"];

const PREFERRED: ReadonlyMap<string, ProbabilityWord> = preferred();

function preferred(): ReadonlyMap<string, ProbabilityWord> {
  const best = new Map<string, ProbabilityWord>();
  for (const scale of PREFERENCE) {
    for (const row of PROBABILITY_WORDS)
      if (row.scale === scale && !best.has(row.term)) best.set(row.term, row);
  }
  return best;
}

/** What a term means by the preferred scale that has it; null: no scale and no survey has it. */
export const probabilityOf = (term: string): ProbabilityWord | null => PREFERRED.get(term) ?? null;

/** All that is published of a term, in order of preference. */
export const probabilitiesOf = (term: string): readonly ProbabilityWord[] =>
  PREFERENCE.flatMap((scale) => PROBABILITY_WORDS.filter((row) => row.scale === scale && row.term === term));
