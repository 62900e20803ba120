import { html } from 'hono/html'
import type { Html, Voice } from '../page.ts'
import { scrolling } from '../scrolling.ts'

/** What stands in a cell: text to the left, figures to the right. */
export type Cell = string | Html | { readonly figure: string }

/**
 * A table of figures that scrolls by itself; on a phone each row stacks, and its cells tell what they are of.
 *
 * @param heads - of all columns; a head is a figure where its column is
 */
export function figuresTable(
  name: string,
  heads: readonly Cell[],
  rows: readonly (readonly Cell[])[],
  voice: Voice,
): Html {
  return scrolling(
    name,
    html`<table class="stacked">
      <thead>
        <tr>
          ${heads.map((head) =>
            isFigure(head)
              ? html`<th scope="col" class="n">${head.figure}</th>`
              : html`<th scope="col">${head}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first = '', ...others]) =>
            html`<tr>
              <th scope="row">${isFigure(first) ? first.figure : first}</th>
              ${others.map((cell, at) => dataCell(cell, heads[at + 1] ?? ''))}
            </tr>`,
        )}
      </tbody>
    </table>`,
    voice,
  )
}

function dataCell(cell: Cell, head: Cell): Html {
  const of = isFigure(head) ? head.figure : head
  return isFigure(cell)
    ? html`<td class="n" data-of="${of}">${cell.figure}</td>`
    : html`<td class="said" data-of="${of}">${cell}</td>`
}

/** A cell with a figure. */
export function figure(text: string): Cell {
  return { figure: text }
}

function isFigure(cell: Cell): cell is { readonly figure: string } {
  return typeof cell === 'object' && 'figure' in cell
}
