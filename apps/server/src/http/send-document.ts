import type { Context } from 'hono'
import type { AnnexFormat } from '../papers/documents/annex/write-annex.ts'
import { ProblemError } from '../problem.ts'

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
} as const

/**
 * Answers with a document. A PDF or a text opens in the browser; a Word document is saved.
 *
 * @param name - of the file, without its ending
 */
export function sendDocument(
  c: Context,
  bytes: Uint8Array<ArrayBuffer>,
  format: keyof typeof types,
  name: string,
) {
  const disposition = format === 'docx' || format === 'zip' ? 'attachment' : 'inline'
  return c.body(bytes, 200, {
    'content-type': types[format],
    'content-disposition': `${disposition}; filename="${name}.${format}"`,
  })
}

/**
 * The block and the format that the name of an annex asks for: `A.docx`, `B.pdf` …
 *
 * @throws ProblemError `not-found` for any other name
 */
export function parseAnnexFile(file: string): { block: string; format: AnnexFormat } {
  const [, block, format] = /^([A-Za-z0-9_-]+)\.(docx|pdf)$/.exec(file) ?? []
  if (block === undefined) throw new ProblemError('not-found', `There is no document ${file}.`)
  return { block, format: format === 'pdf' ? 'pdf' : 'docx' }
}
