import { html } from 'hono/html'
import { ballotsShown } from '@phieu/publication'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Voice } from '../page.ts'
import { figure, figuresTable } from './figures-table.ts'
import { areaName, groupName } from './group-name.ts'

/** How ballots were taken, and whether it makes a difference. */
export function modes(result: PublishedResult, voice: Voice): Html {
  const { words, figures } = voice
  const { quality } = words
  const told = result.fieldwork.modes.reduce((sum, { ballots }) => sum + (ballots ?? 0), 0)
  // Tens may add up to more than there are.
  const all = Math.max(ballotsShown([...result.traces.values()]), told)
  const rows = result.fieldwork.modes.map(({ mode, ballots }) => [
    quality.modeNames[mode],
    figure(ballots === null ? words.unit.hidden : figures.count(ballots)),
    figure(ballots === null ? '–' : figures.share(all === 0 ? null : ballots / all)),
  ])
  const heads = [quality.mode, figure(quality.ballotsInTens), figure(quality.share)]
  return html`<h3>${quality.modes}</h3>
    ${rows.length > 0 && html`<p>${quality.modesLead}</p>`}
    ${rows.length > 0 && figuresTable(quality.modes, heads, rows, voice)}
    ${differences(result, voice)}`
}

function differences({ fieldwork, definition }: PublishedResult, voice: Voice): Html {
  const { words, figures } = voice
  const { quality } = words
  if (fieldwork.differences.length === 0) return html`<p>${quality.oneMode}</p>`

  const written = ([low, high]: readonly [number, number]) =>
    [figures.signed(low), figures.signed(high)] as const
  const heads = [
    quality.mode,
    figure(quality.ballots),
    quality.part,
    figure(quality.difference),
    figure('95%'),
  ]
  const rows = fieldwork.differences.map(({ group, mode, against, area, ballots, ...found }) => [
    html`${groupName(definition, group, voice)}<br /><small
        >${quality.comparedWith(quality.modeNames[mode], quality.modeNames[against])}</small
      >`,
    figure(figures.count(ballots)),
    area === null ? quality.allItems : areaName(definition, area, voice),
    figure(figures.signed(found.difference)),
    figure(quality.span(...written(found.interval))),
  ])
  return html`<p>${quality.differencesLead}</p>
    ${figuresTable(quality.difference, heads, rows, voice)}`
}
