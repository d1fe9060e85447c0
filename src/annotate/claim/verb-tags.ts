/** What the Penn tag of a word tells of its verb. Asked of nearly every token by many rules, so by plain comparison. */

/** It has a tense: VBD, VBP, VBZ. */
export const isFiniteVerb = (tag: string | undefined): boolean =>
  tag === "VBD" || tag === "VBP" || tag === "VBZ";

/** It has a tense, or is a modal. */
export const isFiniteOrModal = (tag: string | undefined): boolean => isFiniteVerb(tag) || tag === "MD";

/** A participle of the past, or a past tense, which is often taken for one: VBN, VBD. */
export const isPastForm = (tag: string | undefined): boolean => tag === "VBN" || tag === "VBD";
