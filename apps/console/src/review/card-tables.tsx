/** What an interviewer's card lists: places, contacts, phones. */
import { shortName, type ContactOutcome } from '@phieu/survey'
import type { ReactNode } from 'react'
import { DataTable, type Column } from '../components/table/data-table.tsx'
import { useI18n, type I18n } from '../i18n/i18n.tsx'
import type { InterviewerCard } from './review-queries.ts'
import css from './review.module.css'

export function CardTables({ card }: { card: InterviewerCard }) {
  const { t } = useI18n()
  const words = t.review.card
  return (
    <>
      {card.places.length > 0 && (
        <Part title={words.places}>
          <Places places={card.places} />
        </Part>
      )}
      <Part title={words.contacts}>
        {card.contacts.length === 0 ? (
          <p>{words.noContacts}</p>
        ) : (
          <Contacts contacts={card.contacts} />
        )}
      </Part>
      <Part title={words.devices}>
        {card.devices.length === 0 ? <p>{words.noDevices}</p> : <Devices devices={card.devices} />}
      </Part>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.part}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

type Place = InterviewerCard['places'][number]

function Places({ places }: { places: readonly Place[] }) {
  const i18n = useI18n()
  const words = i18n.t.review.card
  return (
    <DataTable
      caption={words.places}
      columns={placeColumns(i18n)}
      rows={places}
      rowId={({ unit, group }) => `${unit.id} ${group.id}`}
      search={({ unit }) => unit.name}
      empty={{ title: words.nothing, lead: '' }}
      size={25}
    />
  )
}

function placeColumns({ t, format, language }: I18n): readonly Column<Place>[] {
  const words = t.review.card
  return [
    { id: 'unit', head: words.unit, sort: ({ unit }) => unit.name, cell: ({ unit }) => unit.name },
    { id: 'group', head: words.group, cell: ({ group }) => shortName(group[language]) },
    {
      id: 'ballots',
      head: words.ballots,
      align: 'figure',
      sort: ({ ballots }) => ballots,
      cell: ({ ballots }) => format.count(ballots),
    },
    {
      id: 'doubtful',
      head: words.doubtful,
      align: 'figure',
      sort: ({ doubtful }) => doubtful,
      cell: ({ doubtful }) => format.count(doubtful),
    },
    {
      id: 'level',
      head: words.level,
      align: 'figure',
      sort: ({ level }) => level,
      cell: ({ level }) => format.decimal(level, 1),
    },
    {
      id: 'others',
      head: words.others,
      align: 'figure',
      cell: ({ others }) =>
        others.ballots === 0
          ? words.noOthers
          : words.othersHere(others.ballots, format.decimal(others.level, 1)),
    },
  ]
}

function Contacts({ contacts }: { contacts: InterviewerCard['contacts'] }) {
  const { t, format } = useI18n()
  const names: Readonly<Partial<Record<string, string>>> = t.fieldwork.contacts
    .outcome satisfies Record<ContactOutcome, string>
  return (
    <ul>
      {contacts.map(({ outcome, contacts: count }) => (
        <li key={outcome}>
          {names[outcome] ?? outcome}: {format.count(count)}
        </li>
      ))}
    </ul>
  )
}

function Devices({ devices }: { devices: InterviewerCard['devices'] }) {
  const { t, format } = useI18n()
  const words = t.review.card
  return (
    <ul>
      {devices.map(({ id, name, enrolledOn, revokedOn, lastContact }) => (
        <li key={id}>
          {name ?? t.fieldwork.devices.unnamed(id.slice(0, 4))} – {words.enrolled.toLowerCase()}{' '}
          {format.day(enrolledOn)}
          {lastContact !== null && `; ${words.contact.toLowerCase()} ${format.day(lastContact)}`}
          {revokedOn !== null && `; ${words.revoked(format.day(revokedOn))}`}
        </li>
      ))}
    </ul>
  )
}
