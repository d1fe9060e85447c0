/** Entries of a ledger as lines for a terminal. Texts of articles lose what would steer the terminal. */

import { rulingWords } from "../../export/ruling-words.ts";
import { counted } from "../../export/tracing/words.ts";
import type {
  ClaimHit,
  ClaimOutcome,
  DocumentSummary,
  OriginShown,
  ThreadShown,
  ThreadSummary,
  VoiceShown,
  VoiceSummary,
} from "../../ledger/index.ts";
import type { DocumentId, Ruling } from "../../model/index.ts";
import { printable } from "../render/printable.ts";

/** Three lines: who and when, what, and by what ids it is shown. */
export function claimLines({ claim, document, voices, threads, outcome }: ClaimHit): string {
  const chain = voices.map(({ name }) => name).join(" ← ");
  const content = claim.content.map(({ exact }) => exact).join(" … ");
  const denied = claim.certainty.polarity === "denied" ? ", denied" : "";
  return [
    `${placeOf(document)}: ${line(chain)}`,
    `  “${line(content)}” (${claim.certainty.value}${denied})`,
    ...(outcome === null ? [] : [`  ${outcomeLine(outcome)}`]),
    `  ${[claim.id, document.id, ...threads].join(" ")}`,
    "",
  ].join("\n");
}

const outcomeLine = ({ outcome, on, source, by }: ClaimOutcome): string =>
  line(
    `outcome: ${outcome}${on === null ? "" : ` on ${on}`}${source === null ? "" : ` (${source})`}, says ${by}`,
  );

/** What people decided about it, the first first. Those that were taken back are said to be. */
export function rulingLines(rulings: readonly Ruling[]): string {
  const undone = new Set<string>();
  for (const { id, act } of [...rulings].reverse())
    if (act.kind === "undo" && !undone.has(id)) undone.add(act.ruling);
  return rulings
    .map(({ id, at, by, why, act }) => {
      const back = undone.has(id) ? ", taken back" : "";
      return `  ${line(`${by}, ${at.slice(0, 10)}: ${rulingWords(act)}${why === null ? "" : ` (${why})`}${back}`)}\n`;
    })
    .join("");
}

const line = (text: string): string => printable(text.replace(/\s+/g, " "));

const placeOf = ({ outlet, published }: DocumentSummary): string =>
  line([outlet ?? "unknown outlet", published?.slice(0, 10) ?? "undated"].join(", "));

export function threadLines(thread: ThreadSummary): string {
  const { id, title, documents, independent, first, last, conflicts, drifts } = thread;
  const when = first === null ? "undated" : first === last ? first : `${first} to ${last}`;
  const extra = [
    ...(conflicts > 0 ? [counted(conflicts, "conflict")] : []),
    ...(drifts > 0 ? [counted(drifts, "drift")] : []),
  ];
  return `${line(title)}\n  ${[`${counted(documents, "article")}, ${originsWords(independent)}`, when, ...extra].join("; ")}\n  ${id}\n`;
}

const originsWords = ({ low, high }: ThreadSummary["independent"]): string =>
  low === high ? counted(low, "independent origin") : `${low} to ${high} independent origins`;

export function threadShown({
  thread,
  origins,
  documents,
  redirectedFrom,
  drifts,
  conflicts,
  rulings,
}: ThreadShown): string {
  const names = new Map(origins.map((origin) => [origin.id, origin.title]));
  const outlet = (id: DocumentId): string => documents[id]?.outlet ?? "unknown outlet";
  const timeline = thread.timeline.map(
    ({ published, document, value, origin }) =>
      `  ${published?.slice(0, 10) ?? "undated   "}  ${line(outlet(document))}: ${line(value)}${
        origin === null ? "" : `  ← ${line(names.get(origin) ?? origin)}`
      }\n`,
  );
  return [
    ...(redirectedFrom === null ? [] : [`${redirectedFrom} is now ${thread.id}\n`]),
    `${line(thread.title)}\n`,
    `  ${counted(thread.members.length, "claim")}, ${originsWords(thread.independent)}\n`,
    ...timeline,
    ...drifts.map(({ kind, before, after }) => `  ${kind}: “${line(before)}” became “${line(after)}”\n`),
    ...conflicts.map(({ kind, why }) => `  ${kind}: ${line(why)}\n`),
    rulingLines(rulings),
  ].join("");
}

export function originLines({ origin, threads, rulings }: OriginShown): string {
  return `${line(origin.title)}\n${origin.edges.map(({ why }) => `  ${line(why)}\n`).join("")}${rulingLines(rulings)}${threads.map(threadLines).join("")}`;
}

export function voiceLines({ voice, claims, ...rest }: VoiceSummary | VoiceShown): string {
  const about = [
    voice.kind,
    ...(voice.role === null ? [] : [voice.role]),
    ...(voice.country === null ? [] : [voice.country]),
  ];
  const merged = "merged" in rest && rest.merged.length > 0 ? `  merged: ${rest.merged.join(" ")}\n` : "";
  const aliases = voice.aliases.filter((alias) => alias !== voice.name);
  return `${line(voice.name)} (${about.join(", ")}), ${counted(claims, "claim")}\n${
    aliases.length === 0 ? "" : `  also ${line(aliases.join(", "))}\n`
  }${merged}${"rulings" in rest ? rulingLines(rest.rulings) : ""}  ${voice.id}\n`;
}
