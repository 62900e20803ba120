import type { AnnexWords } from './vi.ts'

type Half = 1 | 2 | null

const period = (year: number, half: Half) =>
  half === null ? `${year}` : `the ${half === 1 ? 'first' : 'second'} half of ${year}`

/** The annex in English, to read it by: the Vietnamese one is what belongs to the decision. */
export const en: AnnexWords = {
  marks: {
    synthetic: 'SYNTHETIC DATA – NOT AN OFFICIAL RESULT',
    practice: 'PRACTICE ROUND – NOT AN OFFICIAL RESULT',
    draft: 'DRAFT – NOT PUBLISHED',
  },
  country: 'SOCIALIST REPUBLIC OF VIET NAM',
  motto: 'Independence - Freedom - Happiness',
  place: '……………, ……… (day, month, year)',
  title: (block, title, year, half) => [
    'ANNEX',
    `PUBLIC ADMINISTRATION REFORM INDEX ${title ?? period(year, half).toLocaleUpperCase('en')}: RESULTS`,
    block,
  ],
  belongsTo: '(To Decision No. ……… /QĐ-……… of ……………… ; translation for information)',
  period,
  columns: {
    place: 'No.',
    unit: 'Unit',
    assessed: 'Assessed points',
    survey: 'Survey points',
    adjustments: 'Bonus, penalty',
    points: 'Total points',
    max: 'Max. points',
    percent: 'Index (%)',
    interval: '95% interval (%)',
    rank: 'Rank',
    change: (earlier) => `Change from ${earlier} (pp)`,
  },
  notes: {
    heading: 'Notes:',
    index:
      'Index (%) = total points / maximum × 100. Figures are rounded to two decimals in print; ranks compare unrounded values, and equal values share a rank.',
    clipped: 'The index is kept within 0 and 100%, also where the total is above the maximum.',
    sample: (all, least, most) =>
      `Survey points rest on ${all} valid ballots (${least === most ? least : `${least} to ${most}`} for each unit). The 95% interval tells the error of asking only some of the people; where two intervals overlap much, neither unit can be said to be higher.`,
    mean: (percent) => `Mean of the block: ${percent}.`,
    change: (earlier) =>
      `Changes from ${earlier} are in percentage points (pp), only for the same unit and the same definition.`,
    withinNoise: 'In brackets: the change is within the margin of error.',
    nothingCompared: (earlier, reasons) => `Not compared with ${earlier}: ${reasons}.`,
    notCompared: (stars, reason) => `(${stars}) Not compared: ${reason}.`,
    reasons: {
      'no-previous-value': 'no value in the earlier round',
      'unit-changed': 'the unit was reorganised',
      'definition-changed': 'the definition changed',
      'first-round-of-block': 'first round of the block',
      'no-value': 'no value in this round',
    },
    method: (version, replicates, seed) =>
      `Method version ${version}; ${replicates} replicates from the seed ${seed}.`,
    digest: (digest) => `SHA-256 of the public data package: ${digest}.`,
  },
  signatures: [
    { who: 'PREPARED BY', how: '(Signature, full name)' },
    { who: 'HEAD OF THE AGENCY', how: '(Signature, full name, seal)' },
  ],
}
