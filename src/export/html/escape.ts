/** Article text is hostile: every string that goes into a page goes through here. */
import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/** A Content-Security-Policy that allows this style and this script, and nothing else: no network, no form, no frame. */
export const policyFor = (style: string, script: string): string =>
  `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`;

function hashOf(source: string): string {
  const bytes = sha256(utf8ToBytes(source));
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}
