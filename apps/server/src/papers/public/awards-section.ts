import { html } from 'hono/html'
import type { RankingDocument } from '@phieu/scoring'
import type { PublishedResult } from '../../publication/published.ts'
import { awardsHeading, describeAwards } from '../documents/describe-awards.ts'
import type { Html, Voice } from './page.ts'

/** Who is commended, ranking by ranking; nothing where nobody is. */
export function awardsSection(
  { awards, document }: PublishedResult,
  voice: Voice,
): Html | undefined {
  if (awards.granted.length === 0) return undefined
  const { say, nameOf, language } = voice
  return html`<section id="awards">
    <h2>${say(awardsHeading)} <small>${awards.granted.length}</small></h2>
    ${document.rankings.map((ranking) => ofRanking(describeAwards(awards, ranking, language), nameOf(ranking)))}
  </section>`
}

/** The same of one ranking, for its own page. */
export function rankingAwards(
  { awards }: PublishedResult,
  ranking: RankingDocument,
  voice: Voice,
): Html | undefined {
  const lines = describeAwards(awards, ranking, voice.language)
  return lines.length === 0
    ? undefined
    : html`<section>
        <h2>${voice.say(awardsHeading)}</h2>
        ${list(lines)}
      </section>`
}

function ofRanking(lines: readonly string[], name: string): Html | undefined {
  return lines.length === 0
    ? undefined
    : html`<h3>${name}</h3>
        ${list(lines)}`
}

function list(lines: readonly string[]): Html {
  return html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`
}
