import { html } from 'hono/html'
import type { PublishedResult } from '../../../publication/published.ts'
import type { Html, Voice } from '../page.ts'
import { figure, figuresTable } from './figures-table.ts'
import { blockName, groupName } from './group-name.ts'

/**
 * What answers would come to if people had answered in the shares of the population; nothing where
 * the round brought no figures of these.
 */
export function weighed(result: PublishedResult, voice: Voice): Html | undefined {
  const { calibration, definition, round } = result
  const { words, figures, say } = voice
  const { quality, weighing } = words
  if ((round.populations ?? []).length === 0) return undefined
  if (calibration.groups.length === 0) {
    return html`<h3>${weighing.title}</h3>
      <p>${weighing.tooFew}</p>`
  }

  const heads = [
    quality.group,
    figure(quality.ballots),
    figure(weighing.unweighted),
    figure(weighing.weighted),
    figure(weighing.effect),
  ]
  const question = (id: string) => {
    const found = round.extra.find((each) => each.id === id)
    return found ? say(found.text) : id
  }
  const notesOf = ({ unused, misfit }: PublishedResult['calibration']['groups'][number]) => [
    ...(unused.length > 0 ? [weighing.unused(unused.map(question).join('; '))] : []),
    ...(misfit > 0 ? [weighing.misfit(figures.decimal(100 * misfit))] : []),
  ]
  const rows = calibration.groups.map((group) => [
    html`${groupName(definition, group.group, voice)}
      <small>${blockName(definition, group.block, voice)}</small><br />
      <small>${weighing.by(group.questions.map(question).join('; '))}</small>
      ${notesOf(group).map((note) => html`<br /><small>${note}</small>`)}`,
    figure(figures.count(group.ballots)),
    figure(figures.share(group.unweighted)),
    figure(figures.share(group.weighted)),
    figure(weighing.effectOf(figures.points(group.effect), figures.count(group.effectiveBallots))),
  ])
  const sources = [...new Set((round.populations ?? []).map(({ source }) => source))]
  return html`<h3>${weighing.title}</h3>
    <p>${weighing.lead}</p>
    ${figuresTable(weighing.title, heads, rows, voice)}
    <p>${weighing.source(sources.join('; '))}</p>`
}
