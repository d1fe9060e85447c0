export * from "./claim.ts";
export * from "./document.ts";
export * from "./ids.ts";
export * from "./quantity.ts";
export * from "./reading.ts";
export * from "./span.ts";
export * from "./trace.ts";
export * from "./voice.ts";
