import { Marked } from 'marked'

/** Headings of the text stand below the page's own. */
const DEEPER = 2

/**
 * Markdown as HTML that can do no harm: HTML inside the text is shown as text, and links lead to
 * web pages only.
 */
export function renderMarkdown(markdown: string): string {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const level = Math.min(6, depth + DEEPER)
        return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`
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
        const body = token.rows.map(
          (row) => `<tr>${row.map((cell) => this.tablecell(cell)).join('')}</tr>`,
        )
        const hasHead = token.header.some(({ text }) => text !== '')
        return `<div class="scroll" tabindex="0"><table>${hasHead ? `<thead><tr>${head}</tr></thead>` : ''}<tbody>${body.join('\n')}</tbody></table></div>`
      },
    },
  })
  return marked.parse(markdown, { async: false })
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
