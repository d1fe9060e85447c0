/** Parts of one statement that the tree hung under several clauses are joined again. */
import type { Span } from "../../model/index.ts";
import type { Syntax } from "../layers.ts";
import type { Proposition, PropositionLayers } from "./propositions.ts";

/** Whether words state anything: a verb or a figure. */
export const states = (tokens: readonly number[], syntax: Syntax): boolean =>
  tokens.some((token) => /^(?:VB|MD|CD)/.test(syntax.tags[token]!));

/** Shorter stretches of a content than this (in tokens) are no statement of their own. */
const SHORTEST_PART = 4;

/** Splinters of a content that the tree hung under another clause go back to the longest part of their sentence. */
export function joinParts(propositions: readonly Proposition[], layers: PropositionLayers): Proposition[] {
  const groups = new Map<string, Proposition[]>();
  for (const proposition of propositions) {
    const key =
      proposition.attribution < 0
        ? `own ${groups.size}`
        : `${proposition.attribution} ${proposition.sentence}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [proposition]);
    else group.push(proposition);
  }
  const joined: Proposition[] = [];
  for (const group of groups.values()) joined.push(...joinGroup(group, layers));
  return joined;
}

/** "if the dam fails", "would later fall": a condition, or a verb whose subject stands in another part. */
function leans(
  { tokens: members, clause }: Proposition,
  group: readonly Proposition[],
  { tokens, syntax }: PropositionLayers,
): boolean {
  const first = members.find(
    (token) =>
      !/^(?:CC|RB|[.,:]|``|'')$/.test(syntax.tags[token]!) &&
      !(tokens[token]!.lower === "that" && !syntax.relations[token]!.startsWith("nsubj")),
  );
  if (first === undefined) return false;
  if (/^(?:if|unless)$/.test(tokens[first]!.lower)) return true;
  // "the land that had been ravaged": a part of what is said of the land
  const relative = syntax.tags[first] === "WDT" && group.some((item) => item.tokens.includes(first - 1));
  if (relative && FINITE.test(syntax.tags[members[members.indexOf(first) + 1] ?? -1] ?? "")) return true;
  if (!/^(?:VB[DPZ]|MD)$/.test(syntax.tags[first]!) || members.includes(clause.subject)) return false;
  // "had sunk two boats | and killed 25 men": two things that are stated, each with its own figures
  return syntax.tags[first] === "MD" || syntax.relations[first] !== "conj";
}

const FINITE = /^VB[DPZ]$/;

function joinGroup(group: readonly Proposition[], layers: PropositionLayers): readonly Proposition[] {
  if (group.length === 1) return group;
  const leaning = new Set(group.filter((item) => leans(item, group, layers)));
  const upright = group.filter(
    (item) => !leaning.has(item) && item.tokens.length >= SHORTEST_PART && states(item.tokens, layers.syntax),
  );
  const whole = upright.length > 0 ? upright : group;
  const longest = whole.reduce((most, item) => (item.tokens.length > most.tokens.length ? item : most));
  // "the plan | to send 40 more" states it by itself
  const goesOn = upright.length > 0 && layers.syntax.tags[longest.tokens[0]!] !== "TO";
  const splinters = group.filter(
    (item) =>
      item !== longest &&
      (item.tokens.length < SHORTEST_PART ||
        item.clause.subject < 0 ||
        (goesOn && !states(item.tokens, layers.syntax)) ||
        (upright.length > 0 && leaning.has(item))),
  );
  if (splinters.length === 0) return group;
  const tokens = [...longest.tokens];
  const spans = [...longest.spans];
  for (const splinter of splinters) {
    tokens.push(...splinter.tokens);
    spans.push(...splinter.spans);
  }
  tokens.sort((a, b) => a - b);
  spans.sort((a, b) => a.start - b.start);
  return [
    withWords(longest, tokens, spans),
    ...group.filter((item) => item !== longest && !splinters.includes(item)),
  ];
}

/** The same proposition of other words. */
function withWords(
  { head, attribution, sentence, clause, background, led }: Proposition,
  tokens: readonly number[],
  spans: readonly Span[],
): Proposition {
  return { head, tokens, spans, attribution, sentence, clause, background, led };
}
