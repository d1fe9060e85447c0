/** Adding articles: a text, an address, files; what is in them is shown at once. */
import { useCallback, useState } from "preact/hooks";
import type { Failure, NewDocument, SourceView } from "../../../src/serve/routes/types.ts";
import type { ArticleView } from "../../../src/serve/schema/article.ts";
import { asError, desk, useData } from "../desk.ts";
import { Failed, Page, Section } from "../parts/basics.tsx";
import { ClaimItem } from "../parts/claim-card.tsx";
import { Link } from "../parts/link.tsx";
import { List } from "../parts/pager.tsx";
import { count, moment, nameOf, plural } from "../words.ts";

interface Outcome {
  readonly name: string;
  readonly state: "reading" | "added" | "known" | "failed";
  readonly words: string;
  readonly document: string | null;
}

export function AddPage() {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const [shown, setShown] = useState<string | null>(null);
  const report = useCallback((outcome: Outcome) => {
    setOutcomes((before) => [outcome, ...before.filter(({ name }) => name !== outcome.name)]);
    if (outcome.document !== null) setShown(outcome.document);
  }, []);
  const add = useCallback(
    async (name: string, ask: () => ReturnType<typeof desk.addDocument>) => {
      report({ name, state: "reading", words: "reading…", document: null });
      try {
        const { data } = await ask();
        report({
          name,
          state: data.isNew ? "added" : "known",
          words: data.isNew ? plural(data.claims, "claim") : "the ledger has it already",
          document: data.document,
        });
        return true;
      } catch (error) {
        report({ name, state: "failed", words: asError(error).message, document: null });
        return false;
      }
    },
    [report],
  );
  return (
    <Page title="Add">
      <div class="add-columns">
        <div>
          <PasteForm add={add} />
          <FileDrop add={add} />
          <Outcomes outcomes={outcomes} shown={shown} show={setShown} />
        </div>
        <div>
          {shown === null ? (
            <p class="empty">What an article claims is shown here as soon as it is read.</p>
          ) : (
            <Found id={shown} />
          )}
        </div>
      </div>
      <Health />
    </Page>
  );
}

type Add = (name: string, ask: () => ReturnType<typeof desk.addDocument>) => Promise<boolean>;

const ADDRESS = /^https?:\/\/\S+$/i;

function PasteForm({ add }: { readonly add: Add }) {
  const [text, setText] = useState("");
  const isAddress = ADDRESS.test(text.trim());
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const given = new FormData(form);
    const field = (name: string): string | undefined => String(given.get(name) ?? "").trim() || undefined;
    const document: NewDocument = isAddress
      ? { url: text.trim() }
      : {
          text,
          title: field("title"),
          outlet: field("outlet"),
          published: field("published"),
          url: field("url"),
        };
    const name = isAddress ? text.trim() : (field("title") ?? `${text.trim().slice(0, 60)}…`);
    if (await add(name, () => desk.addDocument(document))) {
      form.reset();
      setText("");
    }
  };
  return (
    <form class="add-form" onSubmit={submit}>
      <label class="filter wide">
        <span>The article’s text, or its address</span>
        <textarea rows={9} required value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      {isAddress ? (
        <p class="note">The page is fetched from its publisher by this desk.</p>
      ) : (
        <div class="add-fields">
          <label class="filter">
            <span>Headline</span>
            <input name="title" maxLength={1000} />
          </label>
          <label class="filter">
            <span>Outlet</span>
            <input name="outlet" maxLength={300} />
          </label>
          <label class="filter">
            <span>Published</span>
            <input name="published" type="date" />
          </label>
          <label class="filter">
            <span>Where it stands</span>
            <input name="url" type="url" placeholder="https://" maxLength={4000} />
          </label>
        </div>
      )}
      <button type="submit" class="primary">
        {isAddress ? "Fetch and add" : "Add"}
      </button>
    </form>
  );
}

/** (crypto.randomUUID is for pages that came encrypted.) */
const batchName = (): string => crypto.getRandomValues(new Uint32Array(3)).join("-");

function FileDrop({ add }: { readonly add: Add }) {
  const [over, setOver] = useState(false);
  const take = async (files: readonly File[]): Promise<void> => {
    // One after the other: the ledger writes one at a time.
    const batch = { batch: batchName(), of: files.length };
    for (const file of files) await add(file.name, () => desk.addFile(file.name, file, batch));
  };
  return (
    <label
      class={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <span>Drop files here, or choose them: text, HTML or JSON, 10 MB each at most</span>
      <input
        type="file"
        multiple
        accept=".txt,.html,.htm,.json,.md"
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = "";
          void take(chosen);
        }}
      />
    </label>
  );
}

function Outcomes({
  outcomes,
  shown,
  show,
}: {
  readonly outcomes: readonly Outcome[];
  readonly shown: string | null;
  readonly show: (document: string) => void;
}) {
  if (outcomes.length === 0) return null;
  return (
    <ul class="outcomes" aria-live="polite">
      {outcomes.map(({ name, state, words, document }) => (
        <li key={name} class={`outcome ${state}`}>
          <b>{name}</b> <span>{words}</span>
          {document === null || document === shown ? null : (
            <button type="button" class="quiet" onClick={() => show(document)}>
              Show
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Found({ id }: { readonly id: string }) {
  const { answer, error } = useData<ArticleView>(`/documents/${id}`);
  if (error !== null) return <Failed error={error} />;
  if (answer === null)
    return (
      <p class="loading" role="status">
        Reading…
      </p>
    );
  const { data } = answer;
  return (
    <Section
      id="found"
      title={nameOf(data)}
      note={<Link href={`/documents/${data.id}`}>Open the article with its words marked</Link>}
    >
      {data.notes.map((note) => (
        <p class="notice" key={note.kind}>
          {note.message}
        </p>
      ))}
      <ol class="claim-list">
        {data.claims.map((view) => (
          <ClaimItem key={view.claim.id} view={view} />
        ))}
      </ol>
    </Section>
  );
}

function Health() {
  return (
    <Section
      id="sources"
      title="Sources and their health"
      note="Folders, feeds and lists are added with hearsay add; how they do is shown here."
    >
      <List<SourceView> path="/sources" query={{}} empty="No source has been read yet.">
        {(sources) => (
          <>
            <Feeds feeds={sources.filter(({ kind }) => kind === "feed")} />
            <Others sources={sources.filter(({ kind }) => kind !== "feed")} />
          </>
        )}
      </List>
      <details>
        <summary>What could not be read</summary>
        <List<Failure> path="/failures" query={{}} empty="Everything was read.">
          {(failures) => (
            <ul class="reasons">
              {failures.map((failure, index) => (
                <li key={index}>
                  {failure.source} {failure.item}
                  <br />
                  <span class="facts">
                    {failure.error} ({plural(failure.attempts, "try", "tries")}, last {moment(failure.last)})
                  </span>
                </li>
              ))}
            </ul>
          )}
        </List>
      </details>
    </Section>
  );
}

function Feeds({ feeds }: { readonly feeds: readonly SourceView[] }) {
  if (feeds.length === 0) return null;
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label="Feeds">
      <table class="small-table">
        <thead>
          <tr>
            <th scope="col">Feed</th>
            <th scope="col">Health</th>
            <th scope="col">Articles</th>
            <th scope="col">Failed</th>
            <th scope="col">Last asked</th>
            <th scope="col">Last answered</th>
            <th scope="col">Asked again from</th>
            <th scope="col">Last error</th>
          </tr>
        </thead>
        <tbody>
          {feeds.map(({ source, documents, failed, error, feed }) => (
            <tr key={source} class={(feed?.failures ?? 0) > 0 ? "ailing" : ""}>
              <td title={source}>{feed?.title ?? source}</td>
              <td>{stateOf(feed)}</td>
              <td>{count(documents)}</td>
              <td>{count(failed)}</td>
              <td class="moment">{whenOf(feed?.checked)}</td>
              <td class="moment">{whenOf(feed?.well)}</td>
              <td class="moment">{whenOf(feed?.next)}</td>
              <td class="error">{feed?.error ?? error ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function stateOf(feed: SourceView["feed"]): string {
  if (feed === null) return "never read";
  return feed.failures === 0 ? "well" : `failed ${plural(feed.failures, "time")} in a row`;
}

const whenOf = (time: string | null | undefined): string =>
  time === null || time === undefined ? "" : moment(time);

function Others({ sources }: { readonly sources: readonly SourceView[] }) {
  if (sources.length === 0) return null;
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label="Sources">
      <table class="small-table">
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Kind</th>
            <th scope="col">Articles</th>
            <th scope="col">Failed</th>
            <th scope="col">Last</th>
            <th scope="col">Last error</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={source.source} class={source.failed > 0 ? "ailing" : ""}>
              <td>{source.source}</td>
              <td>{source.kind}</td>
              <td>{count(source.documents)}</td>
              <td>{count(source.failed)}</td>
              <td class="moment">{whenOf(source.last)}</td>
              <td class="error">{source.error ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
