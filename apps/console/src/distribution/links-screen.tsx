/** `/rounds/:round/sending`: which open links are there, and what comes through them? */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { shortName } from '@phieu/survey'
import { officeContext, type Office } from '../api/office.ts'
import { overviewQuery, roundQuery } from '../api/queries.ts'
import { definitionQuery } from '../catalogue/catalogue-queries.ts'
import { DataTable, type Selection } from '../components/table/data-table.tsx'
import { LiveNote } from '../layout/live-note.tsx'
import { Message } from '../components/message.tsx'
import { useIsOver, useRole } from '../layout/office-data.ts'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import { LinkActions } from './link-actions.tsx'
import { linkColumns } from './link-columns.tsx'
import { linkFilters } from './link-filters.ts'
import { LinksForAll, openGroups } from './links-for-all.tsx'
import { PrintLinks } from './print-links.tsx'
import { SendingParts } from './distribution-parts.tsx'
import { LINK_PAGE, linksQuery, type LinkRow } from './distribution-queries.ts'

export { action } from './change-links.ts'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const query = linksQuery(api, round, new URL(request.url).searchParams)
  const overview = overviewQuery(api, round)
  const [{ states }] = await Promise.all([
    queries.ensureQueryData(query),
    queries.ensureQueryData(overview),
  ])
  const isFirst = states.active + states.paused + states.revoked === 0
  return {
    query,
    overview,
    round,
    groups: isFirst ? await findOpenGroups({ api, queries }, round) : [],
  }
}

async function findOpenGroups({ api, queries }: Pick<Office, 'api' | 'queries'>, round: string) {
  const { id, version } = (await queries.ensureQueryData(roundQuery(api, round))).round.definition
  const { definition } = await queries.ensureQueryData(definitionQuery(api, id, String(version)))
  return openGroups(definition)
}

export function LinksScreen() {
  const i18n = useI18n()
  const { t } = i18n
  const words = t.distribution.links
  const isAdmin = useRole() === 'admin'
  const { query, overview, round, groups } = useLoaderData<typeof loader>()
  const isOver = useIsOver(round)
  const { data } = useQuery(query)
  const { data: plan } = useQuery(overview)
  const [address] = useSearchParams()
  if (!data || !plan) return <output>{t.app.opening}</output>

  const { active, paused, revoked } = data.states
  const all = active + paused + revoked
  const make = isAdmin && !isOver && (
    <Button
      component={Link}
      to={`/rounds/${round}/sending/new`}
      {...(all === 0 && { variant: 'default' })}
    >
      {all === 0 ? words.choose : words.make}
    </Button>
  )
  return (
    <>
      <PageHead
        title={words.title}
        answer={
          all === 0
            ? words.none
            : isOver
              ? words.answerOver(data.kept, all)
              : words.answer(data.kept, active)
        }
        lead={all > 0 && words.lead}
        actions={all > 0 && make}
      >
        <LiveNote query={query} />
      </PageHead>
      <SendingParts round={round} current="links" />
      <p className="note">{t.box.note.sending}</p>
      <Made address={address} />
      <DataTable
        caption={words.table}
        columns={linkColumns(i18n, round)}
        rows={data.links}
        rowId={({ code }) => code}
        server={{ total: data.total, size: LINK_PAGE }}
        search="by-server"
        searchLabel={words.search}
        filters={linkFilters(i18n, plan)}
        tone={({ state }) => (state === 'revoked' ? 'quiet' : undefined)}
        tools={all > 0 && <PrintLinks round={round} count={data.total} />}
        empty={{
          lead: words.noneWhy,
          action: isAdmin && (
            <>
              <LinksForAll round={round} plan={plan} groups={groups} />
              {make}
            </>
          ),
        }}
        {...(isAdmin && { selection: selectionOf(i18n) })}
      />
    </>
  )
}

export { LinksScreen as Component }

function selectionOf({ t, language }: I18n): Selection<LinkRow> {
  return {
    label: ({ unitName, groupName, channel }) =>
      `${unitName}, ${shortName(groupName[language])}, ${t.channels[channel]}`,
    may: ({ state }) => state !== 'revoked',
    actions: (chosen, clear) => <LinkActions chosen={chosen} clear={clear} />,
  }
}

/** What was made just now. */
function Made({ address }: { address: URLSearchParams }) {
  const { t } = useI18n()
  const made = address.get('made')
  if (made === null) return undefined
  const standing = Number(address.get('standing') ?? 0)
  return <Message tone="good">{t.distribution.links.madeNow(Number(made), standing)}</Message>
}
