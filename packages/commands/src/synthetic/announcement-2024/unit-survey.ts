import { seededChance, type Chance } from '../chance.ts'
import {
  createCounter,
  itemsByArea,
  PUBLIC_MINIMUM,
  sumFractions,
  sumPoints,
  unitItems,
  zero,
  type Fraction,
} from '@phieu/scoring'
import type { Answers, Ballot, Block, Definition, Questionnaire, Unit } from '@phieu/survey'

/** What made-up respondents are to think of one unit. */
export interface SurveyWish {
  readonly definition: Definition
  readonly block: Block
  readonly questionnaires: readonly Questionnaire[]
  readonly unit: Unit
  readonly round: string
  /** Of each area's survey points in the order of the block, about so much, 0 to 1. */
  readonly shares: readonly number[]
  /** Whether the points that came out will do. */
  readonly fits: (points: Fraction) => boolean
}

export interface UnitSurvey {
  readonly ballots: readonly Ballot[]
  /** Exact, in the order of the block. */
  readonly points: readonly Fraction[]
}

/** More draws than any unit needs: of the hardest, one in a hundred fits. */
const DRAWS = 3000

/**
 * The ballots about one unit, as few as can be shown without hiding any. They are drawn anew until
 * their points fit: with hundredths of assessed points alone, not every printed index of 60 points
 * can be met.
 *
 * @throws Error when no draw fits
 */
export function drawSurvey(wish: SurveyWish): UnitSurvey {
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const drawn = drawBallots(wish, seededChance(`${wish.round}/${wish.unit.id}/${draw}`))
    const points = scoreBallots(wish, drawn)
    if (wish.fits(sumFractions(points))) return { ballots: drawn, points }
  }
  throw new Error(`no ballots about ${wish.unit.id} fit its index`)
}

function drawBallots(wish: SurveyWish, chance: Chance): Ballot[] {
  const { block, questionnaires, unit, round } = wish
  return questionnaires
    .filter((questionnaire) => questionnaire.block === block.id)
    .flatMap((questionnaire) =>
      Array.from({ length: PUBLIC_MINIMUM }, () => ({
        id: chance.uuid(),
        round,
        unit: unit.id,
        group: questionnaire.group,
        questionnaire: { id: questionnaire.id, version: questionnaire.version },
        mode: 'online' as const,
        language: 'vi' as const,
        sealedOn: '2024-12-10',
        answers: drawAnswers(wish, questionnaire, chance),
      })),
    )
}

function drawAnswers(
  { block, shares }: SurveyWish,
  { items }: Questionnaire,
  chance: Chance,
): Answers {
  const mood = 0.4 * chance.normal()
  const areas = block.areas.map(({ area }) => area)
  const areaOf = new Map(block.items.map(({ id, area }) => [id, areas.indexOf(area)]))
  return Object.fromEntries(
    items.map(({ id, options }) => {
      const scored = options.filter(({ excluded }) => !excluded)
      const liking = (shares[areaOf.get(id) ?? -1] ?? 0) * (scored.length - 1)
      const at = Math.round(liking + mood + 0.5 * chance.normal())
      return [id, scored[Math.min(scored.length - 1, Math.max(0, at))]?.code ?? 0]
    }),
  )
}

/** The points of each area, by the method that the server publishes with. */
function scoreBallots(
  { definition, block, questionnaires }: SurveyWish,
  ballots: readonly Ballot[],
): Fraction[] {
  const byGroup = Map.groupBy(ballots, ({ group }) => group)
  const tallies = questionnaires.flatMap((questionnaire) => {
    if (questionnaire.block !== block.id) return []
    const counter = createCounter(questionnaire)
    for (const { answers } of byGroup.get(questionnaire.group) ?? []) counter.add(answers)
    return [[questionnaire.group, counter.tally()] as const]
  })
  const items = unitItems({
    definition,
    questionnaires,
    block: block.id,
    tallies: new Map(tallies),
    groupSizes: {},
  })
  return itemsByArea(block.areas, items).map(({ items }) => sumPoints(items).points ?? zero)
}
