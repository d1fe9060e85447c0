/** The name and version that every reading carries, so that a finding can be traced to what made it. */
import manifest from "../../package.json" with { type: "json" };

export const VERSION: string = manifest.version;
export const EXTRACTOR = `hearsay ${VERSION}`;
