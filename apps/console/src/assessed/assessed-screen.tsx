/** `/rounds/:round/points?block=…&q=…`: which assessed points stand, which are missing, and who entered them? */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import type { AssessedOverview } from '../api/answers.ts'
import { officeContext } from '../api/office.ts'
import { assessedHistoryQuery, assessedQuery } from '../api/queries.ts'
import { Message } from '../components/message.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import { SearchField } from '../components/table/search-field.tsx'
import { Tabs } from '../layout/tabs.tsx'
import { withFilters } from '../components/table/with-filters.ts'
import { ImportHistory, type ImportsSoFar } from '../imports/history.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { isFoundIn } from '../i18n/plain-text.ts'
import css from './assessed.module.css'
import { AssessedTable } from './assessed-table.tsx'
import { PointsEditor } from './points-editor.tsx'
import { PointsParts } from './points-parts.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = assessedQuery(api, round)
  const history = assessedHistoryQuery(api, round)
  await Promise.all([queries.ensureQueryData(query), queries.ensureQueryData(history)])
  return { query, history }
}

export { savePoints as action } from './save-points.ts'

export function AssessedScreen() {
  const { t } = useI18n()
  const loaded = useLoaderData<typeof loader>()
  const { data: overview } = useQuery(loaded.query)
  const { data: history } = useQuery(loaded.history)
  if (!overview || !history) return <output>{t.app.opening}</output>

  return <Points overview={overview} history={history} />
}

export { AssessedScreen as Component }

function Points({ overview, history }: { overview: AssessedOverview; history: ImportsSoFar }) {
  const { t } = useI18n()
  const [address] = useSearchParams()
  const isAdmin = useIsAdmin()
  // Where nothing stood when the page was opened there is nothing to be read: fields stand there.
  const [wasEmpty] = useState(overview.fixed === 0)
  const wish = address.get('edit') ?? (wasEmpty ? 'yes' : 'no')
  const isEdited = isAdmin && overview.changeable && wish !== 'no'
  const path = `/rounds/${overview.round.id}/points`
  const imported = history.imports.find(({ id }) => id === address.get('imported'))
  return (
    <>
      <title>{`${t.points.assessed.title} – ${t.app.name}`}</title>
      <div className={css.head}>
        <div>
          <Headline overview={overview} />
          <p className={css.lead}>{t.points.assessed.lead}</p>
        </div>
        <Ways overview={overview} path={path} isEdited={isEdited} />
      </div>
      {imported && <Message tone="good">{t.imports.done(imported.changeCount)}</Message>}
      <PointsParts round={overview.round.id} current="assessed" />
      <Block overview={overview} isEdited={isEdited} />
      <ImportHistory history={history} path={`${path}/imports`} />
    </>
  )
}

function Headline({ overview: { fixed, expected } }: { overview: AssessedOverview }) {
  const { t } = useI18n()
  const words = t.points.assessed
  if (fixed === 0) return <h1>{words.none(expected)}</h1>
  return <h1>{fixed === expected ? words.all(expected) : words.some(fixed, expected)}</h1>
}

/** The ways to change points; or why there is none. */
function Ways(props: { overview: AssessedOverview; path: string; isEdited: boolean }) {
  const { t } = useI18n()
  const isAdmin = useIsAdmin()
  const [address] = useSearchParams()
  const { overview, path, isEdited } = props
  if (!overview.changeable) return <p className="soft">{t.points.assessed.frozen}</p>
  if (!isAdmin) return <p className="soft">{t.points.assessed.readOnly}</p>
  const isEmpty = overview.fixed === 0 && isEdited
  return (
    <div className={`${css.ways} screen-only`}>
      {!isEmpty && (
        <Button
          component={Link}
          to={withFilters(address, { edit: isEdited ? 'no' : 'yes' })}
          variant={isEdited ? 'default' : 'filled'}
        >
          {isEdited ? t.points.assessed.edit.close : t.points.assessed.edit.open}
        </Button>
      )}
      <Button component={Link} to={`${path}/import`} variant="default">
        {t.points.assessed.import}
      </Button>
    </div>
  )
}

function Block({ overview, isEdited }: { overview: AssessedOverview; isEdited: boolean }) {
  const { t, format, language } = useI18n()
  const [address] = useSearchParams()
  const block = overview.blocks.find(({ id }) => id === address.get('block')) ?? overview.blocks[0]
  if (!block) return undefined

  const units = block.units.filter(({ name }) => isFoundIn(name, address.get('q') ?? ''))
  const name = `${t.overview.block(block.id)}: ${block.name[language]}`
  return (
    <section aria-labelledby="block">
      <Tabs
        label={t.overview.blocks}
        tabs={overview.blocks.map((each) => {
          const expected = each.units.length * each.columns.length
          const missing = each.units.reduce((sum, unit) => sum + unit.missing, 0)
          return {
            to: withFilters(address, { block: each.id }),
            head: t.overview.block(each.id),
            name: each.name[language],
            note: t.points.assessed.progress(expected - missing, expected),
            current: each === block,
          }
        })}
      />
      <div className={css.blockHead}>
        <h2 id="block">
          {name} <span className="soft">{t.points.assessed.max(format.decimal(block.max, 2))}</span>
        </h2>
        <search className="screen-only">
          <SearchField />
        </search>
        <output className="soft">{t.overview.found(units.length, block.units.length)}</output>
      </div>
      {units.length === 0 ? (
        <p>
          {t.overview.nothingFound}{' '}
          <Link to={withFilters(address, { q: '' })}>{t.overview.clear}</Link>
        </p>
      ) : (
        !isEdited && <AssessedTable block={block} units={units} />
      )}
      {isEdited && <PointsEditor overview={overview} block={block} units={units} />}
    </section>
  )
}
