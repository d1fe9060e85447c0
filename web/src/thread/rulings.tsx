/** What people decide about a thread: merge, split, reject, rename; each can be taken back. */
import type { RulingAct, RulingTarget } from "../../../src/model/index.ts";
import type { RulingView } from "../../../src/serve/schema/shared.ts";
import type { ThreadView } from "../../../src/serve/schema/thread.ts";
import { DialogButton, MergeForm, RenameForm, rule, undo } from "../parts/decide.tsx";
import { Link } from "../parts/link.tsx";
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

/** What was decided, as a link to what it is about. */
function About({ act, words }: { readonly act: RulingAct; readonly words: string }) {
  const href = subjectOf(act);
  return <span>{href === null ? words : <Link href={href}>{words}</Link>}</span>;
}

/** null: a ruling about a ruling or an origin, which have no page of their own */
function subjectOf(act: RulingAct): string | null {
  switch (act.kind) {
    case "merge":
      return "threads" in act ? `/threads/${act.threads[0]}` : `/voices/${act.voices[0]}`;
    case "split":
      return `/threads/${act.thread}`;
    case "rename":
      return hrefOf(act.target);
    case "reject":
    case "confirm":
      return hrefOf(act.target);
    case "resolve":
      return `/claims/${act.claim}`;
    case "undo":
      return null;
    default:
      return act satisfies never;
  }
}

function hrefOf(target: RulingTarget): string | null {
  if ("kind" in target) return `/claims/${target.b.claim}`;
  return target.noun === "origin" ? null : `/${target.noun}s/${target.id}`;
}

export function RulingList({ rulings }: { readonly rulings: readonly RulingView[] }) {
  return (
    <ol class="rulings">
      {rulings.map(({ ruling, words, undone }) => (
        <li key={ruling.id} class={undone ? "undone" : ""}>
          <About act={ruling.act} words={words} />{" "}
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
