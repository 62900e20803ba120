import { endpoints } from '@phieu/office'
import { EarlierResult } from '@phieu/survey'
import { readField } from '../components/read-field.ts'
import type { Api } from '../api/api.ts'

/** Whether a file says all of a result by itself. */
export function isJsonFile(name: string): boolean {
  return name.toLowerCase().endsWith('.json')
}

/**
 * Sends the result of a form: a JSON file as it is, a table with the form's fields beside it.
 *
 * @returns its id; `undefined` when the file is no such JSON, or cannot be read
 * @throws ProblemError what the server refuses
 */
export async function sendEarlier(api: Api, form: FormData): Promise<string | undefined> {
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') return undefined
  if (isJsonFile(file.name)) {
    const result = EarlierResult.safeParse(await readJson(file))
    if (!result.success) return undefined
    return added(await api.ask(endpoints.addPreviousResult, { query: {}, json: result.data }))
  }

  const body = await file.arrayBuffer().catch(() => undefined)
  if (!body) return undefined
  const field = (name: string) => readField(form, name).trim()
  const half = field('half')
  const query = {
    id: field('id'),
    year: field('year'),
    definition: field('definition'),
    source: field('source'),
    synthetic: String(field('synthetic') === 'on'),
    ...(half && { half }),
    ...(field('accepted') === 'on' && { doubts: 'accepted' as const }),
  }
  const init = { body, headers: { 'content-type': 'application/octet-stream' } }
  return added(await api.ask(endpoints.addPreviousResult, { query }, init))
}

function added({ earlier }: { earlier: EarlierResult }): string {
  return earlier.id
}

async function readJson(file: File): Promise<unknown> {
  const text = await file.text().catch(() => '')
  try {
    return JSON.parse(text)
  } catch {
    return undefined // what a file with another content is called here
  }
}
