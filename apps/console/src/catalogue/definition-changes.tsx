import type { DefinitionChange } from '@phieu/survey'
import { useI18n } from '../i18n/i18n.tsx'
import css from './catalogue.module.css'

type Change = Pick<DefinitionChange, 'kind' | 'part' | 'sentence'> & {
  readonly wording?: DefinitionChange['wording'] | undefined
}

/** What changed in a definition, in sentences, part by part; changed words stand before and after. */
export function DefinitionChanges({ changes }: { changes: readonly Change[] }) {
  const { t, language } = useI18n()
  const words = t.catalogue.definition
  const parts = Map.groupBy(changes, ({ part }) => part[language])
  return (
    <div className={css.changes}>
      {[...parts].map(([part, own]) => (
        <section key={part}>
          <h3>{part}</h3>
          <ul>
            {own.map(({ sentence, wording }) => (
              <li key={`${sentence.vi} ${wording?.after ?? ''}`}>
                {sentence[language]}
                {wording && (
                  <dl className={css.wording}>
                    <dt>{words.before}</dt>
                    <dd>{wording.before || '–'}</dd>
                    <dt>{words.after}</dt>
                    <dd>{wording.after || '–'}</dd>
                  </dl>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
