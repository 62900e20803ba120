import type { RoundInput } from '../round-input.ts'
import { plainBallots, talliesByUnit } from '../units/score-units.ts'
import type { UnitResult } from '../units/unit-result.ts'
import { unitItems } from '../units/unit-score.ts'
import type { ChoiceSpace } from './draw-choices.ts'
import { choosableUnit, type ChoosableUnit, type ChosenRule } from './scored-otherwise.ts'

/** Units that are ranked together, ready for other choices, and what there is to choose from. */
export function choiceUnits(
  input: RoundInput,
  results: readonly UnitResult[],
): { choosable: ChoosableUnit[]; space: ChoiceSpace } {
  const { definition, withoutFlagged } = input
  const ballotsOf = plainBallots(input)
  const unflaggedOf = withoutFlagged && talliesByUnit(withoutFlagged)
  const choosable = results.flatMap((result) => {
    const { unit } = result
    const unflagged =
      unflaggedOf && unitItems({ ...ballotsOf(unit), tallies: unflaggedOf(unit.id) })
    return choosableUnit(result, definition, unflagged) ?? []
  })
  const items = results.flatMap(({ survey }) => survey.areas.flatMap((area) => area.items))
  return {
    choosable,
    space: {
      rules: rulesToTry(new Set(items.map(({ rule }) => rule.kind))),
      groups: [...new Set(items.flatMap(({ groups }) => groups.map(({ group }) => group)))],
      areas: [...new Set(items.map(({ area }) => area))],
      anyFlagged: withoutFlagged !== undefined,
    },
  }
}

/** A rule that all items have anyway is tried once, as the official one. */
function rulesToTry(kinds: ReadonlySet<string>): ChosenRule[] {
  const others: ChosenRule[] = ['linear', 'topTwo']
  return ['official', ...others.filter((rule) => kinds.size > 1 || !kinds.has(rule))]
}
