/** How sure each telling is, in the order of retelling: hedges that are dropped on the way show as steps up. */

import type { Telling, ThreadView } from "../../../src/serve/schema/thread.ts";
import { Section } from "../parts/basics.tsx";
import { Link } from "../parts/link.tsx";
import { plural, shortDay, wordsHref } from "../words.ts";
import { type ColourOf, Dot } from "./colours.tsx";

const RUNGS = ["certain", "probable", "possible", "unconfirmed", "unknown"] as const;
const MOST_TELLINGS = 40;

export function Ladder({ view, colourOf }: { readonly view: ThreadView; readonly colourOf: ColourOf }) {
  const ladders = view.origins
    .map((origin) => ({
      origin,
      tellings: once(view.tellings.filter((telling) => telling.origin === origin.id)),
    }))
    .filter(({ tellings }) => tellings.length > 1);
  if (ladders.length === 0) return null;
  return (
    <Section
      id="certainty"
      title="Certainty on the way"
      note="From the first telling to the last, how sure each article words it."
    >
      {ladders.map(({ origin, tellings }) => (
        <div class="ladder" key={origin.id}>
          <h3>
            <Dot colour={colourOf(origin.id)} />
            {origin.title}
          </h3>
          {tellings.length > MOST_TELLINGS ? (
            <p class="coverage">
              The first {MOST_TELLINGS} of {plural(tellings.length, "article")}; all are in the table of
              claims.
            </p>
          ) : null}
          <div class="table-scroll" tabIndex={0} role="group" aria-label={`Certainty of ${origin.title}`}>
            <table class="rungs">
              <thead>
                <tr>
                  <th scope="col">Sure</th>
                  {tellings.slice(0, MOST_TELLINGS).map((telling) => (
                    <th key={telling.document} scope="col">
                      <span>{telling.outlet ?? "unnamed"}</span>
                      <small>{shortDay(telling.published)}</small>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {RUNGS.filter((rung) => tellings.some(({ certainty }) => certainty === rung)).map((rung) => (
                  <tr key={rung}>
                    <th scope="row">{rung}</th>
                    {tellings.slice(0, MOST_TELLINGS).map((telling) => (
                      <td key={telling.document}>
                        {telling.certainty === rung ? (
                          <Link
                            href={wordsHref(telling)}
                            class="rung"
                            style={{ background: colourOf(origin.id) }}
                          >
                            <span class="unseen">
                              {rung} in {telling.outlet ?? "an unnamed outlet"}
                            </span>
                          </Link>
                        ) : null}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      ))}
    </Section>
  );
}

function once(tellings: readonly Telling[]): readonly Telling[] {
  const byDocument = new Map<string, Telling>();
  for (const telling of tellings)
    if (!byDocument.has(telling.document)) byDocument.set(telling.document, telling);
  return [...byDocument.values()];
}
