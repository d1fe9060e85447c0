/** Why each figure is in the thread, why each rests on its origin, and why others are not here though they look alike. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { FigurePlace } from "../../../src/serve/schema/shared.ts";
import type { ThreadView } from "../../../src/serve/schema/thread.ts";
import { Section } from "../parts/basics.tsx";
import { Link } from "../parts/link.tsx";
import { Some } from "../parts/some.tsx";
import { plural, shortDay, wordsHref } from "../words.ts";

/** Reasons that are shown at once. */
const REASONS = 50;

export function Why({ view }: { readonly view: ThreadView }) {
  const misses = view.nearMisses.flatMap(({ place, why }) => (place === null ? [] : [{ place, why }]));
  const alike = misses.length === 1 ? "looks alike is" : "look alike are";
  return (
    <Section id="why" title="Why merged, why not">
      <Opened summary={`Why these ${plural(view.tellings.length, "figure")} are one question`}>
        {() => (
          <Some items={view.tellings} step={REASONS}>
            {(shown) => (
              <ul class="reasons">
                {shown.map((telling, index) => (
                  <Reason key={index} place={telling} why={telling.why}>
                    {telling.whyFrom === null ? null : (
                      <>
                        <br />
                        <span class="facts">
                          Origin, {telling.basis}: {telling.whyFrom}
                        </span>
                      </>
                    )}
                  </Reason>
                ))}
              </ul>
            )}
          </Some>
        )}
      </Opened>
      {misses.length === 0 ? (
        <p class="note">Nothing that looks alike was left out.</p>
      ) : (
        <Opened summary={`Why ${plural(misses.length, "figure")} that ${alike} not here`}>
          {() => (
            <Some items={misses} step={REASONS}>
              {(shown) => (
                <ul class="reasons">
                  {shown.map(({ place, why }, index) => (
                    <Reason key={index} place={place} why={why} />
                  ))}
                </ul>
              )}
            </Some>
          )}
        </Opened>
      )}
    </Section>
  );
}

/** Its content is made when it is opened: of a long thread it is long. */
function Opened({
  summary,
  children,
}: {
  readonly summary: string;
  readonly children: () => ComponentChildren;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open ? children() : null}
    </details>
  );
}

function Reason({
  place,
  why,
  children,
}: {
  readonly place: FigurePlace;
  readonly why: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <li>
      <Link href={wordsHref(place)}>{place.value}</Link>{" "}
      <span class="facts">
        {place.outlet ?? "unnamed outlet"}, {shortDay(place.published)}
      </span>
      <br />
      {why}
      {children}
    </li>
  );
}
