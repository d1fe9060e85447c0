/** One voice: who it is, what it said over time, who carries it, what it took back. */

import type { Voice } from "../../../src/model/index.ts";
import type { ClaimView, ThreadSummary } from "../../../src/serve/schema/shared.ts";
import type { ConflictView } from "../../../src/serve/schema/thread.ts";
import type { VoiceView } from "../../../src/serve/schema/voice.ts";
import { useData } from "../desk.ts";
import { Covered, Failed, Loading, Page, Section } from "../parts/basics.tsx";
import { ClaimItem } from "../parts/claim-card.tsx";
import { DialogButton, MergeForm, RenameForm } from "../parts/decide.tsx";
import { Link } from "../parts/link.tsx";
import { List } from "../parts/pager.tsx";
import { ConflictPairs } from "../thread/drifts.tsx";
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
  return (
    <Page title={voice.name} lead={<Who view={view} />}>
      <Covered coverage={answer.coverage} />
      <div class="voice-columns">
        <Section id="said" title="What it said" note="The newest first.">
          <List<ClaimView>
            path="/claims"
            query={{ voice: voice.id, innermost: true }}
            empty="It says nothing itself; it carries what others say."
          >
            {(claims) => <ByDay claims={claims} />}
          </List>
        </Section>
        <div>
          <Section id="carried-by" title="Who carries it">
            {view.carriers.length === 0 ? <p class="empty">Nobody.</p> : <Carriers view={view} />}
          </Section>
          <Section id="threads" title="Questions it has a part in">
            <List<ThreadSummary> path="/threads" query={{ voice: voice.id, limit: 12 }} empty="None.">
              {(threads) => (
                <ul class="reasons">
                  {threads.map((thread) => (
                    <li key={thread.id}>
                      <Link href={`/threads/${thread.id}`}>{thread.title}</Link>{" "}
                      <span class="facts">
                        {plural(thread.documents, "article")}, {origins(thread.independent)}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </List>
          </Section>
        </div>
      </div>
      <Section
        id="conflicts"
        title="Revisions, denials and conflicts"
        note="Two figures that cannot both stand, or that look so and do not."
      >
        <List<ConflictView>
          path={`/voices/${voice.id}/conflicts`}
          query={{}}
          empty="None in the threads told last."
        >
          {(conflicts) => <ConflictPairs conflicts={conflicts} />}
        </List>
      </Section>
      {view.rulings.length === 0 ? null : (
        <Section id="rulings" title="What people decided">
          <RulingList rulings={view.rulings} />
        </Section>
      )}
    </Page>
  );
}

function Who({ view }: { readonly view: VoiceView }) {
  const { voice } = view;
  const aliases = voice.aliases.filter((alias) => alias !== voice.name);
  const facts = [voice.role, voice.kind, voice.country, voice.named ? null : "not named in the text"];
  return (
    <>
      <p class="facts">
        {facts.filter((fact) => fact !== null).join(" · ")} · {plural(view.claims, "claim")}
        {view.merged.length === 0 ? "" : ` · ${plural(view.merged.length + 1, "voice")} merged`}
      </p>
      {view.mergedFrom === null ? null : (
        <p class="facts">The voice that was asked for was merged into this one.</p>
      )}
      {aliases.length === 0 ? null : (
        <p class="facts">Also as {aliases.map((alias) => `“${alias}”`).join(", ")}</p>
      )}
      {voice.parent === null ? null : <Parent id={voice.parent} />}
      <VoiceActions voice={voice} />
    </>
  );
}

/** The body it belongs to, by name where the ledger has heard it. */
function Parent({ id }: { readonly id: Voice["id"] }) {
  const { answer, error } = useData<VoiceView>(`/voices/${id}`);
  const name = answer?.data.voice.name;
  return (
    <p class="facts">
      Part of{" "}
      {error !== null || name === undefined ? "a larger body" : <Link href={`/voices/${id}`}>{name}</Link>}:
      the two are not independent.
    </p>
  );
}

function VoiceActions({ voice: { id, name } }: { readonly voice: Voice }) {
  return (
    <div class="actions">
      <DialogButton label="Merge with…" title="Merge with another voice">
        {(close) => (
          <MergeForm
            note="Both are one voice. This one gives its name; the merge can be taken back."
            label="Name of the other voice"
            self={id}
            kinds={["voice", "outlet"]}
            merge={(other) => ({ kind: "merge", voices: [id, other as typeof id] })}
            close={close}
          />
        )}
      </DialogButton>
      <DialogButton label="Rename…" title="Rename this voice">
        {(close) => (
          <RenameForm
            label="Its name"
            name={name}
            rename={(given) => ({ kind: "rename", target: { noun: "voice", id }, name: given })}
            close={close}
          />
        )}
      </DialogButton>
    </div>
  );
}

function ByDay({ claims }: { readonly claims: readonly ClaimView[] }) {
  const days = new Map<string, ClaimView[]>();
  for (const claim of claims) {
    const day = dayOf(claim.document.published);
    days.set(day, [...(days.get(day) ?? []), claim]);
  }
  return (
    <>
      {[...days].map(([day, said]) => (
        <section key={day} class="day">
          <h3>{day}</h3>
          <ol class="claim-list">
            {said.map((claim) => (
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
      {view.carriers.map(({ name, voice, claims }) => (
        <li key={voice}>
          <Link href={`/voices/${voice}`}>{name}</Link>
          <i style={{ width: `${(claims / most) * 100}%` }} aria-hidden="true" />
          <span class="facts">{count(claims)}</span>
        </li>
      ))}
    </ul>
  );
}
