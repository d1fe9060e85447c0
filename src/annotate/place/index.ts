/** Places: where things happen, and where they were said. */
export { placePass } from "./pass.ts";
