/** Exit codes of every command; docs/cli.md prints this table. */
export const EXIT = {
  /** done; an honest empty result is also done */
  ok: 0,
  /** wrong options or arguments */
  usage: 2,
  /** the input could not be read: not found, binary, refused address, timeout … */
  input: 3,
  /** the output could not be written */
  output: 4,
  /** the ledger could not be used: held by another process, not there, not reachable … */
  ledger: 5,
  /** stopped by Ctrl-C, as shells count it */
  interrupted: 130,
  /** a defect of Hearsay itself; --debug shows the stack */
  defect: 70,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** An expected failure, told in one line that says what to do. */
export class CommandError extends Error {
  readonly code: ExitCode;
  constructor(code: ExitCode, message: string) {
    super(message);
    this.name = "CommandError";
    this.code = code;
  }
}
