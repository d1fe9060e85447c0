/** The voices of one document on their way to the model: each speaker gets its id once, parents before children. */
import { Memo } from "../../lexicon/memo.ts";
import { type DocumentId, type Voice, type VoiceId, voiceId } from "../../model/index.ts";
import type { Speaker } from "../layers.ts";

/** The same names come in article after article, and an id is a hash to work out. */
const NAMED_IDS = new Memo((name: string) => voiceId(name));

export class Roster {
  readonly #document: DocumentId;
  readonly #byKey = new Map<string, Voice>();

  constructor(document: DocumentId) {
    this.#document = document;
  }

  /** The id of a speaker's voice; entering the same speaker again joins its aliases. */
  enter(speaker: Speaker): VoiceId {
    const key = `${speaker.named}|${speaker.name}`;
    const known = this.#byKey.get(key);
    if (known !== undefined) {
      const aliases = [...new Set([...known.aliases, ...speaker.aliases])];
      const { id, name, kind, named, country, parent, role } = known;
      if (aliases.length > known.aliases.length)
        this.#byKey.set(key, { id, name, kind, named, aliases, country, parent, role });
      return id;
    }
    const parent = speaker.parent === null ? null : this.enter(bodyNamed(speaker.parent, speaker.country));
    // An unnamed voice is somebody else in every document, so the document is part of who it is.
    const id = speaker.named ? NAMED_IDS.of(speaker.name) : voiceId(speaker.name, this.#document);
    const { name, kind, named, aliases, country, role } = speaker;
    this.#byKey.set(key, { id, name, kind, named, aliases: [...new Set(aliases)], country, parent, role });
    return id;
  }

  voices(): readonly Voice[] {
    return [...this.#byKey.values()];
  }
}

/** A parent of which the text knows no more than its name: the government of a country, or a body. */
function bodyNamed(name: string, country: string | null): Speaker {
  return { name, kind: "government", named: true, aliases: [], country, parent: null, role: null };
}
