import type { WorkingArea, WorkingDefinition } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { amountColumn, textColumn } from './columns.ts'
import { EditTable } from './edit-table.tsx'
import { useEditor } from './editor-context.ts'
import { PlaceFaults } from './fields.tsx'

const areasOf = (definition: WorkingDefinition) => definition.areas

/** The areas that blocks and items choose from. */
export function AreasPart() {
  const { t, language } = useI18n()
  const words = t.catalogue.editor
  const { areas } = useEditor().definition
  return (
    <>
      <PlaceFaults path={['areas']} />
      <p className="soft">{areas.length === 0 ? words.none.areas : words.table.paste}</p>
      <EditTable<WorkingArea>
        caption={words.partNames.areas}
        path={['areas']}
        listOf={areasOf}
        rows={areas}
        columns={[
          amountColumn('id', words.fields.number, language),
          textColumn('vi', words.fields.vi, 'wide'),
          textColumn('en', words.fields.en, 'wide'),
        ]}
        newRow={(rows) => ({
          id: Math.max(0, ...rows.map(({ id }) => id ?? 0)) + 1,
          vi: '',
          en: '',
        })}
        what={({ id }, at) => words.what.area(String(id ?? at + 1))}
        addLabel={words.add.area}
      />
    </>
  )
}
