/** A claim on a card: who says it, its words, and its fields where it is opened. */

import type { ClaimView } from "../../../src/serve/schema/shared.ts";
import { dayOf } from "../words.ts";
import { Certainty, Chain } from "./basics.tsx";
import { Link } from "./link.tsx";

export function ClaimFields({ view }: { readonly view: ClaimView }) {
  return (
    <dl class="fields">
      {view.fields.map(({ label, value, words }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd>
            {value.trim()}
            {words === null ? null : (
              <>
                {" "}
                <i>“{words}”</i>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function ClaimItem({ view }: { readonly view: ClaimView }) {
  const { claim, document } = view;
  return (
    <li class="claim-item">
      <p class="claim-chain">
        <Chain chain={view.chain} />{" "}
        <Certainty value={claim.certainty.value} polarity={claim.certainty.polarity} />{" "}
        {view.outcome === null ? null : <span class="tag">outcome: {view.outcome}</span>}
      </p>
      <Link class="claim-words" href={`/documents/${document.id}?claim=${claim.id}`}>
        {view.text}
      </Link>
      <p class="facts">
        {document.outlet ?? "unnamed outlet"}, {dayOf(document.published)}
        {view.threads.map((thread, index) => (
          <span key={thread}>
            {" · "}
            <Link href={`/threads/${thread}`}>
              {view.threads.length > 1 ? `thread ${index + 1}` : "thread"}
            </Link>
          </span>
        ))}
      </p>
    </li>
  );
}
