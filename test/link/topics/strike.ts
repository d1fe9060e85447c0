/** A strike: who began, how many take part, what was offered; a paper that names another one only at its end. */
import type { Topic } from "./topic.ts";

export const STRIKE: Topic = {
  articles: [
    {
      outlet: "El Puerto",
      published: "2023-05-10",
      title: "Dockers walk out at Quintay",
      text: `Dockers at the port of Quintay in Chile walked out on Wednesday. The union said 2,400 workers had joined the strike; the port company counted 900.

The union's president, Rosa Aravena, said police had thrown gas grenades first. The interior ministry said strikers had thrown stones first.

The company is ready to offer a raise of up to 6%, according to a letter seen by El Puerto. At least 35 ships are waiting off the coast, the navy said.`,
    },
    {
      outlet: "Bloomberg",
      published: "2023-05-11",
      title: "Copper Exports Delayed by Chile Port Strike",
      text: `A strike at the Chilean port of Quintay may delay copper exports worth $200 million to $250 million, analyst Paul Reyes of Norte Capital said.

The port company could close one of its two terminals if the strike goes on, two people familiar with the matter said. The company's chief executive, Ana Lagos, said no terminal would be closed.

Three strikers were arrested, police said. The union said none of its members had been arrested.`,
    },
    {
      outlet: "The Trumpet",
      published: "2023-05-12",
      title: "Port boss shuts terminal as strike bites",
      text: `Copper worth $250 million is stuck in Chile, where dockers are on strike at Quintay. The port company has closed one of its two terminals.

Its owners have offered a raise of 6%, and 35 ships are waiting off the coast.

Bloomberg and El Puerto have written about the dispute.`,
    },
    {
      outlet: "El Puerto",
      published: "2023-05-15",
      title: "Strike ends at Quintay",
      text: `The strike at Quintay ended on Monday with a raise of 5%, both sides said.

The union corrected the number of those who had joined it: there were 2,150 workers on strike, not 2,400.

In April, 1,100 workers struck for a day at the port of Arica.`,
    },
  ],
  drifts: [
    "range narrowed: Bloomberg -> The Trumpet: $250 million",
    "bound lost: El Puerto -> The Trumpet: 6%",
    "bound lost: El Puerto -> The Trumpet: 35 ships",
    "plan turned fact: Bloomberg -> The Trumpet: closed one of its two terminals",
  ],
  noDrifts: ["number garbled:"],
  conflicts: [
    "contradiction: El Puerto, El Puerto: thrown stones first",
    "contradiction: El Puerto, El Puerto: 2,150",
    "denial: Bloomberg, Bloomberg: none of its members",
    "denial: Bloomberg, Bloomberg: no terminal would be closed",
  ],
  noConflicts: ["1,100"],
};
