/** By when a claim says that something will have happened. */
import type { Claim } from "./claim.ts";

/** ISO dates, each once. An open or uncertain interval ends where its last date does; a month alone is no day to wait for. */
export const deadlinesOf = ({ times }: Pick<Claim, "times">): readonly string[] => [
  ...new Set(
    times.flatMap(({ role, edtf }) =>
      role === "deadline" ? (edtf?.match(/\d{4}-\d{2}-\d{2}/g)?.slice(-1) ?? []) : [],
    ),
  ),
];
