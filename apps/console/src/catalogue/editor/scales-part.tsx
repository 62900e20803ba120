import { readyScales, type WorkingDefinition, type WorkingScale } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { useEditor } from './editor-context.ts'
import css from './editor.module.css'
import { AmountField, FlagField, PlaceFaults, TextField, WordsFields } from './fields.tsx'
import { AddButton, ListTools } from './list-tools.tsx'

const scalesOf = (definition: WorkingDefinition) => definition.scales

/** The scales on which items are answered, each option from worst to best. */
export function ScalesPart() {
  const { t } = useI18n()
  const words = t.catalogue.editor
  const { definition, edit } = useEditor()
  const { scales } = definition
  return (
    <>
      <PlaceFaults path={['scales']} />
      {scales.length === 0 && <p className="soft">{words.none.scales}</p>}
      {scales.map((scale, at) => (
        <fieldset key={at} className={css.card}>
          <legend>{words.what.scale(scale.id || String(at + 1))}</legend>
          <div className={css.row}>
            <TextField
              path={['scales', at, 'id']}
              label={words.fields.id}
              value={scale.id}
              onChange={(id) =>
                edit((draft) => {
                  const own = draft.scales[at]
                  if (own) own.id = id
                })
              }
              short
            />
            <ListTools
              what={words.what.scale(scale.id || String(at + 1))}
              listOf={scalesOf}
              at={at}
              count={scales.length}
            />
          </div>
          <Options scale={scale} at={at} />
        </fieldset>
      ))}
      <ReadyScales />
      <AddButton
        label={words.add.scale}
        onAdd={() => edit((draft) => void draft.scales.push({ id: '', options: [] }))}
      />
    </>
  )
}

/** Scales that need not be written; one that is there already is not offered again. */
function ReadyScales() {
  const { t, language } = useI18n()
  const words = t.catalogue.editor
  const { definition, edit } = useEditor()
  const free = readyScales.filter(({ id }) => !definition.scales.some((scale) => scale.id === id))
  if (free.length === 0) return undefined
  return (
    <fieldset className={css.plain}>
      <legend>{words.ready.title}</legend>
      <div className={css.ready}>
        {free.map((scale) => (
          <button
            key={scale.id}
            type="button"
            className={css.add}
            onClick={() => edit((draft) => void draft.scales.push(structuredClone(scale)))}
          >
            +{' '}
            {words.ready.scale(
              scale.id,
              scale.options.map((option) => option[language]),
            )}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

function Options({ scale, at }: { scale: WorkingScale; at: number }) {
  const { t } = useI18n()
  const words = t.catalogue.editor
  const { edit } = useEditor()
  const optionsOf = (definition: WorkingDefinition) => definition.scales[at]?.options
  return (
    <>
      <PlaceFaults path={['scales', at, 'options']} />
      {scale.options.map((option, own) => {
        const change = (work: (to: typeof option) => void) =>
          edit((draft) => {
            const to = optionsOf(draft)?.[own]
            if (to) work(to)
          })
        const path = ['scales', at, 'options', own]
        const what = words.what.option(String(option.code ?? own + 1))
        return (
          <fieldset key={own} className={css.inner} aria-label={what}>
            <div className={css.row}>
              <AmountField
                path={[...path, 'code']}
                label={words.fields.code}
                value={option.code}
                onChange={(code) => change((to) => void (to.code = code))}
              />
              <ListTools what={what} listOf={optionsOf} at={own} count={scale.options.length} />
            </div>
            <WordsFields
              path={path}
              value={option}
              onChange={(language, text) => change((to) => void (to[language] = text))}
            />
            <FlagField
              path={[...path, 'excluded']}
              label={words.fields.excluded}
              value={option.excluded ?? false}
              onChange={(excluded) =>
                change((to) => {
                  if (excluded) to.excluded = true
                  else delete to.excluded
                })
              }
            />
          </fieldset>
        )
      })}
      <AddButton
        label={words.add.option}
        onAdd={() =>
          edit((draft) => {
            const options = optionsOf(draft)
            const last = Math.max(0, ...(options?.map(({ code }) => code ?? 0) ?? []))
            options?.push({ code: last + 1, vi: '', en: '' })
          })
        }
      />
    </>
  )
}
