import { ruleInWords, weightsInWords, type Definition } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import type { DefinitionEntry } from './catalogue-queries.ts'
import css from './catalogue.module.css'
import { Origin, UsedBy } from './origin.tsx'

/** What is to be known of a version before its items: where it is from, who uses it, how it is scored. */
export function DefinitionFacts(props: { about: DefinitionEntry; definition: Definition }) {
  const { t, language } = useI18n()
  const words = t.catalogue.definition
  const { about, definition } = props
  const files = `/api/definitions/${encodeURIComponent(about.id)}/${about.version}/files/definition`
  const facts = [
    [words.status, (t.catalogue.statuses[definition.status] ?? definition.status) || '–'],
    [words.source, definition.source || '–'],
    [words.note, definition.note || '–'],
    [words.rule, ruleInWords(definition.scoring.rule)[language]],
    [words.weights, weightsInWords(definition.scoring.groupWeights)[language]],
    [t.catalogue.usedBy, <UsedBy key="used" rounds={about.rounds} />],
    [t.catalogue.origin, <Origin key="origin" {...about} />],
  ] as const
  return (
    <dl className={css.facts}>
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
      <div className="screen-only">
        <dt>{t.catalogue.take}</dt>
        <dd className={css.ways}>
          <a href={`${files}.xlsx?language=${language}`} download>
            {words.xlsx}
          </a>
          <a href={`${files}.json`} download>
            {words.json}
          </a>
        </dd>
      </div>
    </dl>
  )
}
