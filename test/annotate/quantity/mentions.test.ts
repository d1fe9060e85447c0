import { describe, expect, it } from "vitest";
import { printMentions } from "./print.ts";

const COUNTED: readonly (readonly [string, string])[] = [
  ["It listed 400 jobs that the bank plans to cut.", "[400] 400 {jobs} laid off"],
  ["20 - the rebels that the army says it killed", "[20] 20 {rebels} killed"],
  ["It met 20 rebels who killed four soldiers.", "[20] 20 {rebels}; [four] 4 {soldiers} killed"],
  ["It met 20 men that the firm cut a deal with.", "[20] 20 {men}"],
  ["84. The branches that are closing.", "[84] 84 {branches}"],
  ["3. The branches that are closing.", ""],
  ["20 - the rebels killed in May", "[20] 20 {rebels} killed"],
  [
    "It cost 5 euros a share. The losses were at least 600 million, others say 1.2 billion.",
    "[5 euros] 5 {EUR}; [at least 600 million] 600000000.. {EUR}; [1.2 billion] 1200000000 {EUR}",
  ],
  ["North Korea will send up to 30,000 troops.", "[up to 30,000] ..30000 {troops} sent"],
  ["Around 15,000 North Korean personnel have already been sent.", "[Around 15,000] ~15000 {personnel} sent"],
  [
    "They sent 5,000 military construction workers and 1,000 bomb disposal experts.",
    "[5,000] 5000 {military construction workers} sent; [1,000] 1000 {bomb disposal experts} sent",
  ],
  ["Some 30 villagers who had sheltered in a school were killed.", "[Some 30] ~30 {villagers} killed"],
  ["They saved 40 people.", "[40] 40 {people} rescued"],
  ["About 15,000 North Koreans arrived.", "[About 15,000] ~15000 {North Koreans} arrived"],
  ["The police found 20 kilograms of cocaine.", "[20] 20 {kilograms of cocaine}"],
  ["They lost 50 pieces of North Korean equipment.", "[50] 50 {pieces of equipment} lost"],
  ["A 10-member crew died.", "[10] 10 {member} killed"],
  ["The army neutralised 200 militants.", "[200] 200 {militants} casualties"],
  ["Bombs kill at least 20 at cathedral", "[at least 20] 20.. killed"],
  ["The army neutralised 12 drones.", "[12] 12 {drones} shot down"],
  ["The rebels shot down two helicopters.", "[two] 2 {helicopters} shot down"],
  ["Less than half of 1 percent voted.", "[Less than half of 1 percent] <0.5 {%} voted"],
  ["They have two each.", "[two] 2"],
  ["It employs 4,300 people.", "[4,300] 4300 {people}"],
  [
    "It will shed a tenth of its workforce, about 3,500 people.",
    "[a tenth] 0.1 {workforce} laid off +share; [about 3,500] ~3500 {people} laid off",
  ],
  ["The 30,000-strong force withdrew.", "[30,000] 30000 {force}"],
  [
    "Half of the 11,000 troops were sent home.",
    "[Half] 0.5 {troops} returned +share; [11,000] 11000 {troops}",
  ],
  ["Four of the victims were children.", "[Four] 4 {victims}"],
  ["A third of buildings were destroyed.", "[A third] 0.333333333333 {buildings} destroyed +share"],
  ["Two thirds of the island was without power.", "[Two thirds] 0.666666666667 {island} affected +share"],
  ["One in five Americans agreed.", "[One in five] 0.2 {Americans} +share"],
  ["About 80 percent of the investors are Chinese.", "[About 80 percent] ~80 {%} +share"],
  [
    "Hundreds of thousands of people fled.",
    '[Hundreds of thousands] "hundreds of thousands" {people} displaced',
  ],
  ["Dozens of homes were destroyed.", '[Dozens] "dozens" {homes} destroyed'],
  ["Several hundred civilians were killed.", '[Several hundred] "several hundred" {civilians} killed'],
  ["Some Western officials disagreed.", '[Some] "some" {officials}'],
  ["Many are believed to have been killed or injured.", '[Many] "many" casualties'],
  ["A handful of protesters were arrested.", '[A handful] "a handful" {protesters} arrested'],
  ["Thousands more were hurt.", '[Thousands more] "thousands" injured +additional'],
  ["An unknown number of workers are missing.", '[An unknown number] "an unknown number" {workers} missing'],
  ["Tens of thousands rallied.", '[Tens of thousands] "tens of thousands" protested'],
  ["A few soldiers were captured.", '[A few] "a few" {soldiers} captured'],
  [
    "At least 144 people were killed and 732 injured.",
    "[At least 144] 144.. {people} killed; [732] 732 {people} injured",
  ],
];

const ROLES: readonly (readonly [string, string])[] = [
  ["The quake killed 144 and injured more than 700.", "[144] 144 killed; [more than 700] >700 injured"],
  ["The storm killed and wounded 30 people.", "[30] 30 {people} casualties"],
  ["More than 200 were killed or wounded.", "[More than 200] >200 casualties"],
  ["Some 4,000 were killed, wounded or missing.", "[Some 4,000] ~4000 casualties"],
  ["117 people remain trapped or missing.", "[117] 117 {people} missing"],
  ["30 people in the capital died.", "[30] 30 {people} killed"],
  ["20 soldiers died in the attack.", "[20] 20 {soldiers} killed"],
  ["The blast claimed 12 lives.", "[12] 12 {lives} killed"],
  ["The attack left 12 dead and 30 wounded.", "[12] 12 killed; [30] 30 injured"],
  ["There were 20 deaths and 50 injuries.", "[20] 20 {deaths} killed; [50] 50 {injuries} injured"],
  ["The death toll rose to 1,644.", "[1,644] 1644 killed"],
  ["The toll has reached 2,719, officials said.", "[2,719] 2719 killed"],
  ["The toll could climb to 3,000.", "[3,000] ..3000 killed"],
  ["Deaths passed 2000 on Monday.", "[2000] >2000 {Deaths} killed"],
  ["Injured: 3,408; missing: 139.", "[3,408] 3408 injured; [139] 139 missing"],
  ["Officials put the number of dead at 600.", "[600] 600 {dead} killed"],
  ["Among the dead were 12 children.", "[12] 12 {children} killed"],
  ["The firm will lay off 500 workers.", "[500] 500 {workers} laid off"],
  ["The company cut 500 jobs.", "[500] 500 {jobs} laid off"],
  ["1,200 workers were made redundant.", "[1,200] 1200 {workers} laid off"],
  ["Police arrested 30 protesters.", "[30] 30 {protesters} arrested"],
  ["More than 40 people were detained.", "[More than 40] >40 {people} arrested"],
  ["Rescuers saved 12 miners.", "[12] 12 {miners} rescued"],
  ["The flood displaced 20,000 people.", "[20,000] 20000 {people} displaced"],
  ["Some 3,000 residents were evacuated.", "[Some 3,000] ~3000 {residents} evacuated"],
  ["5,000 people were left homeless.", "[5,000] 5000 {people} homeless"],
  ["The army destroyed 12 tanks.", "[12] 12 {tanks} destroyed"],
  ["Air defences shot down 20 drones.", "[20] 20 {drones} shot down"],
  ["300 homes were damaged or destroyed.", "[300] 300 {homes} damaged"],
  ["Over 35,000 people have been infected.", "[Over 35,000] >35000 {people} infected"],
  [
    "There are 2,741 confirmed cases and 80 deaths.",
    "[2,741] 2741 {confirmed cases} infected; [80] 80 {deaths} killed",
  ],
  ["Nearly 9 million people have been vaccinated.", "[Nearly 9 million] ~..9000000 {people} vaccinated"],
  ["14 patients have recovered.", "[14] 14 {patients} recovered"],
  ["The rebels captured 20 soldiers.", "[20] 20 {soldiers} captured"],
  ["20 soldiers captured the town.", "[20] 20 {soldiers}"],
  ["No survivors were found.", "[No] 0 {survivors} survived"],
  ["No casualties were reported.", "[No] 0 {casualties} casualties"],
  ["Both men were killed.", "[Both] 2 {men} killed"],
  ["Both pilots survived.", "[Both] 2 {pilots} survived"],
  ["Prices rose by 3%.", "[3%] 3 {%} +increase"],
  ["Prices fell 3%.", "[3%] 3 {%} +decrease"],
  ["Thrust fell by 60% to 70%.", "[60% to 70%] 60..70 {%} +decrease"],
  ["Its share rose by 2% to 9%.", "[2%] 2 {%} +increase; [9%] 9 {%}"],
  ["Output rose by 200 barrels to 1,000 barrels.", "[200] 200 {barrels} +increase; [1,000] 1000 {barrels}"],
  ["The price fell from $80 to $70.", "[$80] 80 {USD}; [$70] 70 {USD}"],
  ["Sales are up 5%.", "[5%] 5 {%} +increase"],
  ["They reported a 20% increase.", "[20%] 20 {%} +increase"],
  ["There was a drop of 3%.", "[3%] 3 {%} +decrease"],
  ["Twice as many people came.", "[Twice] 2 {people} +ratio"],
  ["Three times as many soldiers were sent.", "[Three times] 3 {soldiers} +ratio"],
  ["The number of cases nearly tripled.", "[nearly tripled] ~..3 +ratio"],
  ["Output more than doubled.", "[more than doubled] >2 +ratio"],
  ["It wants to triple its troops.", "[triple] 3 {troops} +ratio"],
  ["Exports grew tenfold.", "[tenfold] 10 +ratio"],
  ["He visited three times.", "[three] 3 {times}"],
  [
    "Around 15,000 have been sent, including 11,000 last year and a further 4,000 this year.",
    "[Around 15,000] ~15000 sent =consistent; [11,000] 11000 sent +of which ^0; [a further 4,000] 4000 sent +additional ^0",
  ],
  [
    "The toll was 12: five men and seven women.",
    "[12] 12 killed =consistent; [five] 5 {men} killed ^0; [seven] 7 {women} killed ^0",
  ],
  [
    "The toll was 12: five men and six women.",
    "[12] 12 killed =inconsistent; [five] 5 {men} killed ^0; [six] 6 {women} killed ^0",
  ],
  [
    "At least 7 people, including 3 children, were killed and 29 wounded.",
    "[At least 7] 7.. {people} killed; [3] 3 {children} killed +of which ^0; [29] 29 {people} injured",
  ],
  ["Eleven of the 14 hikers survived.", "[Eleven] 11 {hikers} survived +of which ^1; [14] 14 {hikers}"],
  [
    "The airline said 49 of the 53 people on board, among them two infants, had survived.",
    "[49] 49 {people} survived +of which ^1; [53] 53 {people}; [two] 2 {infants} survived +of which ^1",
  ],
  [
    "There were 176 people on board: 167 passengers and nine crew members.",
    "[176] 176 {people} aboard =consistent; [167] 167 {passengers} aboard ^0; [nine] 9 {crew members} aboard ^0",
  ],
  [
    "They counted 4,700 casualties, including 600 deaths.",
    "[4,700] 4700 {casualties} casualties; [600] 600 {deaths} killed +of which ^0",
  ],
  [
    "Of the 121 people detained, 77 were deported.",
    "[121] 121 {people} arrested; [77] 77 {people} deported +of which ^0",
  ],
  [
    "Of the 10 judges who will hear it, six were appointed by him.",
    "[10] 10 {judges}; [six] 6 {judges} +of which ^0",
  ],
  ["Of course, six were there.", ""],
  ["The index lost 0.12% and gold added 0.1%.", "[0.12%] 0.12 {%} +decrease; [0.1%] 0.1 {%} +increase"],
  ["The army lost 12% of its tanks.", "[12%] 12 {%} lost +share"],
  ["It is an increase of just 0.3 percent.", "[0.3 percent] 0.3 {%} +increase"],
  [
    "Use rose by 25 percent against that of all others, from 2.1 percent to 2.7 percent.",
    "[25 percent] 25 {%} +increase; [2.1 percent] 2.1 {%}; [2.7 percent] 2.7 {%}",
  ],
  ["They took on 1,000 maintenance and cleaning workers.", "[1,000] 1000 {maintenance and cleaning workers}"],
  ["The S&P 500 rose over the same span.", ""],
  ["It made landfall as a Category 5 hurricane in Region 11.", ""],
  ["The toll of the 5.0 earthquake had a magnitude of 4.0.", "[5.0] 5 {magnitude}; [4.0] 4 {magnitude}"],
  ["Winds reached 55 mph (88.5 kph) there.", "[55] 55 {mph}"],
  ["They made 911 calls from 20 homes.", "[20] 20 {homes}"],
  ["It cut power in 18 northern and central counties.", "[18] 18 {northern and central counties}"],
  ["About half of Kelso County's cell sites failed.", "[About half] ~0.5 {cell sites} +share"],
  ["It is one of several outages, including one last month.", '[several] "several" {outages}'],
  ["All but one of the sixteen miners were killed.", "[All but one of the sixteen] 15 {miners} killed"],
  ["All but two of 12 bridges were destroyed.", "[All but two of 12] 10 {bridges} destroyed"],
  ["All but two of the miners were killed.", ""],
  ["It was the fault of those 5,000 workers.", "[5,000] 5000 {workers}"],
  ["Headcount at the firm fell to 22,000.", "[22,000] 22000 {staff}"],
  ["Headcount rose, and they moved to 22,000 sites.", "[22,000] 22000 {sites}"],
  ["Hundreds of demonstrators moved through the city.", '[Hundreds] "hundreds" {demonstrators} protested'],
  ["They moved 3,000 soldiers to the border.", "[3,000] 3000 {soldiers} sent"],
  [
    "Over 6,000 of about 11,000 soldiers became casualties.",
    "[Over 6,000] >6000 {soldiers} casualties +of which ^1; [about 11,000] ~11000 {soldiers}",
  ],
  [
    "96 people died in one town, 18 in another and 30 in a third.",
    "[96] 96 {people} killed; [18] 18 {people} killed; [30] 30 {people} killed",
  ],
  [
    "The army has 12,000 troops, 3,000 of them conscripts.",
    "[12,000] 12000 {troops}; [3,000] 3000 {troops} +of which ^0",
  ],
  ["30,000 people or more fled.", "[30,000] 30000.. {people} displaced"],
  ["The plan is to raise the contingent to 30,000.", "[30,000] 30000"],
  [
    "The number of polling stations fell from 180 to 5.",
    "[180] 180 {polling stations}; [5] 5 {polling stations}",
  ],
  ["A 7.7 quake struck.", "[7.7] 7.7 {magnitude}"],
  ["The rocket flew 300 km.", "[300] 300 {km}"],
  ["He was sentenced to pay $5 million in fines.", "[$5 million] 5000000 {USD}"],
  ["Two brigades of 6,000 each are ready.", "[Two] 2 {brigades}; [6,000] 6000"],
  ["It carries 500 million dollars in aid.", "[500 million dollars] 500000000 {USD}"],
  ["The dead include at least 20 civilians.", "[at least 20] 20.. {civilians} killed +of which"],
  ["We lost 3,000 people that day.", "[3,000] 3000 {people} lost"],
];

const REAL: readonly (readonly [string, string])[] = [
  ["The ministry said 1 soldier was killed.", "[1] 1 {soldier} killed"],
  [
    "Officials said one person was killed and one injured.",
    "[one] 1 {person} killed; [one] 1 {person} injured",
  ],
  ["It killed one and injured eight people.", "[one] 1 killed; [eight] 8 {people} injured"],
  ["Four plain-clothes officers were hurt.", "[Four] 4 {plain-clothes officers} injured"],
  [
    "The plan would cost an estimated $10 trillion over ten years.",
    "[an estimated $10 trillion] ~10000000000000 {USD}",
  ],
  ["Coal- and gas-fired plants number 1,500 in all.", "[1,500] 1500 +total"],
  ["Clinton leads by 46 percent to 42 percent.", "[46 percent] 46 {%}; [42 percent] 42 {%}"],
  ["He was one of six senators to vote against it.", "[six] 6 {senators} voted"],
  ["Nearly 40% casualties were reported.", "[Nearly 40%] ~..40 {%}"],
  ["At least 3,000 to 4,000 bodies await burial.", "[At least 3,000 to 4,000] 3000..4000 {bodies} killed"],
  ["The agency put losses at about 6,000 killed or injured.", "[about 6,000] ~6000 casualties"],
  ["Of them, 300 died.", "[300] 300 killed +of which"],
  [
    "More than half of the roughly 11,000 troops were killed.",
    "[More than half] >0.5 {troops} killed +share; [roughly 11,000] ~11000 {troops}",
  ],
  [
    "The junta said 270 more were missing and over 3,900 hurt.",
    "[270 more] 270 missing +additional; [over 3,900] >3900 injured",
  ],
  [
    "In Bangkok 17 people died, with 83 unaccounted for.",
    "[17] 17 {people} killed; [83] 83 {people} missing",
  ],
  ["It supplied more than 10 million shells.", "[more than 10 million] >10000000 {shells} supplied"],
  [
    "An additional 1,000 soldiers are being trained.",
    "[An additional 1,000] 1000 {soldiers} trained +additional",
  ],
  ["Pyongyang plans another 6,000 as its third wave.", "[another 6,000] 6000 +additional"],
  ["As many as 12,000 could soon arrive.", "[As many as 12,000] ..12000 arrived"],
  ["Roughly 500 worshippers were among the dead.", "[Roughly 500] ~500 {worshippers} killed"],
  ["Twenty-six people die in accident.", "[Twenty-six] 26 {people} killed"],
  ["TWO DEAD, 16 INJURED IN SHOOTING", "[TWO] 2 killed; [16] 16 injured"],
  ["About 2,000 servicemen sent to the war have been killed.", "[About 2,000] ~2000 {servicemen} killed"],
  ["The quake, which struck at noon, killed 30 people.", "[30] 30 {people} killed"],
  ["Police said 30 people, most of them students, were hurt.", "[30] 30 {people} injured"],
  [
    "30 of the 40 passengers were rescued.",
    "[30] 30 {passengers} rescued +of which ^1; [40] 40 {passengers}",
  ],
  ["Between 10,000 and 12,000 men have gone to the front.", "[Between 10,000 and 12,000] 10000..12000 {men}"],
  ["They fired 300 rockets and missiles.", "[300] 300 {rockets} launched"],
  ["Gunmen abducted 20 schoolgirls.", "[20] 20 {schoolgirls} held hostage"],
  ["20 schoolgirls were freed on Monday.", "[20] 20 {schoolgirls} released"],
  ["The club has 500,000 members worldwide.", "[500,000] 500000 {members}"],
  ["The bank seized $2.5 million from him.", "[$2.5 million] 2500000 {USD} seized"],
  ["Some 40 states have signed.", "[Some 40] ~40 {states}"],
  ["The party won 120 seats.", "[120] 120 {seats}"],
  ["A crowd of 5,000 gathered.", "[5,000] 5000 {crowd}"],
  ["Some of the officers fled.", '[Some] "some" {officers} displaced'],
  ["The ship carries 2,500 tonnes of wheat.", "[2,500] 2500 {tonnes of wheat}"],
  ["It produces 1.2 million barrels of oil a day.", "[1.2 million] 1200000 {barrels of oil}"],
  ["He owns several dozen cars.", '[several dozen] "several dozen" {cars}'],
  ["The village lost a dozen men.", "[a dozen] 12 {men} lost"],
  ["Millions of dollars were stolen.", '[Millions] "millions" {dollars}'],
  ["The rebels fired 300 rockets.", "[300] 300 {rockets} launched"],
  ["The firm fired 300 workers.", "[300] 300 {workers} laid off"],
  ["The school fired 12 teachers.", "[12] 12 {teachers} laid off"],
  ["No soldiers were hurt.", "[No] 0 {soldiers} injured"],
  ["He gave both men a medal.", "[both] 2 {men}"],
  ["20 people or so were hurt.", "[20] ~20 {people} injured"],
  [
    "Officials reported 150 security forces, 95 civilians, and hundreds of Taliban killed.",
    '[150] 150 {security forces} killed; [95] 95 {civilians} killed; [hundreds] "hundreds" {Taliban} killed',
  ],
  ["The blast killed 20 soldiers and 30 civilians.", "[20] 20 {soldiers} killed; [30] 30 {civilians} killed"],
  [
    "They killed 20 soldiers, and 30 civilians fled.",
    "[20] 20 {soldiers} killed; [30] 30 {civilians} displaced",
  ],
  ["Nearly eight of 10 voters plan to tune in.", "[Nearly eight of 10] ~..0.8 {voters} +share"],
  ["The margin of error is plus or minus 4 percentage points.", "[4] 4 {percentage points}"],
];

/** Roles told without a word for killing or hurting, and nouns of acts. */
const TOLD: readonly (readonly [string, string])[] = [
  ["Six soldiers gave their lives.", "[Six] 6 {soldiers} killed"],
  ["Twelve miners lost their lives.", "[Twelve] 12 {miners} killed"],
  ["Eleven soldiers fell in the defence of the post.", "[Eleven] 11 {soldiers} killed"],
  ["The deaths of 20 miners shook the town.", "[20] 20 {miners} killed"],
  ["The bodies of four men were found.", "[four] 4 {men} killed"],
  ["Forty of the invaders were put out of action.", "[Forty] 40 {invaders} casualties"],
  ["Three tanks were put out of action.", "[Three] 3 {tanks} destroyed"],
  ["Three armoured vehicles burned.", "[Three] 3 {armoured vehicles} destroyed"],
  ["Two planes were brought down by ground fire.", "[Two] 2 {planes} shot down"],
  ["Three boats were sunk.", "[Three] 3 {boats} destroyed"],
  [
    "Eleven people came in, three of them critical.",
    "[Eleven] 11 {people}; [three] 3 {people} injured +of which ^0",
  ],
  ["Three of them are critical.", "[Three] 3 injured +of which"],
  ["Some 1,200 residents have left for the interior.", "[Some 1,200] ~1200 {residents} displaced"],
  ["1,500 jobs are to go at the bank.", "[1,500] 1500 {jobs} laid off"],
  ["About 4,000 workers face the axe.", "[About 4,000] ~4000 {workers} laid off"],
  ["The company will cut 8 percent of its staff.", "[8 percent] 8 {%} laid off +share"],
  ["It will sack one in ten of its German staff.", "[one in ten] 0.1 {staff} laid off +share"],
  ["It means the loss of 500 jobs.", "[500] 500 {jobs} laid off"],
  [
    "Seventeen soldiers were killed in the raid, along with four civilians.",
    "[Seventeen] 17 {soldiers} killed; [four] 4 {civilians} killed",
  ],
];

/** The same words where they tell of nothing that became of those counted. */
/** Who was aboard, where nothing is said of what became of them. */
const ABOARD: readonly (readonly [string, string])[] = [
  ["A jet with 88 people on board crashed.", "[88] 88 {people} aboard"],
  ["The company said 88 people were aboard.", "[88] 88 {people} aboard"],
  ["Some 150 people are believed to have been on board.", "[Some 150] ~150 {people} aboard"],
  ["The ferry was carrying 120 passengers.", "[120] 120 {passengers} aboard"],
  ["There were 40 people on the bus.", "[40] 40 {people} aboard"],
  // What became of them goes first.
  ["All 88 people on board were killed.", "[88] 88 {people} killed"],
  ["It killed all 12 people aboard.", "[12] 12 {people} killed"],
  // No vehicle, or no people.
  ["There were 40 people on the board of the bank.", "[40] 40 {people}"],
  ["The truck was carrying 40 rockets.", "[40] 40 {rockets}"],
];

const TOLD_NOT: readonly (readonly [string, string])[] = [
  ["Twelve soldiers fell asleep.", "[Twelve] 12 {soldiers}"],
  ["Some 20 trees had fallen.", "[Some 20] ~20 {trees}"],
  ["The team scored 12 critical goals.", "[12] 12 {critical goals}"],
  ["Twelve residents left a note.", "[Twelve] 12 {residents}"],
  ["They put 20 posts on the page.", "[20] 20 {posts}"],
  ["The bill would cut 8 percent of emissions.", "[8 percent] 8 {%} +share"],
  ["The result of 12 elections was annulled.", "[12] 12 {elections}"],
  ["The lyricist of the band Grateful Dead was 78.", "[78] 78"],
  ["Between the two blasts, at least 20 were killed.", "[two] 2 {blasts}; [at least 20] 20.. killed"],
  ["Some 20 were killed by gunmen and three accomplices.", "[Some 20] ~20 killed; [three] 3 {accomplices}"],
];

/** Numbers whose noun stands elsewhere. */
const ELIDED: readonly (readonly [string, string])[] = [
  [
    "At least 17 Kenyan and 10 Somali soldiers were killed.",
    "[At least 17] 17.. {soldiers} killed; [10] 10 {soldiers} killed",
  ],
  ["Officials counted 35 Kenyan dead.", "[35] 35 {dead} killed"],
  ["The claim of 35 Bolivian dead was dismissed.", "[35] 35 {dead} killed"],
  ["The army counted 12 Russian wounded.", "[12] 12 {wounded} injured"],
  ["Casualties exceed 60.", "[exceed 60] >60 {Casualties} casualties"],
  ["The video shows 14 captured Kenyans.", "[14] 14 {Kenyans} captured"],
  ["It has a workforce of about 41,000.", "[about 41,000] ~41000 {workforce}"],
  [
    "The firm will cut 2,600 positions. Of the total, 1,100 will go in Germany and roughly 900 in France.",
    "[2,600] 2600 {positions} laid off; [1,100] 1100 {positions} laid off +of which; [roughly 900] ~900 {positions} laid off",
  ],
  [
    "Twenty-four soldiers died on Saturday, not 11 as first announced.",
    "[Twenty-four] 24 {soldiers} killed; [11] 11 {soldiers} killed",
  ],
  ["The army sent 600 troops rather than 2,000.", "[600] 600 {troops} sent; [2,000] 2000 {troops} sent"],
  [
    "Provisions are 338 million euros, above the 320 million it had given.",
    "[338 million euros] 338000000 {EUR}; [320 million] 320000000 {EUR}",
  ],
  [
    "The firm will cut 2,600 positions. The chairman said 2,600 was a ceiling.",
    "[2,600] 2600 {positions} laid off; [2,600] 2600 {positions} laid off",
  ],
  ["Two recorders were sought. One recorder has been located.", "[Two] 2 {recorders}; [One] 1 {recorder}"],
];

/** "One" as an article, and nouns that belong to one number alone. */
const ELIDED_NOT: readonly (readonly [string, string])[] = [
  ["One hospital said so.", ""],
  ["They had one thing in common.", ""],
  ["In one village people slept outside.", ""],
  [
    "15 Chinese and 20 Japanese tourists were hurt.",
    "[15] 15 {tourists} injured; [20] 20 {tourists} injured",
  ],
];

describe("what is counted", () => {
  it.each(COUNTED)("%s", (text, printed) => expect(printMentions(text)).toBe(printed));
});

describe("what became of them, and how quantities relate", () => {
  it.each(ROLES)("%s", (text, printed) => expect(printMentions(text)).toBe(printed));
  it("counts no plans", () => expect(printMentions("No plans were announced.")).toBe(""));
});

describe("sentences as news writes them", () => {
  it.each(REAL)("%s", (text, printed) => expect(printMentions(text)).toBe(printed));
});

describe("roles told in other words", () => {
  it.each([...TOLD, ...TOLD_NOT])("%s", (text, printed) => expect(printMentions(text)).toBe(printed));
});

describe("who was aboard", () => {
  it.each(ABOARD)("%s", (text, printed) => expect(printMentions(text)).toBe(printed));
});

describe("nouns that stand elsewhere", () => {
  it.each([...ELIDED, ...ELIDED_NOT])("%s", (text, printed) => expect(printMentions(text)).toBe(printed));
});
