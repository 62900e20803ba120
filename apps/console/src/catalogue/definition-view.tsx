import { ruleInWords, type Block, type Definition } from '@phieu/survey'
import { useSearchParams } from 'react-router'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import tableCss from '../components/table/table.module.css'
import { Tabs } from '../layout/tabs.tsx'
import { withFilters } from '../components/table/with-filters.ts'
import { useI18n } from '../i18n/i18n.tsx'
import css from './catalogue.module.css'

/** A definition to be read: one block at a time, then who is asked and how they can answer. */
export function DefinitionView({ definition }: { definition: Definition }) {
  const { t, language } = useI18n()
  const [address] = useSearchParams()
  const { blocks } = definition
  const block = blocks.find(({ id }) => id === address.get('block')) ?? blocks[0]
  return (
    <>
      <section className={css.section}>
        <h2>{t.catalogue.definition.items}</h2>
        <Tabs
          label={t.catalogue.definitions.blocks}
          tabs={blocks.map((each) => ({
            to: withFilters(address, { block: each.id }),
            head: t.catalogue.editor.block(each.id),
            name: each[language],
            current: each === block,
          }))}
        />
        {block && <BlockView definition={definition} block={block} />}
      </section>
      <People definition={definition} />
    </>
  )
}

function BlockView({ definition, block }: { definition: Definition; block: Block }) {
  const { t, format, language } = useI18n()
  const words = t.catalogue.definition
  const nameOf = (area: number) => definition.areas.find(({ id }) => id === area)?.[language] ?? ''
  const points = (value: number) => format.decimal(value, 2)
  const title = `${t.catalogue.editor.block(block.id)}: ${block[language]}`
  return (
    <>
      <h3>{title}</h3>
      <ScrollRegion label={title}>
        <table className={`${tableCss['table']} ${css.items}`}>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{words.item}</th>
              <th scope="col" className={tableCss['figure']}>
                {words.points}
              </th>
              <th scope="col">{words.groups}</th>
              <th scope="col">{words.scale}</th>
            </tr>
          </thead>
          {block.areas.map(({ area, maxAssessed, maxSurvey }) => (
            <tbody key={area}>
              <tr className={css.areaRow}>
                <th scope="rowgroup">
                  {area}. {nameOf(area)}
                </th>
                <td className={tableCss['figure']}>{points(maxSurvey)}</td>
                <td colSpan={2} className="note">
                  {words.assessed}: {points(maxAssessed)}
                </td>
              </tr>
              {block.items
                .filter((item) => item.area === area)
                .map((item) => (
                  <tr key={item.id}>
                    <th scope="row">
                      <span className="note">{item.id}</span> {item[language]}
                      {item.rule && (
                        <span className="note">
                          {' '}
                          ({words.ownRule(ruleInWords(item.rule)[language])})
                        </span>
                      )}
                    </th>
                    <td className={tableCss['figure']}>{points(item.maxPoints)}</td>
                    <td>{item.groups.join(', ')}</td>
                    <td>{item.scale}</td>
                  </tr>
                ))}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              <td className={tableCss['figure']}>{points(block.maxSurvey)}</td>
              <td colSpan={2} className="note">
                {words.assessed}: {points(block.maxAssessed)}
              </td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
    </>
  )
}

/** Who is asked, and what they can answer. */
function People({ definition }: { definition: Definition }) {
  const { t, language } = useI18n()
  const words = t.catalogue.definition
  return (
    <section className={css.section}>
      <h2>{words.respondents}</h2>
      <dl className={css.facts}>
        {definition.respondentGroups.map((group) => (
          <div key={group.id}>
            <dt>{group.id}</dt>
            <dd>{group[language]}</dd>
          </div>
        ))}
        {definition.scales.map(({ id, options }) => (
          <div key={id}>
            <dt>
              {words.scale} {id}
            </dt>
            <dd>
              {options
                .map(
                  (option) =>
                    `${option.code}. ${option.excluded ? notScored(option[language], words) : option[language]}`,
                )
                .join('; ')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** What people read may say itself that it is not scored; then it is not said a second time. */
function notScored(text: string, words: { excluded: string; saysExcluded: RegExp }): string {
  return words.saysExcluded.test(text) ? text : `${text} (${words.excluded})`
}
