/** Text and its quotations in the printed form of support.ts. */
export type Case = readonly [text: string, quotations: readonly string[]];

export const CURLY: readonly Case[] = [
  ["“We will go,” she said.", ["We will go,"]],
  ["She said, “We will go.”", ["We will go."]],
  ["“We will,” she said, “go home.”", ["We will,", "go home."]],
  ["He called them “deplorables,” twice.", ["deplorables, ~"]],
  ["“He told me, ‘I am done,’ and left,” she said.", ["He told me, ‘I am done,’ and left,", ">I am done,"]],
  [
    "“‘Crooked’ kind of flows off the tongue,” he said.",
    ["‘Crooked’ kind of flows off the tongue,", ">Crooked ~"],
  ],
  ["“He said it was ‘fine.’”", ["He said it was ‘fine.’", ">fine. ~"]],
  ["“They’re here,” the boys’ mother said.", ["They’re here,"]],
  ["“That’s what he did in ’08 and ’12,” said Ray.", ["That’s what he did in ’08 and ’12,"]],
  ["I don‘t know, “he is Trump‘s man.”", ["he is Trump‘s man."]],
  ["“”", []],
  ["“ ”", []],
  ["“I’m”—he paused—“leaving.”", ["I’m", "leaving."]],
];

export const STRAIGHT: readonly Case[] = [
  ['"We will go," she said.', ["We will go,"]],
  ['He said:"We go."', ["We go."]],
  ['"We will," she said, "go home."', ["We will,", "go home."]],
  ['("We go," she said.)', ["We go,"]],
  ['"I thought—" he began.', ["I thought—"]],
  ['It was—"pure luck"—he said.', ["pure luck ~"]],
  ['" We go , " she said , " now . "', ["We go ,", "now ."]],
  ["''We will go,'' she said. ''Lock her up!''", ["We will go,", "Lock her up!"]],
  ["``We will go,'' she said.", ["We will go,"]],
  ["''The boss said 'no way' to us,'' he said.", ["The boss said 'no way' to us,", ">no way ~"]],
  ["'''No way' is what I heard,'' he said.", ["'No way' is what I heard,", ">No way ~"]],
  ["''What I heard was 'no way'''", ["What I heard was 'no way'", ">no way ~"]],
  ['""We go,"" she said.', ["We go,"]],
  ['He wrote "I told her "go away" and left," she said.', ['I told her "go away" and left,', ">go away ~"]],
  ['He is 6\'2" tall and said "I am tall."', ["I am tall."]],
  ['"$5 is enough," he said.', ["$5 is enough,"]],
  ['"...and then we left," he said.', ["...and then we left,"]],
  ['the "Stop the War" group', ["Stop the War ~"]],
];

export const BRITISH: readonly Case[] = [
  ["'We will go,' she said.", ["We will go,"]],
  ["‘We will go,’ she said.", ["We will go,"]],
  ["‘We will go,' she said.", ["We will go,"]],
  ["'We saw the soldiers' families,' he said.", ["We saw the soldiers' families,"]],
  ["‘We saw the soldiers’ families,’ he said.", ["We saw the soldiers’ families,"]],
  ["'I'm goin' home,' he said.", ["I'm goin' home,"]],
  ["'It was rock 'n' roll,' he said.", ["It was rock 'n' roll,"]],
  ["'We loved the '90s,' she said.", ["We loved the '90s,"]],
  ["'She said \"no\" to me,' he said.", ['She said "no" to me,', ">no ~"]],
  ["the 'dreamers' get 'help' from us", ["dreamers ~", "help ~"]],
  ["the so-called 'dreamers' and the soldiers' families", ["dreamers ~"]],
  [
    "“The ‘dreamers’ are here,” she said. The boss said ‘no.’",
    ["The ‘dreamers’ are here,", ">dreamers ~", "no. ~"],
  ],
  ["Politifact: Trump is right, ‘Thousands of Shootings’ this year", ["Thousands of Shootings ~"]],
  ["the 'deep state' is real", ["deep state ~"]],
  ["Obama says museum tells of 'Suffering and Delight.'", ["Suffering and Delight. ~"]],
  ["`We go,' she said.", ["We go,"]],
];

export const OTHER_MARKS: readonly Case[] = [
  ["« Nous allons », he said.", ["Nous allons ~"]],
  ["«We are going home,» he said.", ["We are going home,"]],
  ["»We are going home,« he said.", ["We are going home,"]],
  ["„We are going home“, he said.", ["We are going home"]],
  ["„We are going home”, he said.", ["We are going home"]],
  ["”We are going home,” he said.", ["We are going home,"]],
  ["“We are going home,“ he said.", ["We are going home,"]],
  ['“We are going home," he said.', ["We are going home,"]],
  ['"We are going home,” he said.', ["We are going home,"]],
  ["‹We are going home,› he said.", ["We are going home,"]],
  ["«He said “no” to me,» she said.", ["He said “no” to me,", ">no ~"]],
];

export const UNBALANCED: readonly Case[] = [
  ["“We are fine, he said.", ["We are fine, he said. …"]],
  ['"We are fine, he said. "We go."', ["We are fine, he said. …", "We go."]],
  ["“We are fine, he said. “We go.” He left.", ["We are fine, he said. …", "We go."]],
  ["We are fine,” he said. “We go.”", ["We go."]],
  ['We are fine," he said.', []],
  ["“The ‘dreamers are here,” she said.", ["The ‘dreamers are here,", ">dreamers are here, …"]],
  ['"The \'dreamers are here," she said.', ["The 'dreamers are here,"]],
  ["“We go.", ["We go. …"]],
  ["“", []],
  ['"', []],
  ["'", []],
];

export const PARAGRAPHS: readonly Case[] = [
  ["“We are here.\n“We stay.\n“We win,” she said.", ["We are here. …", "We stay. … ^0", "We win, ^1"]],
  ['"We are here.\n"We stay," she said.', ["We are here. …", "We stay, ^0"]],
  ["'We are here.\n'We stay,' she said.", ["We are here. …", "We stay, ^0"]],
  ["'We saw the soldiers' camp.\n'We stay,' she said.", ["We saw the soldiers' camp. …", "We stay, ^0"]],
  ["‘We are here.\n‘We stay,’ she said.", ["We are here. …", "We stay, ^0"]],
  ["“We are here.\n[photo] A man waits.\n“We stay,” she said.", ["We are here. …", "We stay, ^0"]],
  ["“We are here.\nShe paused.\n“We stay,” she said.", ["We are here. …", "We stay,"]],
  ["“We are here.”\n“We stay,” she said.", ["We are here.", "We stay,"]],
  [
    "She said: “He told me ‘I am\n“‘done with it,’ and left.”",
    ["He told me ‘I am …", ">I am …", "‘done with it,’ and left. ^0", ">done with it, ^1"],
  ],
  ["«We are here.\n«We stay,» she said.", ["We are here. …", "We stay, ^0"]],
];

/** Text with apostrophes, primes and stray marks, in which nothing is quoted. */
export const NOTHING_QUOTED: readonly string[] = [
  "",
  "No quotation here.",
  "the soldiers' families",
  "The soldiers' families met the voters' groups and the veterans' union.",
  "the soldiers’ families and the voters’ groups",
  "Back in the '90s it was rock 'n' roll.",
  "Back in the ’90s it was rock ’n’ roll, in ’08 too.",
  "Give 'em hell, 'cause 'tis time.",
  "Give ’em hell, ’cause ’tis time.",
  "He don't, won't, can't; it's Trump's.",
  "He don’t, won’t, can’t; it’s Trump’s.",
  "Trump‘s comments, and CBS‘ show",
  "He is 6' tall, or 6'2\".",
  "It lies at 40°26′46″ north.",
  'a 12" record and a 5" screen',
  "goin' huntin' and fishin' with ol' Joe",
  "Cruz' plan, James' book, the 1980s' end",
  "O'Brien and d'Estaing met al-Qa'ida",
  "5' by 6'",
  "the class of '08 and the class of '12",
  "‘90s music and ‘em all",
  "fish 'n chips",
];

/** A quotation, and whether it is a term or title rather than speech. */
export const SHORT: readonly (readonly [text: string, short: boolean])[] = [
  ["He called them “deplorables.”", true],
  ["She hosts “The View” on weekdays.", true],
  ["He starred in “The Good, the Bad and the Ugly” in 1966.", true],
  ["He wrote “To Kill a Mockingbird.”", true],
  ["the so-called “fake news” media", true],
  ["It was “absolutely wrong” of him.", true],
  ["“Deplorables” is what she called them.", true],
  ["“Yes,” she said.", false],
  ["“Absolutely not!” she said.", false],
  ["She said, “Yes.”", false],
  ["She asked: “Why?”", false],
  ["He said it was “the worst thing that has ever happened here.”", false],
  ["He said he “is tired.”", false],
  ["He said “they’re tired” of it.", false],
  ["They chanted “Lock her up!”", false],
  ["“Make America Great Again,” she said.", false],
];
