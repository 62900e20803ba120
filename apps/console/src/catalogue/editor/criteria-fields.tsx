import type { DefinitionFault, WorkingCriterion, WorkingDefinition } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { useEditor } from './editor-context.ts'
import css from './editor.module.css'
import { AmountField, PlaceFaults, TextField, WordsFields } from './fields.tsx'
import { AddButton, ListTools } from './list-tools.tsx'

/** What an area's assessed points are split into; without any, the area is assessed as one. */
export function CriteriaFields(props: {
  path: DefinitionFault['path']
  criteria: readonly WorkingCriterion[] | undefined
  block: number
  area: number
}) {
  const { t } = useI18n()
  const words = t.catalogue.editor
  const { edit } = useEditor()
  const { path, criteria = [], block, area } = props
  const listOf = (from: WorkingDefinition) => from.blocks[block]?.areas[area]?.criteria
  return (
    <>
      {props.criteria && <PlaceFaults path={[...path, 'criteria']} />}
      {criteria.map((criterion, at) => {
        const own = [...path, 'criteria', at]
        const what = words.what.criterion(criterion.id || String(at + 1))
        const change = (work: (to: WorkingCriterion) => void) =>
          edit((draft) => {
            const to = listOf(draft)?.[at]
            if (to) work(to)
          })
        return (
          <fieldset key={at} className={css.inner} aria-label={what}>
            <div className={css.row}>
              <TextField
                path={[...own, 'id']}
                label={words.fields.id}
                value={criterion.id}
                onChange={(id) => change((to) => void (to.id = id))}
                short
              />
              <AmountField
                path={[...own, 'maxPoints']}
                label={words.fields.points}
                value={criterion.maxPoints}
                onChange={(points) => change((to) => void (to.maxPoints = points))}
              />
              <ListTools what={what} listOf={listOf} at={at} count={criteria.length} />
            </div>
            <WordsFields
              path={own}
              value={criterion}
              onChange={(language, text) => change((to) => void (to[language] = text))}
            />
          </fieldset>
        )
      })}
      <AddButton
        label={criteria.length === 0 ? words.add.criteria : words.add.criterion}
        onAdd={() =>
          edit((draft) => {
            const to = draft.blocks[block]?.areas[area]
            if (to) to.criteria = [...(to.criteria ?? []), emptyCriterion]
          })
        }
      />
    </>
  )
}

const emptyCriterion: WorkingCriterion = { id: '', vi: '', en: '', maxPoints: null }
