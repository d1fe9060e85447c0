/** Sums the rows of a table that belong to the features of one token: by the kernel where there is one, else by plain code. */
import { type Kernel, newKernel } from "../kernel/instance.ts";
import { NOTED } from "../kernel/layout.ts";
import { sumRows, type WeightTable } from "./chain.ts";
import { FeatureSink, type Sink } from "./features.ts";
import type { TemplateTable } from "./templates.ts";

export interface RowScorer {
  /** empty before the first feature of a token */
  readonly sink: Sink;
  /** Writes the sums of the features taken in to `out`, from `at`, a number a column; empties the sink. */
  readonly score: (out: Float64Array, at: number) => void;
}

const known = new WeakMap<WeightTable, RowScorer>();

/** The scorer of a table; made on the first call for it, and kept as long as the table is. */
export function scorerOf(table: WeightTable, templates: TemplateTable): RowScorer {
  let scorer = known.get(table);
  if (scorer === undefined) {
    scorer = kernelScorer(table, templates) ?? plainScorer(table, templates);
    known.set(table, scorer);
  }
  return scorer;
}

export function plainScorer(table: WeightTable, templates: TemplateTable): RowScorer {
  const sink = new FeatureSink(table.bits, templates);
  return {
    sink,
    score: (out, at) => {
      sumRows(table, sink.buffer, 0, sink.count, out, at);
      sink.count = 0;
    },
  };
}

/** Null where there is no kernel, or none for such tables: of columns as the kernel has them, of bytes. */
export function kernelScorer(table: WeightTable, templates: TemplateTable): RowScorer | null {
  const { values, bits, columns, mirrored } = table;
  if (!(values instanceof Int8Array)) return null;
  const rows = 2 ** bits;
  const width = mirrored === true ? 1 : columns;
  if (width !== 1 && width !== 4 && width !== 16) return null;
  const kernel = newKernel(NOTED.table + (rows + 1) * width);
  if (kernel === null) return null;
  new Int8Array(kernel.memory, NOTED.table, values.length).set(values);
  writeTemplates(new Int32Array(kernel.memory, 0, NOTED.table / 4), templates);
  if (width === 1) return new ScorerOfOne(kernel, table);
  return new ScorerOfMany(kernel, table, width);
}

/** The templates as the kernel reads them: by group, and in a group by how many values they are made of, four a step. */
function writeTemplates(memory: Int32Array, { groups }: TemplateTable): void {
  if (groups.length > NOTED.mostGroups) throw new Error(`more than ${NOTED.mostGroups} groups of features`);
  let step = NOTED.templates;
  groups.forEach((group, position) => {
    memory[NOTED.groups / 4 + position * 4] = step;
    for (let values = 1; values <= 3; values++) {
      const alike = group.filter((template) => template.values.length === values);
      memory[NOTED.groups / 4 + position * 4 + values] = alike.length;
      alike.forEach((template, k) => {
        const at = (step >> 2) + 16 * (k >> 2) + (k & 3);
        memory[at] = template.number;
        for (const [place, slot] of template.values.entries()) memory[at + 4 * (place + 1)] = slot * 4;
      });
      step += 64 * Math.ceil(alike.length / 4);
    }
  });
  if (step > NOTED.table) throw new Error("more features than a kernel's memory has room for");
}

/** Notes features in the kernel's memory, one list for each number of values. */
class NotingSink implements Sink {
  readonly frame: Int32Array;
  readonly #memory: Int32Array;
  ones = 0;
  twos = 0;
  threes = 0;
  /** a bit for each group */
  groups = 0;

  constructor(memory: ArrayBuffer) {
    this.#memory = new Int32Array(memory, 0, NOTED.table / 4);
    this.frame = new Int32Array(memory, NOTED.frame, NOTED.slots);
  }

  clear(): void {
    this.ones = 0;
    this.twos = 0;
    this.threes = 0;
    this.groups = 0;
  }

  group(group: number): void {
    this.groups |= 1 << group;
  }

  add(template: number, value: number): void {
    const at = NOTED.ones / 4 + this.ones * 2;
    this.ones += 1;
    this.#memory[at] = value;
    this.#memory[at + 1] = template;
  }

  pair(template: number, a: number, b: number): void {
    const at = NOTED.twos / 4 + this.twos * 4;
    this.twos += 1;
    this.#memory[at] = a;
    this.#memory[at + 1] = template;
    this.#memory[at + 2] = b;
  }

  triple(template: number, a: number, b: number, c: number): void {
    const at = NOTED.threes / 4 + this.threes * 4;
    this.threes += 1;
    this.#memory[at] = a;
    this.#memory[at + 1] = template;
    this.#memory[at + 2] = b;
    this.#memory[at + 3] = c;
  }
}

/** One column. */
export class ScorerOfOne implements RowScorer {
  readonly sink: NotingSink;
  readonly #kernel: Kernel;
  readonly #rows: number;
  readonly #scale: number;
  readonly #mirrored: boolean;

  constructor(kernel: Kernel, { bits, scale, mirrored }: WeightTable) {
    this.sink = new NotingSink(kernel.memory);
    this.#kernel = kernel;
    this.#rows = 2 ** bits;
    this.#scale = scale;
    this.#mirrored = mirrored === true;
  }

  /** The sum as it is stored: a whole number, before the table's scale. Empties the sink. */
  sum(): number {
    const { sink } = this;
    const sum = this.#kernel.sumOne(sink.ones, sink.twos, sink.threes, sink.groups, this.#rows);
    sink.clear();
    return sum;
  }

  score(out: Float64Array, at: number): void {
    const sum = this.#scale * this.sum();
    out[at] = sum;
    if (this.#mirrored) out[at + 1] = -sum;
  }
}

/** Four columns or sixteen. */
class ScorerOfMany implements RowScorer {
  readonly sink: NotingSink;
  readonly #sum: Kernel["sumFour"];
  readonly #sums: Int32Array;
  readonly #rows: number;
  readonly #scale: number;

  constructor(kernel: Kernel, { bits, scale }: WeightTable, columns: 4 | 16) {
    this.sink = new NotingSink(kernel.memory);
    this.#sum = columns === 4 ? kernel.sumFour : kernel.sumSixteen;
    this.#sums = new Int32Array(kernel.memory, NOTED.sums, columns);
    this.#rows = 2 ** bits;
    this.#scale = scale;
  }

  score(out: Float64Array, at: number): void {
    const { sink } = this;
    this.#sum(sink.ones, sink.twos, sink.threes, sink.groups, this.#rows);
    sink.clear();
    for (let column = 0; column < this.#sums.length; column++)
      out[at + column] = this.#sums[column]! * this.#scale;
  }
}
