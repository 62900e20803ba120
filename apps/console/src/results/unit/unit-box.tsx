import { useQuery } from '@tanstack/react-query'
import type { UnitReport } from '../../api/answers.ts'
import { BoxNote } from '../../box/box-note.tsx'
import type { boxQuery } from '../../box/box-queries.ts'
import { cellSentence } from '../../box/cell-state.ts'
import { isTrial } from '../../box/is-trial.ts'
import { useI18n } from '../../i18n/i18n.tsx'

/** What of this unit still lies in the box, group by group, and why there is no index yet. */
export function UnitBox(props: { report: UnitReport; query: ReturnType<typeof boxQuery> }) {
  const { t, language } = useI18n()
  const words = t.box
  const { round, unit, groups } = props.report
  const { data: box } = useQuery(props.query)
  const cells = box?.cells.filter((cell) => cell.unit === unit.id) ?? []
  const nameOf = (id: string) => groups.find((group) => group.id === id)?.name[language] ?? id
  const standing = box && { state: round.state, keys: box.keys }
  return (
    <BoxNote round={round.id} query={props.query}>
      {standing &&
        cells.map((cell) => (
          <span key={`${cell.group} ${cell.kind}`}>
            {words.note.unitCell(nameOf(cell.group), cellSentence(cell, standing, words))}{' '}
          </span>
        ))}
      {round.state === 'open' && !isTrial(round) && words.note.unit}
    </BoxNote>
  )
}
