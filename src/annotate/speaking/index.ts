export { speakingPass } from "./pass.ts";
