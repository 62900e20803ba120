import { endpoints } from '@phieu/office'
import type { Api } from '../api/api.ts'
import { attempt } from '../api/attempt.ts'
import { readField } from '../components/read-field.ts'

/**
 * Sends what a unit's form holds: the text where there is one, then the file. The text stands when the
 * file is refused; the page then offers the file alone.
 */
export function sendOwnReply(api: Api, form: FormData) {
  const param = { round: readField(form, 'round') }
  const text = readField(form, 'text')
  const file = form.get('file')
  return attempt(async () => {
    if (text !== '') await api.ask(endpoints.objectToResult, { param, json: { text } })
    if (!(file instanceof File) || file.size === 0) return
    await api.ask(
      endpoints.addReplyFile,
      { param, query: { name: file.name } },
      { body: file, headers: { 'content-type': 'application/octet-stream' } },
    )
  })
}
