import type { Briefing, Questionnaire, UnitBrief } from '@phieu/survey'
import { findSelection } from '../device/fieldwork/interview-selection.ts'
import type { Device } from '../device-context.ts'

/** Whom the next ballot is about, and what its group is asked. */
export interface Chosen {
  unit: UnitBrief
  /** `undefined` until a group is chosen that is asked about this unit's block. */
  questionnaire: Questionnaire | undefined
}

/** What is chosen for the next ballot, as far as the briefing still has it. */
export async function findChosen({ db }: Device, briefing: Briefing): Promise<Chosen | undefined> {
  const selection = await findSelection(db)
  const unit = briefing.units.find(({ id }) => id === selection.unit)
  if (!unit) return undefined

  const offered = questionnairesFor(briefing, unit)
  return { unit, questionnaire: offered.find(({ group }) => group === selection.group) }
}

/** What the groups are asked about the units of one block. */
export function questionnairesFor(briefing: Briefing, unit: UnitBrief): Questionnaire[] {
  return briefing.questionnaires.filter(({ block }) => block === unit.block)
}
