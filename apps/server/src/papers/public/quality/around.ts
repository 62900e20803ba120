import { html } from 'hono/html'
import { sumFates } from '@phieu/publication'
import type { LocalDate } from '@phieu/survey'
import type { PublishedResult } from '../../../publication/published.ts'
import { earlierRound } from '../describe-round.ts'
import { fatesList } from '../my-ballot/fates-list.ts'
import type { Html, Voice } from '../page.ts'

export function timeliness({ fieldwork, publishedOn }: PublishedResult, voice: Voice): Html {
  const { words, figures } = voice
  const { days } = fieldwork
  return html`<p>
    ${
      days
        ? words.quality.late(figures.count(daysBetween(days[1], publishedOn)))
        : words.quality.unknownLate
    }
  </p>`
}

const DAY = 86_400_000

function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/** What agrees with what: the ballot box with its public list. */
export function coherence({ box }: PublishedResult, voice: Voice): Html {
  const { words, figures } = voice
  return html`<p>${words.quality.coherent(figures.count(sumFates(box.fates)))}</p>
    ${fatesList(box.fates, voice)}`
}

export function comparability(result: PublishedResult, voice: Voice): Html {
  const { words, figures } = voice
  const units = result.document.rankings.flatMap((ranking) => ranking.units)
  const compared = units.filter(({ change }) => change.state === 'compared').length
  const earlier = earlierRound(result, voice)
  return html`<p>
    ${
      earlier === undefined
        ? words.change.noEarlier
        : words.quality.compared(figures.count(compared), figures.count(units.length), earlier)
    }
    ${words.quality.comparedAcross}
  </p>`
}
