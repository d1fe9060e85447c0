/** What people decide about a thread: merge, split, reject, rename; each can be taken back. */
import { useRef, useState } from "preact/hooks";
import type { RulingAct, RulingTarget } from "../../../src/model/index.ts";
import type { RulingView } from "../../../src/serve/schema/shared.ts";
import type { ThreadView } from "../../../src/serve/schema/thread.ts";
import { asError, desk } from "../desk.ts";
import { useSuggestions } from "../parts/search-box.tsx";
import { say, sayError } from "../parts/toast.tsx";
import { moment } from "../words.ts";

export async function rule(act: RulingAct, done: string, why: string | null = null): Promise<boolean> {
  try {
    const { data } = await desk.addRuling(act, why);
    say(done, () => void undo(data.ruling.id));
    return true;
  } catch (error) {
    sayError(asError(error).message);
    return false;
  }
}

export async function undo(id: string): Promise<void> {
  try {
    await desk.undoRuling(id);
    say("Taken back.");
  } catch (error) {
    sayError(asError(error).message);
  }
}

export function RejectButton({ target, what }: { readonly target: RulingTarget; readonly what: string }) {
  return (
    <button
      type="button"
      class="quiet"
      onClick={() => void rule({ kind: "reject", target }, `Rejected ${what}.`)}
      aria-label={`Reject ${what}`}
    >
      Reject
    </button>
  );
}

export function ThreadActions({ view }: { readonly view: ThreadView }) {
  const { id, title } = view.summary;
  const merge = useRef<HTMLDialogElement>(null);
  const rename = useRef<HTMLDialogElement>(null);
  return (
    <div class="actions">
      <button type="button" onClick={() => merge.current?.showModal()}>
        Merge with…
      </button>
      <button type="button" onClick={() => rename.current?.showModal()}>
        Rename…
      </button>
      <button
        type="button"
        onClick={() => void rule({ kind: "reject", target: { noun: "thread", id } }, "Rejected this thread.")}
      >
        Reject thread
      </button>
      <dialog ref={merge} class="dialog" aria-labelledby="merge-title">
        <MergeForm view={view} close={() => merge.current?.close()} />
      </dialog>
      <dialog ref={rename} class="dialog" aria-labelledby="rename-title">
        <RenameForm id={id} title={title} close={() => rename.current?.close()} />
      </dialog>
    </div>
  );
}

function MergeForm({ view, close }: { readonly view: ThreadView; readonly close: () => void }) {
  const [typed, setTyped] = useState("");
  const found = useSuggestions(typed).filter(({ kind, id }) => kind === "thread" && id !== view.summary.id);
  const choose = async (id: string, text: string): Promise<void> => {
    const act: RulingAct = { kind: "merge", threads: [view.summary.id, id as typeof view.summary.id] };
    if (await rule(act, `Merged with “${text}”.`)) close();
  };
  return (
    <form method="dialog">
      <h2 id="merge-title">Merge with another thread</h2>
      <p class="note">Both are one question. This thread gives its name; the merge can be taken back.</p>
      <label class="filter">
        <span>Words of the other thread</span>
        <input
          type="search"
          value={typed}
          maxLength={300}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <ul class="choices">
        {found.map(({ id, text }) => (
          <li key={id}>
            <button type="button" onClick={() => void choose(id ?? "", text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      {typed.trim().length > 1 && found.length === 0 ? (
        <p class="note">No other thread has these words.</p>
      ) : null}
      <button type="submit" class="quiet">
        Cancel
      </button>
    </form>
  );
}

function RenameForm({
  id,
  title,
  close,
}: {
  readonly id: ThreadView["summary"]["id"];
  readonly title: string;
  readonly close: () => void;
}) {
  const [name, setName] = useState(title);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (name.trim() === "") return;
    if (await rule({ kind: "rename", target: { noun: "thread", id }, name: name.trim() }, "Renamed."))
      close();
  };
  return (
    <form onSubmit={save}>
      <h2 id="rename-title">Rename this thread</h2>
      <label class="filter">
        <span>The question</span>
        <input
          value={name}
          maxLength={300}
          required
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <p class="actions">
        <button type="submit" class="primary">
          Rename
        </button>
        <button type="button" class="quiet" onClick={close}>
          Cancel
        </button>
      </p>
    </form>
  );
}

export function RulingList({ rulings }: { readonly rulings: readonly RulingView[] }) {
  return (
    <ol class="rulings">
      {rulings.map(({ ruling, words, undone }) => (
        <li key={ruling.id} class={undone ? "undone" : ""}>
          <span>{words}</span>{" "}
          <span class="facts">
            by {ruling.by}, {moment(ruling.at)}
            {ruling.why === null ? "" : `: ${ruling.why}`}
            {undone ? ", taken back" : ""}
          </span>
          {undone || ruling.act.kind === "undo" ? null : (
            <button
              type="button"
              class="quiet"
              onClick={() => void undo(ruling.id)}
              aria-label={`Undo: ${words}`}
            >
              Undo
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
