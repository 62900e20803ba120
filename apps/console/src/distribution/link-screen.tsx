/** `/rounds/:round/sending/links/:code`: what came through one link, day by day? */
import { Button } from '@mantine/core'
import { groupCode } from '@phieu/survey'
import { useQuery } from '@tanstack/react-query'
import { data as answerWith, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { CopyField } from '../components/copy-field.tsx'
import { DataTable } from '../components/table/data-table.tsx'
import { FigureRow } from '../components/figure-row.tsx'
import { LiveNote } from '../layout/live-note.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { Kiosks } from './kiosks.tsx'
import { kiosksQuery, linkDaysQuery, linkQuery } from './distribution-queries.ts'

export { action } from './change-kiosks.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const { round = '', code = '' } = params
  const query = linkQuery(api, round, code)
  const days = linkDaysQuery(api, round, code)
  const kiosks = kiosksQuery(api, round, code)
  const [page] = await Promise.all([queries.ensureQueryData(query), queries.ensureQueryData(days)])
  const link = page.links.find((each) => each.code === code)
  if (!link) throw answerWith(undefined, { status: 404 })
  if (link.channel === 'desk') await queries.ensureQueryData(kiosks)
  return { link, query, days, kiosks, round }
}

export function LinkScreen() {
  const { t, format, language } = useI18n()
  const words = t.distribution.link
  const isAdmin = useIsAdmin()
  const { link: first, query, days, kiosks, round } = useLoaderData<typeof loader>()
  const { data: page } = useQuery(query)
  const { data } = useQuery(days)
  const link = page?.links.find(({ code }) => code === first.code) ?? first

  return (
    <>
      <PageHead
        title={words.title}
        answer={link.unitName}
        lead={[
          link.groupName[language],
          t.channels[link.channel],
          link.label,
          t.distribution.states[link.state],
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          isAdmin && (
            <Button
              component={Link}
              to={`/rounds/${round}/sending/new?${new URLSearchParams({ like: link.code })}`}
              variant="default"
            >
              {words.duplicate}
            </Button>
          )
        }
        back={<Link to={`/rounds/${round}/sending`}>← {t.distribution.links.title}</Link>}
      >
        <LiveNote query={query} />
      </PageHead>
      <FigureRow
        figures={[
          { value: format.count(link.kept), label: t.distribution.links.kept, term: 'received' },
          { value: format.count(link.opened), label: t.distribution.links.opened, term: 'opened' },
          {
            value: t.distribution.difficulties[link.difficulty],
            label: words.difficulty,
          },
          { value: format.count(link.perHour), label: words.perHour },
          {
            value: link.maxBallots === null ? words.unlimited : format.count(link.maxBallots),
            label: words.maxBallots,
          },
        ]}
      />
      <CopyField label={words.address} value={link.address} />
      <CopyField label={words.typed} value={groupCode(link.code)} />
      {link.channel === 'desk' && <Kiosks query={kiosks} />}
      <h2>{words.table}</h2>
      <DataTable
        caption={words.table}
        rows={data?.days ?? []}
        rowId={({ day }) => day}
        columns={[
          { id: 'day', head: words.day, cell: ({ day }) => format.day(day) },
          {
            id: 'kept',
            head: t.distribution.links.kept,
            align: 'figure',
            cell: ({ kept }) => format.count(kept),
          },
          {
            id: 'opened',
            head: t.distribution.links.opened,
            align: 'figure',
            cell: ({ opened }) => format.count(opened),
          },
          {
            id: 'limited',
            head: words.limited,
            align: 'figure',
            cell: ({ limited }) => format.count(limited),
          },
        ]}
        empty={{ title: words.none, lead: words.noneWhy }}
      />
    </>
  )
}

export { LinkScreen as Component }
