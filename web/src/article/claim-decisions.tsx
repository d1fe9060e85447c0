/** What people decided about one claim, and the buttons to do so: confirm, reject, and what became of it. */
import { useState } from "preact/hooks";
import type { Claim, RulingAct } from "../../../src/model/index.ts";
import type { RulingView } from "../../../src/serve/schema/shared.ts";
import { DialogButton, FormEnd, rule, undo, WhyField } from "../parts/decide.tsx";

type Resolve = Extract<RulingAct, { kind: "resolve" }>;

const OUTCOMES: readonly Resolve["outcome"][] = [
  "happened",
  "did not happen",
  "partly",
  "withdrawn",
  "cannot be told",
];

/** Those about the claim that hold. */
export const standingAbout = (rulings: readonly RulingView[], claim: Claim["id"]): readonly RulingView[] =>
  rulings.filter(({ ruling: { act }, undone }) => {
    if (undone) return false;
    if (act.kind === "resolve") return act.claim === claim;
    return (
      (act.kind === "confirm" || act.kind === "reject") &&
      act.target.noun === "claim" &&
      act.target.id === claim
    );
  });

export function tagOf({ ruling: { act } }: RulingView): string {
  if (act.kind === "resolve") return `outcome: ${act.outcome}`;
  return act.kind === "confirm" ? "confirmed" : "rejected";
}

export function ClaimDecisions({
  claim,
  standing,
}: {
  readonly claim: Claim;
  readonly standing: readonly RulingView[];
}) {
  const target = { noun: "claim", id: claim.id } as const;
  const has = (kind: RulingAct["kind"]): boolean => standing.some(({ ruling }) => ruling.act.kind === kind);
  return (
    <>
      {standing.length === 0 ? null : (
        <ul class="decided">
          {standing.map((view) => (
            <li key={view.ruling.id}>
              <b>{tagOf(view)}</b> by {view.ruling.by}
              {view.ruling.why === null ? "" : `: ${view.ruling.why}`}{" "}
              <button
                type="button"
                class="quiet"
                aria-label={`Undo: ${view.words}`}
                onClick={() => void undo(view.ruling.id)}
              >
                Undo
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="actions">
        {has("confirm") ? null : (
          <button
            type="button"
            title="The claim is read rightly"
            onClick={() => void rule({ kind: "confirm", target }, "Confirmed this claim.")}
          >
            Confirm
          </button>
        )}
        {has("reject") ? null : (
          <button
            type="button"
            title="The claim is read wrongly: it leaves searches and threads"
            onClick={() => void rule({ kind: "reject", target }, "Rejected this claim.")}
          >
            Reject
          </button>
        )}
        <DialogButton label="Outcome…" title="What became of it">
          {(close) => <OutcomeForm claim={claim} close={close} />}
        </DialogButton>
      </div>
    </>
  );
}

function OutcomeForm({ claim, close }: { readonly claim: Claim; readonly close: () => void }) {
  const [outcome, setOutcome] = useState<Resolve["outcome"]>("happened");
  const [on, setOn] = useState("");
  const [source, setSource] = useState("");
  const [why, setWhy] = useState("");
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const act: Resolve = {
      kind: "resolve",
      claim: claim.id,
      outcome,
      on: on === "" ? null : on,
      source: source.trim() === "" ? null : source.trim(),
    };
    if (await rule(act, `Outcome: ${outcome}.`, why.trim() || null)) close();
  };
  return (
    <form onSubmit={save}>
      <label class="filter">
        <span>Outcome</span>
        <select
          value={outcome}
          onChange={(event) =>
            setOutcome(OUTCOMES.find((one) => one === event.currentTarget.value) ?? "happened")
          }
        >
          {OUTCOMES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <label class="filter">
        <span>Known on</span>
        <input type="date" value={on} onInput={(event) => setOn(event.currentTarget.value)} />
      </label>
      <label class="filter">
        <span>What shows it: an address, or an article’s id</span>
        <input value={source} maxLength={2000} onInput={(event) => setSource(event.currentTarget.value)} />
      </label>
      <WhyField why={why} setWhy={setWhy} />
      <FormEnd label="Set outcome" close={close} />
    </form>
  );
}
