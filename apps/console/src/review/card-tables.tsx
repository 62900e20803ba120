/** What an interviewer's card lists: places, contacts, phones. */
import type { ContactOutcome } from '@phieu/survey'
import type { ReactNode } from 'react'
import { ScrollRegion } from '../frame/scroll-region.tsx'
import tableCss from '../frame/table.module.css'
import { useSpeech } from '../language/language.tsx'
import type { InterviewerCard } from './review-queries.ts'
import css from './review.module.css'

export function CardTables({ card }: { card: InterviewerCard }) {
  const { t } = useSpeech()
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

function Places({ places }: { places: InterviewerCard['places'] }) {
  const { t, format, language } = useSpeech()
  const words = t.review.card
  return (
    <ScrollRegion label={t.table.scroll(words.places)} className={tableCss.tall ?? ''}>
      <table className={tableCss.table}>
        <caption className="unseen">{words.places}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.group}</th>
            <th scope="col" className={tableCss.figure}>
              {words.ballots}
            </th>
            <th scope="col" className={tableCss.figure}>
              {words.doubtful}
            </th>
            <th scope="col" className={tableCss.figure}>
              {words.level}
            </th>
            <th scope="col" className={tableCss.figure}>
              {words.others}
            </th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ unit, group, ballots, doubtful, level, others }) => (
            <tr key={`${unit.id} ${group.id}`}>
              <th scope="row">{unit.name}</th>
              <td>{group[language]}</td>
              <td className={tableCss.figure}>{format.count(ballots)}</td>
              <td className={tableCss.figure}>{format.count(doubtful)}</td>
              <td className={tableCss.figure}>{format.decimal(level, 1)}</td>
              <td className={tableCss.figure}>
                {others.ballots === 0
                  ? words.noOthers
                  : words.othersHere(others.ballots, format.decimal(others.level, 1))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Contacts({ contacts }: { contacts: InterviewerCard['contacts'] }) {
  const { t, format } = useSpeech()
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
  const { t, format } = useSpeech()
  const words = t.review.card
  return (
    <ul>
      {devices.map(({ id, name, enrolledOn, revokedOn, lastContact }) => (
        <li key={id}>
          {name ?? id.slice(0, 8)} – {words.enrolled.toLowerCase()} {format.day(enrolledOn)}
          {lastContact !== null && `; ${words.contact.toLowerCase()} ${format.day(lastContact)}`}
          {revokedOn !== null && `; ${words.revoked(format.day(revokedOn))}`}
        </li>
      ))}
    </ul>
  )
}
