/** How the rows of the table of roles are found among the tokens of a sentence, and what several roles make together. */
import { type CountRole, mayBefall, ROLE_PARTICIPLES } from "../../lexicon/count-roles.ts";
import { type Context, tagAt, wordAt } from "./context.ts";

export interface RoleFound {
  readonly role: string;
  readonly rule: string;
  /** token index past the words of the role, where they stand behind the number */
  readonly to: number;
  /** token index of the noun of harm whose number it is: "casualties exceed 60" */
  readonly noun?: number;
}

export const PASSIVE = /^(?:be|is|are|was|were|been|being|get|got|gets|'re|'s)$/;
export const HAVE = /^(?:have|has|had|'ve|having)$/;
export const CLAUSE_END = /^[.;:!?]$/;

/** Does the phrase of a row stand at token `at` (first word) or end at it (last word)? */
function matches(context: Context, row: CountRole, at: number, end: "first" | "last"): number {
  const words = row.word.split(" ");
  const start = end === "first" ? at : at - words.length + 1;
  return words.every((word, k) => wordAt(context, start + k) === word) ? words.length : 0;
}

/** The longest row whose phrase starts ("first") or ends ("last") at a token, and may be said of this noun. */
export function rowAt(
  context: Context,
  index: ReadonlyMap<string, readonly CountRole[]>,
  at: number,
  end: "first" | "last",
  object = "",
): CountRole | null {
  const rows = index.get(wordAt(context, at));
  return rows?.find((row) => matches(context, row, at, end) > 0 && mayBefall(row, object)) ?? null;
}

/** How far behind its verb a particle stands: "gave up their lives", "fell in the defence". */
const PARTICLE_STEPS = [1, 2, 3] as const;

/** A verb's row at a token, where its particle, if any, follows within three tokens and it may have this object. */
export function verbRow(
  context: Context,
  index: ReadonlyMap<string, readonly CountRole[]>,
  at: number,
  object = "",
): CountRole | null {
  const rows = index.get(wordAt(context, at));
  if (rows === undefined) return null;
  const fits = (row: CountRole): boolean =>
    (row.particle === undefined ||
      PARTICLE_STEPS.some((step) => wordAt(context, at + step) === row.particle)) &&
    mayBefall(row, object);
  return rows.find(fits) ?? null;
}

/** A verb by its passive participle, where the tag allows one. */
export const participleBefore = (context: Context, at: number, object = ""): CountRole | null =>
  tagAt(context, at) === "VBN" || tagAt(context, at) === "VBD"
    ? verbRow(context, ROLE_PARTICIPLES, at, object)
    : null;

/** Killed with injured, missing or captured are casualties; trapped or missing are missing; destroyed or damaged, damaged. */
export function mergeRoles(roles: ReadonlySet<string>): string {
  const [only] = roles;
  if (roles.size === 1) return only!;
  if (roles.has("killed")) return "casualties";
  if (roles.has("missing")) return "missing";
  return roles.has("damaged") ? "damaged" : only!;
}
