import { sizeOf } from '@phieu/survey'
import type { Dispatch, SetStateAction } from 'react'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import table from '../../components/table.module.css'
import { useI18n } from '../../i18n/i18n.tsx'
import { readTarget, withSize, type QuotaBlock, type Quotas } from './quotas.ts'
import css from './setup.module.css'

interface SizeTableProps {
  block: QuotaBlock
  quotas: Quotas
  isFrozen: boolean
  onChange: Dispatch<SetStateAction<Quotas>>
}

/** How many people each group of a block has for each unit, where units differ; folded until wanted. */
export function SizeTable({ block, quotas, isFrozen, onChange }: SizeTableProps) {
  const { t, language } = useI18n()
  const words = t.roundSetup.quotas
  const caption = words.sizesOf(block.name[language])
  return (
    <details className={css.part}>
      <summary>{caption}</summary>
      <ScrollRegion label={t.table.scroll(caption)} className={table.tall ?? ''}>
        <table className={table.table}>
          <caption className="unseen">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.unit}</th>
              {block.groups.map(({ id, name }) => (
                <th key={id} scope="col" className={table.figure} title={name[language]}>
                  {id}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.units.map((unit) => (
              <tr key={unit.id}>
                <th scope="row" lang="vi">
                  {unit.name}
                </th>
                {block.groups.map((group) => (
                  <td
                    key={group.id}
                    className={`${table.figure} ${quotas.unitSizes[unit.id]?.[group.id] === undefined ? '' : css.own}`}
                  >
                    <input
                      className={css.quota}
                      inputMode="numeric"
                      autoComplete="off"
                      aria-label={words.sizeCell(unit.name, group.name[language])}
                      disabled={isFrozen}
                      value={sizeOf(quotas, unit.id, group.id) ?? ''}
                      onChange={({ currentTarget: { value } }) => {
                        const size = readTarget(value) || undefined
                        onChange((all) => withSize(all, unit.id, group.id, size))
                      }}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  )
}
