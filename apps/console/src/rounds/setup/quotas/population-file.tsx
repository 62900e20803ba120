import { endpoints } from '@phieu/office'
import type { Population } from '@phieu/survey'
import type { ActionFunctionArgs } from 'react-router'
import { attempt } from '../../../api/attempt.ts'
import { officeContext } from '../../../api/office.ts'
import { useI18n } from '../../../i18n/i18n.tsx'
import type { PopulationPreview } from '../setup-queries.ts'
import { readFormFile, TableFile } from './table-file.tsx'

/** Reads a table of people; nothing is kept of it. */
export async function readPopulations({ request, params, context }: ActionFunctionArgs) {
  const { api } = context.get(officeContext)
  const param = { round: params['round'] ?? '' }
  const init = await readFormFile(await request.formData())
  if (!init) return { unreadable: true as const }
  return attempt(() => api.ask(endpoints.previewPopulations, { param }, init))
}

interface PopulationFileProps {
  round: string
  isFrozen: boolean
  onRead: (populations: readonly Population[]) => void
}

/** How many people there are of each kind, as a file. */
export function PopulationFile({ round, isFrozen, onRead }: PopulationFileProps) {
  const { t } = useI18n()
  return (
    <>
      <p className="soft">{t.roundSetup.populations.fileLead}</p>
      <TableFile<PopulationPreview>
        templates={`/api/rounds/${round}/populations/template`}
        action={`/rounds/${round}/setup/quotas/people`}
        choose={t.roundSetup.populations.choose}
        isFrozen={isFrozen}
        count={({ populations }) => countPeople(populations)}
        onRead={({ populations }) => onRead(populations)}
      />
    </>
  )
}

function countPeople(populations: PopulationPreview['populations']): number {
  return populations.reduce((sum, { people }) => sum + Object.keys(people).length, 0)
}
