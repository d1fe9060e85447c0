/** The page on drift: each kind with what it is, why it is told so, and its examples. */
import type { DriftRule, ExampleArticle, StoryRule } from "../src/link/drift/rule.ts";
import { PAIR_RULES, STORY_RULES } from "../src/link/drift/rules.ts";

const HEAD = `# How a claim changes on the way

What a claim retells is looked for first: the outlet it cites or copies, else the earlier telling of the same number, voice
or matter that is likest to it (\`src/link/retelling\`). An outlet that the article names anywhere is likelier than others. Each
article's claim has at most one such parent, so a change is told where it is made, and not for each article that repeats it. What
is counted is the exception: while it is news, for two weeks, each article that carries the number without saying whence is compared
with whoever told it first, too. A headline that says what its body does is told besides it, as most read no more. Articles that neither share their topic (\`src/link/figure/affairs.ts\`)
nor cite each other retell nothing of each other. A voice that gives another number later has revised it; that is a
conflict, not a drift.

Order decides what can retell what. A date decides order; an article without one is placed by the date in its address, by who
cites it, or by when its figures were first told. On one day copies come after what they copy, and outlets of the speaker's own
country before others; then what most tell alike, what others cite, and the fuller telling.

The kinds, the most telling first, as a claim is told of three at most. This page is made from the rules
(\`npx tsx scripts/drift-doc.ts\`); a test reads and traces every example in it.
`;

const quoted = (text: string): string => `“${text}”`;

function ofPair(rule: DriftRule): readonly string[] {
  return [
    `## ${rule.kind}`,
    rule.what,
    `Why so: ${rule.because}.`,
    ...rule.examples.map(({ before, after }) => `- ${quoted(before)} → ${quoted(after)}`),
    ...rule.not.map(({ before, after }) => `- not: ${quoted(before)} → ${quoted(after)}`),
  ];
}

const articleLine = ({ outlet, published, title, text }: ExampleArticle): string =>
  `  - ${outlet}, ${published}: ${title === undefined ? "" : `${quoted(title)}; `}${quoted(text)}`;

function ofStory(rule: StoryRule): readonly string[] {
  return [
    `## ${rule.kind}`,
    rule.what,
    `Why so: ${rule.because}.`,
    ...rule.examples.flatMap((articles) => ["- found in:", ...articles.map(articleLine)]),
    ...rule.not.flatMap((articles) => ["- not in:", ...articles.map(articleLine)]),
  ];
}

export function driftDoc(): string {
  const sections = [...STORY_RULES.map(ofStory), ...PAIR_RULES.map(ofPair)];
  const lines = sections.map((section) => {
    const [title, what, why, ...examples] = section;
    return `${title}\n\n${what} ${why}\n\n${examples.join("\n")}\n`;
  });
  return `${HEAD}\n${lines.join("\n")}`;
}
