/** Small closed classes of words that the place pass asks about. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Prepositions with which a place is said; "by" and "with" bring in people. */
export const PLACE_PREPOSITIONS = words(
  "in at near from to into across outside inside of around over toward towards through throughout off on between along " +
    "within beyond against via past above below beside under leaving enter entering visit visiting and or",
);

/** Those after which a name is no person's: "to Clinton" and "from Clinton" may be said of one. */
export const SURE_PREPOSITIONS = words(
  "in at near into across outside inside throughout within leaving entering visiting",
);

/** Words between a preposition and the name: "in eastern Ukraine", "in the city of Kherson". */
export const PLACE_MODIFIERS = words(
  "the eastern western northern southern central north south east west northeast northwest southeast southwest northeastern " +
    "northwestern southeastern southwestern north-eastern south-eastern north-western south-western upper lower greater downtown " +
    "mainland rural coastal occupied war-torn neighboring neighbouring nearby far all most much parts part city town village " +
    "capital port region province state district regions cities towns villages country island both new's old of northern-most",
);

/** Capitalised words before a name that belong to it as directions, not as a person's name. */
export const DIRECTIONS = words(
  "north south east west northern southern eastern western central upper lower greater downtown mainland occupied northeastern " +
    "northwestern southeastern southwestern",
);

/** Nouns after a name that make a region of it: "Kursk region", "Shan State". */
export const REGION_NOUNS = words(
  "region oblast province state county district governorate prefecture territory peninsula canton krai raion municipality area",
);

/** Marks between a dateline and its text. */
export const DATELINE_MARKS = words("— – ― -- - −");
