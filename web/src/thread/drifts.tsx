/** What changed on the way, and what cannot both stand: the two wordings side by side, each a link to its words. */

import type { FigurePlace } from "../../../src/serve/schema/shared.ts";
import type { ConflictView, DriftView } from "../../../src/serve/schema/thread.ts";
import { Runs, Section } from "../parts/basics.tsx";
import { Link } from "../parts/link.tsx";
import { Some } from "../parts/some.tsx";
import { shortDay, wordsHref } from "../words.ts";
import { RejectButton } from "./rulings.tsx";

/** Pairs of wordings that are shown at once. */
const PAIRS = 12;

export function Drifts({ drifts }: { readonly drifts: readonly DriftView[] }) {
  if (drifts.length === 0) return null;
  return (
    <Section
      id="drifts"
      title="What changed on the way"
      note="Left what is retold, right the retelling; the words that differ are marked."
    >
      <Some items={drifts} step={PAIRS}>
        {(shown) => (
          <ol class="pairs">
            {shown.map((drift, index) => (
              <li key={index} class="pair">
                <div class="pair-head">
                  <b>{drift.kind}</b> <span class="facts">{drift.why}</span>
                  {drift.from === null || drift.to === null ? null : (
                    <RejectButton
                      target={{ noun: "drift", kind: drift.kind, a: drift.from.figure, b: drift.to.figure }}
                      what="this change"
                    />
                  )}
                </div>
                <Side place={drift.from} words={<Runs runs={drift.before} />} />
                <Side place={drift.to} words={<Runs runs={drift.after} />} />
              </li>
            ))}
          </ol>
        )}
      </Some>
    </Section>
  );
}

export function Conflicts({ conflicts }: { readonly conflicts: readonly ConflictView[] }) {
  if (conflicts.length === 0) return null;
  return (
    <Section
      id="conflicts"
      title="Conflicts"
      note="Two figures that cannot both stand, or that look so and do not."
    >
      <ConflictPairs conflicts={conflicts} />
    </Section>
  );
}

export const ConflictPairs = ({ conflicts }: { readonly conflicts: readonly ConflictView[] }) => (
  <Some items={conflicts} step={PAIRS}>
    {(shown) => (
      <ol class="pairs">
        {shown.map((conflict, index) => (
          <li key={index} class="pair">
            <div class="pair-head">
              <b>{conflict.kind}</b> <span class="facts">{conflict.why}</span>
              {conflict.a === null || conflict.b === null ? null : (
                <RejectButton
                  target={{
                    noun: "conflict",
                    kind: conflict.kind,
                    a: conflict.a.figure,
                    b: conflict.b.figure,
                  }}
                  what="this conflict"
                />
              )}
            </div>
            <Side place={conflict.a} words={conflict.a?.content ?? "no longer in the ledger"} />
            <Side place={conflict.b} words={conflict.b?.content ?? "no longer in the ledger"} />
          </li>
        ))}
      </ol>
    )}
  </Some>
);

function Side({
  place,
  words,
}: {
  readonly place: FigurePlace | null;
  readonly words: preact.ComponentChildren;
}) {
  return (
    <div class="side">
      <q>{words}</q>
      {place === null ? null : (
        <p class="facts">
          <Link href={wordsHref(place)}>{place.value.length > 60 ? "its words" : place.value}</Link> in{" "}
          {place.outlet ?? "an unnamed outlet"}, {shortDay(place.published)}
        </p>
      )}
    </div>
  );
}
