import { Packer, type Document } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import type { LocalDate } from '@phieu/survey'

/**
 * The document as a DOCX file that bears the day given and no other time, so that the same result
 * gives the same bytes whenever it is asked for.
 */
export async function packDocx(
  document: Document,
  day: LocalDate,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts = unzipSync(await Packer.pack(document, 'uint8array'))
  const core = parts[CORE]
  if (!core) throw new Error(`the document has no ${CORE}`)

  const dated = strFromU8(core).replaceAll(TIMES, `$1${day}T00:00:00Z`)
  const level = 9
  return zipSync(
    Object.fromEntries(
      Object.entries({ ...parts, [CORE]: strToU8(dated) }).map(
        ([path, bytes]): [string, Zippable[string]] => [
          path,
          [bytes, { mtime: localMidnight(day), level }],
        ],
      ),
    ),
  )
}

const CORE = 'docProps/core.xml'
const TIMES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g

/** A ZIP holds times without a zone: the writer takes the local one, so that is what it is given. */
function localMidnight(day: LocalDate): Date {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}
