import type { PackageKind } from './format.ts'

/** What is known of a figure of a package from the rest of it. */
export type Standing = 'recomputed' | 'bounded' | 'trusted'

/** Some figures of a part, and how far they are known. */
export interface Account {
  readonly part: string
  readonly standing: Standing
  /**
   * Places in the part: `*` for any number or name, `**` at the end for all beneath. None for
   * everything that no other account of the part names.
   */
  readonly places: readonly string[]
  /** What they are, in a sentence. */
  readonly what: string
}

const account =
  (standing: Standing) =>
  (part: string, what: string, ...places: string[]): Account => ({ part, standing, places, what })

const recomputed = account('recomputed')
const bounded = account('bounded')
const trusted = account('trusted')

/** Of both packages: what a result is computed from, where nothing else tells of it. */
const shared: readonly Account[] = [
  recomputed('METHOD.md', 'Is the text of this program’s own method.'),
  recomputed('definition.json', 'Is the program’s own, where it has that definition and version.'),
  recomputed(
    'registry.json',
    'Is the program’s own, where it has that registry; names, blocks and ids stand in the results.',
  ),
  trusted(
    'leaves.txt',
    'Which digests these are: whoever has a receipt looks for the own one.',
    '**',
  ),
  trusted(
    'registry.json',
    'Since when a unit is called so, and by which decision.',
    'units[*].validFrom',
    'lineage[+]',
    'lineage[*].document',
  ),
  bounded(
    'registry.json',
    'The day of a change: it decides which earlier round lies before it.',
    'lineage[*].on',
  ),
  recomputed(
    'run.json',
    'Method, seed and replicates give the ranges that stand in the results; a seed that is not that of the leaves is told of.',
  ),
  bounded('run.json', 'The day of publication: no ballot was finished later.', 'publishedOn'),
  recomputed('round.json', 'Title, organiser, year, half, sizes and names of its parts.'),
  trusted(
    'round.json',
    'Targets, days of collecting and of grace, the time zone: no figure rests on them.',
    'defaultTarget',
    'fieldworkPeriod**',
    'graceDays',
    'targets**',
    'timeZone',
  ),
  trusted('round.json', 'Sizes of groups that nobody asks.', 'groupSizes{+}', 'unitSizes**'),
  trusted(
    'round.json',
    'What was asked beside the scored items: no figure of the result rests on it.',
    'extra**',
  ),
  recomputed('assessed.json', 'Points that the index holds: another would be another index.'),
  recomputed('adjustments.json', 'Bonus and penalty points in the index.'),
  trusted(
    'adjustments.json',
    'Why, by whom, when and by which document points were given.',
    '[*].decidedBy',
    '[*].decidedOn',
    '[*].document',
    '[*].id',
    '[*].reason',
  ),
  recomputed('external.json', 'Shares in the points of items.'),
  recomputed('earlier.json', 'Figures that changes are told against.'),
  trusted('earlier.json', 'Where the earlier figures stand.', 'source', 'synthetic'),
  bounded(
    'earlier.json',
    'Errors of earlier figures that nothing is compared with.',
    'units[*].standardError',
    'units[*].areaStandardErrors[*]',
    'units[*].areaStandardErrors{+}',
  ),
  recomputed('first-half.json', 'The first half in the value of the year.'),
  recomputed('counts.json', 'Answers that shares, points and errors come from.'),
  bounded(
    'covariances.json',
    'How units move together: it rests on who rated what. Errors of means, chances, ranges and sets follow from it.',
    '[*].covariance',
  ),
  recomputed('box.json', 'Counted ballots are the result’s, all fates together the leaves.'),
  trusted('box.json', 'The keys, and each fate but the counted by itself.', 'keys.**'),
  trusted(
    'fieldwork.json',
    'How ballots were collected; what contradicts itself or the result is found.',
    '**',
  ),
  recomputed('awards.json', 'Who is proposed by the rule, and how sure that is.'),
  bounded(
    'awards.json',
    'What is granted by the rule is among the proposals, what the council grants by itself names a unit of the ranking and says for what; nothing is granted twice. What of it was granted is taken as it stands.',
    'granted[-]',
    'granted[~]',
    'granted[*].block',
    'granted[*].kind',
    'granted[*].unit',
  ),
  trusted('awards.json', 'For what the council grants something by itself.', 'granted[*].title'),
]

/** A public package has no pairs of answers: what rests on them is bounded, or taken as it stands. */
const publicAccounts: readonly Account[] = [
  ...shared,
  recomputed(
    'results.json',
    'Points, index, areas, ranks, ranges, sets, chances, comparisons, changes, means, summaries, ballots, other runs.',
  ),
  bounded(
    'results.json',
    'How alike the ballots of an interviewer are: what the design effects come to, as far as none of them ends at 1. The run without flagged ballots: its ranks are those of its values.',
    'likeness[-]',
    'likeness[*].likeness',
  ),
  recomputed('annual.json', 'The value of the year, its ranks and comparisons.'),
  recomputed(
    'traces.json',
    'Shares, points, sums and n of all that is shown, with their errors and intervals: from counts, and from what each group brings to an error.',
  ),
  bounded(
    'traces.json',
    'What a group brings to an error: a spread as its parts can come to, from all against each other to all together, and a design effect as interviewers of so many ballots each can have.',
    '[*].areas[*].groups[*].spread',
    '[*].areas[*].groups[*].designEffect',
    '[*].areas[*].items[*].groups[*].designEffect',
    '[*].groups[*].spread',
    '[*].groups[*].designEffect',
    '[*].groups[*].perInterviewer',
  ),
  recomputed(
    'quality.json',
    'Ballots, answers and non-response, weights of areas, ranks under other choices.',
  ),
  trusted(
    'pictures.json',
    'How the result was drawn: its words and figures are compared with what this program draws, lengths and places are told of where they differ.',
    '**',
  ),
  recomputed('tables.json', 'The result as tables, and the figures of each picture, cell by cell.'),
  trusted(
    'tables.json',
    'What describes the tables.',
    'datapackage.json',
    'index.csv-metadata.json',
    'groups.csv-metadata.json',
    'areas.csv-metadata.json',
    'items.csv-metadata.json',
    'year.csv-metadata.json',
  ),
  recomputed(
    'calibration.json',
    'Ballots, items and unweighted shares; the mean of what is weighed; intervals from shares and errors, as far as these are printed.',
  ),
  bounded(
    'calibration.json',
    'Weighed shares and their errors rest on ballots by kinds of people, which stand in the office’s package: between 0 and 1.',
    'groups[-]',
    'groups[*].effect',
    'groups[*].effectiveBallots',
    'groups[*].misfit',
    'groups[*].weighted',
    'groups[*].items[*].weighted',
    'groups[*].items[*].standardError',
    'groups[*].items[*].interval[*]',
  ),
  trusted(
    'round.json',
    'How many people there are of each kind, and where that stands: from elsewhere.',
    'populations**',
  ),
  bounded(
    'quality.json',
    'Reliability of groups, which rests on pairs: no more than 1, of as many answers as there are, with the interval that belongs to it.',
    'groups[*].reliability**',
    'groups[*].items[*].itemRest',
  ),
]

const officeAccounts: readonly Account[] = [
  ...shared,
  bounded(
    'counts.json',
    'Pairs of answers of which one is not counted stand in no figure.',
    '[*].table[*]',
    '[*].table[~]',
  ),
  recomputed('clusters.json', 'What interviewers brought, in errors and intervals.'),
  bounded(
    'clusters.json',
    'Answers of interviewers’ ballots that are not scored stand in no figure.',
    '[*].counts[*]',
    '[*].counts[~]',
  ),
  bounded(
    'strata.json',
    'Answers that are not scored stand in no weighed figure.',
    '[*].strata[*].counts[*]',
  ),
  recomputed('strata.json', 'Ballots by kinds of people, in what is weighed by them.'),
  trusted('round.json', 'Where figures of people stand.', 'populations[*].source'),
  recomputed('counts-without-flagged.json', 'Answers of the run without flagged ballots.'),
  ...['results.json', 'annual.json', 'traces.json', 'quality.json', 'calibration.json'].map(
    (part) => recomputed(part, 'Everything.'),
  ),
]

/** How far `verifyPackage` knows each part of a package, beside its digest. */
export function accountsOf(kind: PackageKind): readonly Account[] {
  return kind === 'public' ? publicAccounts : officeAccounts
}

/** Whether an account names this place, such as `rankings[*].units[*].survey.max`. */
export function isNamed({ places }: Account, place: string): boolean {
  return places.some((each) =>
    each.endsWith('**') ? place.startsWith(each.slice(0, -2)) : each === place,
  )
}
