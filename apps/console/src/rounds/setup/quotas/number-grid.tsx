import { shortName } from '@phieu/survey'
import { ScrollRegion } from '../../../components/table/scroll-region.tsx'
import table from '../../../components/table/table.module.css'
import { useI18n } from '../../../i18n/i18n.tsx'
import { readTarget, type QuotaBlock, type UnitNumbers } from './quotas.ts'
import css from '../setup.module.css'

interface NumberGridProps {
  caption: string
  block: QuotaBlock
  isFrozen: boolean
  /** The numbers that cells have of their own. */
  own: UnitNumbers
  /** What stands in a cell, its own or not. */
  numberOf: (unit: string, group: string) => number | undefined
  /** Names a cell to who does not see where it stands. */
  cell: (unit: string, group: string) => string
  /** Called with what was typed, `undefined` where that is no number. */
  onType: (unit: string, group: string, number: number | undefined) => void
  /** What a part of the block comes to; without it, nothing is summed. */
  sumOf?: (part: QuotaBlock) => number
}

/** A number for each unit of a block and each group; a cell with one of its own stands in bold. */
export function NumberGrid(props: NumberGridProps) {
  const { t, language, format } = useI18n()
  const words = t.roundSetup.quotas
  const { caption, block, isFrozen, own, numberOf, cell, onType, sumOf } = props
  return (
    <ScrollRegion label={t.table.scroll(caption)} className={table.tall ?? ''}>
      <table className={table.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            {block.groups.map(({ id, name }) => (
              <th key={id} scope="col" className={table.figure} title={name[language]}>
                {shortName(name[language])}
              </th>
            ))}
            {sumOf && (
              <th scope="col" className={table.figure}>
                {words.total}
              </th>
            )}
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
                  className={`${table.figure} ${own[unit.id]?.[group.id] === undefined ? '' : css.own}`}
                >
                  <input
                    className={css.quota}
                    inputMode="numeric"
                    autoComplete="off"
                    aria-label={cell(unit.name, group.name[language])}
                    disabled={isFrozen}
                    value={numberOf(unit.id, group.id) ?? ''}
                    onChange={({ currentTarget: { value } }) =>
                      onType(unit.id, group.id, readTarget(value))
                    }
                  />
                </td>
              ))}
              {sumOf && (
                <td className={table.figure}>{format.count(sumOf({ ...block, units: [unit] }))}</td>
              )}
            </tr>
          ))}
        </tbody>
        {sumOf && (
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {block.groups.map((group) => (
                <td key={group.id} className={table.figure}>
                  {format.count(sumOf({ ...block, groups: [group] }))}
                </td>
              ))}
              <td className={table.figure}>{format.count(sumOf(block))}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  )
}
