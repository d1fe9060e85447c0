/** Whether a block of text ends like a sentence. */
const SENTENCE_END_MARK = /[.!?…:"”’')\]。]$/u;

/** Only the last unit is looked at: a block may be as long as the page. */
export const endsSentence = (text: string): boolean => SENTENCE_END_MARK.test(text.slice(-1));
