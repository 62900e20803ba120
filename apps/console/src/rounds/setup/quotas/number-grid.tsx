import { shortName } from '@phieu/survey'
import { useCellKeys, type CellPlace } from '../../../components/table/cell-keys.ts'
import { ScrollRegion } from '../../../components/table/scroll-region.tsx'
import table from '../../../components/table/table.module.css'
import { PasteNews, usePaste } from '../../../components/table/use-paste.tsx'
import { useI18n } from '../../../i18n/i18n.tsx'
import { CountField, useUnread, type CountLimits } from './count-field.tsx'
import type { QuotaBlock, UnitNumbers } from './quotas.ts'
import css from '../setup.module.css'

interface NumberGridProps {
  caption: string
  block: QuotaBlock
  isFrozen: boolean
  limits: CountLimits
  /** The numbers that cells have of their own. */
  own: UnitNumbers
  /** What stands in a cell, its own or not. */
  numberOf: (unit: string, group: string) => number | undefined
  /** Names a cell to who does not see where it stands. */
  cell: (unit: string, group: string) => string
  /** Called with a number that was typed or pasted, `undefined` where its cell was emptied. */
  onType: (unit: string, group: string, number: number | undefined) => void
  /** What a part of the block comes to; without it, nothing is summed. */
  sumOf?: (part: QuotaBlock) => number
}

/**
 * A number for each unit of a block and each group; a cell with one of its own stands in bold. It has the keys
 * of a sheet, and cells of one are pasted from the field in which one is.
 */
export function NumberGrid(props: NumberGridProps) {
  const { t, language, format } = useI18n()
  const words = t.roundSetup.quotas
  const { caption, block, isFrozen, limits, own, numberOf, cell, onType, sumOf } = props
  const { unread, type } = useUnread(limits)
  const cellAt = ({ row, column }: CellPlace) => {
    const [unit, group] = [block.units[row]?.id, block.groups[column]?.id]
    return unit !== undefined && group !== undefined ? { unit, group } : undefined
  }
  const write = (found: ReturnType<typeof cellAt>, text: string) => {
    if (!found) return
    const { unit, group } = found
    type(`${unit} ${group}`, text, (number) => onType(unit, group, number))
  }
  const keys = useCellKeys((place, text) => write(cellAt(place), text))
  const { onPaste, pasted } = usePaste(cellAt, (cells) => {
    for (const [found, text] of cells) write(found, text)
  })
  return (
    <ScrollRegion label={t.table.scroll(caption)} className={table.tall ?? ''}>
      <PasteNews {...pasted} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys go from field to field inside */}
      <table className={table.table} {...keys} onPaste={onPaste}>
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
          {block.units.map((unit, row) => (
            <tr key={unit.id}>
              <th scope="row" lang="vi">
                {unit.name}
              </th>
              {block.groups.map((group, column) => (
                <td
                  key={group.id}
                  className={`${table.figure} ${own[unit.id]?.[group.id] === undefined ? '' : css.own}`}
                >
                  <CountField
                    label={cell(unit.name, group.name[language])}
                    place={`${row} ${column}`}
                    count={numberOf(unit.id, group.id)}
                    limits={limits}
                    unread={unread[`${unit.id} ${group.id}`]}
                    isFrozen={isFrozen}
                    onText={(text) => write({ unit: unit.id, group: group.id }, text)}
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
