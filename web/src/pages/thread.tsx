/** One thread: the question, the answer at a glance, and everything behind it. */
import { useMemo } from "preact/hooks";
import type { ThreadView } from "../../../src/serve/schema/thread.ts";
import { useData } from "../desk.ts";
import { Failed, Loading, Page, Section } from "../parts/basics.tsx";
import { Link } from "../parts/link.tsx";
import { ClaimsTable } from "../thread/claims-table.tsx";
import { coloursOf } from "../thread/colours.tsx";
import { Conflicts, Drifts } from "../thread/drifts.tsx";
import { FiguresOverTime } from "../thread/figures-over-time.tsx";
import { Ladder } from "../thread/ladder.tsx";
import { Origins } from "../thread/origins.tsx";
import { RulingList, ThreadActions } from "../thread/rulings.tsx";
import { Why } from "../thread/why.tsx";
import { period } from "../words.ts";

export function ThreadPage({ id }: { readonly id: string }) {
  const { answer, error } = useData<ThreadView>(`/threads/${encodeURIComponent(id)}`);
  if (error !== null)
    return (
      <Page title="Thread">
        <Failed error={error} />
      </Page>
    );
  if (answer === null) return <Loading />;
  return <Thread view={answer.data} />;
}

function Thread({ view }: { readonly view: ThreadView }) {
  const colourOf = useMemo(() => coloursOf(view.origins), [view]);
  const { summary } = view;
  return (
    <Page
      title={summary.title}
      lead={
        <>
          <p class="glance">
            {view.glance.map((part, index) => (
              <span key={index}>{part}</span>
            ))}
          </p>
          <p class="facts">
            {period(summary.first, summary.last)}
            {view.redirectedFrom === null ? "" : " · this thread was merged: its old address leads here"}
          </p>
          <ThreadActions view={view} />
        </>
      }
    >
      <nav class="on-page" aria-label="On this page">
        {CONTENTS.filter(([, shown]) => shown(view)).map(([anchor, , name]) => (
          <a key={anchor} href={`#${anchor}`}>
            {name(view)}
          </a>
        ))}
      </nav>
      <FiguresOverTime view={view} colourOf={colourOf} />
      <Origins view={view} colourOf={colourOf} />
      <Drifts drifts={view.drifts} />
      <Conflicts conflicts={view.conflicts} />
      <Ladder view={view} colourOf={colourOf} />
      <ClaimsTable view={view} colourOf={colourOf} />
      <Copies view={view} />
      <Why view={view} />
      {view.rulings.length === 0 ? null : (
        <Section id="rulings" title="What people decided">
          <RulingList rulings={view.rulings} />
        </Section>
      )}
    </Page>
  );
}

const always = (): boolean => true;
const CONTENTS: readonly (readonly [string, (view: ThreadView) => boolean, (view: ThreadView) => string])[] =
  [
    [
      "figures",
      ({ tellings }) => tellings.some(({ low, high }) => low !== null || high !== null),
      () => "Figures",
    ],
    ["origins", always, () => "Origins"],
    ["drifts", ({ drifts }) => drifts.length > 0, ({ drifts }) => `Changes ${drifts.length}`],
    [
      "conflicts",
      ({ conflicts }) => conflicts.length > 0,
      ({ conflicts }) => `Conflicts ${conflicts.length}`,
    ],
    ["claims", always, ({ tellings }) => `Claims ${tellings.length}`],
    ["why", always, () => "Why"],
  ];

function Copies({ view }: { readonly view: ThreadView }) {
  if (view.copies.length === 0) return null;
  const documents = view.documents as Readonly<Record<string, { readonly outlet: string | null }>>;
  const name = (id: string): string => documents[id]?.outlet ?? "an article";
  return (
    <Section
      id="copies"
      title="Copied text"
      note="Articles that carry another's or an agency's sentences are no confirmation of it."
    >
      <ul class="reasons">
        {view.copies.map((copy, index) => (
          <li key={index}>
            <Link href={`/documents/${copy.document}`}>{name(copy.document)}</Link> carries{" "}
            {copy.of === null ? (
              (copy.agency ?? "an agency")
            ) : (
              <Link href={`/documents/${copy.of}`}>{name(copy.of)}</Link>
            )}{" "}
            <span class="facts">
              {/* What an article says of itself needs no sentences in common. */}
              {copy.share > 0 && `${Math.round(copy.share * 100)} % of its sentences, `}
              {copy.basis === "stated" ? "as it says" : "worked out"}: {copy.why}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
