import type { Collecting } from '../../api/answers.ts'
import type { definitionQuery } from '../../catalogue/catalogue-queries.ts'
import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { useDefinitionNames } from './definition-names.ts'
import css from './result.module.css'

type Fieldwork = Collecting['fieldwork']

interface ModesTablesProps {
  fieldwork: Fieldwork
  /** For the names of groups and areas. */
  definition: ReturnType<typeof definitionQuery>
}

/** How many ballots came by each mode, and how answers by one differ from those by the usual one. */
export function ModesTables({ fieldwork: { modes, differences }, definition }: ModesTablesProps) {
  const { t, format } = useI18n()
  const words = t.result.collecting
  const whole = differences.filter(({ area }) => area === null)
  const byArea = differences.filter(({ area }) => area !== null)
  return (
    <>
      <h3>{words.modes}</h3>
      <p className={`note ${css.lead}`}>{words.modesLead}</p>
      <ScrollRegion label={words.modes}>
        <table className={css.table}>
          <caption className="unseen">{words.modes}</caption>
          <thead>
            <tr>
              <th scope="col">{words.mode}</th>
              <th scope="col" className={css.right}>
                {words.inTens}
              </th>
            </tr>
          </thead>
          <tbody>
            {modes.map(({ mode, ballots }) => (
              <tr key={mode}>
                <th scope="row">{words.names[mode]}</th>
                <td className={css.right}>
                  {ballots === null ? words.hidden : format.count(ballots)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <h3>{words.differences}</h3>
      <p className={`note ${css.lead}`}>
        {whole.length > 0 ? words.differencesLead : words.oneMode}
      </p>
      {whole.length > 0 && (
        <Differences name={words.differences} rows={whole} definition={definition} />
      )}
      {byArea.length > 0 && (
        <details>
          <summary>{words.byArea}</summary>
          <Differences name={words.byArea} rows={byArea} definition={definition} />
        </details>
      )}
    </>
  )
}

function Differences(props: {
  name: string
  rows: Fieldwork['differences']
  definition: ModesTablesProps['definition']
}) {
  const { t, format } = useI18n()
  const words = t.result.collecting
  const { groupName, areaName } = useDefinitionNames(props.definition)
  const signed = (points: number) => (points > 0 ? '+' : '') + format.decimal(points, 1)
  return (
    <ScrollRegion label={props.name}>
      <table className={css.table}>
        <caption className="unseen">{props.name}</caption>
        <thead>
          <tr>
            <th scope="col">{words.compared}</th>
            <th scope="col">{words.part}</th>
            {[words.ballots, words.difference, words.interval].map((head) => (
              <th key={head} scope="col" className={css.right}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ group, mode, against, area, basis, ...row }) => (
            <tr key={`${group} ${mode} ${area}`}>
              <th scope="row" className={css.name}>
                {groupName(group)}{' '}
                <span className="note">
                  {words.against(words.names[mode], words.names[against])}
                  {basis === 'block' && ` ${words.byBlock}`}
                </span>
              </th>
              <td>{area === null ? words.allItems : areaName(area)}</td>
              <td className={css.right}>{format.count(row.ballots)}</td>
              <td className={css.right}>{signed(row.difference)}</td>
              <td className={css.right}>
                {words.span(signed(row.interval[0]), signed(row.interval[1]))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
