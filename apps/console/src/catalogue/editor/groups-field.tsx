import type { DefinitionFault } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { useEditor } from './editor-context.ts'
import css from './editor.module.css'
import { PlaceFaults } from './fields.tsx'

/** The groups that are asked; a group that is no longer defined stays in sight until it is let go. */
export function GroupsField(props: {
  path: DefinitionFault['path']
  chosen: readonly string[]
  onChange: (groups: string[]) => void
}) {
  const { t, language } = useI18n()
  const { definition } = useEditor()
  const { path, chosen, onChange } = props
  const defined = definition.respondentGroups.filter(({ id }) => id !== '')
  const strays = chosen.filter((group) => !defined.some(({ id }) => id === group))
  const order = [...defined.map(({ id }) => id), ...strays]
  return (
    <fieldset className={css.plain}>
      <legend>{t.catalogue.editor.fields.groups}</legend>
      <div className={css.groups}>
        {[...new Set(order)].map((id) => (
          <label key={id} className={css.flag}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={({ currentTarget }) =>
                onChange(
                  currentTarget.checked
                    ? order.filter((group) => group === id || chosen.includes(group))
                    : chosen.filter((group) => group !== id),
                )
              }
            />{' '}
            {id}{' '}
            <span className="note">
              {definition.respondentGroups.find((group) => group.id === id)?.[language]}
            </span>
          </label>
        ))}
      </div>
      <PlaceFaults path={path} />
    </fieldset>
  )
}
