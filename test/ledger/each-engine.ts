/** Runs a suite on each of the real engines; where one is not installed, says so and skips it. */
import { afterAll, beforeAll, describe } from "vitest";
import { type Ledger, openLedger } from "../../src/ledger/index.ts";
import { type Engine, embeddedEngine, serverEngine } from "./engines.ts";

export interface Bench {
  /** a new, empty ledger; closed at the end */
  readonly open: () => Promise<Ledger>;
  readonly place: () => Promise<string>;
  /** false: the engine is not installed here, which was said */
  readonly there: () => boolean;
}

const STARTS: readonly (readonly ["embedded" | "server", () => Promise<Engine | null>])[] = [
  ["embedded", async () => embeddedEngine()],
  ["server", serverEngine],
];

export function onEachEngine(
  title: string,
  suite: (bench: Bench, name: "embedded" | "server") => void,
): void {
  describe.each(STARTS)(`${title}, on the %s engine`, (name, start) => {
    let engine: Engine | null = null;
    const open: Ledger[] = [];
    beforeAll(async () => {
      engine = await start();
    });
    afterAll(async () => {
      for (const ledger of open) await ledger.close();
      await engine?.stop();
    });
    const place = async (): Promise<string> => await engine!.place();
    suite(
      {
        place,
        open: async () => {
          const ledger = await openLedger({ at: await place(), create: true });
          open.push(ledger);
          return ledger;
        },
        there: () => engine !== null,
      },
      name,
    );
  });
}
