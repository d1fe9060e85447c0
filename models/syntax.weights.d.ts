/** Base64 of the bytes that src/annotate/language/syntax-format.ts reads; made by train/syntax.ts. */
declare const weights: string;
export default weights;
