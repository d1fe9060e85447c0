/** How far adding has come, on every page and for everybody who looks. */
import { type Progress, useProgress } from "../news.ts";
import { count, plural } from "../words.ts";

export function ProgressLines() {
  const batches = useProgress();
  return (
    <div class="progress-lines" role="status" aria-live="polite">
      {batches.map((progress) => (
        <div key={progress.batch} class="progress-line">
          <span>{wordsOf(progress)}</span>
          {progress.of > 1 ? (
            <progress max={progress.of} value={progress.done + progress.failed} aria-label="Articles read" />
          ) : null}
        </div>
      ))}
    </div>
  );
}

function wordsOf({ stage, done, failed, of }: Progress): string {
  const bad = failed === 0 ? "" : `, ${count(failed)} could not be read`;
  if (stage === "done") return `Added ${plural(done, "article")}${bad}.`;
  const what = stage === "linking" ? "Linking with the others" : "Reading";
  return of === 1 ? `${what}…` : `${what}: ${count(done + failed)} of ${plural(of, "article")}${bad}`;
}
