import type { Words } from './vi.ts'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth']
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const plural = new Intl.PluralRules('en', { type: 'ordinal' })
const ordinal = (rank: number) =>
  ordinals[rank - 1] ?? `${rank}${endings[plural.select(rank)] ?? 'th'}`

/** The public pages in English. Figures come in written. */
export const en: Words = {
  site: 'Public Administration Reform Index: results',
  home: 'Published results',
  skip: 'To the main content',
  otherLanguage: 'Tiếng Việt',
  here: 'Where this page stands',
  scroll: (table) => `${table}. Scroll sideways to see all of it.`,
  published: 'Published',
  publishedOn: (day) => `Published on ${day}`,
  synthetic: 'SYNTHETIC DATA',
  syntheticWhy: 'Made up to try the system out; nobody’s opinion and nobody’s result.',
  practice: 'PRACTICE ROUND',
  practiceWhy: 'This round is for getting to know the system; its results are not official.',
  footer: (organiser, day, method) =>
    `Published by ${organiser} on ${day}. Method, version ${method}.`,
  fingerprint: 'SHA-256 of the data package',

  missing: {
    title: 'There is no such page',
    lead: 'Part of the address may be missing, or this result has not been published yet.',
    way: 'See all published results',
  },

  list: {
    title: 'Published results of the Public Administration Reform Index',
    description: 'Index, ranks, intervals and open data of the rounds that were published.',
    lead: (n) => `${n} published, the newest first.`,
    none: 'No result has been published yet.',
    noneWhy:
      'The result of a round appears here once the round is closed, approved and published. A round is published once; from then on its result never changes, and anyone can download the data and compute it again.',
  },

  round: {
    year: (year) => `${year}`,
    half: (half, year) => `the ${half === 1 ? 'first' : 'second'} half of ${year}`,
    unnamed: 'the earlier round',
  },

  index: {
    interval: (bounds) => `95% interval: ${bounds}`,
    ranks: (first, last) => (first === last ? `rank ${first}` : `ranks ${first} to ${last}`),
    noInterval: 'no interval can be computed',
    noValue: 'no value',
    last: 'last',
    ordinal,
  },

  change: {
    up: (distance) => `up ${distance}`,
    down: (distance) => `down ${distance}`,
    points: (change) => `${change} percentage points`,
    notCompared: (why) => `cannot be compared, ${why}`,
    none: 'unchanged',
    tiny: 'almost unchanged',
    withinNoise: 'within the margin of error',
    beyondNoise: 'beyond the margin of error',
    span: (bounds) => `95% interval: ${bounds}`,
    why: {
      'first-round-of-block': 'first round of the block',
      'unit-changed': 'the unit was reorganised',
      'definition-changed': 'the definition changed',
      'no-value': 'no value in this round',
      'no-previous-value': 'no value in the earlier round',
      compared: '',
    },
    noError:
      'Of the earlier round only printed values are known, without their errors, so the changes have no interval.',
    noEarlier: 'This round has no earlier one to be compared with.',
    counted: (up, compared, all, down) =>
      `${up} of ${compared} units are up, ${down} down (counting units with a value in both rounds; the block has ${all}).`,
    areas: (up, compared) => `The mean is up in ${up} of ${compared} areas.`,
    most: (names, change) => `Up most: ${names}, ${change}.`,
    mean: (change) => `The block’s mean is ${change}.`,
  },

  announcement: {
    leads: (name, block, percent) => `${block}: ${name} leads with ${percent}`,
    more: (sentences) => `${sentences.join('; ')}.`,
    facts: (ballots, units) =>
      `The results rest on ${ballots} valid survey ballots and the assessed points of ${units} units.`,
    compared: (earlier) => `Changes are against ${earlier}, in percentage points.`,
    measured:
      'Index = (assessed points + survey points + bonus − penalty) / maximum points × 100. Units are ranked inside their block.',
    caution:
      'The survey asked only some of the people who could have been asked. The 95% interval says how different the index might have been had others been asked; where the intervals of two units overlap much, their order is not certain.',
    together: (n) =>
      `The first ${n} units cannot be told apart statistically: their order may be chance.`,
    leaderStandsOut: 'The first unit can be told apart from the others.',
    between: (n) => `… ${n} other units …`,
    whole: (n) => `The whole ranking of ${n} units`,
    unitsOf: (n) => `${n} units`,
    documents: 'Method, data and documents',
    provisional:
      'This is the result of the first half of the year and provisional; the year’s value is settled after the second half.',
    annualRule: {
      h2Only: 'The value of the year is that of its second half.',
      mean: 'The value of the year is the mean of its two rounds.',
      weighted: 'The value of the year is the weighted mean of its two rounds.',
    },
  },

  links: {
    method: 'The method, and how to check the result',
    csv: 'Open data, CSV',
    json: 'Open data, JSON',
    package: 'Data package for computing it again (ZIP)',
    press: 'Press release',
    annex: (block) => `Annex of the decision, ${block}`,
  },

  ranking: {
    title: (block) => `Ranking: ${block}`,
    table: (block) => `Ranking of the units of ${block}`,
    among: (ranked, all) =>
      ranked === all ? `${all} units` : `the ${ranked} of ${all} units that have a value`,
    lead: (names, among, percent) => `${names} ranks first of ${among} with ${percent}.`,
    nobody: 'No unit of the block has a value.',
    mean: (percent) => `Mean of the block: ${percent}.`,
    rank: 'Rank',
    range: '95% range',
    unit: 'Unit',
    percent: 'Index',
    drawn: 'Drawing: the dot is the index, the bar its 95% interval, the dashes the block’s mean',
    points: 'Points / maximum',
    ballots: 'Ballots (n)',
    change: (earlier) => `Against ${earlier}, percentage points`,
    cluster: (n) => `${n} units that cannot be told apart statistically`,
    alone: 'One unit that stands apart',
    unranked: 'No value',
    reading:
      'A group holds the units that cannot be told apart from its first one: in at least 2.5% of the replicates the order is reversed. The range of ranks holds 95% of the replicates.',
    areas: 'The block’s mean by area',
    area: 'Area',
    areaMean: 'Mean',
    runs: 'Computed another way',
    runsLead:
      'The same ballots, computed another way: how far the ranks would move. These are for information only and are no published results.',
    run: 'Way of computing',
    first: 'First',
    moved: 'Units with another rank',
    furthest: 'Furthest move (places)',
  },

  runs: {
    official: 'Official',
    topTwo: 'Only the two best answers count',
    pooled: 'All groups in one pot',
    outsidersOnly: 'Only citizens, businesses and organisations outside the administration',
    withoutFlagged: 'Without flagged ballots',
  },

  unit: {
    lead: (name, percent, rank, among) =>
      `${name} reaches ${percent} and ranks ${ordinal(rank)} of ${among} in its block.`,
    noValue: (name) => `${name} has no value in this round.`,
    ranks: (range) => `Chance allowed for, the unit has ${range} in 95% of the replicates.`,
    block: (block) => block,
    changed: (change, earlier) => `Against ${earlier}: ${change}.`,
    annual: (percent, rank, year) => `Value of the year ${year}: ${percent}, rank ${rank}.`,
    chances: 'How likely each rank is',
    chancesLead: (n) => `In ${n} replicates with chance errors the unit had these ranks:`,
    chance: (rank, percent) => `rank ${rank}: ${percent} of the time`,
    rarer: 'other ranks: less than 1% of the time each',
    sum: 'What the index is made of',
    part: 'Part',
    points: 'Points',
    max: 'Maximum',
    lost: 'Lost',
    lostOf: (points, n) => `lost ${points}, n = ${n}`,
    uncertain: '95% interval',
    assessed: 'Assessed points',
    survey: 'Survey points',
    surveyOf: (n) => `Survey points (n = ${n} ballots)`,
    bonus: 'Bonus points',
    penalty: 'Penalty points',
    total: 'All points',
    clipped: (percent) => `Before it was kept within 0–100: ${percent}.`,
    areas: 'The areas beside the block',
    areasLead: (n) =>
      `From ${n} ballots and the assessed points. Mean and best are those of the units of the block.`,
    area: 'Area',
    percent: 'Reached',
    drawn:
      'Drawing: the dot is the unit, the bar its interval, the upright line the mean, the diamond the best',
    mean: 'Block mean',
    best: 'Best of block',
    where: 'Where points were lost',
    whereLead:
      'The area that lost most comes first. Survey points are split down to items and respondent groups.',
    lostMost: (area, points) => `Most was lost in: ${area} (${points} points).`,
    areaLost: (assessed, survey) => `lost ${assessed} assessed and ${survey} survey points`,
    item: 'Item',
    groups: 'By respondent group: share of the points (n answers)',
    hidden: 'hidden to protect those who answered',
    hiddenWhy: (minimum) =>
      `Figures of a group of fewer than ${minimum} people are hidden, so that nobody’s opinion can be made out. The next-smallest group is hidden too, so that subtraction does not bring them back. The unit’s index rests on all ballots nevertheless.`,
    ballotsBy: 'Ballots by respondent group',
    census: (size) => `the group has ${size} people`,
    runs: 'Computed another way',
    shift: 'Change of rank',
    shiftUp: (n) => `up ${n}`,
    shiftDown: (n) => `down ${n}`,
    same: 'the same',
    unknownShift: 'cannot be compared, or hidden to protect those who answered',
    noTrace: 'There are no details of this unit.',
  },

  method: {
    title: 'The method, and how to check the result',
    lead: 'Anyone can compute this result again from the published data.',
    short: [
      'A ballot answers the items that the respondent’s group is asked about one unit. “No opinion” is not counted.',
      'In each item a group’s answers become a share of 0 to 1; the item’s share is the weighted mean over the groups, times its maximum points. A group with many ballots does not drown a small one.',
      'Index = (assessed points + survey points + bonus − penalty) / maximum points × 100. All of it is computed with exact fractions; figures are rounded only where they are printed, and ranks compare unrounded values.',
      'The 95% intervals and rank ranges say how different the result might have been had others been asked. The replicates start from a published seed, so anyone can repeat them.',
      'Changes are in percentage points, and only between the same unit and the same definition.',
    ],
    shortTitle: 'In short',
    verify: 'Check it yourself',
    verifySteps: ['Download the data package:', 'In a copy of the program’s source, run:'],
    verifyResult:
      'It computes everything again from the package and says EQUAL, or NOT EQUAL with every place that differs. Small groups are hidden in the public package, so it says what it could not compute again.',
    digestCheck: 'The package’s SHA-256 must be:',
    data: 'Open data',
    dataLead: 'The columns have the same names in both languages; decimals have a point.',
    tables: {
      index: 'Index and rank of each unit',
      areas: 'Points of each unit by area',
      items: 'Survey points by item and respondent group, small groups hidden',
    },
    parameters: 'Parameters',
    methodVersion: 'Version of the method',
    definition: 'Definition',
    version: 'version',
    registry: 'Registry of units',
    seed: 'Seed of the replicates',
    replicates: 'Replicates',
    full: 'The method in full',
    fullLanguage: 'As it stands in the data package.',
    noText: 'The full text of the method is in the data package.',
  },

  myBallot: {
    title: 'Find my ballot in the ballot box',
    lead: 'This page tells one thing: whether the envelope with your ballot is in the list of envelopes of this round.',
    digest: 'Code of the receipt: 64 characters, digits and the letters a–f',
    search: 'Search',
    looking: 'Searching …',
    failed: 'The list could not be fetched. Please try again when there is a network.',
    faulty: 'The code is not right: each has 64 characters, digits 0–9 and the letters a–f.',
    in: 'It is in the list.',
    out: 'It is not in the list.',
    outThen:
      'Please keep the phone that has sent the ballot, delete nothing on it, and tell the office that runs the round. The code:',
    growing:
      'This round is not published yet: the list grows as ballots arrive. The final one is published with the result.',
    frozen: 'This list is part of the published data package and changes no more.',
    proves: 'What this proves',
    provesThat: [
      'The envelope with that code is in the list; nobody can take it out while the list and the published package keep their checksums.',
      'The receipt on the phone is signed by the ballot box. If there is a receipt and the list lacks its code, the receipt is the evidence.',
    ],
    provesNot: 'What it does not prove',
    provesNotThat: [
      'What the ballot says: the list holds only codes of sealed envelopes. By this page nobody learns how you answered, or can make you show it.',
      'Whether the ballot was counted: it may have been left out for a reason that stands in the log. Only how many were is published.',
    ],
    sum: 'The envelopes of this round',
    fates: {
      counted: 'Counted in the result',
      held: 'Held, nobody has decided',
      excluded: 'Left out, with a reason',
      unreadable: 'Could not be opened, or answers that don’t fit',
      unopened: 'Still in the box, unopened',
      lost: 'Lost when a backup was restored',
    },
    adds: (n) =>
      `Together they are ${n} envelopes, as many as the list has lines; the check on the method page compares this.`,
    byHand: 'By hand, without JavaScript',
    byHandHow:
      'Open the list and search it with your browser (Ctrl+F, or “Find in page”) for the first characters of the code:',
    list: (n) => `the list of ${n} envelopes`,
  },
}
