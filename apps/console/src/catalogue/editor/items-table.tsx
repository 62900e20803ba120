import type { WorkingBlock, WorkingDefinition, WorkingItem } from '@phieu/survey'
import { useI18n } from '../../i18n/i18n.tsx'
import { amountColumn, textColumn } from './columns.ts'
import { EditTable, type EditColumn } from './edit-table.tsx'

/** The items of a block as a table; rules and weights of their own stand in the other view. */
export function ItemsTable({ block, at }: { block: WorkingBlock; at: number }) {
  const { t, language } = useI18n()
  const words = t.catalogue.editor
  const { fields } = words
  const groups: EditColumn<WorkingItem> = {
    field: 'groups',
    label: fields.groups,
    text: (item) => item.groups.join(', '),
    write: (item, text) => void (item.groups = text.split(/[,;\s]+/).filter(Boolean)),
  }
  return (
    <>
      <p className="soft">{words.table.pasteItems}</p>
      <EditTable<WorkingItem>
        caption={words.itemsHead}
        path={['blocks', at, 'items']}
        listOf={(definition: WorkingDefinition) => definition.blocks[at]?.items}
        rows={block.items}
        columns={[
          textColumn('id', fields.id, 'narrow'),
          textColumn('vi', fields.vi, 'wide'),
          amountColumn('maxPoints', fields.points, language),
          amountColumn('area', fields.area, language),
          textColumn('scale', fields.scale, 'narrow'),
          groups,
          textColumn('en', fields.en, 'wide'),
        ]}
        newRow={(rows) => newItem(rows.at(-1)?.area ?? block.areas[0]?.area ?? null, rows.at(-1))}
        what={({ id }, place) => words.what.item(id || String(place + 1))}
        addLabel={words.add.item}
      />
    </>
  )
}

/** A new item is answered and asked as the one before it. */
export function newItem(area: number | null, model: WorkingItem | undefined): WorkingItem {
  return {
    id: '',
    area,
    maxPoints: null,
    scale: model?.scale ?? '',
    groups: [...(model?.groups ?? [])],
    vi: '',
    en: '',
  }
}
