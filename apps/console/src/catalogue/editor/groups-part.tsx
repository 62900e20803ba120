import type { WorkingDefinition, WorkingGroup } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { textColumn } from './columns.ts'
import { EditTable } from './edit-table.tsx'
import { useEditor } from './editor-context.ts'
import css from './editor.module.css'
import { FlagField, PlaceFaults } from './fields.tsx'

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
      <p className="soft">{groups.length === 0 ? words.none.groups : words.table.paste}</p>
      <EditTable<WorkingGroup>
        caption={words.partNames.groups}
        path={['respondentGroups']}
        listOf={groupsOf}
        rows={groups}
        columns={[
          textColumn('id', words.fields.id, 'narrow'),
          textColumn('vi', words.fields.vi, 'wide'),
          textColumn('en', words.fields.en, 'wide'),
        ]}
        newRow={() => ({ id: '', vi: '', en: '' })}
        what={({ id }, at) => words.what.group(id || String(at + 1))}
        addLabel={words.add.group}
      />
      {groups.length > 0 && (
        <fieldset className={css.plain}>
          <legend>{words.fields.outsider}</legend>
          {groups.map(({ id, outsider }, at) => (
            <FlagField
              key={at}
              path={['respondentGroups', at, 'outsider']}
              label={words.what.group(id || String(at + 1))}
              value={outsider ?? false}
              onChange={(isOutsider) =>
                edit((draft) => {
                  const own = draft.respondentGroups[at]
                  if (own) own.outsider = isOutsider
                })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  )
}
