/** What captions say of the picture and not of the news: "FILE PHOTO: …", "Ann Poe Submitted photo". */
import type { Sentence, Token } from "../layers.ts";

const LABEL = /^(?:file|archive|archival|handout)$/;
const PICTURE = /^(?:photos?|photographs?|images?|pictures?)$/;
const GIVEN = /^(?:submitted|contributed|courtesy|provided|supplied|handout|file)$/;
/** In tokens: a name and two words. */
const LONGEST_CREDIT = 7;

/** The first token behind "FILE PHOTO:"; the sentence's first where it does not open so. */
export function behindPictureLabel(tokens: readonly Token[], { first, last }: Sentence): number {
  const labelled =
    LABEL.test(tokens[first]!.lower) &&
    PICTURE.test(tokens[first + 1]?.lower ?? "") &&
    /^[:–—-]$/.test(tokens[first + 2]?.text ?? "") &&
    first + 3 < last;
  return labelled ? first + 3 : first;
}

/** "Ann Poe Submitted photo": a name and where its picture is from. */
export function isPictureCredit(tokens: readonly Token[], { first, last, block }: Sentence): boolean {
  if (block.kind !== "caption" || last - first > LONGEST_CREDIT || last - first < 2) return false;
  const end = tokens[last - 1]!.text === "." ? last - 1 : last;
  return PICTURE.test(tokens[end - 1]!.lower) && GIVEN.test(tokens[end - 2]?.lower ?? "");
}
