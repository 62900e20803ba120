import { matches } from '@phieu/survey'
import type { Overview } from '../api/answers.ts'
import { readField } from '../account/read-field.ts'

/** Which units a form means: those of the lines that were written, else all of the ticked blocks. */
export type Places = { units: readonly string[] } | { unknown: readonly string[] }

/** Each line is an id, a whole name, or words that only one unit's name has. */
export function readPlaces(form: FormData, { blocks }: Pick<Overview, 'blocks'>): Places {
  const all = blocks.flatMap(({ units }) => units)
  const lines = readField(form, 'units')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) {
    const ticked = new Set(form.getAll('block'))
    const chosen = blocks.filter(({ id }) => ticked.has(id))
    return { units: chosen.flatMap(({ units }) => units.map(({ id }) => id)) }
  }

  const found = lines.map((line) => findUnit(all, line))
  const unknown = lines.filter((_, at) => found[at] === undefined)
  return unknown.length > 0
    ? { unknown }
    : { units: [...new Set(found.filter((id) => id !== undefined))] }
}

function findUnit(units: readonly { id: string; name: string }[], line: string) {
  const exact = units.find(({ id, name }) => id === line || name === line)
  if (exact) return exact.id
  const like = units.filter(({ name }) => matches(name, line))
  return like.length === 1 ? like[0]?.id : undefined
}
