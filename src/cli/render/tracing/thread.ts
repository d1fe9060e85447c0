/** One thread in full: its answers, origins, drifts, conflicts and timeline; with --explain the reasons too. */
import {
  articlesOf,
  carriersOf,
  conflictParts,
  decisionParts,
  driftParts,
  type MemberView,
  type ThreadView,
} from "../../../export/tracing/index.ts";
import { counted, dateWords, groupBy, intervalWords, oneLine } from "../../../export/tracing/words.ts";
import { fit, hang, indented, row, type Screen } from "../screen.ts";
import { renderParts, renderTitle } from "./answer.ts";
import { renderTimeline } from "./timeline.ts";
import { renderOrigin, type TreeOptions } from "./tree.ts";

const INDENT = 4;
const VALUE_WIDTH = 24;
const LONGEST_QUOTE = 120;
const MOST_VALUES = 10;
const MOST_ORIGINS = 8;
const MOST_DRIFTS = 12;
const MOST_CONFLICTS = 10;
const MOST_REASONS = 12;

/** `titled` false: the answer above has said the question. */
export function renderThread(view: ThreadView, total: number, titled: boolean, options: TreeOptions): string {
  const { screen } = options;
  const facts = [
    `thread ${view.number} of ${total}`,
    counted(view.articles, "article"),
    intervalWords(view.thread.independent),
  ];
  const head = indented(screen, 0, screen.colors.dim(facts.join(" · ")));
  const sections = [
    titled ? `${renderTitle(view, screen)}\n${head}` : head,
    section("Answers", values(view, options), screen),
    section(
      `Origins${hasInferred(view) ? " (╌╌ inferred, not stated)" : ""}`,
      origins(view, options),
      screen,
    ),
    section("Drift", drifts(view, options), screen),
    section("Conflicts", conflicts(view, options), screen),
    section("Decided by people", decisions(view, options), screen),
    section("Timeline", renderTimeline(view, INDENT, options), screen),
    ...(options.explain
      ? [
          section("Why here", reasons(view.members, options), screen),
          section("Near misses", reasons(view.nearMisses, options), screen),
        ]
      : []),
  ];
  return sections.filter((part) => part !== "").join("\n\n");
}

const section = (title: string, lines: readonly string[], { colors }: Screen): string =>
  lines.length === 0 ? "" : `  ${colors.cyan(title)}\n${lines.join("\n")}`;

const hasInferred = ({ origins: all }: ThreadView): boolean =>
  all.some(({ tree }) => carriersOf(tree).some(({ basis }) => basis === "inferred"));

function values(view: ThreadView, { screen, cut }: TreeOptions): readonly string[] {
  const { shown, rest } = cut.of(view.values, MOST_VALUES);
  const width = Math.min(VALUE_WIDTH, Math.max(...view.values.map(({ value }) => value.length)) + 2);
  const countWidth = Math.max(...view.values.map(({ articles }) => counted(articles, "article").length)) + 2;
  const indent = INDENT + width + countWidth;
  const lines = shown.map(({ value, articles, origins: behind, figures }) => {
    const first = `${" ".repeat(INDENT)}${screen.colors.bold(fit(oneLine(value), width))}${fit(counted(articles, "article"), countWidth)}`;
    const names = [...new Set(behind.map(({ name }) => name))].join("; ");
    const whole = figures[0]!.quantity === null ? `“${oneLine(figures[0]!.words, LONGEST_QUOTE)}” ` : "";
    const text = `${screen.colors.yellow(whole)}${names === "" ? screen.colors.dim("no origin traced") : screen.colors.green(names)}`;
    return row(screen, first, indent, text);
  });
  return withNote(lines, rest.length, "more value", { screen, cut });
}

function origins(view: ThreadView, options: TreeOptions): readonly string[] {
  const { shown, rest } = options.cut.of(view.origins, MOST_ORIGINS);
  const lines = shown.map((origin, place) => renderOrigin(origin, place + 1, INDENT, options));
  const noted = withNote(lines, rest.length, "more origin", options);
  if (view.untraced.length === 0) return noted;
  const outlets = [...new Set(view.untraced.map(({ outlet }) => outlet))];
  const named = options.cut.of(outlets, MOST_REASONS);
  const more = named.rest.length === 0 ? "" : ` ${options.cut.note(named.rest.length, "more outlet")}`;
  const text = `no origin traced for ${counted(articlesOf(view.untraced), "article")}: ${named.shown.join(", ")}${more}`;
  return [...noted, indented(options.screen, INDENT + 3, options.screen.colors.dim(text))];
}

function drifts(view: ThreadView, { screen, cut, explain }: TreeOptions): readonly string[] {
  const { shown, rest } = cut.of(view.drifts, MOST_DRIFTS);
  const groups = [...groupBy(shown, ({ drift }) => drift.kind)];
  const lines = groups.flatMap(([kind, all]) => [
    `${" ".repeat(INDENT)}${screen.colors.magenta(kind)}`,
    ...all.map((drift) => {
      const why = explain ? screen.colors.dim(` · ${oneLine(drift.drift.why)}`) : "";
      return hang(
        screen,
        " ".repeat(INDENT + 2),
        " ".repeat(INDENT + 4),
        INDENT + 4,
        `${renderParts(driftParts(drift, LONGEST_QUOTE), screen)}${why}`,
      );
    }),
  ]);
  return withNote(lines, rest.length, "more drift", { screen, cut });
}

function conflicts(view: ThreadView, { screen, cut, explain }: TreeOptions): readonly string[] {
  const { shown, rest } = cut.of(view.conflicts, MOST_CONFLICTS);
  const lines = shown.map((conflict) => {
    const why = explain ? screen.colors.dim(` · ${oneLine(conflict.conflict.why)}`) : "";
    const text = `${renderParts(conflictParts(conflict, LONGEST_QUOTE), screen)}${why}`;
    return hang(screen, " ".repeat(INDENT), " ".repeat(INDENT + 2), INDENT + 2, text);
  });
  return withNote(lines, rest.length, "more conflict", { screen, cut });
}

function decisions(view: ThreadView, { screen, cut }: TreeOptions): readonly string[] {
  const { shown, rest } = cut.of(view.decisions, MOST_CONFLICTS);
  const lines = shown.map((decision) =>
    hang(
      screen,
      " ".repeat(INDENT),
      " ".repeat(INDENT + 2),
      INDENT + 2,
      renderParts(decisionParts(decision, LONGEST_QUOTE), screen),
    ),
  );
  return withNote(lines, rest.length, "more ruling", { screen, cut });
}

function reasons(members: readonly MemberView[], { screen, cut }: TreeOptions): readonly string[] {
  const { shown, rest } = cut.of(members, MOST_REASONS);
  const lines = shown.map(({ outlet, document, words, why }) => {
    const text = `${outlet}, ${dateWords(document.published)} ${screen.colors.yellow(`“${oneLine(words, LONGEST_QUOTE)}”`)} ${screen.colors.dim(`· ${oneLine(why)}`)}`;
    return hang(screen, " ".repeat(INDENT), " ".repeat(INDENT + 2), INDENT + 2, text);
  });
  return withNote(lines, rest.length, "more claim", { screen, cut });
}

function withNote(
  lines: readonly string[],
  rest: number,
  one: string,
  { screen, cut }: Pick<TreeOptions, "screen" | "cut">,
): readonly string[] {
  return rest === 0 ? lines : [...lines, indented(screen, INDENT, screen.colors.dim(cut.note(rest, one)))];
}
