import { html } from 'hono/html'
import type { RankingDocument } from '@phieu/scoring'
import type { PublishedResult } from '../../publication/published.ts'
import { changeSentences } from './change-sentences.ts'
import { awardsSection } from './awards-section.ts'
import { annexLinks } from './annex-links.ts'
import { rankingPicture } from './chart/ranking-picture.ts'
import { takeAlong } from './chart/take-along.ts'
import { comparedLinks } from './compared/compared-pages.ts'
import { describeIndex } from './describe-index.ts'
import { earlierRound, titleOf } from './describe-round.ts'
import { findForm } from './find-page.ts'
import { previewOf } from './chart/preview.ts'
import type { Html, Page, Voice } from './page.ts'
import { leadersOf, leadSentence, sureSentence } from './ranking/ranking-sentences.ts'

/** `/results/:publication`: the rankings drawn, what was measured, and where to read on. */
export function announcementPage(result: PublishedResult, voice: Voice): Page {
  const { document, round, publishedOn } = result
  const { words, figures, say } = voice
  const title = say(round.title)
  const leaders = document.rankings
    .map((ranking) => leaderSentence(ranking, voice))
    .filter((sentence) => sentence !== undefined)
  return {
    address: ({ announcement }) => announcement(result.id),
    title: titleOf({ round: { ...round, synthetic: false, practice: false } }, voice),
    description: words.announcement.more(leaders),
    ...previewOf(result.id, document.rankings[0]),
    // The page above it is the one to which the head of every page leads.
    trail: [],
    main: html`<h1>${title}</h1>
      <div class="opening">
        <p class="stamp">
          <strong>${words.published}</strong> <span>${figures.day(publishedOn)}</span>
        </p>
        <p class="organiser">${say(round.organiser)}</p>
        ${findForm(result, voice)}
      </div>
      ${document.rankings.map((ranking) => blockSection(result, ranking, voice))}
      ${awardsSection(result, voice)} ${facts(result, voice)} ${documentLinks(result, voice)}`,
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
  return html`<section>
    <h2>${words.announcement.about}</h2>
    <p>
      ${words.announcement.facts(figures.count(document.ballots), figures.count(units))}
      ${words.announcement.measured}
      ${earlier === undefined ? words.change.noEarlier : words.announcement.compared(earlier)}
    </p>
    <p>${words.announcement.caution}</p>
    ${annual && html`<p>${annual.provisional && words.announcement.provisional} ${words.announcement.annualRule[annual.rule.kind]}</p>`}
  </section>`
}

function blockSection(result: PublishedResult, ranking: RankingDocument, voice: Voice): Html {
  const { words, figures, addresses, nameOf } = voice
  const units = figures.count(ranking.units.length)
  const picture = rankingPicture(result, ranking, voice)
  return html`<section id="${ranking.block}">
    <h2>${nameOf(ranking)} <small>${words.announcement.unitsOf(units)}</small></h2>
    ${picture}
    <p>
      ${leadSentence(ranking, voice)} ${sureSentence(ranking, voice)}
      ${ranking.mean !== null && words.ranking.mean(figures.percent(ranking.mean))}
    </p>
    ${changeSentences(ranking, voice).map((sentence) => html`<p>${sentence}</p>`)}
    <p class="ways">
      <a href="${addresses.ranking(result.id, ranking.block)}">${words.announcement.whole(units)}</a
      >${picture && html` · ${takeAlong((format) => addresses.chart(result.id, ranking.block, format), voice)}`}
      · ${comparedLinks(result, ranking, voice)}
    </p>
  </section>`
}

function documentLinks({ id, document }: PublishedResult, voice: Voice): Html {
  const { words, addresses } = voice
  const links = [
    [addresses.method(id), words.links.method],
    [addresses.quality(id), words.quality.title],
    [addresses.press(id), words.links.press],
    [addresses.unitSheets(id), words.unit.sheets],
    [addresses.dataPage(id), words.data.title],
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
