/** Entries of a ledger as lines for a terminal. */
import type { ClaimHit } from "../../ledger/index.ts";

/** Three lines: who and when, what, and by what ids it is shown. */
export function claimLines({ claim, document, voices, threads }: ClaimHit): string {
  const chain = voices.map(({ name }) => name).join(" ← ");
  const content = claim.content
    .map(({ exact }) => exact)
    .join(" … ")
    .replace(/\s+/g, " ");
  const denied = claim.certainty.polarity === "denied" ? ", denied" : "";
  const where = [document.outlet, document.published?.slice(0, 10) ?? "undated"].filter(
    (part) => part !== null,
  );
  return [
    `${where.join(", ")}: ${chain}`,
    `  “${content}” (${claim.certainty.value}${denied})`,
    `  ${[claim.id, document.id, ...threads].join(" ")}`,
    "",
  ].join("\n");
}
