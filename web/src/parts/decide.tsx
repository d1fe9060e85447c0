/** What people decide, as buttons and dialogs: each is an entry with who and why, and can be taken back. */
import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { RulingAct } from "../../../src/model/index.ts";
import type { SuggestionView } from "../../../src/serve/routes/types.ts";
import { asError, desk } from "../desk.ts";
import { useSuggestions } from "./search-box.tsx";
import { say, sayError } from "./toast.tsx";

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

/** A button that opens a dialog; what is in it is made when it is opened. */
export function DialogButton({
  label,
  title,
  children,
}: {
  readonly label: string;
  readonly title: string;
  readonly children: (close: () => void) => ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const close = (): void => dialog.current?.close();
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {label}
      </button>
      <dialog ref={dialog} class="dialog" aria-label={title} onClose={() => setOpen(false)}>
        {open ? (
          <>
            <h2>{title}</h2>
            {children(close)}
          </>
        ) : null}
      </dialog>
    </>
  );
}

export function MergeForm({
  note,
  label,
  self,
  kinds,
  merge,
  close,
}: {
  readonly note: string;
  readonly label: string;
  /** the id of what is merged */
  readonly self: string;
  readonly kinds: readonly SuggestionView["kind"][];
  readonly merge: (id: string, why: string | null) => RulingAct;
  readonly close: () => void;
}) {
  const [typed, setTyped] = useState("");
  const [why, setWhy] = useState("");
  const found = useSuggestions(typed).filter(
    ({ kind, id }) => kinds.includes(kind) && id !== null && id !== self,
  );
  const choose = async (id: string, text: string): Promise<void> => {
    if (await rule(merge(id, why), `Merged with “${text}”.`, why.trim() || null)) close();
  };
  return (
    <form method="dialog">
      <p class="note">{note}</p>
      <label class="filter">
        <span>{label}</span>
        <input
          type="search"
          value={typed}
          maxLength={300}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <WhyField why={why} setWhy={setWhy} />
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
        <p class="note">Nothing else has these words.</p>
      ) : null}
      <button type="submit" class="quiet">
        Cancel
      </button>
    </form>
  );
}

export function RenameForm({
  label,
  name: known,
  rename,
  close,
}: {
  readonly label: string;
  readonly name: string;
  readonly rename: (name: string) => RulingAct;
  readonly close: () => void;
}) {
  const [name, setName] = useState(known);
  const [why, setWhy] = useState("");
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (name.trim() === "") return;
    if (await rule(rename(name.trim()), "Renamed.", why.trim() || null)) close();
  };
  return (
    <form onSubmit={save}>
      <label class="filter">
        <span>{label}</span>
        <input
          value={name}
          maxLength={300}
          required
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <WhyField why={why} setWhy={setWhy} />
      <FormEnd label="Rename" close={close} />
    </form>
  );
}

export const WhyField = ({
  why,
  setWhy,
}: {
  readonly why: string;
  readonly setWhy: (why: string) => void;
}) => (
  <label class="filter">
    <span>Why, for those who read it later</span>
    <input value={why} maxLength={2000} onInput={(event) => setWhy(event.currentTarget.value)} />
  </label>
);

export const FormEnd = ({ label, close }: { readonly label: string; readonly close: () => void }) => (
  <p class="actions">
    <button type="submit" class="primary">
      {label}
    </button>
    <button type="button" class="quiet" onClick={close}>
      Cancel
    </button>
  </p>
);
