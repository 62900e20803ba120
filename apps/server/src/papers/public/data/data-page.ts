import { html } from 'hono/html'
import { columnsOf } from '../../../publication/open-columns.ts'
import { openTableNames, type OpenTableName } from '@phieu/publication'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Page, Voice } from '../page.ts'
import { resultTrail } from '../result-trail.ts'
import { scrolling } from '../scrolling.ts'
import { breaking, programList } from './program.ts'
import { readingExamples } from './reading-examples.ts'

/** `/results/:publication/data`: what open data there is, what its columns mean, how it is read. */
export function dataPage(result: PublishedResult, voice: Voice, publicUrl: string): Page {
  const { words, say, addresses } = voice
  const { id, round, digest } = result
  const described = [
    ['datapackage.json', 'Frictionless Data Package'],
    ['dcat.jsonld', 'DCAT'],
  ] as const
  return {
    address: (addresses) => addresses.dataPage(id),
    title: `${words.data.title} – ${say(round.title)}`,
    description: words.data.lead,
    trail: resultTrail(result, voice),
    main: html`<h1>${words.data.title}</h1>
      <p class="lead">${words.data.lead}</p>
      <p>${words.data.formats}</p>
      <p>
        <a href="${addresses.package(id)}">${words.links.package}</a> (SHA-256:
        <code>${digest}</code>)
      </p>
      <p>
        ${words.data.programs}
        ${described.map(
          ([file, name], at) =>
            html`${at > 0 && ' · '}<a href="${addresses.dataPage(id)}/${file}">${name}</a>`,
        )}
      </p>
      ${openTableNames.map((table) => tableSection(result, table, voice))}
      <section>
        <h2>${words.data.examples}</h2>
        ${programList(
          readingExamples(publicUrl + addresses.data(id, 'index', 'csv'), words.data.powerQuery),
        )}
      </section>`,
  }
}

function tableSection({ id }: PublishedResult, table: OpenTableName, voice: Voice): Html {
  const { words, addresses, say } = voice
  const name = words.method.tables[table]
  const csv = addresses.data(id, table, 'csv')
  const columns = html`<table>
    <thead>
      <tr>
        <th scope="col">${words.data.column}</th>
        <th scope="col">${words.data.type}</th>
        <th scope="col">${words.data.means}</th>
      </tr>
    </thead>
    <tbody>
      ${columnsOf(table).map(
        ([column, { type, means }]) =>
          html`<tr>
            <th scope="row"><code>${breaking(column, '_')}</code></th>
            <td>${words.data.types[type]}</td>
            <td class="said">${say(means)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
  return html`<section id="${table}">
    <h2>${name}</h2>
    <p>
      <a href="${csv}">CSV</a> · <a href="${addresses.data(id, table, 'json')}">JSON</a> ·
      <a href="${csv}-metadata.json">CSV on the Web</a>
    </p>
    ${scrolling(name, columns, voice)}
  </section>`
}
