/** `/rounds/:round/units/:unit`: what did this unit earn, and where does every point come from? */
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../../api/office.ts'
import { unitQuery } from '../../api/queries.ts'
import { boxQuery } from '../../box/box-queries.ts'
import { LiveNote } from '../../layout/live-note.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { AreasTable } from './areas-table.tsx'
import { GroupsTable } from './groups-table.tsx'
import { ItemList } from './item-list.tsx'
import css from './unit.module.css'
import { UnitBox } from './unit-box.tsx'
import { UnitHeadline } from './unit-headline.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = unitQuery(api, round, params['unit'] ?? '')
  await queries.ensureQueryData(query)
  return { query, box: boxQuery(api, round) }
}

export function UnitScreen() {
  const { t, language } = useI18n()
  const { query: reportOf, box } = useLoaderData<typeof loader>()
  const { data: report } = useQuery(reportOf)
  if (!report) return <output>{t.app.opening}</output>

  const { unit, block, round } = report
  return (
    <>
      <title>{`${unit.name} – ${t.app.name}`}</title>
      <p className="screen-only back">
        <Link to={`/rounds/${round.id}?block=${block.id}`}>
          ← {t.overview.block(block.id)}: {block.name[language]}
        </Link>
      </p>
      <UnitHeadline report={report} />
      <LiveNote query={reportOf} />
      <UnitBox report={report} query={box} />
      <div className={css.tables}>
        <AreasTable report={report} />
        <GroupsTable report={report} />
      </div>
      <ItemList areas={report.areas} />
    </>
  )
}

export { UnitScreen as Component }
