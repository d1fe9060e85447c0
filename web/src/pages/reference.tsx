/** The API, route by route, drawn from its own OpenAPI document; needs no network beyond the desk. */
import { useEffect, useState } from "preact/hooks";
import { type ApiError, asError } from "../desk.ts";
import { Failed, Loading, Page, Section } from "../parts/basics.tsx";

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly description: string;
        readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
      }
    >
  >;
}

interface Api {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

export function ReferencePage() {
  const [api, setApi] = useState<Api | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  useEffect(() => {
    fetch("/api/v1/openapi.json")
      .then(async (response) => setApi((await response.json()) as Api))
      .catch((failed: unknown) => setError(asError(failed)));
  }, []);
  if (error !== null) return <Failed error={error} />;
  if (api === null) return <Loading />;
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const tags = [...new Set(operations.map(({ operation }) => operation.tags?.[0] ?? "Other"))];
  return (
    <Page
      title="The API"
      lead={
        <p class="facts">
          {api.info.description} The document itself is at{" "}
          <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.
        </p>
      }
    >
      {tags.map((tag) => (
        <Section key={tag} id={tag.toLowerCase()} title={tag}>
          {operations
            .filter(({ operation }) => (operation.tags?.[0] ?? "Other") === tag)
            .map(({ path, method, operation }) => (
              <details key={operation.operationId} class="operation">
                <summary>
                  <code class={`method ${method}`}>{method.toUpperCase()}</code> <code>/api/v1{path}</code>{" "}
                  <span class="facts">{operation.summary}</span>
                </summary>
                <Details operation={operation} path={path} method={method} />
              </details>
            ))}
        </Section>
      ))}
      <Section id="schemas" title="Shapes">
        {Object.entries(api.components?.schemas ?? {}).map(([name, schema]) => (
          <details key={name} class="operation" id={`shape-${name}`}>
            <summary>
              <code>{name}</code> <span class="facts">{schema.description ?? ""}</span>
            </summary>
            <Shape schema={schema} />
          </details>
        ))}
      </Section>
    </Page>
  );
}

function Details({
  operation,
  path,
  method,
}: {
  readonly operation: Operation;
  readonly path: string;
  readonly method: string;
}) {
  const parameters = operation.parameters ?? [];
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const answer = operation.responses["200"]?.content?.["application/json"]?.schema;
  return (
    <div class="operation-body">
      <pre tabIndex={0}>
        <code>{`curl ${method === "get" ? "" : `-X ${method.toUpperCase()} -H 'x-hearsay: 1' `}${location.origin}/api/v1${path}`}</code>
      </pre>
      {parameters.length === 0 ? null : (
        <table class="small-table">
          <thead>
            <tr>
              <th scope="col">Parameter</th>
              <th scope="col">Where</th>
              <th scope="col">Type</th>
              <th scope="col">Meaning</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map((parameter) => (
              <tr key={parameter.name}>
                <td>
                  <code>{parameter.name}</code>
                  {parameter.required ? " *" : ""}
                </td>
                <td>{parameter.in}</td>
                <td>
                  <Type schema={parameter.schema ?? {}} />
                </td>
                <td>{parameter.description ?? parameter.schema?.description ?? ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {body === undefined ? null : (
        <>
          <h3>Body</h3>
          <Shape schema={body} />
        </>
      )}
      {answer === undefined ? null : (
        <>
          <h3>Answer</h3>
          <Shape schema={answer} />
        </>
      )}
      <p class="facts">
        {Object.entries(operation.responses)
          .map(([status, { description }]) => `${status} ${description}`)
          .join(" · ")}
      </p>
    </div>
  );
}

function Shape({ schema }: { readonly schema: Schema }) {
  if (schema.properties === undefined)
    return (
      <p>
        <Type schema={schema} />
      </p>
    );
  return (
    <table class="small-table">
      <tbody>
        {Object.entries(schema.properties).map(([name, property]) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
              {schema.required?.includes(name) ? "" : " ?"}
            </th>
            <td>
              <Type schema={property} />
            </td>
            <td>{property.description ?? ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Type({ schema }: { readonly schema: Schema }) {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    return <a href={`#shape-${name}`}>{name}</a>;
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined)
    return (
      <>
        {choices.map((choice, index) => (
          <span key={index}>
            {index > 0 ? " | " : ""}
            <Type schema={choice} />
          </span>
        ))}
      </>
    );
  if (schema.enum !== undefined) return <>{schema.enum.map((value) => JSON.stringify(value)).join(" | ")}</>;
  if (schema.type === "array")
    return (
      <>
        [<Type schema={schema.items ?? {}} />]
      </>
    );
  if (schema.properties !== undefined) return <>{`{ ${Object.keys(schema.properties).join(", ")} }`}</>;
  return <>{Array.isArray(schema.type) ? schema.type.join(" | ") : (schema.type ?? "any")}</>;
}
