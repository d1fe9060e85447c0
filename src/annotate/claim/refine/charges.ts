/** "Ann Poe: Possession of a firearm, held on $7,000 bond": what somebody is charged with, which he does not say. */
import type { Span } from "../../../model/index.ts";
import { resolveSpan } from "../../voice/index.ts";
import { spanTokens } from "../token-index.ts";
import type { View } from "./view.ts";

const CHARGE =
  /\b(?:possession|dealing|trafficking|assault|battery|theft|burglary|robbery|trespass(?:ing)?|murder|manslaughter|homicide|arson|fraud|forgery|warrants?|felony|misdemeanou?r|bond|bail|intoxication|harassment|kidnapping|conspiracy)\b/i;
const SPOKEN = /^(?:VB[DPZ]|MD|PRP|UH)$/;

/** A person's name with charges behind its colon, and no verb that states anything. */
export function isChargeList(view: View, source: Span, content: Span): boolean {
  const { document, speakers, syntax } = view.layers;
  if (!CHARGE.test(document.text.slice(content.start, content.end))) return false;
  const speaker = resolveSpan(view.layers, source);
  if (speaker === null || speakers[speaker]!.kind !== "person") return false;
  return !spanTokens(view.index, content).some((token) => SPOKEN.test(syntax.tags[token]!));
}
