/**
 * Keeps the ledger linked: knows the neighbourhood of every article, and links those anew that an article came into. What
 * is found is a function of the articles alone, so it does not matter when this runs, nor how often.
 */
import {
  type Ledger,
  type LinkedNeighbourhood,
  type PackedDocument,
  packedStanding,
  placedAfter,
  steadily,
  storeNeighbourhoods,
  waitingToBeLinked,
} from "../../ledger/index.ts";
import type { DocumentId } from "../../model/index.ts";
import { Neighbourhoods, Profile } from "../link.ts";
import { EXTRACTOR } from "../version.ts";
import type { Workers } from "./workers.ts";

/** Articles whose findings are written in one transaction: fewer cost more commits, more hold up other writers. */
const AT_ONCE = 400;
/** Articles of small neighbourhoods that go to a worker thread together: a message costs more than one of them. */
const IN_A_MESSAGE = 24;

type Group = readonly DocumentId[];

export class Linker {
  readonly #ledger: Ledger;
  readonly #workers: Workers;
  #neighbourhoods = new Neighbourhoods();
  readonly #keys = new Map<DocumentId, number>();
  readonly #touched = new Set<DocumentId>();
  #last = 0;
  #opened = false;

  constructor(ledger: Ledger, workers: Workers) {
    this.#ledger = ledger;
    this.#workers = workers;
  }

  /**
   * Links what waits to be linked.
   * @param told how many articles are linked so far, and how many there are to link
   * @returns how many articles were linked, with their neighbours
   */
  async link(
    stopped: () => boolean = () => false,
    told: (done: number, of: number) => void = () => undefined,
  ): Promise<number> {
    await this.#catchUp();
    const keys = new Set(await steadily(this.#ledger, () => waitingToBeLinked(this.#ledger)));
    const waits = (id: DocumentId): boolean => this.#touched.has(id) || keys.has(this.#keys.get(id)!);
    const groups = this.#neighbourhoods
      .all()
      .map(({ documents }) => documents)
      .filter((documents) => documents.some(waits));
    const of = groups.reduce((sum, group) => sum + group.length, 0);
    let done = 0;
    told(done, of);
    const store = async ({ groups: batch, linked }: Linking): Promise<void> => {
      await storeNeighbourhoods(this.#ledger, await linked, EXTRACTOR);
      for (const id of batch.flat()) this.#touched.delete(id);
      done += batch.flat().length;
      told(done, of);
    };
    let before: Linking | null = null;
    for (const batch of inBatches(groups, AT_ONCE)) {
      if (stopped()) break;
      // The next is linked while the one before is stored.
      const next: Linking = { groups: batch, linked: this.#linkAll(batch) };
      next.linked.catch(() => undefined); // told where it is awaited
      if (before !== null) await store(before);
      before = next;
    }
    if (before !== null) await store(before);
    return done;
  }

  async #linkAll(groups: readonly Group[]): Promise<readonly LinkedNeighbourhood[]> {
    const keys = groups.flat().map((id) => this.#keys.get(id)!);
    const packed = new Map<number, PackedDocument>();
    for (const document of await steadily(this.#ledger, () => packedStanding(this.#ledger, keys)))
      packed.set(document.key, document);
    const parts = [...inBatches(groups, IN_A_MESSAGE)];
    const linked = await Promise.all(parts.map((part) => this.#linkPart(part, packed)));
    return linked.flat();
  }

  async #linkPart(
    groups: readonly Group[],
    packed: ReadonlyMap<number, PackedDocument>,
  ): Promise<readonly LinkedNeighbourhood[]> {
    const documents = groups.map((ids) => ids.map((id) => this.#keys.get(id)!));
    const links = await this.#workers.link(
      documents.map((keys) => keys.flatMap((key) => packed.get(key) ?? [])),
    );
    return documents.map((keys, index) => ({ documents: keys, links: links[index]! }));
  }

  /** Learns of what was added since, by this process or another. */
  async #catchUp(): Promise<void> {
    const stored = new Map<number, DocumentId[]>();
    for await (const { key, profile, neighbourhood } of placedAfter(this.#ledger, this.#last)) {
      const read = Profile.parse(JSON.parse(profile));
      this.#keys.set(read.document, key);
      this.#last = key;
      for (const { documents } of this.#neighbourhoods.add(read))
        if (this.#opened) for (const id of documents) this.#touched.add(id);
      if (neighbourhood === null) continue;
      const list = stored.get(neighbourhood);
      if (list === undefined) stored.set(neighbourhood, [read.document]);
      else list.push(read.document);
    }
    if (!this.#opened) this.#compare(stored);
    this.#opened = true;
  }

  /** A process that ended early may have left neighbourhoods that have fallen apart or grown together since. */
  #compare(stored: ReadonlyMap<number, readonly DocumentId[]>): void {
    const asStored = new Set([...stored.values()].map((documents) => [...documents].sort().join(" ")));
    for (const { documents } of this.#neighbourhoods.all())
      if (!asStored.has([...documents].sort().join(" "))) for (const id of documents) this.#touched.add(id);
  }
}

interface Linking {
  readonly groups: readonly Group[];
  readonly linked: Promise<readonly LinkedNeighbourhood[]>;
}

/** Groups in their order, `most` articles together where a group alone has no more. */
function* inBatches(groups: readonly Group[], most: number): Generator<Group[]> {
  let batch: Group[] = [];
  let size = 0;
  for (const group of groups) {
    if (size > 0 && size + group.length > most) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(group);
    size += group.length;
  }
  if (batch.length > 0) yield batch;
}
