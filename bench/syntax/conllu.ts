/** Reads CoNLL-U (Universal Dependencies) with the character offsets of each word in its sentence's text. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

export interface UdWord {
  /** UTF-16 units into `text` */
  readonly start: number;
  readonly end: number;
  /** language-specific tag: Penn's for English */
  readonly tag: string;
  /** index of the head in the sentence; -1 the root */
  readonly head: number;
  readonly relation: string;
}
export interface UdSentence {
  readonly text: string;
  readonly genre: string;
  readonly words: readonly UdWord[];
}

/** The sentences of a gzipped CoNLL-U file whose words all stand in their text; others are left out. */
export function readConllu(path: string): readonly UdSentence[] {
  const sentences: UdSentence[] = [];
  let genre = "";
  for (const part of gunzipSync(readFileSync(path)).toString("utf8").split("\n\n")) {
    const lines = part.split("\n");
    genre = lines.find((line) => line.startsWith("# meta::genre = "))?.slice(16) ?? genre;
    const text = lines.find((line) => line.startsWith("# text = "))?.slice(9);
    const words =
      text === undefined
        ? null
        : placeWords(
            text,
            lines.filter((line) => /^\d+\t/.test(line)),
          );
    if (text !== undefined && words !== null) sentences.push({ text, genre, words });
  }
  return sentences;
}

function placeWords(text: string, lines: readonly string[]): readonly UdWord[] | null {
  let at = 0;
  const words: UdWord[] = [];
  for (const line of lines) {
    const [, form, , , tag, , head, relation] = line.split("\t");
    const start = text.indexOf(form!, at);
    if (start < 0 || text.slice(at, start).trim() !== "") return null;
    at = start + form!.length;
    words.push({ start, end: at, tag: tag!, head: Number(head) - 1, relation: relation! });
  }
  return words;
}
