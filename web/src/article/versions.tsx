/** How the article changed, and where it came from. */

import type { ArticleView } from "../../../src/serve/schema/article.ts";
import { Runs, Section } from "../parts/basics.tsx";
import { Link } from "../parts/link.tsx";
import { dayOf, moment } from "../words.ts";

export function Versions({ view }: { readonly view: ArticleView }) {
  if (view.versions.length < 2) return null;
  return (
    <Section id="versions" title="Versions" note="What its publisher changed, from each version to the next.">
      <ol class="versions">
        {view.versions.map((version) => (
          <li key={version.version}>
            <h3>
              {version.document === view.id ? (
                `Version ${version.version}, shown above`
              ) : (
                <Link href={`/documents/${version.document}`}>Version {version.version}</Link>
              )}
            </h3>
            <p class="facts">
              {dayOf(version.published)}, added {moment(version.added)}
            </p>
            {version.changes.map((change, index) => (
              <div class="pair" key={index}>
                <div class="side">
                  <q>
                    <Runs runs={change.before} />
                  </q>
                </div>
                <div class="side">
                  <q>
                    <Runs runs={change.after} />
                  </q>
                </div>
              </div>
            ))}
          </li>
        ))}
      </ol>
    </Section>
  );
}

export function Carriers({ view }: { readonly view: ArticleView }) {
  return (
    <Section id="carriers" title="Where it came from">
      <ul class="reasons">
        {view.carriers.map((carrier, index) => (
          <li key={index}>
            {carrier.source}
            {carrier.item === "" ? "" : `, ${carrier.item}`}{" "}
            <span class="facts">
              {carrier.kind}, first {moment(carrier.first)}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
