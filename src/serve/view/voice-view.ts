/** What the ledger holds of a voice, as the desk shows it. */
import type { ThreadShown, VoiceCarrier, VoiceShown } from "../../ledger/index.ts";
import type { VoiceId } from "../../model/index.ts";
import type { ConflictView } from "../schema/thread.ts";
import type { VoiceView } from "../schema/voice.ts";
import { rulingViews } from "./ruling-view.ts";
import { threadView } from "./thread-view.ts";

export const voiceView = (shown: VoiceShown, carriers: readonly VoiceCarrier[]): VoiceView => ({
  voice: shown.voice,
  claims: shown.claims,
  mergedFrom: shown.mergedFrom,
  merged: [...shown.merged],
  carriers: carriers.map((carrier) => ({ ...carrier })),
  rulings: rulingViews(shown.rulings),
});

/** The conflicts of these threads in which a claim of the voice stands. */
export function conflictsOf(
  { voice, merged }: VoiceShown,
  threads: readonly ThreadShown[],
): readonly ConflictView[] {
  const ids = new Set<VoiceId>([voice.id, ...merged]);
  const found = new Map<string, ConflictView>();
  for (const shown of threads) {
    const mine = (claim: string | undefined): boolean =>
      claim !== undefined &&
      (shown.claims[claim as keyof typeof shown.claims]?.chain.some((link) => ids.has(link.voice)) ?? false);
    for (const conflict of threadView(shown).conflicts)
      if (mine(conflict.a?.figure.claim) || mine(conflict.b?.figure.claim))
        found.set(JSON.stringify([conflict.kind, conflict.a?.figure, conflict.b?.figure]), conflict);
  }
  return [...found.values()];
}
