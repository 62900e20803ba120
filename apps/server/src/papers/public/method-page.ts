import { html, raw } from 'hono/html'
import { openTableNames, type OpenTableName } from '@phieu/publication'
import type { PublishedResult } from '../../publication/published.ts'
import { renderMarkdown } from './markdown.ts'
import type { Html, Page, Voice } from './page.ts'
import { resultTrail } from './result-trail.ts'

/**
 * `/results/:publication/method`: how the result came about and how anyone can check it.
 *
 * @param method - METHOD.md of the package; `undefined` where the package has none
 */
export function methodPage(
  result: PublishedResult,
  method: string | undefined,
  voice: Voice,
): Page {
  const { words, say } = voice
  return {
    address: (addresses) => addresses.method(result.id),
    title: `${words.method.title} – ${say(result.round.title)}`,
    description: words.method.lead,
    trail: resultTrail(result, voice),
    main: html`<h1>${words.method.title}</h1>
      <p class="lead">${words.method.lead}</p>
      <section>
        <h2>${words.method.shortTitle}</h2>
        <ul>
          ${words.method.short.map((line) => html`<li>${line}</li>`)}
        </ul>
      </section>
      ${howToVerify(result, voice)} ${openData(result, voice)} ${parameters(result, voice)}
      <section>
        <h2>${words.method.full}</h2>
        ${
          method === undefined
            ? html`<p>${words.method.noText}</p>`
            : html`<p>${words.method.fullLanguage}</p>
                <div class="method" lang="en">${raw(renderMarkdown(method))}</div>`
        }
      </section>`,
  }
}

function howToVerify({ id, digest }: PublishedResult, { words, addresses, language }: Voice): Html {
  const [download, run] = words.method.verifySteps
  const file = `${id}.zip`
  return html`<section>
    <h2>${words.method.verify}</h2>
    <ol>
      <li>
        ${download}
        <a href="${addresses.package(id)}" download="${file}">${words.links.package}</a>
      </li>
      <li>
        ${run}
        <pre><code>npx pnpm verify ${file} --lang ${language}</code></pre>
      </li>
    </ol>
    <p>${words.method.verifyResult}</p>
    <p>${words.method.digestCheck} <code>${digest}</code></p>
  </section>`
}

function openData({ id }: PublishedResult, { words, addresses }: Voice): Html {
  const link = (table: OpenTableName, format: 'csv' | 'json') =>
    html`<a href="${addresses.data(id, table, format)}">${format.toUpperCase()}</a>`
  const tables = openTableNames.map(
    (table) =>
      html`<li>${words.method.tables[table]}: ${link(table, 'csv')} · ${link(table, 'json')}</li>`,
  )
  return html`<section>
    <h2>${words.method.data}</h2>
    <p>${words.method.dataLead}</p>
    <ul>
      ${tables}
    </ul>
    <p><a href="${addresses.dataPage(id)}">${words.data.more}</a></p>
  </section>`
}

function parameters({ document }: PublishedResult, { words, figures }: Voice): Html {
  const { definition, registry } = document.round
  const lines = [
    [words.method.methodVersion, document.method],
    [words.method.definition, `${definition.id}, ${words.method.version} ${definition.version}`],
    [words.method.registry, registry],
    [words.method.seed, document.seed],
    [words.method.replicates, figures.count(document.replicates)],
  ]
  return html`<section>
    <h2>${words.method.parameters}</h2>
    <dl>
      ${lines.map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`
}
