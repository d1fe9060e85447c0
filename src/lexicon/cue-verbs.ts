/** Verbs that report: what kind of act each is, how surely it reports, and what it says of its content. */
import data from "../../lexicon/cue-verbs.json" with { type: "json" };
import type { CertaintyValue, Stance } from "../model/index.ts";

export type CueVerbClass =
  | "say"
  | "report"
  | "announce"
  | "claim"
  | "argue"
  | "confirm"
  | "admit"
  | "deny"
  | "ask"
  | "order"
  | "advise"
  | "warn"
  | "promise"
  | "plan"
  | "think"
  | "know"
  | "learn"
  | "doubt"
  | "expect"
  | "estimate"
  | "wish"
  | "fear"
  | "seem"
  | "show"
  | "criticise"
  | "praise"
  | "manner";

/** "object that": told him that …; "object infinitive": urged them to … */
export type Complement =
  | "that"
  | "infinitive"
  | "quote"
  | "noun"
  | "wh"
  | "preposition"
  | "object that"
  | "object infinitive";

export interface CueVerb {
  readonly lemma: string;
  readonly class: CueVerbClass;
  /** how surely a use of the verb reports something: strong nearly always, weak only where a complement shows it */
  readonly strength: "strong" | "medium" | "weak";
  readonly stance: Stance;
  /** the content is taken as true by whoever uses the verb */
  readonly factive: boolean;
  readonly takes: readonly Complement[];
  /** what the verb itself says of how sure its subject is; null: nothing */
  readonly certainty: CertaintyValue | null;
  /** denied: the content is denied, or not done */
  readonly polarity: "affirmed" | "denied";
  /** the content lies ahead of the saying */
  readonly future: boolean;
  /** the verb reports only with it: point "out" */
  readonly particle: string | undefined;
  /** inflected forms where the regular rules do not give them */
  readonly forms: readonly string[] | undefined;
}

/** All rows have all fields: rows with some of them would be of several shapes, and slower to read. */
const withAllFields = (row: CueVerb): CueVerb => ({
  lemma: row.lemma,
  class: row.class,
  strength: row.strength,
  stance: row.stance,
  factive: row.factive,
  takes: row.takes,
  certainty: row.certainty,
  polarity: row.polarity,
  future: row.future,
  particle: row.particle,
  forms: row.forms,
});

export const CUE_VERBS: readonly CueVerb[] = Object.freeze(
  (data.rows as unknown as readonly CueVerb[]).map(withAllFields),
);

const BY_LEMMA: ReadonlyMap<string, CueVerb> = new Map(CUE_VERBS.map((row) => [row.lemma, row]));

/** The verb with this lemma (lower case), or null: not a reporting verb. */
export const cueVerb = (lemma: string): CueVerb | null => BY_LEMMA.get(lemma) ?? null;

const VOWEL_Y = /[aeiou]y$/;
const SIBILANT = /(?:s|x|z|ch|sh)$/;
const KEEPS_E = /(?:ee|ye|oe)$/;

/** Inflected forms of a regular verb by spelling alone; verbs that double a letter have their forms in the table. */
export function regularForms(lemma: string): readonly string[] {
  if (lemma.endsWith("y") && !VOWEL_Y.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${lemma}ing`];
  }
  if (lemma.endsWith("e")) {
    const stem = KEEPS_E.test(lemma) ? lemma : lemma.slice(0, -1);
    return [`${lemma}s`, `${lemma}d`, `${stem}ing`];
  }
  return [lemma + (SIBILANT.test(lemma) ? "es" : "s"), `${lemma}ed`, `${lemma}ing`];
}

const BY_FORM: ReadonlyMap<string, CueVerb> = formIndex();

/** A form that two verbs share ("found", "felt") belongs to the one whose own lemma it is, else to the first. */
function formIndex(): ReadonlyMap<string, CueVerb> {
  const index = new Map(BY_LEMMA);
  for (const row of CUE_VERBS) {
    for (const form of row.forms ?? regularForms(row.lemma)) if (!index.has(form)) index.set(form, row);
  }
  return index;
}

/** The verb that this lower-case word can be a form of, whatever its tag; null: none. */
export const cueVerbForm = (word: string): CueVerb | null => BY_FORM.get(word) ?? null;
