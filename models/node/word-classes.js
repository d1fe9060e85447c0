import { readWeights } from "./read-weights.js";

export default readWeights("word-classes");
