/** An origin's chains as a tree: solid lines for what articles state, dotted ones for what was worked out. */
import {
  type CarrierNode,
  carriersOf,
  type OriginView,
  outletOf,
  type TracingIndex,
} from "../../../export/tracing/index.ts";
import { counted, dateWords, oneLine } from "../../../export/tracing/words.ts";
import { hang, type Screen } from "../screen.ts";
import type { Cut } from "./cut.ts";

const BRANCH = 4;
const LONGEST_QUOTE = 80;
const MOST_CHILDREN = 10;

export interface TreeOptions {
  readonly index: TracingIndex;
  readonly screen: Screen;
  readonly cut: Cut;
  /** true: why each article is joined where it is */
  readonly explain: boolean;
}

export function renderOrigin(
  origin: OriginView,
  number: number,
  indent: number,
  options: TreeOptions,
): string {
  const { screen } = options;
  const { colors } = screen;
  const rest = origin.told.startsWith(origin.name) ? origin.told.slice(origin.name.length) : "";
  const head = `${colors.bold(colors.green(origin.name))}${colors.dim(`${rest} · ${counted(origin.articles, "article")}`)}`;
  const label = `${String(number).padStart(2)} `;
  const first = hang(
    screen,
    " ".repeat(indent) + colors.dim(label),
    " ".repeat(indent + 3),
    indent + 3,
    head,
  );
  return [first, ...renderNodes(origin.tree, " ".repeat(indent + 3), options)].join("\n");
}

function renderNodes(nodes: readonly CarrierNode[], prefix: string, options: TreeOptions): readonly string[] {
  const { shown, rest } = options.cut.of(nodes, MOST_CHILDREN);
  const lines = shown.flatMap((node, place) => {
    const last = place === shown.length - 1 && rest.length === 0;
    return [
      renderNode(node, prefix, last, options),
      ...renderNodes(node.children, `${prefix}${last ? "    " : "│   "}`, options),
    ];
  });
  if (rest.length === 0) return lines;
  const more = options.cut.note(carriersOf(rest).length, "more article");
  return [
    ...lines,
    hang(options.screen, `${prefix}└── `, prefix, prefix.length + BRANCH, options.screen.colors.dim(more)),
  ];
}

function renderNode(node: CarrierNode, prefix: string, last: boolean, options: TreeOptions): string {
  const { index, screen } = options;
  const { colors } = screen;
  const document = index.document(node.document);
  const words = [...new Set(node.figures.map((figure) => `“${oneLine(figure.words, LONGEST_QUOTE)}”`))];
  const copy = index.copyOf(node.document);
  const headline = node.figures.length > 0 && node.figures.every(({ claim }) => claim.where === "headline");
  const facts = [
    dateWords(document.published),
    ...(words.length === 0 ? ["does not answer it itself"] : []),
    ...(headline ? ["headline"] : []),
    ...(node.basis === "inferred" ? ["inferred"] : []),
    ...(copy === null
      ? []
      : [copy.of === null ? `carries ${oneLine(copy.agency ?? "a copy")}` : oneLine(copy.why)]),
  ];
  const text = `${outletOf(document)}${words.length === 0 ? "" : ` ${colors.yellow(words.join(", "))}`}${colors.dim(` · ${facts.join(" · ")}`)}`;
  const line = node.basis === "stated" ? "──" : "╌╌";
  const first = `${prefix}${last ? "└" : "├"}${line} `;
  const rest = `${prefix}${last ? " " : "│"}   `;
  const own = hang(screen, first, rest, prefix.length + BRANCH, text);
  if (!options.explain) return own;
  const why = [...new Set([node.why, ...node.figures.map(({ chain }) => chain)])].join(" · ");
  return `${own}\n${hang(screen, rest, rest, prefix.length + BRANCH, colors.dim(`${node.basis}: ${oneLine(why)}`))}`;
}
