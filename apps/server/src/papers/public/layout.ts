import { html, raw } from 'hono/html'
import type { Erratum } from '@phieu/office'
import type { Language } from '@phieu/survey'
import type { PublishedResult } from '../../publication/published.ts'
import { addressesIn } from './addresses.ts'
import { PREVIEW } from './chart/preview.ts'
import { markOf } from './describe-round.ts'
import type { OfficeIdentity } from './identity.ts'
import type { Html, Page, Voice } from './page.ts'

/** Where the pages are served from. */
export interface Place {
  /** Where people reach this server, without a slash at the end. */
  publicUrl: string
  /** The text of the style sheet. */
  stylesheet: string
  /** Whose pages they are; nobody’s where nothing is set. */
  identity?: OfficeIdentity | undefined
}

/** Of the templates; a page travels without. What is preformatted writes its line ends as entities. */
const INDENTATION = /\n\s+/g

const locales = { vi: 'vi_VN', en: 'en_GB' } as const satisfies Record<Language, string>

/** A publication, and what was said of it since. */
interface Told {
  result: PublishedResult
  errata: readonly Erratum[]
}

/**
 * A whole document: readable without a script or a style sheet, in an order that makes sense.
 *
 * @param told - the publication that the page belongs to, whose errata stand above everything else;
 *   `undefined` for pages of none
 */
export async function renderPage(
  page: Page,
  voice: Voice,
  place: Place,
  told?: Told,
): Promise<string> {
  const { language, words } = voice
  const result = told?.result
  const document = html`<!doctype html>
    <html lang="${language}">
      <head>
        ${head(page, voice, place, result)}
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header>
          ${letterhead(place, voice)}
          <p>${otherLanguage(page, voice)}</p>
        </header>
        <main id="main">
          ${result && syntheticBand(result, voice)} ${told && errataBand(told, voice)}
          ${trail(page, voice)} ${page.main}
        </main>
        <footer>${result && origin(result, voice)}${imprint(place, voice)}</footer>
      </body>
    </html> `
  return (await document).replaceAll(INDENTATION, '\n')
}

function head(page: Page, voice: Voice, place: Place, result: PublishedResult | undefined): Html {
  const { language, words, addresses } = voice
  const at = (which: Language) => place.publicUrl + page.address(addressesIn(which))
  const other = language === 'vi' ? 'en' : 'vi'
  const mark = result && markOf(result, voice)
  const title = mark ? `[${mark.mark}] ${page.title}` : page.title
  return html`<meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <meta name="description" content="${page.description}" />
    <link rel="canonical" href="${at(language)}" />
    <link rel="alternate" hreflang="vi" href="${at('vi')}" />
    <link rel="alternate" hreflang="en" href="${at('en')}" />
    <link rel="alternate" hreflang="x-default" href="${at('vi')}" />
    <meta property="og:type" content="article" />
    <meta property="og:site_name" content="${words.site}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${page.description}" />
    <meta property="og:url" content="${at(language)}" />
    <meta property="og:locale" content="${locales[language]}" />
    <meta property="og:locale:alternate" content="${locales[other]}" />
    <meta
      property="og:image"
      content="${place.publicUrl}${page.preview?.(addresses) ?? '/icons/icon-512.png'}"
    />
    ${page.preview && previewSize}
    <meta name="theme-color" content="#fbf7ef" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" content="#1a1814" media="(prefers-color-scheme: dark)" />
    <link rel="icon" type="image/svg+xml" href="/icons/icon.svg" />
    ${style(place.stylesheet)}
    ${page.script !== undefined && html`<script type="module" src="${page.script}"></script>`}`
}

/** Not by a template, which would be formatted: the policy allows it by its hash, to the letter. */
function style(css: string): Html {
  return raw(`<style>${css}</style>`)
}

const previewSize = html`<meta property="og:image:width" content="${PREVIEW.width}" />
  <meta property="og:image:height" content="${PREVIEW.height}" />
  <meta name="twitter:card" content="summary_large_image" />`

function otherLanguage(page: Page, { language, words }: Voice): Html {
  const other = language === 'vi' ? 'en' : 'vi'
  const address = page.address(addressesIn(other))
  return html`<a href="${address}" hreflang="${other}" lang="${other}">${words.otherLanguage}</a>`
}

function letterhead({ identity }: Place, { words, addresses, say }: Voice): Html {
  const site = html`<a href="${addresses.list}">${words.site}</a>`
  if (!identity?.name && !identity?.emblem) return html`<p class="site">${site}</p>`
  return html`<p class="site">
    ${identity.emblem && html`<img src="${identity.emblem.address}" alt="" width="48" height="48" />`}
    <span>${identity.name && html`<span class="office">${say(identity.name)}</span>`}${site}</span>
  </p>`
}

/** Who answers for the pages, and for whom they can be read. */
function imprint({ identity }: Place, { words, addresses, say }: Voice): Html {
  const whose = [identity?.name && say(identity.name), identity?.contact].filter(Boolean)
  return html`${whose.length > 0 && html`<p>${whose.join('. ')}</p>`}
    <p><a href="${addresses.accessibility}">${words.accessibility.title}</a></p>`
}

function trail(page: Page, { words }: Voice): Html {
  if (page.trail.length === 0) return raw('')
  return html`<nav class="trail" aria-label="${words.here}">
    <ol>
      ${page.trail.map(({ title, address }) => html`<li><a href="${address}">${title}</a></li>`)}
    </ol>
  </nav>`
}

function syntheticBand(result: PublishedResult, voice: Voice): Html | undefined {
  const mark = markOf(result, voice)
  return mark && html`<p class="mark"><strong>${mark.mark}</strong> ${mark.why}</p>`
}

function errataBand({ errata }: Told, { words, figures, language }: Voice): Html[] {
  return errata.map(
    (erratum) =>
      html`<p class="mark">
        <strong>${words.erratum(figures.day(erratum.publishedOn))}</strong> ${erratum[language]}
        ${words.erratumKeeps}
      </p>`,
  )
}

function origin({ id, round, document, publishedOn, digest }: PublishedResult, voice: Voice): Html {
  const { words, figures, addresses, say } = voice
  const published = words.footer(say(round.organiser), figures.day(publishedOn), document.method)
  return html`<p>${published} <a href="${addresses.method(id)}">${words.links.method}</a></p>
    <p>${words.fingerprint}: <code>${digest}</code></p>`
}
