import type { Questionnaire } from '@phieu/survey'
import type { RoundResult } from '../round-result.ts'
import { hidesAnything, hidesGroup, type UnitDisclosure } from '../units/hidden-figures.ts'
import { talliesByUnit } from '../units/score-units.ts'
import type { GroupTally } from '../units/tally.ts'
import type { UnitResult } from '../units/unit-result.ts'
import { isMeasuredElsewhere } from './measured-elsewhere.ts'
import { answeredItems, noOpinionShare, sumAnswered, type Answered } from './no-opinion.ts'
import type { UnitGroupQuality, UnitQuality } from './quality-document.ts'
import { roundedOrNull } from './rounded.ts'
import { turnout } from './turnout.ts'

/**
 * Item and unit non-response of each unit, and of each group about it: of what is shown of them, so
 * that nothing is told that does not follow from it.
 */
export function unitQualities(
  { input: { registry, tallies, questionnaires }, disclosures }: RoundResult,
  results: readonly UnitResult[],
): UnitQuality[] {
  const talliesOf = talliesByUnit(tallies)
  const surveys = new Map(results.map(({ unit, survey }) => [unit.id, survey]))
  return registry.units.map(({ id, block }) => {
    const survey = surveys.get(id)
    const disclosure = disclosures.get(id)
    const answered = answeredByGroup(questionnaires, block, talliesOf(id))
    for (const group of answered.keys()) {
      if (survey && isMeasuredElsewhere(survey, group)) answered.delete(group)
    }
    const all = hidesAnything(disclosure) ? undefined : sumAnswered([...answered.values()])
    return {
      unit: id,
      ballots: survey?.ballots ?? 0,
      noOpinion: roundedOrNull(all && noOpinionShare(all), 3),
      groups: (survey?.groups ?? []).map((count) =>
        survey && isMeasuredElsewhere(survey, count.group)
          ? { group: count.group, turnout: null, noOpinion: null }
          : groupOfUnit(count, answered.get(count.group), disclosure),
      ),
    }
  })
}

function answeredByGroup(
  questionnaires: readonly Questionnaire[],
  block: string,
  tallies: ReadonlyMap<string, GroupTally>,
): Map<string, Answered> {
  return new Map(
    [...tallies].flatMap(([group, tally]) => {
      const asked = questionnaires.find((each) => each.block === block && each.group === group)
      return asked ? [[group, sumAnswered(answeredItems(asked, tally))] as const] : []
    }),
  )
}

function groupOfUnit(
  count: UnitResult['survey']['groups'][number],
  answered: Answered | undefined,
  disclosure: UnitDisclosure | undefined,
): UnitGroupQuality {
  const { group } = count
  if (hidesGroup(disclosure, group)) return { group, turnout: null, noOpinion: null }
  return {
    group,
    turnout: roundedOrNull(turnout([count]), 3),
    noOpinion: roundedOrNull(answered && noOpinionShare(answered), 3),
  }
}
