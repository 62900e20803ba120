import type { Definition } from '@phieu/survey'
import type { FieldworkRecord } from './fieldwork-record.ts'

/** Rounding to tens leaves out no more. */
const HALF_TEN = 5

/**
 * What of the collecting contradicts itself, the result or the definition, each in a sentence; how many
 * came how is taken on trust.
 *
 * @param counted - ballots that the result rests on
 */
export function findFieldworkFaults(
  { days, modes, seconds, contacts, unitContacts, differences }: FieldworkRecord,
  { blocks, respondentGroups }: Definition,
  counted: number,
): string[] {
  const groups = new Set(respondentGroups.map(({ id }) => id))
  const areas = new Set(blocks.flatMap((block) => block.areas.map(({ area }) => area)))
  const byMode = modes.reduce((sum, { ballots }) => sum + (ballots ?? 0), 0)
  const wrong: readonly (readonly [isWrong: boolean, what: string])[] = [
    [days !== null && days[0] > days[1], 'ends before it begins'],
    [
      byMode > counted + HALF_TEN * modes.length || (seconds?.ballots ?? 0) > counted + HALF_TEN,
      'tells of more ballots than were counted',
    ],
    [hasTwice(modes.map(({ mode }) => mode)), 'tells of a mode twice'],
    [
      hasTwice(contacts.map(({ group }) => group)) ||
        hasTwice(unitContacts.map(({ unit }) => unit)),
      'tells of the same contacts twice',
    ],
    [
      [...contacts, ...differences].some(({ group }) => !groups.has(group)) ||
        differences.some(({ area }) => area !== null && !areas.has(area)),
      'tells of a group, or an area, that the definition does not have',
    ],
    [
      differences.some(
        ({ mode, against, difference, interval: [from, to] }) =>
          mode === against || difference < from || difference > to,
      ),
      'compares a mode with itself, or gives a difference an interval that does not hold it',
    ],
  ]
  return wrong.flatMap(([isWrong, what]) => (isWrong ? [`fieldwork.json ${what}.`] : []))
}

function hasTwice(names: readonly string[]): boolean {
  return new Set(names).size < names.length
}
