/** `npm run eval -- NAME [options]`: scores a part of Hearsay against gold. Each NAME is a file in bench/eval/. */
import { dispatch } from "./dispatch.ts";

await dispatch(new URL("./eval/", import.meta.url), process.argv.slice(2), "eval");
