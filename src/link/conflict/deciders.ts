/**
 * What a firm decides of itself, "it would shed 1,900 posts", is no answer to what another one decides, nor to what is told where
 * the firm is not named at all.
 */
import { isDecided } from "../figure/counted.ts";
import type { Telling } from "../retelling/telling.ts";

/** "It would shed", "we are cutting"; not "it had been told". */
const OF_ITSELF =
  /\b(?:it|we) (?:will|would|plans?|planned|intends?|aims?|is|was|are|were|has|had) (?!been\b)/i;

/** true: one of the two is of a firm of which the other says nothing */
export function areOfOthers(a: Telling, b: Telling): boolean {
  const [one, other] = [deciderOf(a), deciderOf(b)];
  if (one === null && other === null) return false;
  if (one !== null && other !== null) return one !== other;
  return one !== null ? !names(b, one) : !names(a, other!);
}

/** The name of who decides it and says so; null: not of itself, or nobody that has a name. */
function deciderOf({ body, figure: { counted, claim } }: Telling): string | null {
  if (counted === null || !isDecided(counted) || body?.key?.startsWith("body ") !== true) return null;
  return claim.content.some(({ exact }) => OF_ITSELF.test(exact)) ? body.key.slice("body ".length) : null;
}

/** true: the article has the first word of the name, by which a firm is called */
function names({ figure: { article } }: Telling, name: string): boolean {
  const { text, title } = article.reading.document;
  return `${title ?? ""} ${text}`.toLowerCase().includes(name.split(" ")[0]!);
}
