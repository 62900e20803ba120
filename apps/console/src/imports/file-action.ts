/** What a page does with a chosen file: look at it, or take it as it was looked at. */
import { ProblemError, troubleOf, type Trouble } from '../api/problem.ts'
import { readField } from '../components/read-field.ts'

/** The two requests of one kind of file. */
export interface FileRequests<Preview> {
  readonly preview: (file: RequestInit) => Promise<Preview>
  readonly take: (file: RequestInit, query: { digest: string; reason: string }) => Promise<unknown>
}

/** What came of it; `unreadable`: the file can no longer be read from this computer's disk. */
export type FileNews<Preview> =
  | { readonly preview: Preview; readonly name: string }
  | { readonly trouble: Trouble | 'unreadable' }
  | { readonly taken: true }

/**
 * Previews the file of a form, or imports it where the form's `intent` is `import`.
 *
 * The file is sent again for the import, with the digest of its preview: the server takes what was
 * looked at, or nothing.
 */
export async function actOnFile<Preview>(
  form: FormData,
  requests: FileRequests<Preview>,
): Promise<FileNews<Preview>> {
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') return { trouble: 'unreadable' }

  const body = await file.arrayBuffer().catch(() => undefined)
  if (!body) return { trouble: 'unreadable' }
  const init = { body, headers: { 'content-type': 'application/octet-stream' } }
  try {
    if (form.get('intent') !== 'import') {
      return { preview: await requests.preview(init), name: file.name }
    }
    const query = { digest: readField(form, 'digest'), reason: readField(form, 'reason').trim() }
    await requests.take(init, query)
    return { taken: true }
  } catch (thrown) {
    if (!(thrown instanceof ProblemError)) throw thrown
    return { trouble: troubleOf(thrown) }
  }
}
