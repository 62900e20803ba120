import { INTERNAL_MINIMUM } from '@phieu/scoring'
import type { ExportedBallot, ExportStore } from '../../store/exports/export-store.ts'
import { takesInsiders } from '../../store/insiders/insider-rows.ts'
import { channelWords, languageWords, modeWords, reviewWords } from '../code-words.ts'
import { wantedUnits } from '../filters.ts'
import type { ExportSource } from '../source.ts'
import type { Column, Row } from '../table.ts'
import { dataMark } from '../unit-columns.ts'
import { dataMarks } from '../words.ts'
import { answerCells, answerColumns } from './ballot-answers.ts'
import { ballotColumns, ballotNotes } from './ballot-columns.ts'
import { extraCells, extraColumns } from './ballot-extras.ts'

/**
 * Every ballot on a line, without anything that leads back to a person or a phone: no id, no
 * receipt, the week in the day's place, interviewers and insiders as numbers that are drawn anew for
 * each file, free texts in a table of their own. Lines stand in an order of chance.
 *
 * Where fewer than five ballots come from one group about one unit, the unit is left out.
 */
export function ballotSource(
  store: ExportStore,
  randomBytes: (size: number) => Uint8Array,
): ExportSource {
  return {
    title: { vi: 'Từng phiếu (đã ẩn danh)', en: 'Every ballot (anonymised)' },
    who: ['admin'],
    filters: ['blocks', 'units', 'groups', 'channels', 'from', 'to', 'review'],
    read({ plan, language, filters }, use) {
      const { round } = plan
      const filter = { ...filters, units: wantedUnits(plan, filters) }
      return store.readExtract(round.id, filter, randomBytes, (extract) => {
        const hidesSmallCells = !round.practice && !round.synthetic
        const isSmall = ({ unit, group }: ExportedBallot) =>
          hidesSmallCells && extract.cellSize(unit, group) < INTERNAL_MINIMUM
        const answers = answerColumns(plan, filter.units)
        const answersOf = answerCells(answers)
        const mark = dataMarks[dataMark(round)][language]
        const groups = new Map(
          plan.definition.respondentGroups.map((group) => [group.id, group[language]]),
        )
        const weekOf = weeks()
        // While their lists stand, how many ballots a number has could tell whose it is.
        const hidesRaters = takesInsiders(round.state)
        const interviewer = numbering()
        const rater = numbering()

        const rowOf = (ballot: ExportedBallot): Row => {
          const unit = plan.units.get(ballot.unit)
          const hidden = isSmall(ballot)
          return [
            mark,
            unit?.block ?? null,
            hidden ? null : ballot.unit,
            hidden ? null : (unit?.name ?? null),
            ballot.group,
            groups.get(ballot.group) ?? null,
            channelWords[ballot.channel][language],
            modeWords[ballot.mode][language],
            languageWords[ballot.language][language],
            `${ballot.questionnaire.id} v${ballot.questionnaire.version}`,
            weekOf(ballot.sealedOn),
            reviewWords[ballot.review][language],
            ballot.seconds ?? null,
            interviewer(ballot.interviewer),
            hidesRaters ? null : rater(ballot.rater),
            ...answersOf(ballot, unit?.block),
            ...extraCells(round.extra, ballot.extra),
          ]
        }
        const columns: Column[] = [
          ...ballotColumns(plan),
          ...answers.map(({ column }) => column),
          ...extraColumns(round.extra),
        ]
        return use({
          language,
          columns,
          total: extract.total,
          portions: mapped(extract.portions, rowOf),
          ballots: extract.total,
          notes: ballotNotes(language, hidesSmallCells),
        })
      })
    },
  }
}

/** Numbers from 1 in the order of appearance, which is one of chance here. */
function numbering(): (id: string | undefined) => number | null {
  const numbers = new Map<string, number>()
  return (id) => {
    if (id === undefined) return null
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  }
}

/** Tells the Mondays of days: a round has few, and many ballots on each. */
function weeks(): (day: string) => string {
  const known = new Map<string, string>()
  return (day) => {
    const monday = known.get(day) ?? mondayOf(day)
    known.set(day, monday)
    return monday
  }
}

/** The Monday of a day's week. */
function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

async function* mapped(
  portions: AsyncIterable<readonly ExportedBallot[]>,
  rowOf: (ballot: ExportedBallot) => Row,
): AsyncIterable<readonly Row[]> {
  for await (const ballots of portions) yield ballots.map(rowOf)
}
