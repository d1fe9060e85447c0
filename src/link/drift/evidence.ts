/** What a claim rests on, on the way. */
import type { EvidenceKind } from "../../model/index.ts";
import type { Telling } from "../retelling/telling.ts";
import { saidWords } from "../retelling/words.ts";
import type { Change, DriftRule, Pair, Surroundings } from "./rule.ts";

/** Evidence a reader takes for proof, against what somebody says. */
const PROOF: ReadonlySet<EvidenceKind> = new Set(["satellite imagery", "video", "photograph", "audio"]);
const ALIKE_WORDS = 0.3;

const proofsOf = ({ figure: { claim } }: Telling): readonly EvidenceKind[] =>
  claim.evidence.map(({ kind }) => kind).filter((kind) => PROOF.has(kind));

export const EVIDENCE_UPGRADED: DriftRule = {
  kind: "evidence upgraded",
  of: "claim",
  what: "What somebody said is retold as shown by pictures, video or recordings.",
  because: "the earlier text must speak of the matter without any such proof, in this claim and beside it",
  examples: [
    {
      before: "The intelligence agency said transport planes are being refitted for paratroopers.",
      after: "Satellite imagery shows that transport planes are being refitted for paratroopers.",
    },
  ],
  not: [
    {
      before: "Satellite pictures show that transport planes are being refitted for paratroopers.",
      after: "Satellite imagery shows that transport planes are being refitted for paratroopers.",
    },
  ],
  find: ({ before, after, words, sameNumber }: Pair, { inArticle, ties }: Surroundings): Change | null => {
    const to = proofsOf(after);
    if (to.length === 0 || proofsOf(before).length > 0 || words < ALIKE_WORDS) return null;
    if (before.figure.quantity !== null && !sameNumber) return null;
    if (before.figure.claim.cue.length === 0) return null;
    const shown = inArticle(before).some(
      (other) =>
        proofsOf(other).length > 0 &&
        [...other.figure.words].filter((word) => after.figure.words.has(word) && ties.rarity(word) > 1)
          .length > 1,
    );
    if (shown) return null;
    return {
      before: saidWords(before),
      after: saidWords(after),
      why: `It rested on what was said before, and rests on ${to[0]} now.`,
    };
  },
};
