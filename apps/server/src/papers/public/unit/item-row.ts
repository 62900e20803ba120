import { html } from 'hono/html'
import type { GroupTrace, ItemTrace } from '@phieu/scoring'
import { shortName } from '@phieu/survey'
import { skippedWords, treatmentWords } from '../../../exports/words.ts'
import { lostPoints } from './lost-points.ts'
import type { Html, Voice } from '../page.ts'
import { withNote } from '../with-note.ts'

/** What areas, items and groups are called in the page's language, by id. */
export interface Names {
  areas: ReadonlyMap<number, string>
  items: ReadonlyMap<string, string>
  groups: ReadonlyMap<string, string>
}

/** One item: its points, what it lost, and what each group gave it. */
export function itemRow(item: ItemTrace, names: Names, voice: Voice): Html {
  const groups = item.groups.map((group) => html`<li>${describeGroup(group, names, voice)}</li>`)
  return html`<tr>
    <th scope="row">${names.items.get(item.item) ?? item.item}</th>
    <td class="n">${itemPoints(item, voice)}</td>
    <td>
      <ul>
        ${groups}
      </ul>
    </td>
  </tr>`
}

function itemPoints(item: ItemTrace, { words, figures, say }: Voice): Html {
  if (item.hidden) return html`<em>${words.unit.hidden}</em>`

  const note =
    item.points === null && item.treatment
      ? say(treatmentWords[item.treatment])
      : words.unit.lostOf(
          figures.points(lostPoints(item)),
          item.n === null ? words.unit.hidden : figures.count(item.n),
        )
  const points = `${figures.points(item.points)} / ${figures.points(item.max)}`
  return withNote(points, note)
}

function describeGroup(group: GroupTrace, names: Names, { words, figures, say }: Voice): Html {
  const name = shortName(names.groups.get(group.group) ?? group.group)
  if (group.hidden) return html`${name}: <em>${words.unit.hidden}</em>`

  const share = group.skipped ? say(skippedWords[group.skipped]) : figures.share(group.share)
  return html`${name}: ${share} (n = ${figures.count(group.n ?? 0)})`
}
