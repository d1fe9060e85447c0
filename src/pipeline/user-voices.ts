/** Voices of the user's own: a JSON list of rows, checked, each error in one line. */
import { z } from "zod";
import type { UserVoice } from "../annotate/voice/user-voices.ts";
import { VoiceKind } from "../model/index.ts";

export type { UserVoice } from "../annotate/voice/user-voices.ts";

const Row = z.strictObject({
  name: z.string().min(1),
  kind: VoiceKind,
  aliases: z.array(z.string().min(1)).default([]),
  country: z.string().length(2).nullable().default(null),
  parent: z.string().nullable().default(null),
  role: z.string().nullable().default(null),
});

const EXAMPLE = `[{"name": "Civil Protection Agency", "kind": "agency", "aliases": ["CPA"], "country": "IT"}]`;

/** @throws Error in one line that says what is wrong and what the file should hold */
export function parseUserVoices(json: string): readonly UserVoice[] {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    throw new Error(`not JSON; write a list such as ${EXAMPLE}`);
  }
  const result = z.array(Row).safeParse(data);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const [row, ...field] = issue.path;
  const place = row === undefined ? "the whole" : [`row ${Number(row) + 1}`, ...field].join(", ");
  throw new Error(`${place}: ${issue.message}; write a list such as ${EXAMPLE}`);
}
