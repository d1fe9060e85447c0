import type { Thread } from "../../../model/index.ts";
import type { TracingIndex } from "../../tracing/index.ts";
export function renderTracingPage(_i: TracingIndex, _c: Thread | null): string {
  return "";
}
