/** Help: the project's own pages of documentation. */

import type { HelpSummary, HelpText } from "../../../src/serve/routes/types.ts";
import { useData } from "../desk.ts";
import { lazily } from "../lazy.tsx";
import { Failed, Loading, Page } from "../parts/basics.tsx";
import { Link } from "../parts/link.tsx";

const Markdown = lazily(async () => (await import("../parts/markdown.tsx")).Markdown);

export function HelpPage({ slug }: { readonly slug: string | null }) {
  const pages = useData<HelpSummary[]>("/help");
  const at = slug ?? pages.answer?.data[0]?.slug ?? null;
  const page = useData<HelpText>(at === null ? null : `/help/${encodeURIComponent(at)}`);
  const error = pages.error ?? page.error;
  return (
    <Page title="Help">
      <div class="help">
        <nav aria-label="Pages of help">
          <ul>
            {(pages.answer?.data ?? []).map(({ slug: other, title }) => (
              <li key={other}>
                <Link href={`/help/${other}`} aria-current={other === at ? "page" : undefined}>
                  {title}
                </Link>
              </li>
            ))}
            <li>
              <Link href="/reference">The API, route by route</Link>
            </li>
          </ul>
        </nav>
        <div>
          {error === null ? null : <Failed error={error} />}
          {page.answer === null ? <Loading /> : <Markdown text={page.answer.data.text} linkTo={linkTo} />}
        </div>
      </div>
    </Page>
  );
}

/** Links between the pages of docs lead to their help; others only where they are web addresses. */
function linkTo(href: string): string | null {
  const page = /^(?:\.\/)?([a-z0-9-]+)\.md(?:#.*)?$/.exec(href)?.[1];
  if (page !== undefined) return `/help/${page}`;
  return /^https?:\/\//.test(href) ? href : null;
}
