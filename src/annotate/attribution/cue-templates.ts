/** The features of the cue chain, by number and by what they are mixed of; cue-features.ts says what the values are. */
import { templatesOf } from "./templates.ts";

/** Values of a token; a number at the end of a name: so many tokens after it, or before it ("Back"). */
export const CueSlot = {
  zero: 0,
  word: 1,
  word1: 2,
  word2: 3,
  word3: 4,
  wordBack1: 5,
  wordBack2: 6,
  lemma: 7,
  lemma1: 8,
  lemma2: 9,
  lemmaBack1: 10,
  lemmaBack2: 11,
  tag: 12,
  tag1: 13,
  tag2: 14,
  tagBack1: 15,
  tagBack2: 16,
  fine: 17,
  fine1: 18,
  fineBack1: 19,
  coarse: 20,
  coarse1: 21,
  coarse2: 22,
  coarseBack1: 23,
  coarseBack2: 24,
  suffix: 25,
  shape: 26,
  shape1: 27,
  shapeBack1: 28,
  sort: 29,
  report: 30,
  report1: 31,
  reportBack1: 32,
  relation: 33,
  head: 34,
  headTag: 35,
  headRelation: 36,
  grand: 37,
  headReport: 38,
  side: 39,
  headSignature: 40,
  headFine: 41,
  headCoarse: 42,
  headStep: 43,
  grandReport: 44,
  grandFine: 45,
  depth: 46,
  signature: 47,
  state: 48,
  before: 49,
  after: 50,
  start: 51,
  rest: 52,
  hasQuote: 53,
  place: 54,
} as const;

/** Groups of the features of a token. Those of its children and its subject come between them. */
export const CueGroup = { token: 0, quote: 1 } as const;

export const CUE_TEMPLATES = templatesOf(
  CueSlot,
  `1 zero
   2 word
   3 wordBack1
   4 word1
   5 wordBack2
   6 word2
   7 word3
   8 lemma
   9 lemmaBack1
   10 lemma1
   11 tag
   12 tagBack1
   13 tag1
   14 tagBack1 tag
   15 tag tag1
   16 tagBack2 tagBack1 tag
   17 tagBack1 tag tag1
   18 tag tag1 tag2
   19 lemmaBack1 lemma
   20 lemma lemma1
   21 lemma tag
   22 lemma tag1
   23 lemma tagBack1
   24 wordBack1 word word1
   25 fine tag
   26 fineBack1
   27 fine1
   28 coarse tag
   29 coarseBack1 coarse
   30 coarse coarse1
   31 fineBack1 fine
   32 fine fine1
   33 suffix
   34 shape tag
   35 shapeBack1 shape shape1
   36 lemma lemma2
   37 lemma lemma1 lemma2
   38 lemmaBack2 lemmaBack1 lemma
   39 report tag
   40 reportBack1 tagBack1 tag
   41 report1 tag1 tag
   42 report tagBack1 tag1
   43 coarse2
   44 coarseBack2
   60 relation
   61 relation lemma
   62 relation fine
   63 relation tag
   64 head relation
   65 head lemma
   66 headTag tag relation
   67 headRelation relation side
   68 grand headRelation relation
   69 grand lemma
   70 headReport relation side
   71 relation headSignature side
   72 relation head headSignature
   73 headFine relation side
   74 headCoarse relation lemma
   75 relation headStep
   76 grandReport headRelation relation
   77 depth sort
   78 grandFine headRelation relation
   90 signature sort
   91 signature lemma
   92 signature fine
   93 signature report`,
  `140 state sort
   141 state lemma
   142 state report
   143 before state sort
   144 after state sort
   145 before state report
   146 after state report
   147 hasQuote fine
   148 hasQuote report
   149 place sort
   150 place report
   151 start sort hasQuote
   152 rest lemma
   153 rest sort hasQuote
   154 before after sort`,
);

/** Values of a step from one token of a sentence to the next. */
export const CueStepSlot = {
  tied: 0,
  tagBefore: 1,
  tag: 2,
  lemmaBefore: 3,
  lemma: 4,
  relation: 5,
  relationBefore: 6,
  coarse: 7,
  coarseBefore: 8,
  report: 9,
  reportBefore: 10,
  tagAfter: 11,
  lemmaAfter: 12,
  sort: 13,
  sortBefore: 14,
  fine: 15,
  fineBefore: 16,
  signature: 17,
  signatureBefore: 18,
  headReport: 19,
  head: 20,
} as const;

export const CUE_STEP_TEMPLATES = templatesOf(
  CueStepSlot,
  `200 tied
   201 tagBefore tag
   202 lemmaBefore tag
   203 tagBefore lemma
   204 lemmaBefore lemma
   205 tied relationBefore relation
   206 tied lemma relation
   207 tied lemmaBefore relation
   208 tied lemmaBefore relationBefore
   209 coarseBefore tag relation
   210 reportBefore tag relation
   211 report tagBefore relationBefore
   212 tagBefore tag tagAfter
   213 lemma lemmaAfter sortBefore
   214 fineBefore fine tied
   215 coarse tagBefore tied
   216 signatureBefore tied sort
   217 signature tied sortBefore
   218 relation headReport tied
   219 relation lemma head
   220 lemmaBefore tagAfter tag`,
);
