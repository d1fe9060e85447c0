/** A reading as cards for a terminal: one claim a card, fitted to the width, every field beside its words. */

import type { Colors } from "picocolors/types";
import wrapAnsi from "wrap-ansi";
import { chainVoices, contentText, fieldLines } from "../../export/describe.ts";
import { counted } from "../../export/tracing/words.ts";
import type { Claim, Reading, TraceEntry } from "../../model/index.ts";

export interface CardOptions {
  /** columns */
  readonly width: number;
  readonly colors: Colors;
  /** claims below this salience are counted, not shown */
  readonly minimumSalience: number;
  readonly explain: boolean;
}

/** Wider lines are hard to read, however wide the terminal is. */
const WIDEST = 110;
/** Below this a card cannot hold a label and its value side by side. */
const NARROWEST = 40;
const INDENT = "    ";
const LABEL_WIDTH = 9;

export function renderCards(reading: Reading, options: CardOptions): string {
  const width = Math.max(NARROWEST, Math.min(options.width, WIDEST));
  const shown = reading.claims.filter((claim) => claim.salience >= options.minimumSalience);
  const numbers = new Map(reading.claims.map((claim, index) => [claim.id, index + 1]));
  const parts = [renderHead(reading, shown.length, width, options.colors)];
  for (const claim of shown) parts.push(renderCard(reading, claim, numbers.get(claim.id)!, width, options));
  if (reading.differences.length > 0) parts.push(renderDifferences(reading, numbers, width, options.colors));
  for (const note of reading.notes)
    parts.push(options.colors.yellow(wrapAnsi(`note: ${note.message}`, width)));
  const hidden = reading.claims.length - shown.length;
  if (hidden > 0) {
    const what = hidden === 1 ? "1 minor statement" : `${hidden} minor statements`;
    parts.push(options.colors.dim(`${what} not shown; --all shows everything.`));
  }
  return `${parts.join("\n\n")}\n`;
}

function renderHead(reading: Reading, shown: number, width: number, colors: Colors): string {
  const { document, claims } = reading;
  const speakers = new Set(claims.map((claim) => claim.chain.at(-1)!.voice));
  const facts = [
    document.outlet ?? "publisher not known",
    document.published ?? "undated",
    ...(document.authors.length > 0 ? [document.authors.join(", ")] : []),
    `${shown === claims.length ? "" : `${shown} of `}${counted(claims.length, "claim")}`,
    `${speakers.size} ${speakers.size === 1 ? "voice" : "voices"}`,
  ];
  const title = document.title ?? "(no headline)";
  return `${colors.bold(wrapAnsi(title, width))}\n${colors.dim(wrapAnsi(facts.join(" · "), width))}`;
}

function renderCard(
  reading: Reading,
  claim: Claim,
  index: number,
  width: number,
  options: CardOptions,
): string {
  const { colors } = options;
  const label = String(index).padStart(3);
  const where = claim.where === "body" ? "" : colors.dim(`  [${claim.where}]`);
  const lines = [
    `${colors.dim(label)} ${indentRest(wrapAnsi(`${renderChain(reading, claim, colors)}${where}`, width - INDENT.length), INDENT)}`,
    indentAll(wrapAnsi(`“${contentText(claim)}”`, width - INDENT.length), INDENT),
  ];
  for (const field of fieldLines(claim)) {
    const words = field.words === null ? "" : `  ${colors.dim(`“${field.words}”`)}`;
    const head = colors.cyan(field.label.padEnd(LABEL_WIDTH));
    const hang = INDENT + " ".repeat(LABEL_WIDTH);
    const body = wrapAnsi(`${field.value}${words}`, width - hang.length, { trim: false });
    lines.push(`${INDENT}${head}${indentRest(body, hang)}`);
  }
  if (options.explain) lines.push(...renderTrace(reading.trace?.[claim.id] ?? [], width, colors));
  return lines.join("\n");
}

function renderChain(reading: Reading, claim: Claim, colors: Colors): string {
  const voices = chainVoices(reading, claim);
  return voices
    .map(({ voice, link }, position) => {
      const how = link.via === "stated" || position === 0 ? "" : colors.dim(` (${link.via})`);
      const name =
        position === voices.length - 1 ? colors.bold(colors.green(voice.name)) : colors.green(voice.name);
      return `${name}${how}`;
    })
    .join(colors.dim(" ← "));
}

function renderTrace(trace: readonly TraceEntry[], width: number, colors: Colors): readonly string[] {
  const hang = `${INDENT}  `;
  return trace.map((entry) => {
    const body = `${entry.stage}/${entry.rule} ${entry.start}–${entry.end}: ${entry.reason}`;
    return colors.dim(`${INDENT}· ${indentRest(wrapAnsi(body, width - hang.length), hang)}`);
  });
}

function renderDifferences(
  reading: Reading,
  numbers: ReadonlyMap<string, number>,
  width: number,
  colors: Colors,
): string {
  const rows = reading.differences.map((difference) => {
    const head = `${colors.yellow(difference.kind)}: claim ${numbers.get(difference.from)} to claim ${numbers.get(difference.to)}. `;
    return `  ${indentRest(wrapAnsi(`${head}${difference.why}`, width - INDENT.length), INDENT)}`;
  });
  return `${colors.bold("Headline against body")}\n${rows.join("\n")}`;
}

const indentRest = (text: string, indent: string): string => text.replaceAll("\n", `\n${indent}`);
const indentAll = (text: string, indent: string): string => `${indent}${indentRest(text, indent)}`;
