/** What somebody does at a page of the console, and what stands there. */
import { fireEvent, screen, within } from '@testing-library/react'
import { expect } from 'vitest'

/** Fills in fields by their labels; a box is ticked by `true`, a choice takes its value. */
export function fill(fields: Readonly<Record<string, string | boolean | File>>, inside = page()) {
  for (const [label, value] of Object.entries(fields)) {
    const field = within(inside).getByLabelText(label, { selector: 'input, select, textarea' })
    if (typeof value === 'boolean') {
      if (isTicked(field) !== value) fireEvent.click(field)
    } else if (value instanceof File) {
      // The setter of the field, which a form reads as well; a defined property only scripts would see.
      Object.assign(field, { files: [value] })
      fireEvent.change(field)
    } else fireEvent.change(field, { target: { value } })
  }
}

/** Presses the button, link or opening line of that name, when it is there. */
export async function press(name: string | RegExp, inside = page()) {
  const words = await within(inside).findByText(name, { selector: pressed })
  fireEvent.click(words.closest('button, a, summary') ?? words)
}

/** The fields under one name, where another part of the form has fields of the same names. */
export function part(legend: string): HTMLElement {
  return screen.getByRole('group', { name: legend })
}

/** Opens what is behind a name, ticks what is to be understood, and does it. */
export async function confirm(
  name: string,
  doIt: string,
  fields: Parameters<typeof fill>[0] = {},
  inside = page(),
) {
  const summary = await within(inside).findByText(name, { selector: 'summary' })
  const opened = summary.closest('details')
  if (!opened) throw new Error(`nothing opens behind ${name}`)
  fireEvent.click(summary)
  fill(fields, opened)
  const words = within(opened).getByText(doIt, { selector: 'button, button *' })
  fireEvent.click(words.closest('button') ?? words)
}

/** The table under a caption, a line for each row, its heads first: `Đơn vị | Phiếu`. */
export async function readTable(caption: string): Promise<string[]> {
  return readRows(await screen.findByRole('table', { name: caption }))
}

/** The names of the rows in each order that the heads of the table offer, by the head's words. */
export async function readOrders(caption: string): Promise<Record<string, string[]>> {
  const orders: Record<string, string[]> = {}
  const table = () => screen.getByRole<HTMLTableElement>('table', { name: caption })
  await screen.findByRole('table', { name: caption })
  for (const head of table().querySelectorAll('thead th a')) {
    const name = cellOf(head)
    fireEvent.click(head)
    await expect.poll(() => head.closest('th')?.getAttribute('aria-sort')).toBeTruthy()
    orders[name] = [...table().querySelectorAll('tbody tr')].map((row) =>
      textOf(row.querySelector('th') ?? row),
    )
  }
  return orders
}

/** What stands in an element, parts of it with a blank between; the offer to explain it is left out. */
export function textOf(node: Node): string {
  return [...words(node)].join(' ').replaceAll(/\s+/g, ' ').trim()
}

/** What a page says under its heading: what is read first. */
export async function readHead(): Promise<string> {
  return textOf(await screen.findByRole('heading', { level: 1 }))
}

const pressed = 'button, button *, a, a *, summary, label'

function page(): HTMLElement {
  return document.body
}

function isTicked(field: HTMLElement): boolean {
  return field instanceof HTMLInputElement && field.checked
}

function readRows(table: HTMLElement): string[] {
  return [...table.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map(cellOf).join(' | '),
  )
}

/** A head without the arrow by which it orders. */
function cellOf(cell: Element): string {
  return textOf(cell).replace(/ [↕↓↑]$/, '')
}

function* words(node: Node): Iterable<string> {
  if (node instanceof HTMLElement && node.matches('[data-meaning] > summary')) return
  if (node.nodeType === Node.TEXT_NODE) yield node.textContent ?? ''
  else {
    let text = ''
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.textContent
      else {
        if (text) yield text
        text = ''
        yield* words(child)
      }
    }
    if (text) yield text
  }
}
