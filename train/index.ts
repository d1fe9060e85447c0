/** `npm run train -- NAME --corpus DIR`: trains the weights under models/. Each NAME is a file in this folder. */
import { dispatch } from "../bench/dispatch.ts";

await dispatch(new URL("./", import.meta.url), process.argv.slice(2), "train");
