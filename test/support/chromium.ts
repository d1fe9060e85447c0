/** The system's Chromium for tests that need a real browser. Absent: said loudly, and a failure where CI must have it. */
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const EXECUTABLE = process.env["HEARSAY_CHROMIUM"] ?? "/usr/bin/chromium";

export const chromiumMissing: boolean = !existsSync(EXECUTABLE);
if (chromiumMissing) {
  const message = `no Chromium at ${EXECUTABLE}: install the package chromium, or set HEARSAY_CHROMIUM`;
  if (process.env["HEARSAY_CI"] !== undefined) throw new Error(message);
  console.warn(`SKIPPED: ${message}`);
}

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: EXECUTABLE, args: ["--no-sandbox"] });
