import { html } from 'hono/html'
import type { RankingDocument, UnitDocument } from '@phieu/scoring'
import { matches } from '@phieu/survey'
import type { PublishedResult } from '../../publication/published.ts'
import { describeIndex } from './describe-index.ts'
import type { Html, Page, Voice } from './page.ts'
import { resultTrail } from './result-trail.ts'
import { amongUnits } from './ranking/ranking-sentences.ts'

interface Found {
  ranking: RankingDocument
  unit: UnitDocument
}

/** The units whose name holds every word that is sought, accents or not; all where nothing is. */
export function findUnits({ document }: PublishedResult, sought: string): Found[] {
  return document.rankings.flatMap((ranking) =>
    ranking.units
      .filter(({ name }) => matches(name, sought.trim()))
      .map((unit) => ({ ranking, unit })),
  )
}

/** `/results/:publication/find?q=`: the units of that name. */
export function findPage(
  result: PublishedResult,
  sought: string,
  found: readonly Found[],
  voice: Voice,
): Page {
  const { words, figures, addresses } = voice
  const { find } = words.chart
  const title = sought.trim() === '' ? find.all : find.title(sought.trim())
  return {
    address: (addresses) => addresses.find(result.id),
    title,
    description: find.found(figures.count(found.length)),
    trail: resultTrail(result, voice),
    main: html`<h1>${title}</h1>
      <p class="lead">
        ${found.length === 0 ? find.none : find.found(figures.count(found.length))}
      </p>
      ${findForm(result, voice, sought)}
      <ul>
        ${found.map(
          ({ ranking, unit }) =>
            html`<li>
              <a href="${addresses.unit(result.id, unit.unit)}">${unit.name}</a>:
              ${describeRank(unit, ranking, voice)}, ${describeIndex(unit, voice)}
            </li>`,
        )}
      </ul>`,
  }
}

function describeRank(unit: UnitDocument, ranking: RankingDocument, voice: Voice): string {
  const { words } = voice
  if (unit.rank !== null) return words.chart.find.rank(unit.rank, amongUnits(ranking, voice))
  return unit.unranked === 'too-few-ballots' ? words.ranking.tooFew : words.ranking.unranked
}

/** Asks for a unit by its name; the server answers, so that it needs no script. */
export function findForm(result: PublishedResult, voice: Voice, sought = ''): Html {
  const { words, addresses } = voice
  const { find } = words.chart
  return html`<form class="find" action="${addresses.find(result.id)}" role="search">
    <label for="find">${find.label}</label>
    <input
      id="find"
      name="q"
      type="search"
      maxlength="100"
      value="${sought}"
      placeholder="${find.hint}"
    />
    <button>${find.button}</button>
  </form>`
}
