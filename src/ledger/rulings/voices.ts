/** Rulings about voices: which are one, and what they are called. */
import type { Ruling, Voice, VoiceId } from "../../model/index.ts";

export interface VoiceRulings {
  /** a voice that was merged, and the one it became */
  readonly into: ReadonlyMap<VoiceId, VoiceId>;
  readonly names: ReadonlyMap<VoiceId, string>;
}

/** @param rulings that hold, in their order */
export function voiceRulings(rulings: readonly Ruling[]): VoiceRulings {
  const into = new Map<VoiceId, VoiceId>();
  const names = new Map<VoiceId, string>();
  const end = (id: VoiceId): VoiceId => into.get(id) ?? id;
  for (const { act } of rulings) {
    if (act.kind === "merge" && "voices" in act) {
      const first = end(act.voices[0]!);
      for (const voice of act.voices.slice(1)) {
        const other = end(voice);
        if (other === first) continue;
        for (const [from, now] of into) if (now === other) into.set(from, first);
        into.set(other, first);
      }
    }
    if (act.kind === "rename" && act.target.noun === "voice") names.set(end(act.target.id), act.name);
  }
  return { into, names };
}

/** The voice under the name and id that people gave it. */
export function applyVoiceRulings(voice: Voice, { into, names }: VoiceRulings): Voice {
  const id = into.get(voice.id) ?? voice.id;
  const name = names.get(id);
  if (name === undefined) return id === voice.id ? voice : { ...voice, id };
  return { ...voice, id, name, aliases: [...new Set([...voice.aliases, voice.name])] };
}
