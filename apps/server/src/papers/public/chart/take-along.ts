import { html } from 'hono/html'
import type { ComparedFormat } from '../addresses.ts'
import type { Html, Voice } from '../page.ts'

/**
 * The ways to a picture's files: as drawing, in pixels, its figures, and what they mean.
 *
 * @param isDrawn - false where nothing has a value: then there are the figures alone
 */
export function takeAlong(
  addressOf: (format: ComparedFormat) => string,
  { words }: Voice,
  isDrawn = true,
): Html {
  const link = (format: ComparedFormat, title: string) =>
    html`<a href="${addressOf(format)}">${title}</a>`
  return html`${words.chart.takeAlong}:
  ${isDrawn && html`${link('svg', 'SVG')}, ${link('png', 'PNG')}, `}${link('csv', 'CSV')},
  ${link('metadata.json', words.chart.metadata)}`
}
