import { html } from 'hono/html'
import { fractionText, responseRates, type Fraction } from '@phieu/scoring'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Voice } from '../page.ts'
import { figure, figuresTable } from './figures-table.ts'
import { groupName } from './group-name.ts'

/** What became of those who were asked in person, and who of all gave no ballot or no answer. */
export function nonResponse(result: PublishedResult, voice: Voice): Html {
  const { fieldwork, definition } = result
  const { words, figures } = voice
  const { quality } = words
  const share = (rate: Fraction | undefined) => figures.share(rate ? fractionText(rate) : null)
  const rows = fieldwork.contacts.map(({ group, ...contacts }) => {
    const { rr1, coop1 } = responseRates(contacts)
    const counted = [contacts.complete, contacts.refused, contacts.notReached].map(figures.count)
    return [
      groupName(definition, group, voice),
      ...[...counted, share(rr1), share(coop1)].map(figure),
    ]
  })
  const heads = [
    quality.group,
    ...[
      quality.complete,
      quality.refused,
      quality.notReached,
      quality.rate,
      quality.cooperation,
    ].map(figure),
  ]
  return html`<h3>${quality.nonResponse}</h3>
    ${
      rows.length === 0
        ? html`<p>${quality.noContacts}</p>`
        : html`<p>${quality.contactsLead}</p>
            ${figuresTable(quality.nonResponse, heads, rows, voice)}`
    }
    ${unitRates(result, voice)}
    <p>${quality.silentLead}</p>`
}

function unitRates({ fieldwork }: PublishedResult, { words, figures }: Voice): Html | undefined {
  const rates = fieldwork.unitContacts.flatMap(({ rr1 }) => rr1 ?? [])
  if (rates.length === 0) return undefined
  const [least, most] = [Math.min(...rates), Math.max(...rates)].map((rate) =>
    figures.percent(Math.round(100 * rate), 0),
  )
  return html`<p>
    ${words.quality.unitContacts(figures.count(rates.length), least ?? '', most ?? '')}
  </p>`
}
