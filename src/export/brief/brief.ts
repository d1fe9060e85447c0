import type { Thread } from "../../model/index.ts";
import type { TracingIndex } from "../tracing/index.ts";
export function renderBrief(_i: TracingIndex, _c: readonly Thread[]): string {
  return "";
}
