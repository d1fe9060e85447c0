/**
 * Words by which writers vary a name: "Ada Example said A. B, the plumber recalled". Offices ("the minister"), parts in a
 * story ("the victim", "the suspect") and those who lead others ("the manager") are somebody else as often.
 */
import { SPEAKER_NOUNS } from "../../lexicon/speaker-nouns.ts";
import type { Find } from "./find.ts";
import type { Reader } from "./units.ts";

const SORTS: ReadonlySet<string> = new Set(["professional", "expert", "journalist"]);
const OTHERS: ReadonlySet<string> = new Set(
  (
    "backer bidder bodyguard boss buyer caller caretaker claimant coach co-worker confidant coworker creditor dealer dean donor editor employer " +
    "examiner fellow founder go-between guest host informant interpreter intermediary interviewer juror landowner lawyer leaker " +
    "manager moderator monitor observer owner partner passerby patron principal proprietor publicist referee researcher responder reviewer " +
    "scholar shareholder solicitor spectator subscriber superintendent supervisor translator trustee visitor barrister author writer " +
    "competitor cyclist pilot driver photographer reporter correspondent journalist executive"
  ).split(" "),
);
const TRADES: ReadonlySet<string> = new Set(
  SPEAKER_NOUNS.filter(({ sort, noun }) => SORTS.has(sort) && !OTHERS.has(noun)).map(({ noun }) => noun),
);

/** Subject of a verb of saying, or right behind a quotation: "“…,” the plumber recalled". */
export const tellsTrade = ({ tokens }: Reader, { draft, reporting, subject, quoted, first }: Find): boolean =>
  draft !== null &&
  (reporting || (subject && /^["”’']+$/u.test(tokens[first - 1]?.text ?? ""))) &&
  !quoted &&
  draft.kind === "group" &&
  !draft.plural &&
  draft.parent === null &&
  (TRADES.has(draft.noun) || /^(?:former|ex-|retired)\b/.test(draft.name));
