/**
 * What keeps an SVG from being drawn by everybody’s browser: whatever acts, loads, or grows. Only what is
 * known to be harmless is let through, since a list of dangers is never complete.
 *
 * @see https://www.w3.org/TR/SVG2/struct.html, https://www.w3.org/TR/xml/
 */

const SVG = 'http://www.w3.org/2000/svg'

const harmless = new Set(
  `svg g defs title desc metadata symbol use path rect circle ellipse line polyline polygon text tspan
  linearGradient radialGradient stop clipPath mask pattern style`.split(/\s+/),
)

/** Notes of drawing programs, which browsers pass over. */
const notes = /^(sodipodi|inkscape|rdf|cc|dc|serif|sketch):/

/** Copies of copies of copies grow without bounds; so many make a few hundred at most. */
const MOST_COPIES = 16

/** In any unit: what is larger is no emblem. */
const WIDEST = 100_000

const prolog =
  /^\s*(<\?xml\s[^?]*\?>)?(\s|<!--[^]*?-->)*(<!DOCTYPE\s+svg(\s|[\w-]|"[^"]*"|'[^']*')*>)?(\s|<!--[^]*?-->)*(?=<svg[\s>/])/

/** One after the other they are the whole file; in this order, so that none hides in another. */
const piece =
  /<!--[^]*?-->|<!\[CDATA\[(?<data>[^]*?)\]\]>|<\/[\w:-]+\s*>|<(?<name>[\w:-]+)(?<attributes>(\s+[\w:.-]+\s*=\s*("[^"<]*"|'[^'<]*'))*)\s*\/?>|(?<text>[^<]+)/y

/** @returns the end of a sentence that begins with the file; `undefined` for what may be shown */
export function findSvgFault(bytes: Uint8Array): string | undefined {
  const text = readUtf8(bytes)
  const [before] = prolog.exec(text) ?? []
  if (before === undefined) {
    return /<!DOCTYPE[^>]*\[|<!ENTITY/i.test(text)
      ? 'is an SVG with a DOCTYPE that declares something itself (“[ … ]”), as drawing programs write it: save it as plain or optimised SVG, or delete everything from “<!DOCTYPE” to “]>”.'
      : 'is neither PNG nor SVG.'
  }
  const fault = findActive(text.slice(before.length))
  return (
    fault &&
    `is an SVG with ${fault}, which may not be in a picture for everybody: save it as plain or optimised SVG, or as PNG.`
  )
}

/** Nothing of an encoding that a browser may read otherwise. */
function readUtf8(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes)
  const [, encoding = 'utf-8'] = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']*)/.exec(text) ?? []
  return encoding.toLowerCase() === 'utf-8' ? text : ''
}

function findActive(text: string): string | undefined {
  let copies = 0
  let style: string | undefined
  let at = 0
  while (at < text.length) {
    piece.lastIndex = at
    const found = piece.exec(text)
    if (!found) return `“${excerpt(text.slice(at))}”`
    at = piece.lastIndex

    const { name, attributes = '', data, text: words = data ?? '' } = found.groups ?? {}
    if (name !== undefined) {
      if (!harmless.has(name) && !notes.test(name)) return `<${name}>`
      if (name === 'use') copies += 1
      if (copies > MOST_COPIES) return `more than ${MOST_COPIES} <use>`
    }
    // A browser joins what stands around comments and elements in a style sheet.
    if (style !== undefined) style += words
    const fault = findInAttributes(attributes) ?? findLoading(style ?? '')
    if (fault !== undefined) return fault
    if (name === 'style') style = found[0].endsWith('/>') ? undefined : ''
    else if (found[0].startsWith('</style')) style = undefined
  }
  return undefined
}

function findInAttributes(attributes: string): string | undefined {
  for (const [all, key = '', , double, single] of attributes.matchAll(
    /([\w:.-]+)\s*=\s*("([^"]*)"|'([^']*)')/g,
  )) {
    const value = double ?? single ?? ''
    if (!isHarmless(key.toLowerCase(), value)) return `“${excerpt(all)}”`
  }
  return undefined
}

function isHarmless(key: string, value: string): boolean {
  if (key === 'xmlns' || key === 'xmlns:svg') return value === SVG
  if (key.startsWith('xmlns:')) return !/\/(svg|xhtml)\b|&/.test(value)
  if (key.startsWith('on')) return false
  if (/(^|:)(href|src|base)$/.test(key)) return /^#[\w.-]+$/.test(value)
  if (/^(width|height|viewbox)$/.test(key)) {
    return !value.split(/[\s,]+/).some((each) => Math.abs(Number.parseFloat(each)) > WIDEST)
  }
  return findLoading(value) === undefined
}

/** In style sheets and in attributes that may be style: what loads something, and what could hide that. */
function findLoading(style: string): string | undefined {
  const [found] =
    /@import|@font-face|\\|&#(?!x?[9AaDd];|1[03];)|javascript:|(image|src)(-set)?\(|url\((?!\s*["']?#)[^)]*/i.exec(
      style,
    ) ?? []
  return found && `“${excerpt(found)}”`
}

function excerpt(text: string): string {
  return text.trim().slice(0, 40)
}
