/**
 * Article text in Markdown: every character that could mark it up is escaped, so that a headline can make no link, no
 * picture, no raw HTML and no mention of a person, in CommonMark and in GitHub's dialect.
 */

const MARKUP = /[\\`*_[\]<>|~$&^{}]/g;
/** GitHub links bare addresses and names people after "@". */
const LINKED = /:(?=\/\/)|(?<=\bwww)\.|@/gi;
/** Control characters and marks that turn the direction of writing. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/** On one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(UNPRINTABLE, "\uFFFD")
    .replace(MARKUP, (character) => `\\${character}`)
    .replace(LINKED, (character) => `\\${character}`)
    .replace(/^([#+>-]|\d+(?=[.)]))/, "\\$1");
}

/** The address as an autolink; null: it is none of the web's, and nothing to follow. */
export function linkTo(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { href } = new URL(url);
  return /[<>\s\\]/.test(href) ? null : `<${href}>`;
}
