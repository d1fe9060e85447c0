/** The features of the role chain, by number and by what they are mixed of; role-features.ts says what the values are. */
import { templatesOf } from "./templates.ts";

/** Values of a token in the window of a cue. Those from cueLemma on are the cue's own, the same all over its window. */
export const RoleSlot = {
  side: 0,
  word: 1,
  before: 2,
  after: 3,
  tagBefore: 4,
  tag: 5,
  tagAfter: 6,
  tagsBefore: 7,
  fine: 8,
  coarse: 9,
  shape: 10,
  far: 11,
  sort: 12,
  lemma: 13,
  relation: 14,
  path: 15,
  up: 16,
  steps: 17,
  commas: 18,
  marks: 19,
  between: 20,
  ruler: 21,
  quote: 22,
  step: 23,
  kind: 24,
  rest: 25,
  punctuation: 26,
  others: 27,
  inSubject: 28,
  isSubject: 29,
  link: 30,
  pathLink: 31,
  branchCoarse: 32,
  branchLemma: 33,
  branchSort: 34,
  branchRelation: 35,
  branchOpens: 36,
  branchCloses: 37,
  branchReport: 38,
  twigRelation: 39,
  twigPath: 40,
  twigLink: 41,
  twigSort: 42,
  here: 43,
  beliefBefore: 44,
  beliefAfter: 45,
  cueLemma: 46,
  cueTag: 47,
  cueFine: 48,
  cueReport: 49,
  flags: 50,
  signature: 51,
} as const;

/** Groups of the features of a token. */
export const RoleGroup = { token: 0, branch: 1, twig: 2, place: 3, belief: 4 } as const;

export const ROLE_TEMPLATES = templatesOf(
  RoleSlot,
  `300 side
   301 word side
   302 before side
   303 after side
   304 tag side
   305 tagBefore tag side
   306 tag tagAfter side
   307 tagsBefore tagAfter side
   308 fine side
   309 coarse tag side
   310 shape tag side
   311 before word
   312 word after
   313 far
   314 far sort
   315 far cueLemma
   316 far cueTag tag
   317 far flags sort
   330 path side
   331 path cueLemma
   332 path cueFine
   333 path cueReport side
   334 path cueTag side
   335 path sort side
   336 path relation side
   337 path flags side
   338 path signature
   339 path steps side
   340 path word
   341 relation up steps
   342 path between ruler
   343 path commas side`,
  `350 pathLink side cueReport
   351 path link cueLemma
   352 path branchCoarse side
   353 path branchLemma side
   354 path branchSort cueTag
   355 branchRelation branchOpens branchCloses
   356 path branchReport cueReport
   357 path link cueFine`,
  `360 path twigRelation side
   361 twigPath twigLink cueReport
   362 twigPath twigSort commas
   363 twigPath cueLemma side`,
  `364 inSubject relation steps
   365 inSubject commas side
   366 inSubject isSubject path
   380 commas marks side
   381 commas side sort
   382 marks side flags
   383 between ruler side
   384 between side cueLemma
   385 ruler up side
   386 punctuation others side
   387 rest tag side
   388 rest quote side
   389 commas up signature
   400 quote side
   401 quote side cueReport
   402 quote side flags
   403 quote side step
   404 quote between side
   405 quote up side
   406 quote path
   407 quote cueLemma side
   408 step sort side
   409 step between ruler
   410 kind path side
   411 quote sort side
   412 quote commas side`,
  `420 here
   421 here tag
   422 here lemma
   423 here relation
   424 here beliefBefore beliefAfter
   425 here path ruler
   426 here cueLemma sort
   427 here fine tag
   428 here flags sort
   429 here quote`,
);

/** Values of a step from one token of the window to the next. */
export const RoleStepSlot = {
  crossing: 0,
  tagBefore: 1,
  tag: 2,
  wordBefore: 3,
  word: 4,
  path: 5,
  pathBefore: 6,
  same: 7,
  bounds: 8,
  sort: 9,
  sortBefore: 10,
  quotes: 11,
  newSentence: 12,
  quote: 13,
  quoteBefore: 14,
  relation: 15,
  relationBefore: 16,
  side: 17,
  commas: 18,
  between: 19,
  next: 20,
  tags: 21,
  twigRelation: 22,
  cutRelation: 23,
  twigSort: 24,
  beliefs: 25,
  lemma: 26,
  lemmaBefore: 27,
  tied: 28,
  tiedCrossing: 29,
  fine: 30,
  fineBefore: 31,
  tagAfter: 32,
  cueLemma: 33,
  cueReport: 34,
  cueTag: 35,
  flags: 36,
} as const;

/** Groups of the features of a step. */
export const RoleStepGroup = { step: 0, cueEdge: 1, twig: 2 } as const;

export const ROLE_STEP_TEMPLATES = templatesOf(
  RoleStepSlot,
  `500 crossing
   501 tagBefore tag crossing
   502 wordBefore crossing
   503 word crossing
   504 wordBefore word
   505 pathBefore path same
   506 path same crossing
   507 pathBefore same crossing
   508 bounds same crossing
   509 bounds path sort
   510 bounds pathBefore sortBefore
   511 quotes newSentence crossing
   512 quotes quote quoteBefore
   513 sortBefore path same
   514 sort pathBefore same
   515 cueLemma path crossing
   516 cueLemma word crossing
   517 cueReport path same
   518 relation wordBefore side
   519 relationBefore word side
   520 flags crossing sort
   521 cueTag crossing path
   522 bounds commas crossing
   523 newSentence between quote
   524 tags next side
   525 word next side`,
  `540 beliefs crossing
   541 beliefs sortBefore sort
   542 beliefs lemma tied
   543 beliefs lemmaBefore tied
   544 beliefs relation tied
   545 lemmaBefore lemma crossing
   546 cueLemma lemma tied
   547 relationBefore relation tiedCrossing
   548 fineBefore tag crossing
   549 tagBefore fine crossing
   550 lemma tagAfter crossing
   551 tags tagAfter beliefs`,
  `526 twigRelation path bounds
   527 cutRelation pathBefore bounds
   528 twigSort word side`,
);
