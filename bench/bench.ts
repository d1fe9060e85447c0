/** `npm run bench [-- NAME]`: measures speed and memory. Each NAME is a file in bench/speed/. */
import { dispatch } from "./dispatch.ts";

await dispatch(new URL("./speed/", import.meta.url), process.argv.slice(2), "bench");
