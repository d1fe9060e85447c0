/** A Speaker from the words of a source span that holds no mention: "sources familiar with the plan". */
import type { Span } from "../../model/index.ts";
import type { Layers, Speaker } from "../layers.ts";
import { isCapital } from "./words.ts";

type Known = Pick<Layers, "document" | "tokens" | "syntax">;

const LEADING =
  /^(?:(?:the|an?|this|that|these|those|some|one|two|three|four|five|several|many|other|unnamed|anonymous|senior|top)\s+)+/iu;

export function describeSpan(layers: Known, span: Span): Speaker {
  const text = layers.document.text.slice(span.start, span.end).trim().replace(/\s+/gu, " ");
  const bare = text.replace(LEADING, "");
  const name = bare === "" ? text : bare;
  const named = isCapital(name) && !/^\p{Lu}\p{Ll}*\s+\p{Ll}/u.test(name);
  return {
    name: name === "" ? "unnamed" : named ? name : name.charAt(0).toLowerCase() + name.slice(1),
    kind: named ? "person" : name === "" ? "unknown" : "group",
    named,
    aliases: text === "" ? [] : [text],
    country: null,
    parent: null,
    role: null,
  };
}
