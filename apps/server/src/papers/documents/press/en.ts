import type { ChangeState } from '@phieu/scoring'
import type { WrittenPlace } from './describe-ranking.ts'
import type { PressWords } from './vi.ts'

type Half = 1 | 2 | null

const period = (year: number, half: Half) =>
  half === null ? `${year}` : `the ${half === 1 ? 'first' : 'second'} half of ${year}`
const plural = new Intl.PluralRules('en', { type: 'ordinal' })
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const ordinal = (rank: number) => `${rank}${endings[plural.select(rank)] ?? 'th'}`
const were = ({ shared }: WrittenPlace) => (shared > 1 ? 'were' : 'was')
const counted = (n: number) => (n === 1 ? '1 unit' : `${n} units`)

/** The press summary in English, the equal of the Vietnamese one. */
export const en: PressWords = {
  kicker: 'PRESS RELEASE',
  title: (year, half) => `Public Administration Reform Index, ${period(year, half)}: results`,
  marks: {
    synthetic: 'SYNTHETIC DATA: made up to try the system out; not the result of any unit.',
    practice: 'PRACTICE ROUND: the results are not official.',
    draft: 'DRAFT: the results have not been published.',
  },

  lead: (day, organiser, title) => `On ${day}, ${organiser} published the result: ${title}.`,
  basis: (units, blocks, ballots) =>
    `The round covers ${units} units in ${blocks === 1 ? 'one block' : `${blocks} blocks`}, with ${ballots} valid survey ballots. The index is the percentage of the maximum points that a unit reached with its assessed points, survey points, bonus and penalty.`,
  year: {
    provisional:
      'This is the result of the first half of the year and provisional; the value of the year is settled after the second half.',
    secondHalf: 'The value of the year is that of its second half.',
    among: (year, rule) =>
      `For the whole of ${year} (${rule === 'mean' ? 'mean' : 'weighted mean'} of the two rounds)`,
  },
  noEarlier: 'There is no earlier round to compare this one with.',

  blockHeading: (name) => name,
  unitsNoun: 'units',
  units: counted,
  among: (ranked, all, noun) =>
    ranked === all ? `Among ${all} ${noun}` : `Among ${ranked} of ${all} ${noun} that have a value`,
  first: (among, place) => `${among}, ${place.names} ${were(place)} first with ${place.percent}`,
  next: (places) =>
    `followed by ${joined(
      places.map(({ names, percent, rank, shared }) =>
        shared > 1 ? `${names} (sharing rank ${rank}, ${percent})` : `${names} (${percent})`,
      ),
    )}`,
  last: (place, ranked) =>
    `${place.names} ${were(place)} last (${ordinal(place.rank)} of ${ranked}) with ${place.percent}`,
  alone: ({ shared, names, percent }) =>
    shared > 1
      ? `${names} have the same index, ${percent}.`
      : `Only ${names} has a value, ${percent}.`,
  mean: (percent) => `The mean of the block is ${percent}.`,
  unranked: (n, names) =>
    `${counted(n)} without a value, and so not ranked${names ? `: ${names}` : ''}.`,
  nobodyRanked: 'No unit of the block has a value yet, so the block is not ranked.',

  leaderInterval: (name, interval) => `The 95% interval of the index of ${name} is ${interval}`,
  together: (n, ranked) =>
    `${n === ranked ? `all ${n} units` : `the ${n} leading units`} cannot be told apart statistically, and their order may be due to chance`,
  leaderApart: 'the first unit can be told apart from the others',

  than: (year, half) => `Compared with ${period(year, half)}`,
  areas: (than, up, compared, rises) =>
    up === 0
      ? `${than}, the mean rose in none of ${compared} areas.`
      : `${than}, the mean rose in ${up} of ${compared} areas: ${rises.join('; ')}.`,
  rise: (area, distance) => `${area} by ${distance} percentage points`,
  tiny: 'less than 0.01',
  rose: (than, up, compared, noun) =>
    up === 0
      ? `${than}, the index rose for none of ${compared} ${noun}`
      : `${than}, the index rose for ${up} of ${compared} ${noun}`,
  roseMost: (n, names, distance) =>
    `most of all for ${names}, ${n > 1 ? 'each ' : ''}by ${distance} percentage points`,
  withinNoise: 'which is within the margin of error',
  comparedOnly: (all) =>
    `Only units that can be compared and have a value in both rounds are counted; the block has ${all}.`,
  meanRose: (distance) => `On average these units rose by ${distance} percentage points.`,
  meanFell: (distance) => `On average these units fell by ${distance} percentage points.`,
  meanSame: 'On average these units did not change.',
  incomparable: (than, reason) =>
    `${than}, no unit of the block can be compared${reason ? reasons[reason] : ''}.`,

  sureness: {
    heading: 'How sure this is',
    sample:
      'The survey points rest on the opinions of some of the people who could have been asked, so every index has a margin of error. The 95% interval of each unit is published with the ranking; a small gap between neighbours does not tell which of them is better.',
    printedOnly:
      'Of the earlier round only values were published, without their error, so the changes have no interval.',
    address: (address) => `All results, the method and the data to compute them again: ${address}.`,
    method: (version) => `Method: version ${version}.`,
    digest: (digest) => `SHA-256 of the data package: ${digest}.`,
  },
}

const reasons: Record<ChangeState, string> = {
  compared: '',
  'first-round-of-block': ': this is the first round of the block',
  'unit-changed': ': the units were reorganised',
  'definition-changed': ': the definition changed',
  'no-value': ': no unit has a value in this round',
  'no-previous-value': ': no unit had a value in the earlier round',
}

/** "A, B and C". */
function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
