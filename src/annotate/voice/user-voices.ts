/** A voice that the user adds with `--voices`; rows of this shape stand before those of the tables. */
export type { VoiceRow, VoiceRow as UserVoice } from "./entries.ts";
