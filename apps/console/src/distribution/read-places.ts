import type { Overview } from '../api/answers.ts'
import { readField } from '../components/read-field.ts'
import { readUnits, type WrittenUnits } from '../fieldwork/read-units.ts'

/** Which units a form means: those of the lines that were written, else all of the ticked blocks. */
export function readPlaces(form: FormData, { blocks }: Pick<Overview, 'blocks'>): WrittenUnits {
  const all = blocks.flatMap(({ units }) => units)
  const written = readUnits(readField(form, 'units'), all)
  if ('unknown' in written || written.units.length > 0) return written

  const ticked = new Set(form.getAll('block'))
  const chosen = blocks.filter(({ id }) => ticked.has(id))
  return { units: chosen.flatMap(({ units }) => units.map(({ id }) => id)) }
}
