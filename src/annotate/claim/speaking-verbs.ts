/**
 * Verbs that only somebody who speaks can be the subject of, so that an unknown noun before them speaks: "one questioner
 * claimed". Figures and things suggest, show, reveal, confirm and explain as well, questions ask and facts tell.
 */
import { type CueVerbClass, cueVerb } from "../../lexicon/cue-verbs.ts";

/** Papers and signs say these too. */
export const WRITTEN = /^(?:say|state|read|note|add|warn)$/;
const CLASSES: ReadonlySet<CueVerbClass> = new Set(["claim", "admit", "criticise", "manner"]);
const VERBS =
  /^(?:argue|implore|joke|quip|remark|retort|comment|reply|testify|opine|reiterate|stress|vow|pledge)$/;

/** @param lemma and `tag` of one word of the cue */
export function isSpeaking(lemma: string, tag: string): boolean {
  if (VERBS.test(lemma)) return true;
  if (lemma === "tell") return tag === "VBD" || tag === "VBN"; // "the facts tell"
  const row = cueVerb(lemma);
  return row !== null && row.strength === "strong" && CLASSES.has(row.class);
}

/** "crime,", "egged on by", "fearmongering": what is no noun phrase of somebody; "has been condemned": a passive. */
export const isPersonLike = (words: string, tags: readonly string[], lemmas: readonly string[]): boolean =>
  !/["“”]/.test(words) &&
  !/^\S+,$/.test(words) &&
  !/^(?:VB|W)/.test(tags[0] ?? "") &&
  !lemmas.includes("be") &&
  !/\b(?:\w+(?:tion|ment|ness|ism|ity|mongering)|question|plea|platform|debate|rally|practices?|facts?)$/i.test(
    words,
  );
