import { html } from 'hono/html'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Voice } from '../page.ts'
import { figure, figuresTable } from './figures-table.ts'
import { groupName } from './group-name.ts'

/** How alike interviewers' ballots are by group, and what shown ones are worth; nothing without any. */
export function likeness(
  { document, traces, definition }: PublishedResult,
  voice: Voice,
): Html | undefined {
  if (document.likeness.length === 0) return undefined

  const { words, figures } = voice
  const told = [...traces.values()].flatMap(({ groups }) => groups)
  const rows = document.likeness.map(({ group, likeness: icc }) => {
    const shown = told.filter((each) => each.group === group && each.effectiveBallots !== null)
    const sumOf = (key: 'ballots' | 'effectiveBallots') =>
      Math.round(shown.reduce((sum, each) => sum + (each[key] ?? 0), 0))
    return [
      groupName(definition, group, voice),
      figure(figures.points(icc)),
      figure(figures.count(sumOf('ballots'))),
      figure(words.likeness.ballots(figures.count(sumOf('effectiveBallots')))),
    ]
  })
  const heads = [
    words.quality.group,
    ...[words.likeness.icc, words.quality.ballots, words.likeness.worth].map(figure),
  ]
  return html`<h3>${words.likeness.title}</h3>
    <p>${words.likeness.lead}</p>
    ${figuresTable(words.likeness.title, heads, rows, voice)}`
}
