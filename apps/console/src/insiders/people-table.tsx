import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './insiders.module.css'
import { progressOf, type InsiderList, type InsiderRow, type Progress } from './insiders-queries.ts'

const states: readonly Progress[] = ['undrawn', 'unsent', 'waiting', 'begun', 'finished']

/** Everybody on a list, with how many units they have done; never which. */
export function PeopleTable({ list, path }: { list: InsiderList; path: string }) {
  const { t } = useI18n()
  const { people: words, steps } = t.insiders
  return (
    <DataTable
      caption={words.table}
      columns={useColumns(path, list.changeable)}
      rows={list.people}
      rowId={({ id }) => id}
      search={({ name, position, contact }) => `${name} ${position} ${contact ?? ''}`}
      searchLabel={words.search}
      filters={[
        {
          id: 'progress',
          label: words.progress,
          options: states.map((value) => ({ value, label: words.states[value] })),
          keeps: (person, value) => progressOf(person) === value,
        },
      ]}
      tone={(person) => (progressOf(person) === 'finished' ? 'quiet' : undefined)}
      empty={{
        title: steps.none,
        lead: steps.noneWhy,
        action: list.changeable && (
          <div className={css.first}>
            <Button component={Link} to={`${path}/import`}>
              {steps.list}
            </Button>
            <Button component={Link} to={`${path}/new`} variant="default">
              {steps.add}
            </Button>
          </div>
        ),
      }}
    />
  )
}

function useColumns(path: string, changeable: boolean): readonly Column<InsiderRow>[] {
  const { t, format } = useI18n()
  const words = t.insiders.people
  return [
    {
      id: 'name',
      head: words.name,
      cell: (person) => (
        <>
          {changeable ? <Link to={`${path}/people/${person.id}`}>{person.name}</Link> : person.name}
          <span className={css.under}>{person.position}</span>
        </>
      ),
      sort: ({ name }) => name,
    },
    { id: 'contact', head: words.contact, cell: ({ contact }) => contact ?? '–' },
    {
      id: 'limits',
      head: words.limits,
      cell: ({ notUnits, blocks }) => (
        <span className="note">
          {[
            ...(blocks.length > 0 ? [words.onlyBlocks(blocks.join(', '))] : []),
            ...(notUnits.length > 0 ? [words.notUnits(notUnits.length)] : []),
          ].join('; ') || '–'}
        </span>
      ),
    },
    {
      id: 'done',
      head: words.done,
      cell: ({ done, units }) => (units === 0 ? words.notDrawn : words.doneOf(done, units)),
      sort: ({ done, units }) => (units === 0 ? undefined : done / units),
      firstWay: 'ascending',
      align: 'figure',
    },
    {
      id: 'link',
      head: words.link,
      cell: (person) => (
        <>
          {linkWords(person)}
          {changeable && person.done < person.units && (
            <Link className={css.under} to={`${path}/links?person=${person.id}`}>
              {person.linkMadeOn === null ? words.handOver : words.another}
              <span className="unseen"> {person.name}</span>
            </Link>
          )}
        </>
      ),
      sort: ({ linkMadeOn }) => linkMadeOn,
    },
  ]

  function linkWords({ linkMadeOn, linkIsGood }: InsiderRow): string {
    if (linkMadeOn === null) return words.links.none
    return linkIsGood ? words.links.good(format.day(linkMadeOn)) : words.links.revoked
  }
}
