import { expect, test } from 'vitest'
import { renderMarkdown } from './markdown.ts'

test('headings stand below those of the page, and lower than six there are none', () => {
  expect(renderMarkdown('# One\n\n###### Six')).toBe('<h3>One</h3>\n<h6>Six</h6>\n')
})

test('HTML inside the text is text', () => {
  const shown = renderMarkdown('<script>alert(1)</script>\n\nso <b onclick="x">bold</b>')

  expect(shown).not.toMatch(/<script|<b /)
  expect(shown).toContain('&lt;script&gt;')
})

test('links lead to web pages only, and images are their words', () => {
  expect(renderMarkdown('[a](javascript:alert(1))')).toBe('<p>a</p>\n')
  expect(renderMarkdown('![a](x.png)')).toBe('<p>a</p>\n')
  expect(renderMarkdown('[a](https://example.vn/?a=1&b=2)')).toBe(
    '<p><a href="https://example.vn/?a=1&amp;b=2">a</a></p>\n',
  )
})

test('a table without headings has none, and one that is wide can be reached by keyboard', () => {
  const shown = renderMarkdown('|  |  |\n|---|---|\n| RR1 | I |')

  expect(shown).toContain('tabindex="0"')
  expect(shown).not.toContain('<th')
  expect(shown).toContain('<td>RR1</td>')
})

test('a table of many columns stacks on a phone, where each figure says what it is of', () => {
  const shown = renderMarkdown(
    '| way | **a** "b" | c | d |\n|---|---|---|---|\n| *x* | 1 | 2 | 3 |',
  )

  expect(shown).toContain('<table class="stacked">')
  expect(shown).toContain('<th scope="row"><em>x</em></th>')
  expect(shown).toContain('<td data-of="a &quot;b&quot;">1</td>')
})

test('the lines of code keep their beginnings when the page is written without indentation', () => {
  const shown = renderMarkdown('```\na\n  b\n```')

  expect(shown.replaceAll(/\n\s+/g, '\n')).toContain('a&#10;  b')
})
