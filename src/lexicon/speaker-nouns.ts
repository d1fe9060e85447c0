/** Common nouns that can stand for one who says something: "official", "report", "footage". */
import data from "../../lexicon/speaker-nouns.json" with { type: "json" };

export interface SpeakerNoun {
  readonly noun: string;
  /** null: none, or the noun itself stands for many */
  readonly plural: string | null;
  /** the kind of voice of an unnamed one */
  readonly kind: "group" | "organisation" | "outlet" | "document" | "imagery";
  /** a finer class: official, source, expert, critic, witness, professional, fighter, journalist, body, outlet … */
  readonly sort: string;
  readonly gender: "male" | "female" | null;
}

export const SPEAKER_NOUNS: readonly SpeakerNoun[] = Object.freeze(
  (data.rows as readonly SpeakerNoun[]).map((row) => Object.freeze(row)),
);
