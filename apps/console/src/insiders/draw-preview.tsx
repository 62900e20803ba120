import { ConfirmAction } from '../components/confirm-action.tsx'
import { DataTable } from '../components/table/data-table.tsx'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './insiders.module.css'
import type { InsiderList } from './insiders-queries.ts'
import { RatersTable } from './raters-table.tsx'
import type { LookedAt } from './read-question.ts'

/** A draw before it is kept: does every unit get its raters, and how much falls on each person? */
export function DrawLook({ list, looked }: { list: InsiderList; looked: LookedAt }) {
  const { t, format } = useI18n()
  const words = t.insiders.draw
  const { question, preview } = looked
  const { people, units, missing, enough, sealedSeed, digest } = preview
  if (people.length === 0) return <Message tone="care">{words.nobody}</Message>

  const short = units.filter((unit) => unit.raters < unit.wanted).length
  const revokes = !question.newcomers && list.people.some(({ linkIsGood }) => linkIsGood)
  const { burden } = question
  return (
    <section className={css.part}>
      {missing === 0 ? (
        <Message tone="good">{words.enough(people.length, units.length)}</Message>
      ) : (
        <Message tone="bad">
          {words.short(missing, short)}{' '}
          {burden !== 'all' && (enough === null ? words.never : words.wouldBe(enough))}
        </Message>
      )}
      <ConfirmAction
        label={words.keep}
        effect={
          <>
            {words.keepEffect(people.length)} {revokes && words.keepRevokes}
          </>
        }
        confirm={words.keep}
        fields={{
          intent: 'keep',
          whom: question.newcomers ? 'newcomers' : 'everybody',
          ...(burden === 'all'
            ? { all: 'on' }
            : { least: String(burden.least), most: String(burden.most) }),
          sealedSeed,
          digest,
        }}
        destructive={revokes}
        {...(missing > 0 ? { understood: words.keepShort } : {})}
      />
      <div className={css.side}>
        <section>
          <h2>{words.units}</h2>
          <RatersTable units={units} />
        </section>
        <section>
          <h2>{words.people}</h2>
          <DataTable
            name="people"
            caption={words.people}
            columns={[
              {
                id: 'name',
                head: words.person,
                cell: ({ name }) => name,
                sort: ({ name }) => name,
              },
              {
                id: 'units',
                head: words.load,
                cell: (person) => format.count(person.units),
                sort: (person) => person.units,
                align: 'figure',
              },
            ]}
            rows={people}
            rowId={({ id }) => id}
            search={({ name }) => name}
            searchLabel={t.insiders.people.search}
            empty={{ title: words.nobody, lead: '' }}
            size={25}
          />
        </section>
      </div>
    </section>
  )
}
