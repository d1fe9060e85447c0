/** How far what is added together has come, told as news: one article, or the files that were dropped at once. */
import type { DeskEvent, News } from "./events.ts";

type Progress = Extract<DeskEvent, { type: "progress" }>;

/** Batches that were never finished, as when the page that sent them was closed: the oldest are forgotten. */
const MOST_BATCHES = 100;

export interface BatchName {
  readonly batch: string;
  readonly of: number;
}

export class Batches {
  readonly #news: News;
  readonly #batches = new Map<string, Progress>();

  constructor(news: News) {
    this.#news = news;
  }

  tell({ batch, of }: BatchName, stage: "reading" | "linking"): void {
    this.#set({ ...this.#known(batch, of), stage });
  }

  /** One article of the batch is read, or could not be. */
  finish({ batch, of }: BatchName, how: "done" | "failed"): void {
    const known = this.#known(batch, of);
    const next: Progress = { ...known, [how]: known[how] + 1, stage: "waiting" };
    const over = next.done + next.failed >= next.of;
    this.#set(over ? { ...next, stage: "done" } : next);
    if (over) this.#batches.delete(batch);
  }

  #known(batch: string, of: number): Progress {
    const known = this.#batches.get(batch);
    return known ?? { type: "progress", batch, stage: "waiting", done: 0, failed: 0, of };
  }

  #set(progress: Progress): void {
    this.#batches.delete(progress.batch);
    this.#batches.set(progress.batch, progress);
    if (this.#batches.size > MOST_BATCHES) this.#batches.delete(this.#batches.keys().next().value ?? "");
    this.#news.publish(progress);
  }
}
