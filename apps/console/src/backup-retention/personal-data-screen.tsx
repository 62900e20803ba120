/** `/keeping/personal-data`: what is kept of people, why, who sees it, and until when? */
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { personalDataQuery, type PersonalKind } from './backup-queries.ts'
import css from './backups.module.css'

export async function loader({ context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const query = personalDataQuery(api)
  await queries.ensureQueryData(query)
  return { query }
}

export function PersonalDataScreen() {
  const { t } = useI18n()
  const words = t.personalData
  const isAdmin = useIsAdmin()
  const { data } = useQuery(useLoaderData<typeof loader>().query)
  if (!data) return <output>{t.app.opening}</output>

  return (
    <>
      <PageHead
        title={words.title}
        answer={words.answer(data.kinds.length)}
        lead={words.lead}
        back={isAdmin && <Link to="/keeping">← {t.backupRetention.title}</Link>}
      />
      <KindTable kinds={data.kinds} />
      <section className={css.how}>
        <h2>{words.law}</h2>
        {words.lawLines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
    </>
  )
}

export { PersonalDataScreen as Component }

function KindTable({ kinds }: { kinds: readonly PersonalKind[] }) {
  const { t, format } = useI18n()
  const words = t.personalData
  const columns: readonly Column<PersonalKind>[] = [
    {
      id: 'kind',
      head: words.kind,
      cell: ({ id, names }) => (
        <>
          {words.kinds[id].name}
          <span className={css.what}>{words.names[names]}</span>
        </>
      ),
    },
    {
      id: 'records',
      head: words.records,
      align: 'figure',
      cell: ({ records }) => format.count(records),
      sort: ({ records }) => records,
    },
    { id: 'inside', head: words.inside, cell: ({ id }) => words.kinds[id].inside },
    { id: 'why', head: words.why, cell: ({ id }) => words.kinds[id].why },
    {
      id: 'seen',
      head: words.seenBy,
      cell: ({ seenBy }) => seenBy.map((role) => t.account.roles[role]).join(', '),
    },
    {
      id: 'until',
      head: words.until,
      cell: ({ id, until, days }) =>
        until === 'days' ? words.days(days ?? 0, words.kinds[id].from) : words.untils[until],
    },
  ]
  return (
    <DataTable
      caption={words.title}
      columns={columns}
      rows={kinds}
      rowId={({ id }) => id}
      empty={{ title: words.title, lead: words.lead }}
    />
  )
}
