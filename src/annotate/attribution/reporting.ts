/** How the lexicon of reporting verbs sees a lemma, as one small number. */
import { CUE_VERBS, type CueVerb } from "../../lexicon/cue-verbs.ts";
import { hashWord } from "./hashing.ts";

const STRENGTHS: readonly CueVerb["strength"][] = ["strong", "medium", "weak"];

const CODES: ReadonlyMap<number, number> = codes();

function codes(): ReadonlyMap<number, number> {
  const classes = [...new Set(CUE_VERBS.map((verb) => verb.class))].sort();
  return new Map(
    CUE_VERBS.map((verb) => [
      hashWord(verb.lemma),
      1 + classes.indexOf(verb.class) * STRENGTHS.length + STRENGTHS.indexOf(verb.strength),
    ]),
  );
}

/** 0: not a reporting verb; otherwise one number for its class and strength. */
export const reportingCode = (lemmaHash: number): number => CODES.get(lemmaHash) ?? 0;

/** True for a verb that nearly always reports. */
export const isStrongReporting = (code: number): boolean => code > 0 && (code - 1) % STRENGTHS.length === 0;
