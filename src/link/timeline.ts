/** A thread over time: who carried which value when, and from which origin. */
import type { PartQuantity, Quantity, TimelineEntry } from "../model/index.ts";
import type { Figure } from "./figure/figure.ts";
import type { Origins } from "./origin/find-origins.ts";
import type { Cluster } from "./thread/cluster.ts";

/** By date, undated last: members are in that order already. */
export function timelineOf(cluster: Cluster, origins: Origins): readonly TimelineEntry[] {
  return [...cluster.members]
    .sort((a, b) => a.figure.article.index - b.figure.article.index)
    .map(({ figure }) => ({
      figure: figure.ref,
      document: figure.article.id,
      published: figure.article.reading.document.published,
      origin: origins.byFigure.get(figure.key)?.origin.id ?? null,
      value: valueWords(figure),
    }));
}

function valueWords(figure: Figure): string {
  if (figure.quantity !== null) return quantityWords(figure.quantity);
  const denied = figure.claim.certainty.polarity === "denied" ? "denied: " : "";
  return `${denied}${figure.claim.content.map(({ exact }) => exact).join(" … ")}`.replace(/\s+/g, " ");
}

const quantityWords = (quantity: Quantity | PartQuantity): string =>
  [quantity.words.exact.replace(/\s+/g, " "), quantity.unit]
    .filter((word, index) => word !== "" && (index === 0 || !quantity.words.exact.endsWith(word)))
    .join(" ");
