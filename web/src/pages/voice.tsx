/** One voice: who it is, what it said over time, who carries it, what it took back. */
import { Link } from "wouter-preact";
import type { VoiceView } from "../../../src/serve/schema/voice.ts";
import { useData } from "../desk.ts";
import { Covered, Failed, Loading, Page, Section } from "../parts/basics.tsx";
import { ClaimItem } from "../parts/claim-card.tsx";
import { Conflicts } from "../thread/drifts.tsx";
import { RulingList } from "../thread/rulings.tsx";
import { count, dayOf, origins, plural } from "../words.ts";

export function VoicePage({ id }: { readonly id: string }) {
  const { answer, error } = useData<VoiceView>(`/voices/${encodeURIComponent(id)}`);
  if (error !== null)
    return (
      <Page title="Voice">
        <Failed error={error} />
      </Page>
    );
  if (answer === null) return <Loading />;
  const view = answer.data;
  const { voice } = view;
  const aliases = voice.aliases.filter((alias) => alias !== voice.name);
  return (
    <Page
      title={voice.name}
      lead={
        <>
          <p class="facts">
            {[voice.role, voice.kind, voice.country, voice.named ? null : "not named in the text"]
              .filter((fact) => fact !== null)
              .join(" · ")}{" "}
            · {plural(view.claims, "claim")}
          </p>
          {aliases.length === 0 ? null : (
            <p class="facts">Also as {aliases.map((alias) => `“${alias}”`).join(", ")}</p>
          )}
          {voice.parent === null ? null : (
            <p class="facts">
              Part of <Link href={`/voices/${voice.parent}`}>a larger body</Link>: the two are not
              independent.
            </p>
          )}
        </>
      }
    >
      <Covered coverage={answer.coverage} />
      <div class="voice-columns">
        <Section id="said" title="What it said" note="The newest first.">
          {view.said.length === 0 ? (
            <p class="empty">It says nothing itself; it carries what others say.</p>
          ) : (
            <Said view={view} />
          )}
        </Section>
        <div>
          <Section id="carried-by" title="Who carries it">
            {view.carriers.length === 0 ? <p class="empty">Nobody.</p> : <Carriers view={view} />}
          </Section>
          {view.threads.length === 0 ? null : (
            <Section id="threads" title="Questions it has a part in">
              <ul class="reasons">
                {view.threads.map((thread) => (
                  <li key={thread.id}>
                    <Link href={`/threads/${thread.id}`}>{thread.title}</Link>{" "}
                    <span class="facts">{origins(thread.independent)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
      <Conflicts conflicts={view.conflicts} />
      {view.rulings.length === 0 ? null : (
        <Section id="rulings" title="What people decided">
          <RulingList rulings={view.rulings} />
        </Section>
      )}
    </Page>
  );
}

function Said({ view }: { readonly view: VoiceView }) {
  const days = new Map<string, (typeof view.said)[number][]>();
  for (const claim of view.said) {
    const day = dayOf(claim.document.published);
    days.set(day, [...(days.get(day) ?? []), claim]);
  }
  return (
    <>
      {[...days].map(([day, claims]) => (
        <section key={day} class="day">
          <h3>{day}</h3>
          <ol class="claim-list">
            {claims.map((claim) => (
              <ClaimItem key={claim.claim.id} view={claim} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Carriers({ view }: { readonly view: VoiceView }) {
  const most = Math.max(...view.carriers.map(({ claims }) => claims));
  return (
    <ul class="bars">
      {view.carriers.slice(0, MOST_CARRIERS).map(({ name, voice, claims }) => (
        <li key={voice}>
          <Link href={`/voices/${voice}`}>{name}</Link>
          <i style={{ width: `${(claims / most) * 100}%` }} aria-hidden="true" />
          <span class="facts">{count(claims)}</span>
        </li>
      ))}
    </ul>
  );
}

const MOST_CARRIERS = 20;
