import type { Definition, Questionnaire } from '@phieu/survey'
import { rounded } from '../quality/rounded.ts'
import type { Margin } from './calibrate.ts'
import { calibratedShare, type CalibratedShare, type Stratum } from './calibrated-share.ts'

/** Large strata of one group in one block, with the margins by which they differ. */
export interface GroupStrata {
  readonly block: string
  readonly group: string
  readonly strata: readonly Stratum[]
  readonly margins: readonly Margin[]
  /** Margins by which there were too few ballots. */
  readonly unused: readonly Margin[]
}

/**
 * What the answers of a group about all units of a block would be if its people had answered in the
 * shares of the population; beside what the ballots say. Plain JSON, no official figure.
 */
export interface CalibrationDocument {
  readonly groups: readonly WeighedGroup[]
}

export interface WeighedGroup {
  readonly block: string
  readonly group: string
  /** Extra questions that the ballots are weighed by, and those by which there were too few ballots. */
  readonly questions: readonly string[]
  readonly unused: readonly string[]
  readonly ballots: number
  /** How many times as large weights make the variance (Kish), and the ballots that would say as much. */
  readonly effect: number
  readonly effectiveBallots: number
  /** The farthest that a kind stays from its share of the population, 0 to 1. */
  readonly misfit: number
  /** All items of the group, weighed by their points; then each of them. Shares from 0 to 1. */
  readonly weighted: number
  readonly unweighted: number
  readonly items: readonly WeighedItem[]
}

export interface WeighedItem {
  readonly item: string
  readonly weighted: number
  readonly standardError: number
  readonly interval: readonly [number, number]
  readonly unweighted: number
}

/**
 * Weighs each group's ballots. A group of which no margin can be used, or of which a kind was not
 * heard at all, has no figures.
 *
 * @see METHOD.md, section 19
 */
export function calibrationDocument(
  definition: Definition,
  questionnaires: readonly Questionnaire[],
  groups: readonly GroupStrata[],
): CalibrationDocument {
  return {
    groups: groups.flatMap((own) => {
      const questionnaire = questionnaires.find(
        ({ block, group }) => block === own.block && group === own.group,
      )
      return questionnaire && own.margins.length > 0
        ? weighedGroup(definition, questionnaire, own)
        : []
    }),
  }
}

function weighedGroup(
  { blocks, scoring }: Definition,
  questionnaire: Questionnaire,
  { block, group, strata, margins, unused }: GroupStrata,
): WeighedGroup[] {
  const asked = blocks.find(({ id }) => id === block)?.items ?? []
  const found = asked
    .filter((item) => item.groups.includes(group))
    .flatMap(({ id, maxPoints, rule = scoring.rule }) => {
      const share = calibratedShare(questionnaire, { id, rule }, strata, margins)
      return share ? [{ id, maxPoints, share }] : []
    })
  const calibration = found[0]?.share.calibration
  if (!calibration) return []

  const mean = (pick: (share: CalibratedShare) => number) =>
    found.reduce((sum, { maxPoints, share }) => sum + maxPoints * pick(share), 0) /
    found.reduce((sum, { maxPoints }) => sum + maxPoints, 0)
  return [
    {
      block,
      group,
      questions: margins.map(({ name }) => name),
      unused: unused.map(({ name }) => name),
      ballots: strata.reduce((sum, { ballots }) => sum + ballots, 0),
      effect: rounded(calibration.effect, 3),
      effectiveBallots: Math.round(calibration.effectiveBallots),
      misfit: rounded(calibration.misfit, 3),
      weighted: rounded(
        mean(({ share }) => share),
        4,
      ),
      unweighted: rounded(
        mean(({ unweighted }) => unweighted),
        4,
      ),
      items: found.map(({ id, share: { share, standardError, interval, unweighted } }) => ({
        item: id,
        weighted: rounded(share, 4),
        standardError: rounded(standardError, 4),
        interval: [rounded(interval[0], 4), rounded(interval[1], 4)],
        unweighted: rounded(unweighted, 4),
      })),
    },
  ]
}
