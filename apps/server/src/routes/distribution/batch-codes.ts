import { endpoints, MOST_PRINTED } from '@phieu/office'
import { groupCode, matches } from '@phieu/survey'
import type { Context } from 'hono'
import { ProblemError } from '../../problem.ts'
import { codesTable } from '../../distribution/codes-table.ts'
import { groupNameOf } from '../../distribution/link-rows.ts'
import { rightHashOf } from '../../distribution/right-hash.ts'
import { invitationNotice } from '../../distribution/print/notice.ts'
import { openPrinter } from '../../distribution/print/print-beside.ts'
import { tableFile } from '../../distribution/table-file.ts'
import type { Services } from '../../services.ts'
import { noteForLog } from '../../http/keep-log.ts'
import { officeUserOf } from '../../http/office-user.ts'
import { sendDocument } from '../../http/send-document.ts'
import { roundPlanOf } from '../rounds/round-path.ts'
import { createRouter } from '../../http/mount.ts'

/** Codes under `/api/rounds/:round/batches/:batch`, as a list, as files and on cards: for an hour. */
export function batchCodeRoutes(services: Services) {
  const { store, freshCodes, config, now } = services
  const { publicUrl } = config
  const print = openPrinter()
  return createRouter()
    .handle(endpoints.listBatchCodes, async ({ c, param, query: { page, size, q } }) => {
      const { plan, found, codes, until } = await find(c, param)
      const named = codes.codes.map((fresh, at) => ({
        ...fresh,
        place: at + 1,
        unitName: plan.units.get(fresh.unit)?.name ?? fresh.unit,
      }))
      const sought = named.filter(({ unitName }) => matches(unitName, q))
      const shown = sought.slice((page - 1) * size, page * size)
      noteForLog(c, { label: found.label, invitations: shown.length })
      return {
        label: found.label,
        groupName: groupNameOf(plan, found.group),
        total: sought.length,
        until: until.toISOString(),
        codes: await Promise.all(
          shown.map(async ({ code, ...place }) => ({
            ...place,
            code: groupCode(code),
            address: `${publicUrl}/i#${code}`,
            revoked: await isRevoked(code),
          })),
        ),
      }
    })
    .handle(endpoints.printBatchCodes, async ({ c, param, query: { language, place } }) => {
      const { plan, found, codes } = await find(c, param)
      const chosen = place === undefined ? codes.codes : codes.codes.slice(place - 1, place)
      if (chosen.length === 0) throw new ProblemError('not-found', 'There is no such invitation.')
      if (chosen.length > MOST_PRINTED) {
        throw new ProblemError('too-many', `At most ${MOST_PRINTED} are printed at once.`)
      }
      const notices = chosen.map((fresh) =>
        invitationNotice(plan, { ...found, ...fresh }, publicUrl, language),
      )
      const spoken = language === 'en' ? 'en' : 'vi'
      const about = { title: plan.round.title[spoken], author: plan.round.organiser[spoken] }
      const bytes = await print({ notices, wish: { form: 'cards-a6', language, ...about } })
      noteForLog(c, { label: found.label, invitations: chosen.length })
      return sendDocument(c, bytes, 'pdf', `invitations_${param.round}`)
    })
    .handle(endpoints.exportBatchCodes, async ({ c, param, query: { language } }) => {
      const { round, batch, file: asked } = param
      const { plan, found, codes } = await find(c, param)
      const format = asked === 'codes.csv' ? 'csv' : 'xlsx'
      const table = codesTable(plan, found, codes, { publicUrl, language })
      const { bytes, contentType } = await tableFile(table, format, now())
      noteForLog(c, { label: found.label, invitations: codes.codes.length })
      return c.body(bytes, 200, {
        'content-type': contentType,
        'content-disposition': `attachment; filename="invitations_${round}_${batch.slice(0, 8)}.${format}"`,
      })
    })

  async function isRevoked(code: string): Promise<boolean> {
    const right = await store.findInvitation(await rightHashOf(code))
    return right?.revokedOn !== undefined
  }

  /** @throws ProblemError `gone-codes` after an hour, and for everybody but who made them */
  async function find(c: Context, { round, batch }: { round: string; batch: string }) {
    const plan = await roundPlanOf(services, round)
    const found = await store.findBatch(round, batch)
    if (!found) throw new ProblemError('not-found', 'There is no such bulk.')
    const { id } = officeUserOf(c)
    const codes = await freshCodes.find(batch, id)
    const until = await freshCodes.until(batch, id)
    if (!codes || !until) throw new ProblemError('gone-codes')
    return { plan, found, codes, until }
  }
}
