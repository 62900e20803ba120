import {
  blockSums,
  type WorkingBlock,
  type WorkingBlockArea,
  type WorkingDefinition,
} from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { CriteriaFields } from './criteria-fields.tsx'
import { useEditor } from './editor-context.ts'
import css from './editor.module.css'
import { AmountField, ChoiceField, PlaceFaults } from './fields.tsx'
import { AddButton, ListTools } from './list-tools.tsx'
import { SumNote } from './sum-note.tsx'

/** The areas of a block with their maxima, each beside what its items and criteria add up to. */
export function BlockAreas({ block, at }: { block: WorkingBlock; at: number }) {
  const { t, language } = useI18n()
  const words = t.catalogue.editor
  const { definition, edit } = useEditor()
  const sums = blockSums(block)
  const listOf = (from: WorkingDefinition) => from.blocks[at]?.areas
  const choices = definition.areas
    .filter(({ id }) => id !== null)
    .map((area) => [String(area.id), `${area.id}. ${area[language]}`] as const)
  const unused = definition.areas.find(
    ({ id }) => id !== null && !block.areas.some(({ area }) => area === id),
  )
  return (
    <>
      <PlaceFaults path={['blocks', at, 'areas']} />
      {block.areas.length === 0 && <p className="soft">{words.none.blockAreas}</p>}
      {block.areas.map((area, own) => {
        const path = ['blocks', at, 'areas', own]
        const sum = sums.areas[own]
        const what = words.what.area(String(area.area ?? own + 1))
        const change = (work: (to: WorkingBlockArea) => void) =>
          edit((draft) => {
            const to = listOf(draft)?.[own]
            if (to) work(to)
          })
        return (
          <fieldset key={own} className={css.card}>
            <legend>{what}</legend>
            <div className={css.areaRow}>
              <ChoiceField
                path={[...path, 'area']}
                label={words.fields.area}
                value={area.area === null ? '' : String(area.area)}
                choices={area.area === null ? [['', words.fields.choose], ...choices] : choices}
                onChange={(id) => change((to) => void (to.area = id === '' ? null : Number(id)))}
              />
              <AmountField
                path={[...path, 'maxAssessed']}
                label={words.fields.assessed}
                value={area.maxAssessed}
                onChange={(points) => change((to) => void (to.maxAssessed = points))}
                note={sum?.criteria && <SumNote label={words.sum.criteria} sum={sum.criteria} />}
              />
              <AmountField
                path={[...path, 'maxSurvey']}
                label={words.fields.survey}
                value={area.maxSurvey}
                onChange={(points) => change((to) => void (to.maxSurvey = points))}
                note={sum && <SumNote label={words.sum.items} sum={sum.items} />}
              />
              <ListTools what={what} listOf={listOf} at={own} count={block.areas.length} />
            </div>
            <CriteriaFields path={path} criteria={area.criteria} block={at} area={own} />
          </fieldset>
        )
      })}
      <AddButton
        label={words.add.blockArea}
        onAdd={() =>
          edit((draft) => {
            const area = unused?.id ?? null
            listOf(draft)?.push({ area, maxAssessed: null, maxSurvey: null })
          })
        }
      />
    </>
  )
}
