/** The one-screen answer of a thread, in a terminal. */
import { answerOf, type Part, type ThreadView } from "../../../export/tracing/index.ts";
import { hang, type Screen } from "../screen.ts";

const LABEL_WIDTH = 13;
const INDENT = 2;

export function renderAnswer(view: ThreadView, screen: Screen): string {
  const { colors } = screen;
  const hanging = " ".repeat(INDENT + LABEL_WIDTH);
  const lines = answerOf(view).flatMap(({ label, paragraphs }) =>
    paragraphs.map((parts, place) => {
      const head = place === 0 ? colors.cyan(label.padEnd(LABEL_WIDTH)) : " ".repeat(LABEL_WIDTH);
      return hang(screen, " ".repeat(INDENT) + head, hanging, hanging.length, renderParts(parts, screen));
    }),
  );
  return [renderTitle(view, screen), "", ...lines].join("\n");
}

export const renderTitle = (view: ThreadView, screen: Screen): string =>
  hang(screen, "", "", 0, screen.colors.bold(view.title));

export const renderParts = (parts: readonly Part[], { colors }: Screen): string =>
  parts.map((part) => (typeof part === "string" ? part : colors.yellow(`“${part.quote}”`))).join("");
