/** Markdown as elements, made token by token: nothing is ever put in as HTML. */
import { marked, type Token, type Tokens } from "marked";
import type { ComponentChildren } from "preact";

export function Markdown({
  text,
  linkTo,
}: {
  readonly text: string;
  readonly linkTo: (href: string) => string | null;
}) {
  return <div class="prose">{blocks(marked.lexer(text), linkTo)}</div>;
}

type LinkTo = (href: string) => string | null;

const blocks = (tokens: readonly Token[], linkTo: LinkTo): ComponentChildren =>
  tokens.map((token, index) => block(token, index, linkTo));

function block(token: Token, key: number, linkTo: LinkTo): ComponentChildren {
  switch (token.type) {
    case "space":
      return null;
    case "hr":
      return <hr key={key} />;
    case "heading": {
      // The page has its own first heading.
      const Heading = `h${Math.min(6, Math.max(2, (token as Tokens.Heading).depth))}` as "h2";
      return <Heading key={key}>{inlines(token.tokens ?? [], linkTo)}</Heading>;
    }
    case "paragraph":
      return <p key={key}>{inlines(token.tokens ?? [], linkTo)}</p>;
    case "text":
      return <span key={key}>{token.tokens === undefined ? token.text : inlines(token.tokens, linkTo)}</span>;
    case "code":
      return (
        <pre key={key} tabIndex={0}>
          <code>{(token as Tokens.Code).text}</code>
        </pre>
      );
    case "blockquote":
      return <blockquote key={key}>{blocks(token.tokens ?? [], linkTo)}</blockquote>;
    case "list":
      return list(token as Tokens.List, key, linkTo);
    case "table":
      return table(token as Tokens.Table, key, linkTo);
    default:
      return <p key={key}>{token.raw}</p>;
  }
}

function list({ ordered, items }: Tokens.List, key: number, linkTo: LinkTo): ComponentChildren {
  const children = items.map((item, index) => <li key={index}>{blocks(item.tokens, linkTo)}</li>);
  return ordered ? <ol key={key}>{children}</ol> : <ul key={key}>{children}</ul>;
}

function table({ header, rows }: Tokens.Table, key: number, linkTo: LinkTo): ComponentChildren {
  return (
    <div class="table-scroll" key={key} tabIndex={0} role="group" aria-label="Table">
      <table class="small-table">
        <thead>
          <tr>
            {header.map((cell, index) => (
              <th scope="col" key={index}>
                {inlines(cell.tokens, linkTo)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) => (
                <td key={index}>{inlines(cell.tokens, linkTo)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const inlines = (tokens: readonly Token[], linkTo: LinkTo): ComponentChildren =>
  tokens.map((token, index) => inline(token, index, linkTo));

function inline(token: Token, key: number, linkTo: LinkTo): ComponentChildren {
  switch (token.type) {
    case "strong":
      return <strong key={key}>{inlines(token.tokens ?? [], linkTo)}</strong>;
    case "em":
      return <em key={key}>{inlines(token.tokens ?? [], linkTo)}</em>;
    case "codespan":
      return <code key={key}>{(token as Tokens.Codespan).text}</code>;
    case "br":
      return <br key={key} />;
    case "link": {
      const href = linkTo((token as Tokens.Link).href);
      const children = inlines(token.tokens ?? [], linkTo);
      return href === null ? (
        <span key={key}>{children}</span>
      ) : (
        <a key={key} href={href} rel="noopener noreferrer">
          {children}
        </a>
      );
    }
    case "escape":
    case "text": {
      const { tokens: parts, text } = token as Tokens.Text;
      return parts === undefined ? plain(text) : <span key={key}>{inlines(parts, linkTo)}</span>;
    }
    case "image":
      return <em key={key}>{(token as Tokens.Image).text}</em>;
    default:
      return token.raw;
  }
}

/** The lexer keeps entities as they are written. */
const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
const plain = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
