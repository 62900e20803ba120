import { endpoints, TokenSubject, type Endpoint } from '@phieu/office'
import { html } from 'hono/html'
import type { Html, Page, Voice } from '../page.ts'
import { scrolling } from '../scrolling.ts'
import { breaking, programList } from './program.ts'
import { EXAMPLE_ROUND, tokenExamples } from './token-examples.ts'

/** `/api/docs/examples/:language`: what programs read with a token, and how they do it. */
export function apiPage(voice: Voice, publicUrl: string): Page {
  const { api, data, home } = voice.words
  const { list } = voice.addresses
  return {
    address: (addresses) => addresses.apiExamples,
    title: api.title,
    description: api.lead,
    trail: [{ title: home, address: list }],
    main: html`<h1>${api.title}</h1>
      <p class="lead">${api.lead}</p>
      <p>${api.open} <a href="${list}">${home}</a></p>
      <h2>${api.what}</h2>
      ${scrolling(api.what, pathTable(voice), voice)}
      <p>${api.never} <a href="/api/docs">${api.all}</a></p>
      <h2>${api.how}</h2>
      <ul>
        ${[api.header, api.refused, api.often, api.anonymous, api.keep].map((line) => html`<li>${line}</li>`)}
      </ul>
      <h2>${data.examples}</h2>
      <p>${api.placeholder(EXAMPLE_ROUND)}</p>
      ${programList(tokenExamples(publicUrl, data.powerQuery))}`,
  }
}

/** What a token may read, from the declarations themselves. */
function pathTable({ words: { api } }: Voice): Html {
  const declared = Object.values<Endpoint>(endpoints)
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${api.subject}</th>
        <th scope="col">${api.address}</th>
      </tr>
    </thead>
    <tbody>
      ${TokenSubject.options.map(
        (subject) =>
          html`<tr>
            <th scope="row">${api.subjects[subject]}</th>
            <td class="said">
              ${declared
                .filter(({ token }) => token === subject)
                .map(
                  ({ path }, at) =>
                    html`${at > 0 && html`<br />`}<code>${breaking(path, '/')}</code>`,
                )}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`
}
