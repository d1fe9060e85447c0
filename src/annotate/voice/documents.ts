/** Documents without a name: which mentions mean one document, and who made it. */
import type { Draft } from "./draft.ts";
import { ANY_DOCUMENT } from "./words.ts";

/** Documents in which a body tells what it found; a letter, a law or a poll is taken up by its own noun alone. */
const FINDING_DOCUMENTS: ReadonlySet<string> = new Set([
  "assessment",
  "analysis",
  "report",
  "document",
  "estimate",
  "memo",
  "dossier",
  "bulletin",
  "update",
  "briefing",
  "review",
  "paper",
  "file",
]);

export const tellsFindings = ({ kind, noun, plural }: Draft): boolean =>
  kind === "document" && !plural && FINDING_DOCUMENTS.has(lastWord(noun));

/** Parts of a document, which say what it says: "a footnote says". */
const PARTS: ReadonlySet<string> = new Set([
  "footnote",
  "annex",
  "appendix",
  "attachment",
  "slide",
  "chapter",
  "page",
  "section",
  "paragraph",
]);

export const isPartOfDocument = ({ kind, noun, plural, parent }: Draft): boolean =>
  kind === "document" && !plural && parent === null && PARTS.has(lastWord(noun));

const lastWord = (noun: string): string => noun.slice(noun.lastIndexOf(" ") + 1);

const isState = (draft: Draft): boolean => draft.key.startsWith("government ");

/** Whether a definite document means one named before: the same noun or a general one, and no other maker. */
export function sameDocument(draft: Draft, noun: string, earlier: Draft): boolean {
  if (earlier.kind !== draft.kind || earlier.named || !mayShareMaker(draft, earlier)) return false;
  if (earlier.noun === noun || ANY_DOCUMENT.has(noun)) return true;
  // "the Ukrainian report" after "an assessment from Ukrainian officials"
  const oneState = draft.country !== null && draft.country === earlier.country;
  return oneState && tellsFindings(draft) && tellsFindings(earlier);
}

/** "the Ukrainian document" may be what a Ukrainian service made, not what somebody else is told to have made. */
function mayShareMaker(draft: Draft, earlier: Draft): boolean {
  const known = draft.parent;
  const other = earlier.parent;
  if (draft.country !== null && earlier.country !== null && draft.country !== earlier.country) return false;
  if (known === null) return true;
  // a state's adjective tells of a document whose state is known
  if (isState(known)) return earlier.country === draft.country;
  return other === null || other.key === known.key || (isState(other) && other.country === known.country);
}

/** Whether a body may have made a document of which no more than a state is told. */
export const mayMake =
  (document: Draft) =>
  (body: Draft): boolean =>
    body.named &&
    (body.kind === "agency" || (body.kind === "organisation" && document.country === null)) &&
    (document.country === null || document.country === body.country);

/** Whether who made a document is still open: nobody, or only a state, is known. */
export const isMakerOpen = ({ parent }: Draft): boolean => parent === null || isState(parent);

/** A service of the state tells more of who made a document than the state. */
export const isCloserMaker = (known: Draft, next: Draft): boolean =>
  isState(known) && !isState(next) && known.country === next.country;

/** Services whose product is an assessment. */
export const isIntelligence = ({ kind, named, functionName, name }: Draft): boolean =>
  kind === "agency" && named && /intelligence|spy/iu.test(`${functionName} ${name}`);
