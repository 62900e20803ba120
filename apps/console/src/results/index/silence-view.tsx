import type { RankingDocument, UnitQuality } from '@phieu/scoring'
import { Link } from 'react-router'
import type { LiveResult } from '../../api/answers.ts'
import type { definitionQuery } from '../../catalogue/catalogue-queries.ts'
import { DataTable, type Column } from '../../components/table/data-table.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { useDefinitionNames } from './definition-names.ts'
import css from './result.module.css'

interface SilenceViewProps {
  result: LiveResult
  ranking: RankingDocument
  /** For the names of groups. */
  definition: ReturnType<typeof definitionQuery>
}

interface Row extends UnitQuality {
  readonly name: string
}

/** Which part of each group gave no ballot about a unit, and which part of its answers is none. */
export function SilenceView({ result, ranking, definition }: SilenceViewProps) {
  const { t } = useI18n()
  const words = t.result.silence
  const { groupName } = useDefinitionNames(definition)
  const silent = new Map(result.quality.units.map((each) => [each.unit, each]))
  const rows = ranking.units.flatMap(({ unit, name }) => {
    const own = silent.get(unit)
    return own ? [{ ...own, name }] : []
  })
  const groups = [...new Set(rows.flatMap((row) => row.groups.map(({ group }) => group)))]
  const columns: Column<Row>[] = [
    {
      id: 'unit',
      head: words.unit,
      cell: ({ unit, name }) => (
        <Link to={`/rounds/${result.round.id}/result/units/${unit}`}>{name}</Link>
      ),
      sort: ({ name }) => name,
    },
    ...groups.map((group): Column<Row> => ({
      id: group,
      head: groupName(group),
      cell: (row) => <Shares of={row} group={group} />,
      sort: (row) => row.groups.find((each) => each.group === group)?.noOpinion,
      align: 'figure',
    })),
  ]
  return (
    <section className={css.part}>
      <h2>{words.title}</h2>
      <p className={`note ${css.lead}`}>
        {words.lead}{' '}
        <Link to={`/rounds/${result.round.id}/fieldwork/contacts?by=unit`}>{words.contacts}</Link>
      </p>
      <DataTable
        name="silence"
        caption={words.title}
        columns={columns}
        rows={rows}
        rowId={({ unit }) => unit}
        search={({ name }) => name}
        empty={{ title: words.none, lead: words.noneWhy }}
      />
    </section>
  )
}

function Shares({ of, group }: { of: UnitQuality; group: string }) {
  const { t, format } = useI18n()
  const own = of.groups.find((each) => each.group === group)
  const turnout = own?.turnout ?? null
  return (
    <>
      {format.roughPercent(own?.noOpinion ?? null)}
      {turnout !== null && (
        <>
          <br />
          <span className="note">{t.result.silence.turnout(format.roughPercent(turnout))}</span>
        </>
      )}
    </>
  )
}
