/** Which forms chrono-node reads right: the examples of our rules, read by it, as the table of docs/times.md. */
import { normalizeTime } from "../../src/annotate/time/normalize.ts";
import { EXAMPLE_DAY, POINT_RULES, type Rule } from "../../src/annotate/time/rules.ts";
import { OUTER_RULES } from "../../src/annotate/time/rules-outer.ts";
import { valueWithChrono } from "./chrono.ts";

export interface FormScore {
  readonly rule: Rule;
  readonly right: number;
  readonly total: number;
  /** what chrono makes of the first example it reads otherwise; null: all right */
  readonly otherwise: string | null;
}

/** Each rule's examples by chrono: right where it gives the same first and last day. */
export function scoreForms(): readonly FormScore[] {
  return [...POINT_RULES, ...OUTER_RULES].map((rule) => {
    let right = 0;
    let otherwise: string | null = null;
    for (const [phrase, expected] of rule.examples) {
      const ours = normalizeTime(phrase, EXAMPLE_DAY)?.stretch ?? null;
      const theirs = valueWithChrono(phrase, EXAMPLE_DAY)?.stretch ?? null;
      const same =
        ours === null
          ? theirs === null && expected === "null"
          : theirs?.first === ours.first && theirs.last === ours.last;
      if (same) right += 1;
      else otherwise ??= `“${phrase}” ${theirs === null ? "not read" : `as ${theirs.edtf}`}`;
    }
    return { rule, right, total: rule.examples.length, otherwise };
  });
}

/** The table in Markdown. */
export function formsTable(): readonly string[] {
  const rows = scoreForms().map(({ rule, right, total, otherwise }) => {
    const examples = rule.examples.map(([phrase, value]) => `${phrase} → \`${value}\``).join("; ");
    return `| ${rule.name} | ${examples} | ${right} of ${total}${otherwise === null ? "" : `: ${otherwise}`} |`;
  });
  return ["| rule | reads (published 2025-07-02) | chrono-node reads the same |", "|---|---|---|", ...rows];
}
