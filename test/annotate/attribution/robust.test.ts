import { describe, expect, it } from "vitest";
import { analyse, printed } from "./analyse.ts";

/** What news pages hold besides prose; the lines that must be among those found. */
const READ: readonly (readonly [kind: string, text: string, found: readonly string[]])[] = [
  [
    "headline in capitals",
    "MAYOR SAYS BRIDGE WILL REOPEN ON FRIDAY\n\nThe mayor said the bridge would reopen on Friday.",
    ["The mayor | said | the bridge would reopen on Friday"],
  ],
  [
    "text in capitals",
    "THE MAYOR SAID THE BRIDGE WOULD REOPEN ON FRIDAY.",
    ["THE MAYOR | SAID | THE BRIDGE WOULD REOPEN ON FRIDAY"],
  ],
  [
    "list",
    "The report found:\n\n- The minister said that the talks had failed.\n- The union said the strike would go on.",
    ["The minister | said | that the talks had failed", "The union | said | the strike would go on"],
  ],
  [
    "bullets",
    "• The minister said that the talks had failed.\n• The union said the strike would go on.",
    ["The minister | said | that the talks had failed", "The union | said | the strike would go on"],
  ],
  [
    "closing mark missing",
    '"We will rebuild the school, the governor said.\n\nThe minister said that the talks had failed.',
    ["The minister | said | that the talks had failed"],
  ],
  [
    "no marks at all",
    "We will rebuild the school, the governor said.",
    ["the governor | said | We will rebuild the school"],
  ],
  [
    "straight and curly marks mixed",
    '“We will rebuild the school," the governor said.',
    ['the governor | said | “We will rebuild the school,"'],
  ],
  [
    "dash cut in two by the scanner",
    "The bridge would reopen on Friday - - the mayor said - - and stay open.",
    [],
  ],
  [
    "quotation over two paragraphs",
    "“We will rebuild the school,” the governor said. “It will be open in May.\n\n“It will have a new roof.”",
    [],
  ],
];
