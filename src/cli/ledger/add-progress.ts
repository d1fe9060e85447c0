/** How far adding is: a bar where a person is looking, a JSON object a line for machines. */
import cliProgress from "cli-progress";
import type { IngestFailure, IngestProgress } from "../../pipeline/ingest/ingest.ts";
import type { SourceProgress } from "../../pipeline/ingest/sources/context.ts";
import { printable } from "../render/printable.ts";

export interface AddProgress {
  readonly source: (progress: SourceProgress) => void;
  readonly progress: (progress: IngestProgress) => void;
  readonly failure: (failure: IngestFailure) => void;
  /** a line for a person, above the bar */
  readonly say: (line: string) => void;
  /** takes the bar away */
  readonly end: () => void;
}

/** What is told beside the counts. */
export interface Pace {
  /** articles in the ledger a second, since the beginning */
  readonly rate: number;
  /** 0..1 of all that was named; null: it cannot be told */
  readonly share: number | null;
  /** null: it cannot be told yet */
  readonly secondsLeft: number | null;
}

/** A smaller part of the whole says nothing of the rest. */
const LEAST_SHARE = 0.01;

export function paceOf(progress: IngestProgress, source: SourceProgress | null): Pace {
  const { added, known, seconds } = progress;
  const rate = seconds > 0 ? (added + known) / seconds : 0;
  if (source === null || (source.share === null && source.of === 1))
    return { rate, share: null, secondsLeft: null };
  // Sources are read ahead of what is stored, of which the person is told.
  const { inputs, skipped, failed } = progress;
  const stored = inputs === 0 ? 0 : Math.min(1, (added + known + skipped + failed) / inputs);
  const share = Math.min(1, (source.number - 1 + (source.share ?? 0)) / source.of) * stored;
  const told = share >= LEAST_SHARE && progress.stage === "reading";
  return { rate, share, secondsLeft: told ? (seconds * (1 - share)) / share : null };
}

export function jsonProgress(): AddProgress {
  let at: SourceProgress | null = null;
  return {
    source: (progress) => {
      at = progress;
    },
    progress: (progress) => {
      const { rate, share, secondsLeft } = paceOf(progress, at);
      print({ kind: "progress", ...progress, source: at?.source ?? null, rate, share, secondsLeft });
    },
    failure: (failure) => print({ kind: "failed", ...failure }),
    say: (line) => void process.stderr.write(`${line}\n`),
    end: () => undefined,
  };
}

/** Of a narrow terminal no more than a third, so that the counts have room. */
const BAR_WIDTH = 24;
const CLEAR_LINE = "\r\u001b[2K";
/** The bar is taken away from where the cursor was saved last: below all that was said. */
const SAVE_CURSOR = "\u001b7";

/** Draws nothing where standard error is no terminal; failures are told either way. */
export function barProgress(stream: NodeJS.WriteStream = process.stderr): AddProgress {
  const shown: { at: SourceProgress | null; counts: IngestProgress | null } = { at: null, counts: null };
  const bar = new cliProgress.SingleBar({
    stream,
    clearOnComplete: true,
    // Lines that tell of failures may be longer than the terminal is wide; the bar's own is cut.
    linewrap: true,
    // What is said goes over the bar, which has not changed for that.
    forceRedraw: true,
    // Else a process that is killed leaves a terminal without its cursor.
    hideCursor: null,
    format: () => (shown.counts === null ? "opening" : barLine(shown.counts, shown.at, stream.columns ?? 80)),
  });
  if (stream.isTTY === true) bar.start(1, 0);
  const say = (line: string): void => {
    if (stream.isTTY === true) stream.write(`${CLEAR_LINE}${printable(line)}\n${SAVE_CURSOR}`);
    else stream.write(`${printable(line)}\n`);
  };
  return {
    say,
    source: (progress) => {
      shown.at = progress;
    },
    progress: (counts) => {
      shown.counts = counts;
      if (stream.isTTY === true) bar.update(paceOf(counts, shown.at).share ?? 0);
    },
    failure: ({ source, item, error }) => say(`${source}${item === "" ? "" : ` ${item}`}: ${error}`),
    end: () => {
      if (stream.isTTY === true) bar.stop();
    },
  };
}

/** One line, cut to the width of the terminal: what matters most comes first. */
export function barLine(counts: IngestProgress, at: SourceProgress | null, columns: number): string {
  const { rate, share, secondsLeft } = paceOf(counts, at);
  const width = Math.min(BAR_WIDTH, Math.floor(columns / 3));
  const filled = Math.round((share ?? 0) * width);
  const bar = share === null ? "" : `${"█".repeat(filled)}${"░".repeat(width - filled)} ${percent(share)} `;
  const parts = [
    ...(counts.stage === "linking"
      ? [`linking${counts.toLink > 0 ? ` ${number(counts.toLink)} more` : ""}`]
      : []),
    `${number(counts.added)} read`,
    `${rate < 10 ? rate.toFixed(1) : number(Math.round(rate))}/s`,
    ...(secondsLeft === null ? [] : [`${duration(secondsLeft)} left`]),
    ...(counts.known + counts.skipped > 0 ? [`${number(counts.known + counts.skipped)} there already`] : []),
    ...(counts.failed > 0 ? [`${number(counts.failed)} failed${reasonsOf(counts)}`] : []),
  ];
  return `${bar}${parts.join(" · ")}`.slice(0, Math.max(20, columns - 1));
}

/** "(2 timeout, 1 not found)", the most frequent first. */
export function reasonsOf({ reasons }: Pick<IngestProgress, "reasons">): string {
  const sorted = Object.entries(reasons).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return sorted.length === 0 ? "" : ` (${sorted.map(([reason, count]) => `${count} ${reason}`).join(", ")})`;
}

const percent = (share: number): string => `${Math.floor(share * 100)}%`.padStart(4);
const number = (value: number): string => value.toLocaleString("en");

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};
