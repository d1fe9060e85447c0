/** What people decide about a thread: merge, split, reject, rename; each can be taken back. */
import type { RulingTarget } from "../../../src/model/index.ts";
import type { RulingView } from "../../../src/serve/schema/shared.ts";
import type { ThreadView } from "../../../src/serve/schema/thread.ts";
import { DialogButton, MergeForm, RenameForm, rule, undo } from "../parts/decide.tsx";
import { moment } from "../words.ts";

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
  return (
    <div class="actions">
      <DialogButton label="Merge with…" title="Merge with another thread">
        {(close) => (
          <MergeForm
            note="Both are one question. This thread gives its name; the merge can be taken back."
            label="Words of the other thread"
            self={id}
            kinds={["thread"]}
            merge={(other) => ({ kind: "merge", threads: [id, other as typeof id] })}
            close={close}
          />
        )}
      </DialogButton>
      <DialogButton label="Rename…" title="Rename this thread">
        {(close) => (
          <RenameForm
            label="The question"
            name={title}
            rename={(name) => ({ kind: "rename", target: { noun: "thread", id }, name })}
            close={close}
          />
        )}
      </DialogButton>
      <button
        type="button"
        onClick={() => void rule({ kind: "reject", target: { noun: "thread", id } }, "Rejected this thread.")}
      >
        Reject thread
      </button>
    </div>
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
