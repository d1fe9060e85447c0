declare const encoded: string;
export default encoded;
