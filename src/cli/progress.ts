/** One line on standard error that says how far it is, where a person is looking; nothing when it goes to a file. */

const EVERY_MS = 100;
const CLEAR_LINE = "\r\u001b[2K";

export interface Progress {
  readonly tell: (line: string) => void;
  /** takes the line away */
  readonly end: () => void;
}

export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (stream.isTTY !== true) return { tell: () => {}, end: () => {} };
  let last = 0;
  let shown = false;
  return {
    tell: (line) => {
      const now = Date.now();
      if (now - last < EVERY_MS) return;
      last = now;
      shown = true;
      stream.write(`${CLEAR_LINE}${line}`);
    },
    end: () => {
      if (shown) stream.write(CLEAR_LINE);
    },
  };
}
