import type { Plan } from './plan.ts'
import { readStoreys, type Arrow } from './storeys.ts'

/** Colours of `packages/look`: a picture that stands in a page has no style sheet of its own. */
const paper = '#fbf7ef'
const raised = '#fffdf8'
const ink = '#211c15'
const rule = '#8b7f6a'
const green = '#14573c'
const red = '#a3231b'

/** In pixels of the drawing. */
const box = { height: 30, between: 14, padding: 12, letter: 7.4 }
const storey = { between: 58, widest: 980 }
const margin = 24

interface Place {
  x: number
  y: number
  width: number
}

/** A plan as a picture, importers above what they import. The same plan is the same text. */
export function drawPlan(plan: Plan): string {
  const { storeys, down, up } = readStoreys(plan)
  const rows = orderRows(storeys.flatMap(fold), down)
  const width = 2 * margin + Math.max(...rows.map(widthOf))
  const places = placeRooms(rows, width)
  const height = 2 * margin + rows.length * box.height + (rows.length - 1) * storey.between

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="13" role="img">`,
    `<title>${plan.title}: who imports from whom</title>`,
    `<defs>${head('down', green)}${head('up', red)}</defs>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    `<g fill="none" stroke-width="1.2">`,
    ...down.map((arrow) => drawArrow(places, arrow, green, 'down')),
    ...up.map((arrow) => drawArrow(places, arrow, red, 'up')),
    `</g>`,
    ...[...places].map(([room, place]) => drawRoom(room, place)),
    `</svg>`,
    '',
  ].join('\n')
}

/** One storey in as many rows as the sheet's width asks for. */
function fold(rooms: readonly string[]): string[][] {
  const rows: string[][] = [[]]
  for (const room of rooms) {
    const row = rows.at(-1) ?? []
    if (row.length > 0 && widthOf([...row, room]) > storey.widest) rows.push([room])
    else row.push(room)
  }
  return rows
}

/** Rooms of a row side by side, each near the rooms above that import it. */
function orderRows(rows: readonly (readonly string[])[], arrows: readonly Arrow[]): string[][] {
  const at = new Map<string, number>()
  return rows.map((row) => {
    const wish = new Map(
      row.map((room, index) => {
        const above = arrows.flatMap(([from, to]) => (to === room ? (at.get(from) ?? []) : []))
        const mean = above.reduce((sum, place) => sum + place, 0) / above.length
        return [room, above.length > 0 ? mean : (index + 0.5) / row.length]
      }),
    )
    const ordered = row.toSorted((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0))
    ordered.forEach((room, index) => at.set(room, (index + 0.5) / ordered.length))
    return ordered
  })
}

function placeRooms(rows: readonly (readonly string[])[], width: number): Map<string, Place> {
  const places = new Map<string, Place>()
  rows.forEach((row, index) => {
    let x = (width - widthOf(row)) / 2
    const y = margin + index * (box.height + storey.between)
    for (const room of row) {
      places.set(room, { x, y, width: widthOf([room]) })
      x += widthOf([room]) + box.between
    }
  })
  return places
}

/** The width of rooms side by side. */
function widthOf(rooms: readonly string[]): number {
  const boxes = rooms.map((room) => Math.round(room.length * box.letter) + 2 * box.padding)
  return boxes.reduce((sum, each) => sum + each, 0) + (rooms.length - 1) * box.between
}

function drawRoom(room: string, { x, y, width }: Place): string {
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${box.height}" rx="5" fill="${raised}" stroke="${rule}"/>` +
    `<text x="${x + width / 2}" y="${y + 20}" text-anchor="middle" fill="${ink}">${room}</text>`
  )
}

function drawArrow(
  places: ReadonlyMap<string, Place>,
  [from, to]: Arrow,
  colour: string,
  head: string,
): string {
  const start = places.get(from)
  const end = places.get(to)
  if (!start || !end) throw new Error(`no room for the arrow from ${from} to ${to}`)

  const x1 = start.x + start.width / 2
  const x2 = end.x + end.width / 2
  const leadsDown = end.y > start.y
  const y1 = leadsDown ? start.y + box.height : start.y
  const y2 = leadsDown ? end.y - 2 : end.y + box.height + 2
  const bend = leadsDown ? 28 : -28
  return `<path d="M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}" stroke="${colour}" marker-end="url(#${head})"/>`
}

function head(id: string, colour: string): string {
  return `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8Z" fill="${colour}"/></marker>`
}
