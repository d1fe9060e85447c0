/** Each rule's examples are read and traced whole: they give that drift, and what only looks alike does not. */
import { describe, expect, it } from "vitest";
import { PAIR_RULES, STORY_RULES } from "../../../src/link/drift/rules.ts";
import { asArticles, driftLines, traceArticles } from "./story.ts";

describe.each(PAIR_RULES.map((rule) => [rule.kind, rule] as const))("%s", (kind, rule) => {
  it.each(rule.examples.map((example) => [example.after, example] as const))("%s", (_, example) => {
    const tracing = traceArticles(asArticles(example));
    expect(driftLines(tracing).map((line) => line.split(":")[0])).toContain(kind);
  });

  it.each(rule.not.map((example) => [example.after, example] as const))("not: %s", (_, example) => {
    const tracing = traceArticles(asArticles(example));
    expect(driftLines(tracing).filter((line) => line.startsWith(`${kind}:`))).toEqual([]);
  });
});

describe.each(STORY_RULES.map((rule) => [rule.kind, rule] as const))("%s", (kind, rule) => {
  it.each(rule.examples.map((articles) => [articles.at(-1)!.text, articles] as const))(
    "%s",
    (_, articles) => {
      expect(driftLines(traceArticles(articles)).map((line) => line.split(":")[0])).toContain(kind);
    },
  );

  it.each(rule.not.map((articles) => [articles.at(-1)!.text, articles] as const))(
    "not: %s",
    (_, articles) => {
      expect(driftLines(traceArticles(articles)).filter((line) => line.startsWith(`${kind}:`))).toEqual([]);
    },
  );
});
