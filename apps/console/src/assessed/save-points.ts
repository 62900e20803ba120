/** Points typed into the table, on their way: looked at after every cell, kept when asked to. */
import { endpoints } from '@phieu/office'
import type { ActionFunctionArgs } from 'react-router'
import { attempt } from '../api/attempt.ts'
import { officeContext } from '../api/office.ts'
import { assessedQuery } from '../api/queries.ts'
import { readField } from '../components/read-field.ts'
import { cellOfFault, codesOf, typeCells, writeEdits, type Edits } from './edited-points.ts'

/** The fields of the form: one for each edited cell, by unit and code. */
export function fieldsOf(edits: Edits): [name: string, text: string][] {
  return Object.entries(edits).flatMap(([unit, cells]) =>
    Object.entries(cells).map(([code, text]): [string, string] => [`${unit} ${code}`, text]),
  )
}

/**
 * Sends what was typed as a file of the import, so that the table and a file are judged by one piece.
 * With the intent `save` it is kept as it was looked at, unless there is a fault; 0 are saved where all
 * of it stands already, as after a save whose answer was lost.
 */
export async function savePoints({ request, params, context }: ActionFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const form = await request.formData()
  const edits = readEdits(form)
  const param = { round: params['round'] ?? '' }
  return attempt(async () => {
    const codes = codesOf((await queries.ensureQueryData(assessedQuery(api, param.round))).blocks)
    const init = {
      body: writeEdits(edits, codes),
      headers: { 'content-type': 'application/octet-stream' },
    }
    const { digest, ...looked } = await api.ask(endpoints.previewAssessed, { param }, init)
    const faults = looked.faults.map(({ row, column, message }) => {
      const place = cellOfFault({ row, column }, edits, codes)
      return { message, place, text: place && edits[place.unit]?.[place.code] }
    })
    if (readField(form, 'intent') !== 'save' || digest === null) return { faults, saved: undefined }

    const query = { digest, reason: readField(form, 'reason').trim() }
    const saved =
      looked.changes.length === 0
        ? 0
        : (await api.ask(endpoints.importAssessed, { param, query }, init)).changeCount
    await queries.invalidateQueries({ queryKey: ['rounds', param.round] })
    return { faults, saved }
  })
}

function readEdits(form: FormData): Edits {
  return typeCells(
    {},
    [...form].flatMap(([name, text]) => {
      const [unit = '', ...code] = name.split(' ')
      return code.length > 0 && typeof text === 'string'
        ? [{ unit, code: code.join(' '), text }]
        : []
    }),
  )
}
