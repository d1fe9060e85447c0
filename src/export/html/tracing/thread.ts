/** One thread of the page: its answer, values, origins as trees, drifts, conflicts, timeline, and why each is here. */
import {
  answerOf,
  articlesOf,
  type CarrierNode,
  conflictParts,
  driftParts,
  type MemberView,
  type OriginView,
  outletOf,
  type ThreadView,
  type TimelineRow,
  type TracingIndex,
} from "../../tracing/index.ts";
import { counted, countOf, dateWords, intervalWords, oneLine } from "../../tracing/words.ts";
import { escapeHtml } from "../escape.ts";
import { renderChart } from "./chart.ts";
import type { Places } from "./places.ts";

const LONGEST_QUOTE = 220;
/** Colours of origins; those after them share the last. */
const COLOURS = 8;

export function renderThread(index: TracingIndex, view: ThreadView, places: Places): string {
  return view.articles > 1 ? renderShared(index, view, places) : renderAlone(view, places);
}

/** A question that one article alone answers: there is nothing to compare, so its claims are all there is to show. */
function renderAlone(view: ThreadView, places: Places): string {
  const items = view.members.map(
    (figure) =>
      `<li>${escapeHtml(figure.chain)}: ${places.quote(figure, oneLine(figure.words, LONGEST_QUOTE))}</li>`,
  );
  return `<section class="thread" id="t${view.number}" aria-labelledby="h${view.number}">
<h2 id="h${view.number}" tabindex="-1">${escapeHtml(view.title)}</h2>
<p class="facts">Question ${view.number} · answered by one article alone</p>
<ul class="changes">${items.join("\n")}</ul>
${section("How it changed on the way", drifts(view, places))}
${section("Conflicts", conflicts(view, places))}
</section>`;
}

function renderShared(index: TracingIndex, view: ThreadView, places: Places): string {
  const colours = new Map(view.origins.map((origin, place) => [origin, `o${Math.min(place + 1, COLOURS)}`]));
  const colour = ({ origin }: TimelineRow): string =>
    origin === null ? "o0" : (colours.get(origin) ?? "o0");
  return `<section class="thread" id="t${view.number}" aria-labelledby="h${view.number}">
<h2 id="h${view.number}" tabindex="-1">${escapeHtml(view.title)}</h2>
<p class="facts">Question ${view.number} · ${counted(view.articles, "article")} · ${escapeHtml(intervalWords(view.thread.independent))}</p>
${renderAnswer(view, places)}
${section("Values", values(view, colours, places))}
${section("Origins, and who carried them", origins(index, view, colours, places))}
${section("How it changed on the way", drifts(view, places))}
${section("Conflicts", conflicts(view, places))}
${section("Timeline", renderChart(view, colour, places) + timeline(view, colour, places))}
${reasons("Why these claims are here", view.members, places)}
${reasons("Near misses, and why they are not", view.nearMisses, places)}
</section>`;
}

const section = (title: string, inner: string): string => (inner === "" ? "" : `<h3>${title}</h3>\n${inner}`);

function renderAnswer(view: ThreadView, places: Places): string {
  const rows = answerOf(view).map(
    ({ label, paragraphs }) =>
      `<dt>${label}</dt><dd>${paragraphs.map((parts) => `<p>${places.parts(parts)}</p>`).join("")}</dd>`,
  );
  return `<dl class="answer">${rows.join("\n")}</dl>`;
}

type Colours = ReadonlyMap<OriginView, string>;

const dot = (colour: string): string => `<span class="dot ${colour}"></span>`;

function values(view: ThreadView, colours: Colours, places: Places): string {
  const most = Math.max(...view.values.map(({ articles }) => articles));
  const rows = view.values.map(({ value, figures, articles, origins: behind }) => {
    const names = behind
      .map((origin) => `${dot(colours.get(origin) ?? "o0")}${escapeHtml(origin.name)}`)
      .join(" ");
    const words = places.quote(figures[0]!, oneLine(figures[0]!.words, LONGEST_QUOTE));
    const meter = `<meter min="0" max="${most}" value="${articles}" aria-hidden="true"></meter>`;
    return `<tr><th scope="row">${escapeHtml(value)}</th><td>${words}</td><td class="count">${meter} ${countOf(articles)}</td><td>${names === "" ? "none traced" : names}</td></tr>`;
  });
  return table(["value", "in the words of", "articles", "origins"], rows);
}

const table = (head: readonly string[], rows: readonly string[]): string =>
  `<div class="table" tabindex="0" role="group"><table><thead><tr>${head.map((title) => `<th scope="col">${title}</th>`).join("")}</tr></thead><tbody>${rows.join("\n")}</tbody></table></div>`;

function origins(index: TracingIndex, view: ThreadView, colours: Colours, places: Places): string {
  const items = view.origins.map((origin) => {
    const head = `${dot(colours.get(origin) ?? "o0")}<b>${escapeHtml(origin.told)}</b> <small>${counted(origin.articles, "article")}</small>`;
    return `<li>${head}${nodes(index, origin.tree, places)}</li>`;
  });
  if (view.untraced.length > 0) {
    const marks = view.untraced.map(
      (figure) =>
        `${escapeHtml(figure.outlet)} ${places.quote(figure, oneLine(figure.words, LONGEST_QUOTE))}`,
    );
    items.push(
      `<li>${dot("o0")}<b>No origin traced</b> <small>${counted(articlesOf(view.untraced), "article")}</small><ul><li>${marks.join("</li><li>")}</li></ul></li>`,
    );
  }
  return `<ul class="tree">${items.join("\n")}</ul>`;
}

function nodes(index: TracingIndex, all: readonly CarrierNode[], places: Places): string {
  if (all.length === 0) return "";
  const items = all.map((node) => {
    const document = index.document(node.document);
    const said = node.figures.map((figure) => places.quote(figure, oneLine(figure.words, LONGEST_QUOTE)));
    const headline = node.figures.length > 0 && node.figures.every(({ claim }) => claim.where === "headline");
    const copy = index.copyOf(node.document);
    const facts = [
      dateWords(document.published),
      ...(said.length === 0 ? ["does not answer it itself"] : []),
      ...(headline ? ["headline"] : []),
      ...(copy === null ? [] : [copy.of === null ? `carries ${copy.agency ?? "a copy"}` : copy.why]),
    ];
    const basis = `<span class="basis" title="${escapeHtml(node.why)}">${node.basis}: ${escapeHtml(oneLine(node.why, LONGEST_QUOTE))}</span>`;
    return `<li class="${node.basis}"><a class="outlet" href="#${places.article(node.document)}">${escapeHtml(outletOf(document))}</a> ${said.join(" ")} <small>${escapeHtml(facts.join(" · "))} · ${basis}</small>${nodes(index, node.children, places)}</li>`;
  });
  return `<ul>${items.join("\n")}</ul>`;
}

function drifts(view: ThreadView, places: Places): string {
  const items = view.drifts.map(
    (drift) =>
      `<li><b>${drift.drift.kind}</b> ${places.parts(driftParts(drift, LONGEST_QUOTE))} <small>${escapeHtml(drift.drift.why)}</small></li>`,
  );
  return items.length === 0 ? "" : `<ul class="changes">${items.join("\n")}</ul>`;
}

function conflicts(view: ThreadView, places: Places): string {
  const items = view.conflicts.map(
    (conflict) =>
      `<li>${places.parts(conflictParts(conflict, LONGEST_QUOTE))} <small>${escapeHtml(conflict.conflict.why)}</small></li>`,
  );
  return items.length === 0 ? "" : `<ul class="changes">${items.join("\n")}</ul>`;
}

function timeline(view: ThreadView, colour: (row: TimelineRow) => string, places: Places): string {
  const rows = view.timeline.map((row) => {
    const outlets = row.figures.map((figure) => places.link(figure, escapeHtml(figure.outlet)));
    const origin = row.origin === null ? "none traced" : escapeHtml(row.origin.name);
    return `<tr><td class="day">${escapeHtml(dateWords(row.date))}</td><th scope="row">${escapeHtml(row.value)}</th><td>${dot(colour(row))}${origin}</td><td>${outlets.join(", ")}</td></tr>`;
  });
  return table(["date", "value", "origin", "carried by"], rows);
}

function reasons(title: string, members: readonly MemberView[], places: Places): string {
  if (members.length === 0) return "";
  const items = members.map(
    (figure) =>
      `<li>${escapeHtml(figure.outlet)} ${places.quote(figure, oneLine(figure.words, LONGEST_QUOTE))} <small>${escapeHtml(figure.chain)} · ${escapeHtml(figure.why)}</small></li>`,
  );
  return `<details><summary>${title} (${countOf(members.length)})</summary><ul class="changes">${items.join("\n")}</ul></details>`;
}
