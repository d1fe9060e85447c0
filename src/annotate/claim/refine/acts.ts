/** Acts that annotators mark as what somebody says: what is planned, promised or yet to be said is told by whoever tells it. */
import { reportive } from "../../../lexicon/cue-phrases.ts";
import { cueVerb } from "../../../lexicon/cue-verbs.ts";
import type { Span } from "../../../model/index.ts";
import type { AttributionMention } from "../../layers.ts";
import { tokenAt } from "../token-index.ts";
import { cueTokens, type Refinement, type View } from "./view.ts";

/** Classes of verbs by which something is done, not told. */
const ACTS: ReadonlySet<string> = new Set(["promise", "plan", "order"]);

/** "Kim reportedly agreed to help": what is reported is that he agreed. */
export const reportedAct: Refinement = {
  rule: "reported-act",
  because: "a promise or plan that is itself only reported is what the report says",
  apply: (view, attribution) => {
    const adverb = cueTokens(view, attribution).some(
      (token) => reportive(view.layers.tokens[token]!.lower) !== null,
    );
    const act = cueTokens(view, attribution).some((token) =>
      ACTS.has(cueVerb(view.layers.syntax.lemmas[token]!)?.class ?? ""),
    );
    return adverb && (act || isInfinitive(view, attribution.content[0])) ? null : attribution;
  },
};

function isInfinitive(view: View, span: Span | undefined): boolean {
  return span !== undefined && view.layers.syntax.tags[tokenAt(view.index, span.start)] === "TO";
}

/** "North Korea plans to send troops": what somebody means to do is an act of his, told by whoever tells it. */
export const act: Refinement = {
  rule: "act",
  because: "what somebody plans or decides to do is an act, not a statement",
  apply: (view, attribution) => {
    if (attribution.quote === "direct" && !isScare(view, attribution)) return attribution;
    const infinitive = attribution.quote === "indirect" && isInfinitive(view, attribution.content[0]);
    if (!infinitive && !meansToDo(view, attribution)) return attribution;
    const { text } = view.layers.document;
    if (attribution.cue.some(({ start, end }) => PUSHING_BACK.test(text.slice(start, end))))
      return attribution;
    let known = 0;
    for (const token of cueTokens(view, attribution)) {
      const row = cueVerb(view.layers.syntax.lemmas[token]!);
      if (row?.class === "plan" || row?.class === "order") return null;
      if (row !== null) known++;
    }
    return known === 0 ? null : attribution;
  },
};

/** "The board is set to approve a plan", "is due to announce cuts": nobody has said it yet. */
export const yetToSpeak: Refinement = {
  rule: "yet-to-speak",
  because: "what somebody is about to say is not said yet",
  apply: (view, attribution) => {
    const { text } = view.layers.document;
    return attribution.cue.some(({ start, end }) => ABOUT_TO.test(text.slice(start, end)))
      ? null
      : attribution;
  },
};
const ABOUT_TO =
  /^(?:(?:is|are|was|were|be|been|being)\s+)?(?:set|due|poised|about|slated|scheduled|preparing|going)\s+to\s/i;

/** To push for a thing is an act, to push back on a report is to answer it. */
const PUSHING_BACK = /\bpush(?:ed|es|ing)? back\b/i;

/** "plans to allow “large-scale operations”": a phrase between marks, no statement. */
const isScare = (view: View, { content }: AttributionMention): boolean =>
  content.every((span) =>
    view.layers.quotations.some(({ short, start, end }) => short && start <= span.start && span.end <= end),
  );

/** "Pyongyang plans another 6,000", "plans to add … to allow “…”": the cue's first verb plans, and no other one says. */
function meansToDo(view: View, attribution: AttributionMention): boolean {
  const classes = cueTokens(view, attribution).flatMap(
    (token) =>
      (view.layers.syntax.tags[token]!.startsWith("VB")
        ? cueVerb(view.layers.syntax.lemmas[token]!)?.class
        : null) ?? [],
  );
  if (classes[0] !== "plan") return false;
  // "plans to add to its presence to allow “…”": whatever it plans to do
  const tokens = cueTokens(view, attribution);
  const verb = tokens.findIndex((token) => cueVerb(view.layers.syntax.lemmas[token]!)?.class === "plan");
  const toDo = view.layers.syntax.tags[tokens[verb + 1] ?? -1] === "TO";
  return toDo || classes.every((item) => item === "plan" || item === "order");
}
