import { endpoints, QuotaNumbers } from '@phieu/office'
import type { ActionFunctionArgs } from 'react-router'
import { attempt } from '../../../api/attempt.ts'
import { officeContext } from '../../../api/office.ts'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { QuotaPreview } from '../setup-queries.ts'
import type { UnitNumbers } from './quotas.ts'
import { readFormFile, TableFile } from './table-file.tsx'
import css from '../setup.module.css'

/** Reads a table of quotas or sizes; nothing is kept of it. */
export async function readQuotas({ request, params, context }: ActionFunctionArgs) {
  const { api } = context.get(officeContext)
  const param = { round: params['round'] ?? '' }
  const form = await request.formData()
  const query = { numbers: QuotaNumbers.parse(form.get('numbers')) }
  const init = await readFormFile(form)
  if (!init) return { unreadable: true as const }
  return attempt(() => api.ask(endpoints.previewQuotas, { param, query }, init))
}

interface QuotaFileProps {
  round: string
  kind: QuotaNumbers
  isFrozen: boolean
  onRead: (numbers: UnitNumbers) => void
}

/** A table of quotas or sizes as a file. */
export function QuotaFile({ round, kind, isFrozen, onRead }: QuotaFileProps) {
  const { t } = useI18n()
  const words = t.roundSetup.quotas
  return (
    <section className={css.part}>
      <h2>{words.file[kind]}</h2>
      <p className="soft">{words.fileLead}</p>
      <TableFile<QuotaPreview>
        templates={`/api/rounds/${round}/quotas/template`}
        query={`&numbers=${kind}`}
        action={`/rounds/${round}/setup/quotas/file`}
        fields={<input type="hidden" name="numbers" value={kind} />}
        choose={words.choose[kind]}
        isFrozen={isFrozen}
        count={({ numbers }) => countCells(numbers)}
        onRead={({ numbers }) => onRead(numbers)}
      />
    </section>
  )
}

function countCells(numbers: UnitNumbers): number {
  return Object.values(numbers).reduce((sum, own) => sum + Object.keys(own).length, 0)
}
