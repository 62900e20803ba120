import { Hono } from 'hono'
import type { Language } from '@phieu/survey'
import { makeAnnex } from '../../papers/documents/annex/annex.ts'
import { writeAnnex } from '../../papers/documents/annex/write-annex.ts'
import { pressSummary } from '../../papers/documents/press/press-summary.ts'
import { pressText } from '../../papers/documents/press/press-text.ts'
import { ProblemError } from '../../problem.ts'
import { addressesIn } from '../../papers/public/addresses.ts'
import type { OfficeIdentity } from '../../papers/public/identity.ts'
import { voiceIn } from '../../papers/public/page-language.ts'
import { drawSheets } from '../../papers/public/unit/sheet/draw-sheets.ts'
import { unitSheet } from '../../papers/public/unit/sheet/unit-sheet.ts'
import { remembering } from '../../remember.ts'
import type { Publications } from '../../publication/published.ts'
import { parseAnnexFile, sendDocument } from '../../http/send-document.ts'
import { sayDamaged } from './say-damaged.ts'

interface PublicServices {
  publications: Publications
  config: { publicUrl: string; identity?: OfficeIdentity }
}

/** An erratum may come to stand on it: kept as long as a page is, in seconds. */
const FOR_MINUTES = 'public, max-age=600'

/**
 * Documents of a publication, for everyone: `/results/:publication/annex/:block.{docx,pdf}` and
 * `/results/:publication/press.{docx,txt}`, and each unit on a page, `sheets/:unit.pdf` or `sheets.zip`; in
 * English under `/en/results`.
 */
export function publicDocumentRoutes(services: PublicServices) {
  const app = new Hono()
  for (const language of ['vi', 'en'] as const) {
    app.route(addressesIn(language).list, documentsIn(language, services))
  }
  return app
}

/** Of the blocks of some publications, in both formats. */
const REMEMBERED = 40

function documentsIn(language: Language, services: PublicServices) {
  const { publications, config } = services
  const remember = remembering<Uint8Array<ArrayBuffer>>(REMEMBERED)
  const voice = voiceIn(language)
  return new Hono()
    .onError(sayDamaged(services, voice, 'files'))
    .get('/:publication/annex/:file', async (c) => {
      const { publication, file } = c.req.param()
      const { block, format } = parseAnnexFile(file)
      const source = await findWithErrata(publication)
      const annex = makeAnnex(source, block, language)
      if (!annex) throw new ProblemError('not-found', `The result ranks no block ${block}.`)

      c.header('cache-control', FOR_MINUTES)
      const name = `${publication}-annex-${block}-${language}`
      // An erratum is never changed or taken down: their number says which stand there.
      const kept = `${name}/${source.errata.length}.${format}`
      const bytes = await remember(kept, () => writeAnnex(annex, format))
      return sendDocument(c, bytes, format, name)
    })
    .get('/:publication/sheets.zip', async (c) => {
      const result = await findWithErrata(c.req.param('publication'))
      const name = `${result.id}-units-${language}`
      const bytes = await remember(`${result.id}/sheets.zip/${result.errata.length}`, () =>
        drawSheets({ packed: true, sheets: sheetsOf(result, () => true) }),
      )
      c.header('cache-control', FOR_MINUTES)
      return sendDocument(c, bytes, 'zip', name)
    })
    .get('/:publication/sheets/:file', async (c) => {
      const { publication, file } = c.req.param()
      const result = await findWithErrata(publication)
      const sheets = sheetsOf(result, (unit) => file === `${unit}.pdf`)
      if (sheets.length === 0) throw new ProblemError('not-found', `There is no page ${file}.`)

      const name = `${publication}-${file.replace(/\.pdf$/, '')}-${language}`
      const bytes = await remember(`${publication}/sheets/${file}/${result.errata.length}`, () =>
        drawSheets({ packed: false, sheets }),
      )
      c.header('cache-control', FOR_MINUTES)
      return sendDocument(c, bytes, 'pdf', name)
    })
    .get('/:publication/press.txt', async (c) => {
      const { summary, name } = await summarise(c.req.param('publication'))
      c.header('cache-control', FOR_MINUTES)
      return sendDocument(c, new TextEncoder().encode(pressText(summary)), 'txt', name)
    })
    .get('/:publication/press.docx', async (c) => {
      const { summary, name, publishedOn } = await summarise(c.req.param('publication'))
      const { pressDocx } = await import('../../papers/documents/press/press-docx.ts')
      c.header('cache-control', FOR_MINUTES)
      const kept = `${name}/${summary.errata.length}`
      const bytes = await remember(kept, () => pressDocx(summary, publishedOn))
      return sendDocument(c, bytes, 'docx', name)
    })

  function sheetsOf(
    result: Awaited<ReturnType<typeof findWithErrata>>,
    isAsked: (unit: string) => boolean,
  ) {
    return result.document.rankings.flatMap((ranking) =>
      ranking.units
        .filter(({ unit }) => isAsked(unit))
        .map((unit) => ({
          file: `${unit.unit}.pdf`,
          sheet: unitSheet(result, { ranking, unit }, voice, config.publicUrl),
        })),
    )
  }

  async function summarise(publication: string) {
    const result = await findWithErrata(publication)
    const address = config.publicUrl + addressesIn(language).announcement(publication)
    return {
      summary: pressSummary(result, language, address),
      name: `${publication}-press-${language}`,
      publishedOn: result.publishedOn,
    }
  }

  async function findWithErrata(publication: string) {
    const result = await find(publication)
    return { ...result, errata: await publications.errataOf(publication) }
  }

  async function find(publication: string) {
    const result = await publications.find(publication)
    if (!result) throw new ProblemError('not-found', `Nothing is published of ${publication}.`)
    return result
  }
}
