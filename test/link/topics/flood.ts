/** A flood: a toll, people displaced, a dam whose gate was opened or was not, a round-up that names its papers in passing. */
import type { Topic } from "./topic.ts";

export const FLOOD: Topic = {
  articles: [
    {
      outlet: "Reuters",
      published: "2024-03-04",
      title: "Floods kill at least 23 in southern Malawi",
      text: `LILONGWE, March 4 (Reuters) - At least 23 people were killed when the Ruo River burst its banks in southern Malawi, the disaster management agency said on Monday.

Between 8,000 and 11,000 people have been displaced, according to the agency's commissioner, Grace Phiri.

Two engineers who had worked on the Kholo dam told Reuters that one of its gates may have been opened without warning. The operator, Egenway, denied that any gate had been opened.

Some 140 schools are closed, the education ministry said.`,
    },
    {
      outlet: "Daily Lantern",
      published: "2024-03-05",
      title: "11,000 flee as flood kills 23",
      text: `Twenty-three people died when a river burst its banks in Malawi, and 11,000 people have been displaced.

Engineers have confirmed that a gate of the Kholo dam was opened without warning, Reuters reported.`,
    },
    {
      outlet: "AP",
      published: "2024-03-06",
      title: "Malawi flood toll rises to 31",
      text: `BLANTYRE, Malawi (AP) — The death toll from the floods in southern Malawi has risen to 31, the disaster management agency said Wednesday.

The Red Cross put the number of dead at 44. "We count those whom the villages have buried," its country director, James Banda, said.

Villagers in Mulolo said soldiers had turned away boats that carried food. The army said no boat was turned away.

Reconstruction will cost up to $60 million, the finance ministry estimates.`,
    },
    {
      outlet: "Southern Digest",
      published: "2024-03-09",
      title: "The Malawi floods: what is known",
      text: `How many have died? At least 31 people, the government says; the Red Cross has 44.

How many had to leave their homes? Reuters spoke to the disaster agency on the first day. The number of displaced people is 11,000.

What will it cost? Rebuilding will cost $60 million. AP, which saw the damage from the air, says whole villages are gone.

Are children in school? The 140 schools remain closed.`,
    },
  ],
  drifts: [
    "bound lost: Reuters -> Daily Lantern: Twenty-three people",
    "range narrowed: Reuters -> Daily Lantern: 11,000 people",
    "source promoted: Reuters -> Daily Lantern: Engineers have confirmed",
    "range narrowed: Reuters -> Southern Digest: 11,000",
    "bound lost: AP -> Southern Digest: $60 million",
    "bound lost: Reuters -> Southern Digest: 140 schools",
  ],
  noDrifts: ["source swapped:", "bound lost: AP -> Southern Digest: 44"],
  conflicts: [
    "denial: Reuters, Reuters: denied that any gate had been opened",
    "contradiction: AP, AP: 44",
    "denial: AP, AP: no boat was turned away",
  ],
  noConflicts: ["contradiction: Reuters, AP: 31", "contradiction: Reuters, Southern Digest"],
};
