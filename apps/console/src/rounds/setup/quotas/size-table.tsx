import { sizeOf } from '@phieu/survey'
import { useI18n } from '../../../i18n/i18n.tsx'
import { unitLimits } from './count-field.tsx'
import { NumberGrid } from './number-grid.tsx'
import type { QuotaTableProps } from './quota-table.tsx'
import { withSize } from './quotas.ts'
import css from '../setup.module.css'

/** How many people each group of a block has for each unit, where units differ; folded until wanted. */
export function SizeTable({ block, quotas, isFrozen, onChange }: QuotaTableProps) {
  const { t, language } = useI18n()
  const words = t.roundSetup.quotas
  const caption = words.sizesOf(block.name[language])
  return (
    <details className={`${css.part} ${css.grid}`}>
      <summary>{caption}</summary>
      <NumberGrid
        caption={caption}
        block={block}
        isFrozen={isFrozen}
        limits={unitLimits}
        own={quotas.unitSizes}
        numberOf={(unit, group) => sizeOf(quotas, unit, group)}
        cell={words.sizeCell}
        onType={(unit, group, size) => onChange((all) => withSize(all, unit, group, size))}
      />
    </details>
  )
}
