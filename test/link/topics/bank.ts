/** A bank that fails: what it owes, who knew, what depositors get; figures given to one paper and carried by others. */
import type { Topic } from "./topic.ts";

export const BANK: Topic = {
  articles: [
    {
      outlet: "Financial Times",
      published: "2024-09-02",
      title: "Hallmere Bank seeks rescue after losses",
      text: `Hallmere Bank has lost £380 million to £420 million on property loans, three people with knowledge of its accounts said.

The lender, which has some 310,000 depositors, may be sold within days, the people said. Its chairman, Edwin Prowse, had been warned by auditors in March, according to one of them.

Hallmere declined to comment.`,
    },
    {
      outlet: "BBC News",
      published: "2024-09-03",
      title: "Hallmere Bank collapses",
      text: `Hallmere Bank has collapsed, the Bank of England said on Tuesday. Depositors will be repaid up to £85,000 each.

About 2,600 people work for the bank. Administrators said as many as 1,900 jobs could go.

Mr Prowse, the chairman, said that he had never been warned by auditors.

A union official, Dawn Keir, said 2,100 posts were at risk.`,
    },
    {
      outlet: "Metro Post",
      published: "2024-09-03",
      title: "Bank boss knew for months",
      text: `The boss of collapsed Hallmere Bank was warned by auditors in March, insiders have confirmed.

The bank lost £420 million on loans, the Financial Times says. It leaves 310,000 depositors waiting.

Administrators will axe 1,900 staff.`,
    },
    {
      outlet: "Ledger Weekly",
      published: "2024-09-08",
      title: "Hallmere: a week in figures",
      text: `Hallmere lost £420 million on property. The 1,900 employees who are to go have not been told when.

The paper that first wrote of the losses, the Financial Times, has said that no buyer was found.

Depositors get £85,000 each. In 2011 the failure of Corran Savings cost 640 jobs.`,
    },
  ],
  drifts: [
    "range narrowed: Financial Times -> Metro Post: £420 million",
    "range narrowed: Financial Times -> Ledger Weekly: £420 million",
    "bound lost: BBC News -> Ledger Weekly: 1,900 employees",
    "bound lost: Financial Times -> Metro Post: 310,000",
    "bound lost: BBC News -> Metro Post: 1,900 staff",
    "bound lost: BBC News -> Ledger Weekly: £85,000",
  ],
  noDrifts: [],
  conflicts: ["denial: Financial Times, BBC News: never been warned"],
  noConflicts: [
    "640 jobs",
    "revision: Financial Times, Metro Post",
    "revision: Financial Times, Ledger Weekly",
  ],
};
