/** A small invented story: its articles, and what is said of them, as lines of kind, outlets and a piece of the later words. */
import type { ExampleArticle } from "../../../src/link/drift/rule.ts";

export interface Topic {
  readonly articles: readonly ExampleArticle[];
  /** "bound lost: Herald -> Courier: 40 men": each must be told */
  readonly drifts: readonly string[];
  /** what no line of a drift begins with */
  readonly noDrifts: readonly string[];
  /** "denial: Herald, Courier: never": each must be told */
  readonly conflicts: readonly string[];
  /** what no line of a conflict holds */
  readonly noConflicts: readonly string[];
}
