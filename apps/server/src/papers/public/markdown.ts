import { Marked } from 'marked'

/** A table with more stacks on a phone (see the style sheet). */
const MOST_COLUMNS = 3

/** Headings of the text stand below the page's own. */
const DEEPER = 2

/**
 * Markdown as HTML that can do no harm: HTML inside the text is shown as text, and links lead to
 * web pages only.
 */
export function renderMarkdown(markdown: string): string {
  // The heading that a table stands below names it where it scrolls.
  let below = ''
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const level = Math.min(6, depth + DEEPER)
        const text = this.parser.parseInline(tokens)
        below = text.replaceAll(/<[^>]*>/g, '').replaceAll('"', '&quot;')
        return `<h${level}>${text}</h${level}>\n`
      },
      code: ({ text }) => `<pre><code>${escapeHtml(text).replaceAll('\n', '&#10;')}</code></pre>\n`,
      html: ({ text }) => escapeHtml(text),
      image: ({ text }) => escapeHtml(text),
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens)
        return /^https?:\/\//i.test(href) ? `<a href="${escapeHtml(href)}">${text}</a>` : text
      },
      table(token) {
        const head = token.header
          .map((cell) => this.tablecell({ ...cell, header: cell.text !== '' }))
          .join('')
        const hasHead = token.header.some(({ text }) => text !== '')
        const isStacked = hasHead && token.header.length > MOST_COLUMNS
        const body = token.rows.map((row) => {
          const cells = row.map((cell, at) => {
            if (!isStacked) return this.tablecell(cell)
            const text = this.parser.parseInline(cell.tokens)
            return at === 0
              ? `<th scope="row">${text}</th>`
              : `<td data-of="${escapeHtml(plain(token.header[at]?.text ?? ''))}">${text}</td>`
          })
          return `<tr>${cells.join('')}</tr>`
        })
        const table = `<table${isStacked ? ' class="stacked"' : ''}>${hasHead ? `<thead><tr>${head}</tr></thead>` : ''}<tbody>${body.join('\n')}</tbody></table>`
        return `<div class="scroll" role="group" aria-label="${below}" tabindex="0">${table}</div>`
      },
    },
  })
  return marked.parse(markdown, { async: false })
}

/** Without the signs of emphasis and code. */
function plain(markdown: string): string {
  return markdown.replaceAll(/[*`]/g, '')
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
