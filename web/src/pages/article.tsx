/** One article: its text with sources, cues and contents marked, its claims beside it. */
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";
import { useSearch } from "wouter-preact";
import type { ArticleView, Carried } from "../../../src/serve/schema/article.ts";
import { Margin } from "../article/margin.tsx";
import { MarkedText } from "../article/marked-text.tsx";
import { Carriers, Versions } from "../article/versions.tsx";
import { useData } from "../desk.ts";
import { Covered, Failed, Loading, Outside, Page, Section } from "../parts/basics.tsx";
import { Link } from "../parts/link.tsx";
import { RulingList } from "../thread/rulings.tsx";
import { dayOf, nameOf, origins, plural } from "../words.ts";

export function ArticlePage({ id }: { readonly id: string }) {
  const { answer, error } = useData<ArticleView>(`/documents/${encodeURIComponent(id)}`);
  if (error !== null)
    return (
      <Page title="Article">
        <Failed error={error} />
      </Page>
    );
  if (answer === null) return <Loading />;
  return <Article view={answer.data} />;
}

/** Claims below this are background of the publisher's own: shown when they are asked for. */
const SHOWN_SALIENCE = 0.5;

function Article({ view }: { readonly view: ArticleView }) {
  const asked = useAsked(view);
  const [active, setActive] = useState<number | null>(asked.claim);
  useEffect(() => setActive(asked.claim), [asked.claim]);
  const [all, setAll] = useState(false);
  const shown = useMemo(
    () =>
      new Set(
        view.claims.flatMap(({ claim, threads }, index) =>
          all || claim.salience >= SHOWN_SALIENCE || threads.length > 0 || index === asked.claim
            ? [index]
            : [],
        ),
      ),
    [view, all, asked.claim],
  );
  const visible = useMemo(() => reduced(view, shown), [view, shown]);
  const titles = useMemo(() => new Map(view.threads.map(({ id, title }) => [id as string, title])), [view]);
  const choose = useCallback((index: number) => setActive(index), []);
  const position = visible.order.indexOf(active ?? -1);
  useEffect(() => {
    if (asked.claim === null) return;
    const words =
      document.querySelector(".article-text .asked") ?? document.querySelector(".article-text .m-content");
    words?.scrollIntoView({ block: "center" });
  }, [asked.claim, asked.at]);
  const title = nameOf(view);
  return (
    <Page
      title={title}
      lead={
        <p class="facts">
          {view.outlet ?? "publisher not known"} · {dayOf(view.published)}
          {view.authors.length > 0 ? ` · ${view.authors.join(", ")}` : ""} ·{" "}
          {plural(view.claims.length, "claim")}
          {view.url === null ? "" : " · "}
          {view.url === null ? null : <Outside url={view.url}>original</Outside>}
        </p>
      }
    >
      {view.notes.map((note) => (
        <p class="notice" key={note.kind}>
          {note.message}
        </p>
      ))}
      <p class="key">
        <span class="m-source">source</span> <span class="m-cue">cue</span>{" "}
        <span class="m-content">content</span> <span class="m-field">field</span>
        <label>
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />{" "}
          minor statements too
        </label>
      </p>
      <div class="article">
        <MarkedText
          blocks={visible.blocks}
          active={position < 0 ? null : position}
          at={asked.at}
          choose={(index) => choose(visible.order[index]!)}
        />
        <Margin
          claims={visible.claims}
          rulings={view.rulings}
          titles={titles}
          active={position < 0 ? null : position}
          choose={(index) => choose(visible.order[index]!)}
        />
      </div>
      <Differences view={view} />
      <Threads view={view} />
      <CarriedText id={view.id} />
      <Versions view={view} />
      <Carriers view={view} />
      {view.rulings.length === 0 ? null : (
        <Section id="rulings" title="What people decided">
          <RulingList rulings={view.rulings} />
        </Section>
      )}
    </Page>
  );
}

interface Asked {
  readonly claim: number | null;
  readonly at: { readonly start: number; readonly end: number } | null;
}

/** The claim and the words that the address names. */
function useAsked(view: ArticleView): Asked {
  const search = useSearch();
  return useMemo(() => {
    const given = new URLSearchParams(search);
    const claim = view.claims.findIndex((one) => one.claim.id === given.get("claim"));
    const at = /^(\d{1,9})-(\d{1,9})$/.exec(given.get("at") ?? "");
    return {
      claim: claim < 0 ? null : claim,
      at: at === null ? null : { start: Number(at[1]), end: Number(at[2]) },
    };
  }, [search, view]);
}

/** The article with some of its claims only; their indices in the view are `order`. */
function reduced(view: ArticleView, shown: ReadonlySet<number>) {
  const order = view.claims.flatMap((_, index) => (shown.has(index) ? [index] : []));
  const place = new Map(order.map((index, position) => [index, position]));
  return {
    order,
    claims: order.map((index) => view.claims[index]!),
    blocks: view.blocks.map((block) => ({
      kind: block.kind,
      segments: block.segments.map((segment) => ({
        ...segment,
        marks: segment.marks.flatMap(({ claim, kinds }) =>
          place.has(claim) ? [{ claim: place.get(claim)!, kinds }] : [],
        ),
      })),
    })),
  };
}

function Differences({ view }: { readonly view: ArticleView }) {
  if (view.differences.length === 0) return null;
  return (
    <Section id="differences" title="Headline against body">
      <ul class="reasons">
        {view.differences.map((difference, index) => (
          <li key={index}>
            <b>{difference.kind}</b> {difference.why}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Threads({ view }: { readonly view: ArticleView }) {
  if (view.threads.length === 0) return null;
  return (
    <Section id="threads" title="Questions it answers">
      <ul class="reasons">
        {view.threads.map((thread) => (
          <li key={thread.id}>
            <Link href={`/threads/${thread.id}`}>{thread.title}</Link>{" "}
            <span class="facts">
              {plural(thread.documents, "article")}, {origins(thread.independent)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function CarriedText({ id }: { readonly id: string }) {
  const { answer, error } = useData<Carried[]>(`/documents/${id}/carried`);
  if (error !== null) return <Failed error={error} />;
  if (answer === null || answer.data.length === 0) return null;
  return (
    <Section id="carried" title="What it carries, and who carries it">
      <ul class="reasons">
        {answer.data.map(({ copy, other, direction }, index) => (
          <li key={index}>
            {direction === "from" ? "carries text of " : "is carried by "}
            {other === null ? (
              (copy.agency ?? "an agency")
            ) : (
              <Link href={`/documents/${other.id}`}>{other.outlet ?? nameOf(other)}</Link>
            )}{" "}
            <span class="facts">
              {plural(copy.sentences, "sentence")}, {Math.round(copy.share * 100)} %: {copy.why}
            </span>
          </li>
        ))}
      </ul>
      <Covered coverage={answer.coverage} />
    </Section>
  );
}
