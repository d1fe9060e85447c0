/** Nouns that go with a relative clause that stands alone. */
import type { Syntax, Token } from "../layers.ts";
import type { Clause } from "./clauses.ts";

/**
 * "…, a move that would mark an escalation": what stands in apposition to a whole statement and carries a relative
 * clause that stands alone belongs to that clause, for without it the clause has no subject. Token to clause.
 */
export function movedAntecedents(
  clauses: readonly Clause[],
  target: Int32Array,
  syntax: Syntax,
  tokens: readonly Token[],
): ReadonlyMap<number, number> {
  const moved = new Map<number, number>();
  for (let position = 0; position < clauses.length; position++) {
    const clause = clauses[position]!;
    if (clause.kind !== "relative" || target[position] !== position || clause.parent < 0) continue;
    const noun = syntax.heads[clause.head]!;
    let first = noun;
    while (first > 0 && syntax.heads[first - 1] === noun && first - 1 > clauses[clause.parent]!.head) first--;
    while (first < noun && APPOSITION.test(tokens[first]!.text)) first++;
    if (first === 0 || !APPOSITION.test(tokens[first - 1]!.text) || noun + 1 < clause.tokens[0]!) continue;
    for (let token = first; token <= noun; token++) moved.set(token, position);
  }
  return moved;
}

const APPOSITION = /^(?:,|[–—]|--)$/;
