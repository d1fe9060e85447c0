/**
 * The library's face. `annotate` is pure and runs in a browser; reading files and urls is in `hearsay/read`.
 *
 * @example
 * import { annotate } from "hearsay";
 * const { claims, voices } = annotate({ text, outlet: "LBC", published: "2025-07-02" });
 */
export * from "./model/index.ts";
export { type AnnotateOptions, type Article, annotate } from "./pipeline/annotate.ts";
