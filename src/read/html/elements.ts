/** What kinds of element there are, as far as the finding of text goes (WHATWG HTML 13.1.2, 13.2.6, 15.3). */
const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** They stand in a line of text and do not break it. */
export const INLINE = names(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output meter q rp rt ruby s samp small span strike strong sub sup time tt u var",
);

/** They have no content and no end tag. */
export const VOID = names(
  "area base basefont br col embed frame hr img input keygen link meta param source track wbr",
);

/** What stands in them is for no reader of the article, and they do not break the line of text around them. */
export const SKIPPED = names(
  "svg math noscript template select option optgroup datalist button object audio video canvas map dialog applet head",
);

/** Their start tags end a paragraph that is open. */
export const ENDS_PARAGRAPH = names(
  "address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul",
);

/** The start tag on the left ends the open elements on its right, as far up as the nearest list or table. */
export const ENDS_OPEN: Readonly<Record<string, readonly string[]>> = {
  li: ["li"],
  dt: ["dt", "dd"],
  dd: ["dt", "dd"],
  tr: ["tr", "td", "th"],
  td: ["td", "th"],
  th: ["td", "th"],
};
export const LISTS_AND_TABLES = names("ul ol dl table");
