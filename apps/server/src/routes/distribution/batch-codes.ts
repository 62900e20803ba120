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
      const named = codes.map((fresh) => ({
        ...fresh,
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
        codes: shown.map(({ code, ...place }) => ({
          ...place,
          code: groupCode(code),
          address: `${publicUrl}/i#${code}`,
        })),
      }
    })
    .handle(endpoints.printBatchCodes, async ({ c, param, query: { language, place } }) => {
      const { plan, found, codes } = await find(c, param)
      const chosen = codes.filter(
        (each) => !each.revoked && (place === undefined || each.place === place),
      )
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
      const good = codes.filter(({ revoked }) => !revoked)
      const table = codesTable(plan, found, good, { publicUrl, language })
      const { bytes, contentType } = await tableFile(table, format, now())
      noteForLog(c, { label: found.label, invitations: good.length })
      return c.body(bytes, 200, {
        'content-type': contentType,
        'content-disposition': `attachment; filename="invitations_${round}_${batch.slice(0, 8)}.${format}"`,
      })
    })

  /**
   * A bulk and its codes, each with its place and whether it was taken back since: a card or a message
   * with such a code would lead nowhere.
   *
   * @throws ProblemError `gone-codes` after an hour, and for everybody but who made them
   */
  async function find(c: Context, { round, batch }: { round: string; batch: string }) {
    const plan = await roundPlanOf(services, round)
    const found = await store.findBatch(round, batch)
    if (!found) throw new ProblemError('not-found', 'There is no such bulk.')
    const { id } = officeUserOf(c)
    const codes = await freshCodes.find(batch, id)
    const until = await freshCodes.until(batch, id)
    if (!codes || !until) throw new ProblemError('gone-codes')
    const revoked = new Set(await store.listRevoked(batch))
    const marked = await Promise.all(
      codes.codes.map(async (fresh, at) => ({
        ...fresh,
        place: at + 1,
        revoked: revoked.size > 0 && revoked.has(await rightHashOf(fresh.code)),
      })),
    )
    return { plan, found, codes: marked, until }
  }
}
