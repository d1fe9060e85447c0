/** Why each figure is in the thread, why each rests on its origin, and why others are not here though they look alike. */
import { Link } from "wouter-preact";
import type { ThreadView } from "../../../src/serve/schema/thread.ts";
import { Section } from "../parts/basics.tsx";
import { plural, shortDay, wordsHref } from "../words.ts";

export function Why({ view }: { readonly view: ThreadView }) {
  const misses = view.nearMisses.filter(({ place }) => place !== null);
  return (
    <Section id="why" title="Why merged, why not">
      <details>
        <summary>Why these {plural(view.tellings.length, "figure")} are one question</summary>
        <ul class="reasons">
          {view.tellings.map((telling, index) => (
            <li key={index}>
              <Link href={wordsHref(telling)}>{telling.value}</Link>{" "}
              <span class="facts">
                {telling.outlet ?? "unnamed outlet"}, {shortDay(telling.published)}
              </span>
              <br />
              {telling.why}
              {telling.whyFrom === null ? null : (
                <>
                  <br />
                  <span class="facts">
                    Origin, {telling.basis}: {telling.whyFrom}
                  </span>
                </>
              )}
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>
          {misses.length === 0
            ? "Nothing that looks alike was left out"
            : `Why ${plural(misses.length, "figure")} that ${misses.length === 1 ? "looks" : "look"} alike ${misses.length === 1 ? "is" : "are"} not here`}
        </summary>
        <ul class="reasons">
          {misses.map(({ place, why }, index) =>
            place === null ? null : (
              <li key={index}>
                <Link href={wordsHref(place)}>{place.value}</Link>{" "}
                <span class="facts">
                  {place.outlet ?? "unnamed outlet"}, {shortDay(place.published)}
                </span>
                <br />
                {why}
              </li>
            ),
          )}
        </ul>
      </details>
    </Section>
  );
}
