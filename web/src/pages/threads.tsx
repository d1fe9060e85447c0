/** The desk: threads with what changed in them. */

import type { Envelope } from "../../../src/serve/envelope.ts";
import type { Counts } from "../../../src/serve/routes/types.ts";
import type { ThreadSummary } from "../../../src/serve/schema/shared.ts";
import type { Change, Changes } from "../../../src/serve/schema/thread.ts";
import { useData } from "../desk.ts";
import { useFilters } from "../filters.ts";
import { Page } from "../parts/basics.tsx";
import { FilterBar, FilterChoice, FilterField } from "../parts/filter-bar.tsx";
import { Latest } from "../parts/latest.tsx";
import { Link } from "../parts/link.tsx";
import { List } from "../parts/pager.tsx";
import { count, dayOf, origins, period, plural } from "../words.ts";

const ORDERS = [
  ["", "most carried"],
  ["recent", "most recent"],
] as const;

const SHOWN = [
  ["", "all threads"],
  ["yes", "only what changed"],
] as const;

export function ThreadsPage() {
  const [filters, change] = useFilters();
  const { since: asked, changed, ...query } = filters;
  const { words, voice, place } = query;
  // One page of changes tells the day, and the changes of the threads that were told last.
  const changes = useData<Changes>("/changes", { since: asked, words, voice, place });
  const since = changes.answer?.data.since ?? null;
  const bar = { filters, change };
  return (
    <Page title="Desk" lead={<Held />}>
      <FilterBar {...bar}>
        <FilterField name="words" label="Topic" placeholder="troops" {...bar} />
        <FilterField name="voice" label="Voice" placeholder="who says it" {...bar} />
        <FilterField name="place" label="Place" placeholder="country or town" {...bar} />
        <FilterField name="from" label="From" type="date" {...bar} />
        <FilterField name="until" label="Until" type="date" {...bar} />
        <FilterChoice name="order" label="Order" options={ORDERS} {...bar} />
        <FilterField name="since" label="Changed since" type="date" {...bar} />
        <FilterChoice name="changed" label="Show" options={SHOWN} {...bar} />
      </FilterBar>
      <Latest />
      <ChangedSince changes={changes.answer ?? null} />
      <List<ThreadSummary>
        path="/threads"
        query={changed === "yes" && since !== null ? { ...query, changedSince: since } : query}
        empty={
          Object.keys(filters).length > 0 ? (
            "No thread meets these filters; clear one of them."
          ) : (
            <>
              Nothing is traced yet. <Link href="/add">Add some articles</Link> that report on one story.
            </>
          )
        }
      >
        {(threads) => <Threads threads={threads} since={since} />}
      </List>
    </Page>
  );
}

/** The threads with what changed in each: asked for of those that are shown, whatever else changed. */
function Threads({
  threads,
  since,
}: {
  readonly threads: readonly ThreadSummary[];
  readonly since: string | null;
}) {
  const ids = threads.map(({ id }) => id).join(" ");
  const { answer } = useData<Changes>(since === null ? null : "/changes", { since, threads: ids });
  const byThread = new Map<string, Change[]>();
  for (const one of answer?.data.changes ?? [])
    byThread.set(one.thread, [...(byThread.get(one.thread) ?? []), one]);
  return (
    <ol class="threads" aria-label="Threads">
      {threads.map((thread) => (
        <ThreadRow key={thread.id} thread={thread} changes={byThread.get(thread.id) ?? []} />
      ))}
    </ol>
  );
}

function Held() {
  const counts = useData<Counts>("/counts").answer?.data;
  if (counts === undefined) return <p class="facts">&nbsp;</p>;
  return (
    <p class="facts">
      {plural(counts.threads, "thread")} from {plural(counts.documents, "article")},{" "}
      {plural(counts.claims, "claim")} by {plural(counts.voices, "voice")}
    </p>
  );
}

function ChangedSince({ changes }: { readonly changes: Envelope<Changes> | null }) {
  if (changes === null || changes.data.since === null) return <p class="note">&nbsp;</p>;
  const threads = new Set(changes.data.changes.map(({ thread }) => thread)).size;
  const many = changes.next === null ? "" : "more than ";
  return (
    <p class="note">
      {threads === 0 ? "Nothing changed" : `${many}${plural(threads, "thread")} changed`} since{" "}
      {dayOf(changes.data.since)}, the day before the newest article unless you choose another.
    </p>
  );
}

const SHOWN_CHANGES = 3;

function ThreadRow({
  thread,
  changes,
}: {
  readonly thread: ThreadSummary;
  readonly changes: readonly Change[];
}) {
  return (
    <li class="thread-row">
      <div class="thread-main">
        <Link href={`/threads/${thread.id}`} class="thread-title">
          {thread.title}
        </Link>
        <span class="facts">
          {plural(thread.documents, "article")} · {origins(thread.independent)} ·{" "}
          {period(thread.first, thread.last)}
          {thread.drifts > 0 ? ` · ${plural(thread.drifts, "change")} on the way` : ""}
          {thread.conflicts > 0 ? ` · ${plural(thread.conflicts, "conflict")}` : ""}
        </span>
      </div>
      <Ratio documents={thread.documents} high={thread.independent.high} />
      {changes.length === 0 ? null : (
        <ul class="changes" aria-label="What changed">
          {changes.slice(0, SHOWN_CHANGES).map((change, index) => (
            <li key={index} class={`change change-${change.kind.replaceAll(" ", "-")}`}>
              <b>{change.kind}</b> <span>{change.words}</span>
            </li>
          ))}
          {changes.length > SHOWN_CHANGES ? (
            <li class="change">
              <span>and {count(changes.length - SHOWN_CHANGES)} more</span>
            </li>
          ) : null}
        </ul>
      )}
    </li>
  );
}

/** How few origins stand behind how many articles, to be seen at a glance: a dot an article, the origins filled. */
const MOST_DOTS = 24;

function Ratio({ documents, high }: { readonly documents: number; readonly high: number }) {
  const dots = Math.min(documents, MOST_DOTS);
  return (
    <span class="ratio" aria-hidden="true">
      {Array.from({ length: dots }, (_, index) => (
        <i key={index} class={index < high ? "origin-dot" : ""} />
      ))}
      {documents > dots ? "…" : ""}
    </span>
  );
}
