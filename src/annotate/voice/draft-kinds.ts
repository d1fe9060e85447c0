/** What a voice is by its kind: a body, a thing, somebody. */
import type { Draft } from "./draft.ts";
import { NOBODY_IN_PARTICULAR } from "./words.ts";

export const isBody = (draft: Draft): boolean =>
  draft.kind === "agency" ||
  draft.kind === "organisation" ||
  draft.kind === "outlet" ||
  draft.kind === "government";
export const isThing = (draft: Draft): boolean => draft.kind === "document" || draft.kind === "imagery";
export const isHuman = (draft: Draft): boolean =>
  draft.kind === "person" || (draft.kind === "group" && !NOBODY_IN_PARTICULAR.has(draft.noun));
