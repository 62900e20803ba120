import { html } from 'hono/html'
import { PUBLIC_MINIMUM } from '@phieu/scoring'
import { mondayOf } from '@phieu/survey'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Page, Voice } from '../page.ts'
import { resultTrail } from '../result-trail.ts'
import { coherence, comparability, timeliness } from './around.ts'
import { burden, processing } from './burden.ts'
import { choices, partWeights } from './choices.ts'
import { likeness } from './likeness.ts'
import { measurement } from './measurement.ts'
import { modes } from './modes.ts'
import { nonResponse } from './non-response.ts'
import { samplingError } from './sampling-error.ts'
import { weighed } from './weighed.ts'

/** `/results/:publication/quality`: what the result is worth as a measurement, by the headings of SIMS. */
export function qualityPage(result: PublishedResult, voice: Voice): Page {
  const { words, say } = voice
  const { quality } = words
  return {
    address: (addresses) => addresses.quality(result.id),
    title: `${quality.title} – ${say(result.round.title)}`,
    description: quality.lead,
    trail: resultTrail(result, voice),
    main: html`<h1>${quality.title}</h1>
      <p class="lead">${quality.lead}</p>
      <p>${quality.standard}</p>
      ${section('contact', html`<p>${quality.contact(say(result.round.organiser))}</p>`, voice)}
      ${section('presentation', presentation(result, voice), voice)}
      ${section('unit', html`<p>${quality.unitOfMeasure}</p>`, voice)}
      ${section('period', periods(result, voice), voice)}
      ${section('confidentiality', confidentiality(result, voice), voice)}
      ${section('release', release(result, voice), voice)}
      ${section('accuracy', accuracy(result, voice), voice)}
      ${section('timeliness', timeliness(result, voice), voice)}
      ${section('coherence', coherence(result, voice), voice)}
      ${section('comparability', comparability(result, voice), voice)}
      ${section('burden', burden(result, voice), voice)}
      ${section('revision', html`<p>${quality.revised}</p>`, voice)}
      ${section('processing', processing(result, voice), voice)}`,
  }
}

type Heading = keyof Voice['words']['quality']['headings']

function section(heading: Heading, content: Html, { words }: Voice): Html {
  return html`<section>
    <h2>${words.quality.headings[heading]}</h2>
    ${content}
  </section>`
}

function presentation({ document, definition }: PublishedResult, { words, figures }: Voice): Html {
  const { quality } = words
  const units = document.rankings.flatMap((ranking) => ranking.units)
  const blocks = definition.blocks.filter(({ id }) => units.some(({ block }) => block === id))
  const items = blocks.reduce((sum, block) => sum + block.items.length, 0)
  const groups = new Set(blocks.flatMap((block) => block.items.flatMap((item) => item.groups)))
  const [ballots, asked] = [document.ballots, units.length].map(figures.count)
  return html`<p>
      ${quality.presentation(ballots ?? '', asked ?? '', figures.count(items), figures.count(groups.size))}
    </p>
    <p>${quality.definition(definition.id, definition.version)}</p>`
}

function periods({ round, fieldwork }: PublishedResult, { words, figures }: Voice): Html {
  const { quality } = words
  const { assessedPeriod, fieldworkPeriod, year, half } = round
  const when = year !== undefined && (half ? words.round.half(half, year) : words.round.year(year))
  const said = [
    when && quality.year(when),
    assessedPeriod &&
      quality.assessed(figures.day(assessedPeriod.from), figures.day(assessedPeriod.to)),
    fieldworkPeriod &&
      quality.planned(figures.day(fieldworkPeriod.from), figures.day(fieldworkPeriod.to)),
    fieldwork.days &&
      quality.collected(
        figures.day(mondayOf(fieldwork.days[0])),
        figures.day(mondayOf(fieldwork.days[1])),
      ),
  ]
  return html`<p>${said.filter((sentence) => typeof sentence === 'string').join(' ')}</p>`
}

function confidentiality({ traces, id }: PublishedResult, voice: Voice): Html {
  const { words, figures, addresses } = voice
  const cells = [...traces.values()].flatMap(({ areas }) =>
    areas.flatMap(({ items }) => items.flatMap(({ groups }) => groups)),
  )
  const hidden = cells.filter((cell) => cell.hidden).length
  const counted = [hidden, cells.length].map(figures.count)
  return html`<p>${words.quality.secrecy}</p>
    <p>
      ${words.quality.hidden(counted[0] ?? '', counted[1] ?? '', PUBLIC_MINIMUM)}
      <a href="${addresses.myBallot(id)}">${words.myBallot.title}</a>
    </p>`
}

function release({ id, publishedOn }: PublishedResult, { words, figures, addresses }: Voice): Html {
  const links = [
    [addresses.method(id), words.links.method],
    [addresses.data(id, 'index', 'csv'), words.links.csv],
    [addresses.package(id), words.links.package],
  ]
  return html`<p>${words.quality.released(figures.day(publishedOn))}</p>
    <ul>
      ${links.map(([address, title]) => html`<li><a href="${address}">${title}</a></li>`)}
    </ul>`
}

function accuracy(result: PublishedResult, voice: Voice): Html {
  return html`${samplingError(result, voice)} ${likeness(result, voice)}
  ${nonResponse(result, voice)} ${measurement(result, voice)} ${modes(result, voice)}
  ${weighed(result, voice)} ${choices(result, voice)} ${partWeights(result, voice)}`
}
