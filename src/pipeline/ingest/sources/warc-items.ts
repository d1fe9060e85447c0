/** The pages of a WARC file, read as a stream: it may be larger than the disk of those who unpack it. */
import { failed } from "../../../read/result.ts";
import { pageOfRecord } from "../../../read/warc/page.ts";
import { readRecords } from "../../../read/warc/records.ts";
import { failure, type RawItems, type SourceContext } from "./context.ts";

/** @param name of the file, or "standard input" */
export async function* warcItems(
  name: string,
  chunks: AsyncIterable<Uint8Array>,
  { options: { meta = {} } }: SourceContext,
): RawItems {
  const source = { name, kind: "warc" };
  let records = 0;
  for await (const part of readRecords(chunks)) {
    records++;
    if (part.kind === "bad record") {
      yield failure(source, part.name, failed("broken record", `the record ${part.name}: ${part.why}`));
      continue;
    }
    const page = await pageOfRecord(part.bytes);
    if (page.kind === "no page") continue;
    if (page.kind === "bad") {
      yield failure(source, part.name, failed("broken record", `the record ${part.name}: ${page.why}`));
      continue;
    }
    const { bytes, contentType, address, fetched } = page;
    yield { kind: "article", source, item: part.name, bytes, contentType, address, meta, about: { fetched } };
  }
  if (records === 0) yield failure(source, "", failed("empty", "there is no record in this WARC file"));
}
