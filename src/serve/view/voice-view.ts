/** What the ledger holds of a voice, as the desk shows it. */
import type { ClaimHit, ThreadShown, VoiceShown } from "../../ledger/index.ts";
import type { VoiceId } from "../../model/index.ts";
import type { VoiceView } from "../schema/voice.ts";
import { claimView } from "./claim-view.ts";
import { rulingViews } from "./ruling-view.ts";
import { threadView } from "./thread-view.ts";

export function voiceView(
  shown: VoiceShown,
  hits: readonly ClaimHit[],
  threads: readonly ThreadShown[],
): VoiceView {
  const ids = new Set<VoiceId>([shown.voice.id, ...shown.merged]);
  const said = hits.filter(({ claim }) => ids.has(claim.chain.at(-1)!.voice));
  const views = threads.map(threadView);
  const mine = new Set(hits.map(({ claim }) => claim.id));
  return {
    voice: shown.voice,
    claims: shown.claims,
    mergedFrom: shown.mergedFrom,
    merged: [...shown.merged],
    said: said.map(claimView),
    carriers: carriersOf(hits, ids),
    threads: views.map(({ summary }) => summary),
    conflicts: views
      .flatMap(({ conflicts }) => conflicts)
      .filter(
        ({ a, b }) => (a !== null && mine.has(a.figure.claim)) || (b !== null && mine.has(b.figure.claim)),
      ),
    rulings: rulingViews(shown.rulings),
  };
}

/** The publishers of its claims, and who else stands between. */
function carriersOf(hits: readonly ClaimHit[], self: ReadonlySet<VoiceId>): VoiceView["carriers"] {
  const counts = new Map<VoiceId, { readonly name: string; readonly voice: VoiceId; claims: number }>();
  for (const { claim, voices } of hits) {
    const at = claim.chain.findIndex(({ voice }) => self.has(voice));
    for (const voice of voices.slice(0, Math.max(0, at))) {
      const known = counts.get(voice.id);
      if (known === undefined) counts.set(voice.id, { name: voice.name, voice: voice.id, claims: 1 });
      else known.claims += 1;
    }
  }
  return [...counts.values()].sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1));
}
