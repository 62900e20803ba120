/** `/rounds/:round/points/external?page=…`: which scores of a separate measurement stand, and who imported them? */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import type { ExternalList } from '../api/answers.ts'
import { officeContext } from '../api/office.ts'
import { EXTERNAL_PAGE, externalHistoryQuery, externalQuery } from '../api/queries.ts'
import css from '../assessed/assessed.module.css'
import { PointsParts } from '../assessed/points-parts.tsx'
import { Message } from '../components/message.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import { pageOf, Pages } from '../components/table/pages.tsx'
import { ImportHistory } from '../imports/history.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { GroupsTable } from './groups-table.tsx'
import { ScoresTable } from './scores-table.tsx'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const page = pageOf(request.url)
  const query = externalQuery(api, round, page)
  const history = externalHistoryQuery(api, round)
  await Promise.all([queries.ensureQueryData(query), queries.ensureQueryData(history)])
  return { query, history, page }
}

export function ExternalScreen() {
  const { t } = useI18n()
  const { page, ...loaded } = useLoaderData<typeof loader>()
  const { data: list } = useQuery(loaded.query)
  const { data: history } = useQuery(loaded.history)
  const [address] = useSearchParams()
  if (!list || !history) return <output>{t.app.opening}</output>

  const path = `/rounds/${list.round.id}/points/external`
  const imported = history.imports.find(({ id }) => id === address.get('imported'))
  return (
    <>
      <title>{`${t.external.title} – ${t.app.name}`}</title>
      <div className={css.head}>
        <div>
          <h1>{list.total === 0 ? t.external.none : t.external.some(list.total)}</h1>
          <p className={css.lead}>{t.external.lead}</p>
        </div>
        <ImportButton list={list} path={path} />
      </div>
      {imported && <Message tone="good">{t.imports.done(imported.changeCount)}</Message>}
      <PointsParts round={list.round.id} current="external" />
      {list.total > 0 && (
        <>
          <GroupsTable groups={list.groups} />
          <ScoresTable scores={list.scores} />
          <Pages
            page={page}
            pages={Math.ceil(list.total / EXTERNAL_PAGE)}
            of={{ total: list.total, size: EXTERNAL_PAGE }}
          />
        </>
      )}
      <ImportHistory history={history} path={`${path}/imports`} />
    </>
  )
}

export { ExternalScreen as Component }

/** The way to the import; or why there is none. */
function ImportButton({ list, path }: { list: ExternalList; path: string }) {
  const { t } = useI18n()
  const isAdmin = useIsAdmin()
  if (!list.changeable) return <p className="soft">{t.external.frozen}</p>
  if (!isAdmin) return <p className="soft">{t.external.readOnly}</p>
  return (
    <Button component={Link} to={`${path}/import`} className="screen-only">
      {t.points.assessed.import}
    </Button>
  )
}
