import { html } from 'hono/html'
import type { RankingDocument, UnitDocument } from '@phieu/scoring'
import type { PublishedResult } from '../../publication/published.ts'
import { changeSentences } from './change-sentences.ts'
import { annexLinks } from './annex-links.ts'
import { describeIndex } from './describe-index.ts'
import { earlierRound, titleOf } from './describe-round.ts'
import type { Html, Page, Voice } from './page.ts'
import { leadersOf, leadSentence, sureSentence } from './ranking/ranking-sentences.ts'

/** How many units of a block the announcement names before the last one. */
const NAMED = 5

/** `/results/:publication`: who came first, what was measured, and where to read on. */
export function announcementPage(result: PublishedResult, voice: Voice): Page {
  const { document, round, publishedOn } = result
  const { words, figures, addresses, say } = voice
  const title = say(round.title)
  const leaders = document.rankings
    .map((ranking) => leaderSentence(ranking, voice))
    .filter((sentence) => sentence !== undefined)
  return {
    address: ({ announcement }) => announcement(result.id),
    title: titleOf({ round: { ...round, synthetic: false, practice: false } }, voice),
    description: words.announcement.more(leaders),
    trail: [{ title: words.home, address: addresses.list }],
    main: html`<h1>${title}</h1>
      <p class="stamp">
        <strong>${words.published}</strong> <span>${figures.day(publishedOn)}</span>
      </p>
      <p class="organiser">${say(round.organiser)}</p>
      <ul class="lead">
        ${leaders.map((sentence) => html`<li>${sentence}</li>`)}
      </ul>
      ${facts(result, voice)}
      ${document.rankings.map((ranking) => blockSection(result, ranking, voice))}
      ${documentLinks(result, voice)}`,
  }
}

function leaderSentence(ranking: RankingDocument, voice: Voice): string | undefined {
  const leaders = leadersOf(ranking)
  const [first] = leaders
  if (!first) return undefined

  const { words, figures, nameOf } = voice
  const names = figures.list(leaders.map(({ name }) => name))
  return words.announcement.leads(names, nameOf(ranking), describeIndex(first, voice))
}

function facts(result: PublishedResult, voice: Voice): Html {
  const { document, annual } = result
  const { words, figures } = voice
  const units = document.rankings
    .flatMap((ranking) => ranking.units)
    .filter(({ assessed }) => assessed.points !== null).length
  const earlier = earlierRound(result, voice)
  return html`<p>
      ${words.announcement.facts(figures.count(document.ballots), figures.count(units))}
      ${words.announcement.measured}
      ${earlier === undefined ? words.change.noEarlier : words.announcement.compared(earlier)}
    </p>
    <p>${words.announcement.caution}</p>
    ${annual && html`<p>${annual.provisional && words.announcement.provisional} ${words.announcement.annualRule[annual.rule.kind]}</p>`}`
}

function blockSection(result: PublishedResult, ranking: RankingDocument, voice: Voice): Html {
  const { words, figures, addresses, nameOf } = voice
  const units = figures.count(ranking.units.length)
  return html`<section>
    <h2>${nameOf(ranking)} <small>${words.announcement.unitsOf(units)}</small></h2>
    <p>${leadSentence(ranking, voice)} ${sureSentence(ranking, voice)}</p>
    ${places(result, ranking, voice)}
    ${changeSentences(ranking, voice).map((sentence) => html`<p>${sentence}</p>`)}
    <p>
      <a href="${addresses.ranking(result.id, ranking.block)}"
        >${words.announcement.whole(units)}</a
      >
    </p>
  </section>`
}

/** The first units of a block and its last, with their ranks. */
function places(result: PublishedResult, { units }: RankingDocument, voice: Voice): Html {
  const { words, figures } = voice
  const ranked = units.filter(({ rank }) => rank !== null)
  const first = ranked.slice(0, NAMED)
  const last = ranked.slice(NAMED).at(-1)
  const between = ranked.length - NAMED - 1
  return html`<ul class="places">
    ${first.map((unit) => place(result, unit, voice))}${between > 0 && html`<li class="between">${words.announcement.between(figures.count(between))}</li>`}${last && place(result, last, voice, words.index.last)}
  </ul>`
}

function place(result: PublishedResult, unit: UnitDocument, voice: Voice, note?: string): Html {
  const { addresses } = voice
  return html`<li>
    <span class="rank">${unit.rank}</span
    ><span
      ><a href="${addresses.unit(result.id, unit.unit)}">${unit.name}</a
      >${note && html` <small>(${note})</small>`}<br />${describeIndex(unit, voice)}</span
    >
  </li>`
}

function documentLinks({ id, document }: PublishedResult, voice: Voice): Html {
  const { words, addresses } = voice
  const links = [
    [addresses.method(id), words.links.method],
    [addresses.quality(id), words.quality.title],
    [addresses.press(id), words.links.press],
    [addresses.data(id, 'index', 'csv'), words.links.csv],
    [addresses.data(id, 'index', 'json'), words.links.json],
    [addresses.package(id), words.links.package],
    [addresses.myBallot(id), words.myBallot.title],
  ]
  return html`<section>
    <h2>${words.announcement.documents}</h2>
    <ul>
      ${links.map(([address, title]) => html`<li><a href="${address}">${title}</a></li>`)}
      ${document.rankings.map((ranking) => annexLinks(id, ranking, voice))}
    </ul>
  </section>`
}
