import type { WorkingDefinition } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { useEditor } from './editor-context.ts'
import css from './editor.module.css'
import { AmountField, PlaceFaults, WordsFields } from './fields.tsx'
import { AddButton, ListTools } from './list-tools.tsx'

const areasOf = (definition: WorkingDefinition) => definition.areas

/** The areas that blocks and items choose from. */
export function AreasPart() {
  const { t } = useI18n()
  const words = t.catalogue.editor
  const { definition, edit } = useEditor()
  const { areas } = definition
  return (
    <>
      <PlaceFaults path={['areas']} />
      {areas.length === 0 && <p className="soft">{words.none.areas}</p>}
      {areas.map((area, at) => (
        <fieldset key={at} className={css.card}>
          <legend>{words.what.area(String(area.id ?? at + 1))}</legend>
          <div className={css.row}>
            <AmountField
              path={['areas', at, 'id']}
              label={words.fields.number}
              value={area.id}
              onChange={(id) =>
                edit((draft) => {
                  const own = draft.areas[at]
                  if (own) own.id = id
                })
              }
            />
            <ListTools
              what={words.what.area(String(area.id ?? at + 1))}
              listOf={areasOf}
              at={at}
              count={areas.length}
            />
          </div>
          <WordsFields
            path={['areas', at]}
            value={area}
            onChange={(language, text) =>
              edit((draft) => {
                const own = draft.areas[at]
                if (own) own[language] = text
              })
            }
          />
        </fieldset>
      ))}
      <AddButton
        label={words.add.area}
        onAdd={() =>
          edit((draft) => {
            const last = Math.max(0, ...draft.areas.map(({ id }) => id ?? 0))
            draft.areas.push({ id: last + 1, vi: '', en: '' })
          })
        }
      />
    </>
  )
}
