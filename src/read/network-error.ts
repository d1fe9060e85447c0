/** What the network does wrong, as one line that says what to do. */
import { BodyTooLarge, UnknownCoding } from "./body.ts";
import { RefusedAddress } from "./public-address.ts";
import { failed, type ReadFailed } from "./result.ts";

const SAVE_IT = "save the page from your browser and give the file";

/** What to do about an HTTP status that is no success. */
export function adviceOn(status: number): string {
  if (status === 404 || status === 410) return "there is no such page; check the address";
  if (status === 429) return "the site asks to wait; try again later";
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return `the site does not let this reader in; ${SAVE_IT}`;
  }
  return status >= 500 ? "the site is in trouble; try again later" : SAVE_IT;
}

/** What was asked of the network. */
interface Attempt {
  readonly address: string;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly timedOut: boolean;
}

export function networkError(
  error: unknown,
  { address, timeoutMs, maxBytes, timedOut }: Attempt,
): ReadFailed {
  if (error instanceof RefusedAddress) return failed("refused address", error.message);
  if (error instanceof BodyTooLarge) {
    const megabytes = Math.ceil(maxBytes / 1024 / 1024);
    return failed(
      "too large",
      `${address} is larger than the ${megabytes} MB that are read of a page: save the article alone and give the file`,
    );
  }
  if (error instanceof UnknownCoding)
    return failed("http", `${address} is compressed in a way that is not read: ${SAVE_IT}`);
  const name = error instanceof Error ? error.name : "";
  if (timedOut || /Timeout/.test(name)) {
    return failed(
      "timeout",
      `${address} did not answer within ${timeoutMs / 1000} s: try again later, or ${SAVE_IT}`,
    );
  }
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code.startsWith("Z_") || /DECOMPRESS|BROTLI/.test(code)) {
    return failed("http", `${address} sent a broken compressed page: try again later, or ${SAVE_IT}`);
  }
  return failed(
    "unreachable",
    `${address} cannot be reached (${reasonOf(code, name)}): check the address and your connection`,
  );
}

function reasonOf(code: string, name: string): string {
  if (code === "ENOTFOUND") return "there is no such host";
  if (code === "ECONNREFUSED") return "the host takes no connection";
  return code || name || "the connection failed";
}
