/** A terminal's width and colours, and text laid out on it. */
import type { Colors } from "picocolors/types";
import wrapAnsi from "wrap-ansi";

export interface Screen {
  /** columns */
  readonly width: number;
  readonly colors: Colors;
}

/** Below this no label and value can stand side by side. */
const NARROWEST = 40;
/** Wider lines are hard to follow, however wide the terminal is. */
const WIDEST = 140;

export const screenOf = (width: number, colors: Colors): Screen => ({
  width: Math.max(NARROWEST, Math.min(width, WIDEST)),
  colors,
});

/** Text behind `first`, wrapped so that later lines start behind `rest`; both count as many columns as `indent`. */
export function hang(screen: Screen, first: string, rest: string, indent: number, text: string): string {
  const lines = wrapAnsi(text, Math.max(screen.width - indent, 12), { trim: true }).split("\n");
  return lines.map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd()).join("\n");
}

/** Below this a row's heads leave no room beside them, and what follows goes under them. */
const ROW_FROM = 64;

/** A row: its head of `indent` columns with the text beside it, or under it where the screen is narrow. */
export function row(screen: Screen, head: string, indent: number, text: string): string {
  if (screen.width >= ROW_FROM) return hang(screen, head, " ".repeat(indent), indent, text);
  return `${head.trimEnd()}\n${indented(screen, 6, text)}`;
}

/** Text wrapped behind spaces. */
export const indented = (screen: Screen, indent: number, text: string): string =>
  hang(screen, " ".repeat(indent), " ".repeat(indent), indent, text);

/** Columns a text takes: what a terminal draws wide counts two, marks on a letter none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (/\p{M}|\u200d/u.test(character)) continue;
    columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;

/** Exactly `columns` wide: padded, or cut with an ellipsis. */
export function fit(text: string, columns: number, at: "start" | "end" = "start"): string {
  const wide = columnsOf(text);
  if (wide <= columns) {
    const padding = " ".repeat(columns - wide);
    return at === "start" ? `${text}${padding}` : `${padding}${text}`;
  }
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += columnsOf(character);
    if (used > columns - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`.padEnd(columns - Math.max(0, columnsOf(kept) - kept.length));
}
