/** How far adding is: a bar where a person is looking, a JSON object a line for machines. */
import cliProgress from "cli-progress";
import type { IngestFailure, IngestProgress } from "../../pipeline/ingest/ingest.ts";
import type { SourceProgress } from "../../pipeline/ingest/sources/context.ts";
import { printable } from "../render/printable.ts";

export interface AddProgress {
  readonly source: (progress: SourceProgress) => void;
  readonly progress: (progress: IngestProgress) => void;
  readonly failure: (failure: IngestFailure) => void;
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
  const share = Math.min(1, (source.number - 1 + (source.share ?? 0)) / source.of);
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
    end: () => undefined,
  };
}

const BAR_WIDTH = 24;
const CLEAR_LINE = "\r\u001b[2K";

/** Draws nothing where standard error is no terminal; failures are told either way. */
export function barProgress(stream: NodeJS.WriteStream = process.stderr): AddProgress {
  const shown: { at: SourceProgress | null; counts: IngestProgress | null } = { at: null, counts: null };
  const bar = new cliProgress.SingleBar({
    stream,
    clearOnComplete: true,
    linewrap: null,
    // Else a process that is killed leaves a terminal without its cursor.
    hideCursor: null,
    format: () => (shown.counts === null ? "opening" : barLine(shown.counts, shown.at, stream.columns ?? 80)),
  });
  if (stream.isTTY === true) bar.start(1, 0);
  return {
    source: (progress) => {
      shown.at = progress;
    },
    progress: (counts) => {
      shown.counts = counts;
      if (stream.isTTY === true) bar.update(paceOf(counts, shown.at).share ?? 0);
    },
    failure: ({ source, item, error }) => {
      const line = printable(`${source}${item === "" ? "" : ` ${item}`}: ${error}`);
      stream.write(`${stream.isTTY === true ? CLEAR_LINE : ""}${line}\n`);
    },
    end: () => {
      if (stream.isTTY === true) bar.stop();
    },
  };
}

/** One line, cut to the width of the terminal: what matters most comes first. */
export function barLine(counts: IngestProgress, at: SourceProgress | null, columns: number): string {
  const { rate, share, secondsLeft } = paceOf(counts, at);
  const filled = Math.round((share ?? 0) * BAR_WIDTH);
  const bar =
    share === null ? "" : `${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)} ${percent(share)} `;
  const parts = [
    `${counts.stage === "linking" ? "linking " : ""}${number(counts.added)} read`,
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
