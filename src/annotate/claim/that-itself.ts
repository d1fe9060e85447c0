/** Verbs right after a "that" which joins nothing, but is what the statement is about: "said that was a lie". */
export const VERBS_AFTER_THAT =
  "(?:is|are|was|were|has|had|will|would|can|could|may|might|must|should|did|does|'s|’s)";
