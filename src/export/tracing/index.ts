export { type AnswerLine, answerOf, conflictParts, decisionParts, driftParts, type Part } from "./answer.ts";
export { threadNamed, threadsAbout } from "./choose.ts";
export { type FigureView, indexTracing, outletOf, type TracingIndex } from "./figures.ts";
export { type CarrierNode, carriersOf } from "./origin-tree.ts";
export {
  articlesOf,
  type ConflictView,
  type DecisionView,
  type DriftView,
  type MemberView,
  type OriginView,
  questionOf,
  type ThreadView,
  type TimelineRow,
  viewThreads,
} from "./thread-view.ts";
