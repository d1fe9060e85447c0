/** Small parts that every page is made of. */
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Coverage } from "../../../src/serve/envelope.ts";
import type { ChainLink, TextRun } from "../../../src/serve/schema/shared.ts";
import type { ApiError } from "../desk.ts";
import { Link } from "./link.tsx";

export function Page({
  title,
  children,
  lead,
}: {
  readonly title: string;
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  useEffect(() => {
    document.title = `${title} – Hearsay`;
  }, [title]);
  return (
    <>
      <header class="page-head">
        <h1 tabIndex={-1}>{title}</h1>
        {lead}
      </header>
      {children}
    </>
  );
}

export function Failed({ error }: { readonly error: ApiError }) {
  return (
    <div class="notice bad" role="alert">
      <strong>{error.problem?.title ?? "Error"}</strong>
      <p>{error.message}</p>
    </div>
  );
}

export const Loading = () => (
  <p class="loading" role="status">
    Loading…
  </p>
);

export function Covered({ coverage }: { readonly coverage: Coverage }) {
  return coverage.complete || coverage.why === null ? null : <p class="coverage">Not all: {coverage.why}.</p>;
}

/** A section with a heading that can be linked to. */
export function Section({
  id,
  title,
  note,
  children,
  aside,
}: {
  readonly id: string;
  readonly title: string;
  readonly note?: ComponentChildren;
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {aside}
      </div>
      {note === undefined ? null : <p class="note">{note}</p>}
      {children}
    </section>
  );
}

/** The chain from the publisher outward; each voice leads to its page. */
export function Chain({
  chain,
  links = true,
}: {
  readonly chain: readonly ChainLink[];
  readonly links?: boolean;
}) {
  return (
    <span class="chain">
      {chain.map((link, index) => (
        <span key={index}>
          {index === 0 ? null : <span class="arrow"> ← </span>}
          {links ? <Link href={`/voices/${link.voice}`}>{link.name}</Link> : link.name}
          {link.via === "carried" ? <small> carried</small> : null}
        </span>
      ))}
    </span>
  );
}

export const Runs = ({ runs }: { readonly runs: readonly TextRun[] }) => (
  <>
    {runs.map((run, index) =>
      run.changed ? (
        <mark class="changed" key={index}>
          {run.text}
        </mark>
      ) : (
        run.text
      ),
    )}
  </>
);

export const Certainty = ({ value, polarity }: { readonly value: string; readonly polarity: string }) => (
  <span class={`sure sure-${value}`}>{polarity === "denied" ? "denied" : value}</span>
);

/** Opens another site only where its address is a web address; others are shown as text. */
export function Outside({ url, children }: { readonly url: string; readonly children: ComponentChildren }) {
  const safe = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
  if (!safe) return <span>{children}</span>;
  return (
    <a href={url} rel="noopener noreferrer nofollow external" target="_blank">
      {children} <span aria-hidden="true">↗</span>
      <span class="unseen"> (opens the publisher’s page)</span>
    </a>
  );
}
