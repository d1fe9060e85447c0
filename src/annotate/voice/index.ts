/** Voices: who could say something, and which mentions stand for one voice. */
export type { VoiceRow } from "./entries.ts";
export { makeVoicePass, voicePass } from "./pass.ts";
export { resolveSpan, speakerOfSpan } from "./resolve.ts";
export { isStateAdjective } from "./state-adjective.ts";
