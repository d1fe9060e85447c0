/** docs/api.md: the routes of the API as a table, from the OpenAPI document; a test holds the file to it. */
import { describeApi, describedApi } from "../src/serve/app.ts";

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly description?: string;
  }[];
}

const HEAD = `# The API

A desk answers at \`/api/v1\`; \`/api/v1/openapi.json\` is its OpenAPI 3.1 document, and the page “The API” of the desk shows it
without a network. What a page shows is also at the page's own path for those who send \`Accept: application/json\`.

- **One envelope**: \`{"data": …, "next": …, "coverage": {"complete": …, "why": …}}\`. \`next\` is the cursor of what follows, or null.
  \`coverage\` says when an answer is a part, and of what.
- **One error**: \`application/problem+json\` with \`status\`, \`title\`, and in \`detail\` one line that says what to do.
- **Cursors** hold for the query that gave them, and stay right while articles are added. **ETags** hold until the ledger changes.
- **Changing** something needs the header \`x-hearsay: 1\`, or \`Authorization: Bearer TOKEN\` on a desk with a token.
- **News**: \`GET /api/v1/events\` is a stream of server-sent events: \`added\`, \`ruling\`, \`progress\`, and \`changed\` after which
  answers may differ; each is \`{"number": …, "at": …, "event": …}\`, and \`Last-Event-ID\` goes on from there. \`GET /news\` lists what
  was added and decided. \`batch\` and \`of\` with what is added say what belongs together, and \`progress\` how far that has come.

## From a program

\`\`\`ts
import { createClient, everyPage } from "hearsay/client";

const desk = createClient({ base: "http://127.0.0.1:4417" }); // token: "…" where the desk has one
const { data } = await desk.listThreads({ words: "troops" });
const thread = (await desk.showThread(data[0].id)).data;
console.log(thread.glance.join(" · "));
for await (const claim of everyPage(desk.searchClaims, { voice: "CNN" })) console.log(claim.text);
\`\`\`

\`readerOverHttp({ base, token })\` asks the same of a running desk as \`readerOf(ledger)\` of a ledger that is open here, and gives
the same answers (a test holds the two together): it is how the commands read a ledger that a desk holds. \`GET /dump\` streams the
ledger as lines of JSON; nothing is written while it is read.

\`\`\`
curl -s http://127.0.0.1:4417/api/v1/claims?words=troops\\&least=10000 | jq '.data[].text'
curl -s -X POST -H 'x-hearsay: 1' -H 'content-type: application/json' \\
  -d '{"text": "…", "outlet": "LBC", "published": "2025-07-02"}' http://127.0.0.1:4417/api/v1/documents
\`\`\`
`;

export function apiText(): string {
  const { paths = {} } = describeApi(describedApi());
  const byTag = new Map<string, string[]>();
  for (const [path, methods] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(methods as Readonly<Record<string, Operation>>)) {
      const tag = operation.tags?.[0] ?? "Other";
      byTag.set(tag, [...(byTag.get(tag) ?? []), rowOf(method, path, operation)]);
    }
  }
  const sections = [...byTag].map(
    ([tag, rows]) => `## ${tag}\n\n| route | what | takes |\n|---|---|---|\n${rows.join("\n")}\n`,
  );
  return [HEAD, ...sections].join("\n");
}

function rowOf(method: string, path: string, { summary = "", parameters = [] }: Operation): string {
  const query = parameters.filter((parameter) => parameter.in === "query").map(({ name }) => `\`${name}\``);
  return `| \`${method.toUpperCase()} ${path}\` | ${summary} | ${query.join(" ")} |`;
}
