import type { WorkingDefinition } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { useEditor } from './editor-context.ts'
import css from './editor.module.css'
import { FlagField, PlaceFaults, TextField, WordsFields } from './fields.tsx'
import { AddButton, ListTools } from './list-tools.tsx'

const groupsOf = (definition: WorkingDefinition) => definition.respondentGroups

/** Who can be asked. */
export function GroupsPart() {
  const { t } = useI18n()
  const words = t.catalogue.editor
  const { definition, edit } = useEditor()
  const groups = definition.respondentGroups
  return (
    <>
      <PlaceFaults path={['respondentGroups']} />
      {groups.length === 0 && <p className="soft">{words.none.groups}</p>}
      {groups.map((group, at) => (
        <fieldset key={at} className={css.card}>
          <legend>{words.what.group(group.id || String(at + 1))}</legend>
          <div className={css.row}>
            <TextField
              path={['respondentGroups', at, 'id']}
              label={words.fields.id}
              value={group.id}
              onChange={(id) =>
                edit((draft) => {
                  const own = draft.respondentGroups[at]
                  if (own) own.id = id
                })
              }
              short
            />
            <ListTools
              what={words.what.group(group.id || String(at + 1))}
              listOf={groupsOf}
              at={at}
              count={groups.length}
            />
          </div>
          <WordsFields
            path={['respondentGroups', at]}
            value={group}
            onChange={(language, text) =>
              edit((draft) => {
                const own = draft.respondentGroups[at]
                if (own) own[language] = text
              })
            }
          />
          <FlagField
            path={['respondentGroups', at, 'outsider']}
            label={words.fields.outsider}
            value={group.outsider ?? false}
            onChange={(outsider) =>
              edit((draft) => {
                const own = draft.respondentGroups[at]
                if (own) own.outsider = outsider
              })
            }
          />
        </fieldset>
      ))}
      <AddButton
        label={words.add.group}
        onAdd={() => edit((draft) => void draft.respondentGroups.push({ id: '', vi: '', en: '' }))}
      />
    </>
  )
}
