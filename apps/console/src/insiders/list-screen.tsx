/** `/rounds/:round/insiders/:group`: who of a group rates, how far are they, and what is next? */
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { officeContext } from '../api/office.ts'
import { BoxNote } from '../box/box-note.tsx'
import { boxQuery } from '../box/box-queries.ts'
import { FigureRow } from '../components/figure-row.tsx'
import { LiveNote } from '../layout/live-note.tsx'
import { Message } from '../components/message.tsx'
import { PageHead } from '../layout/page-head.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { DrawHistory } from './draw-history.tsx'
import { GroupTabs } from './group-tabs.tsx'
import css from './insiders.module.css'
import { groupsQuery, listQuery } from './insiders-queries.ts'
import { NextStep } from './next-step.tsx'
import { nextOf, type Next } from './next-of.ts'
import { PeopleTable } from './people-table.tsx'
import { RatersTable } from './raters-table.tsx'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { api, queries } = context.get(officeContext)
  const round = params['round'] ?? ''
  const groups = groupsQuery(api, round)
  const query = listQuery(api, round, params['group'] ?? '')
  await Promise.all([queries.ensureQueryData(groups), queries.ensureQueryData(query)])
  return { query, groups, box: boxQuery(api, round) }
}

export function ListScreen() {
  const { t, format, language } = useI18n()
  const words = t.insiders
  const { query, groups, box } = useLoaderData<typeof loader>()
  const { data } = useQuery({ ...query, refetchInterval: 15_000 })
  const [address] = useSearchParams()
  if (!data) return <output>{t.app.opening}</output>

  const { round, group, people, units, changeable } = data
  const path = `/rounds/${round.id}/insiders/${group.id}`
  const drawn = people.some((person) => person.units > 0)
  const finished = people.filter((person) => person.units > 0 && person.done >= person.units).length
  const short = units.filter((unit) => unit.raters < unit.wanted).length
  const isEmpty = people.length === 0
  return (
    <>
      <PageHead
        title={words.title}
        answer={isEmpty ? words.answerNone(group[language]) : words.answer(finished, people.length)}
        lead={words.lead}
        actions={
          !isEmpty && changeable && <Actions path={path} drawn={drawn} next={nextOf(people)} />
        }
      >
        <LiveNote query={query} />
      </PageHead>
      <GroupTabs round={round.id} current={group.id} query={groups} />
      {address.has('imported') && <Message tone="good">{words.import.taken}</Message>}
      {!changeable && <Message tone="care">{words.closed}</Message>}
      {data.closedItems.length > 0 && (
        <Message tone="care">{words.closedItems(data.closedItems.join(', '))}</Message>
      )}
      {units.length === 0 && <Message tone="care">{words.noUnits}</Message>}
      {!isEmpty && (
        <>
          <FigureRow
            figures={[
              {
                value: format.count(people.length),
                label: words.figures.people,
                term: 'insider',
              },
              {
                value: count(({ linkIsGood }) => linkIsGood),
                label: words.figures.sent,
                term: 'linkHeld',
              },
              {
                value: count(({ done }) => done > 0),
                label: words.figures.begun,
                term: 'begun',
              },
              {
                value: format.count(finished),
                label: words.figures.finished,
                term: 'finished',
              },
              {
                value: format.count(short),
                label: words.figures.short,
                term: 'shortOfRaters',
                ...(drawn && short > 0 ? { tone: 'care' as const } : {}),
              },
            ]}
          />
          {changeable && <NextStep path={path} people={people} />}
        </>
      )}
      {!isEmpty && (
        <BoxNote round={round.id} query={box}>
          {t.box.note.insiders}
        </BoxNote>
      )}
      {(changeable || !isEmpty) && <PeopleTable list={data} path={path} />}
      {drawn && (
        <section className={css.part}>
          <h2>{words.draw.units}</h2>
          <RatersTable units={units} />
        </section>
      )}
      <DrawHistory draws={data.draws} />
    </>
  )

  function count(is: (person: (typeof people)[number]) => boolean) {
    return format.count(people.filter(is).length)
  }
}

/** The one that comes next stands out. */
function Actions({ path, drawn, next }: { path: string; drawn: boolean; next: Next }) {
  const { steps } = useI18n().t.insiders
  const look = (step: Next) => (step === next ? 'filled' : 'default')
  return (
    <>
      <Button component={Link} to={`${path}/draw`} variant={look('draw')}>
        {steps.draw}
      </Button>
      {drawn && (
        <Button component={Link} to={`${path}/links`} variant={look('links')}>
          {steps.links}
        </Button>
      )}
      <Button component={Link} to={`${path}/import`} variant="default">
        {steps.list}
      </Button>
      <Button component={Link} to={`${path}/new`} variant="default">
        {steps.add}
      </Button>
    </>
  )
}

export { ListScreen as Component }
