import { Button, NativeSelect, TextInput } from '@mantine/core'
import { targetOf } from '@phieu/survey'
import { useState, type Dispatch, type SetStateAction } from 'react'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import table from '../../components/table.module.css'
import { useI18n } from '../../i18n/i18n.tsx'
import {
  readTarget,
  wantedOf,
  withCell,
  withColumn,
  withoutCells,
  type QuotaBlock,
  type Quotas,
} from './quotas.ts'
import css from './setup.module.css'

interface QuotaTableProps {
  block: QuotaBlock
  quotas: Quotas
  isFrozen: boolean
  onChange: Dispatch<SetStateAction<Quotas>>
}

/** The units of a block with what is wanted of each group; a cell with a number of its own stands in bold. */
export function QuotaTable({ block, quotas, isFrozen, onChange }: QuotaTableProps) {
  const { t, language, format } = useI18n()
  const words = t.roundSetup.quotas
  const caption = words.table(block.name[language])
  return (
    <section className={css.part}>
      <h2>{caption}</h2>
      {!isFrozen && <FillColumn block={block} onChange={onChange} />}
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
              <th scope="col" className={table.figure}>
                {words.total}
              </th>
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
                    className={`${table.figure} ${isOwn(quotas, unit.id, group.id) ? css.own : ''}`}
                  >
                    <input
                      className={css.quota}
                      inputMode="numeric"
                      autoComplete="off"
                      aria-label={words.cell(unit.name, group.name[language])}
                      disabled={isFrozen}
                      value={targetOf(quotas, unit.id, group.id)}
                      onChange={({ currentTarget: { value } }) =>
                        onChange((all) => withCell(all, unit.id, group.id, readTarget(value)))
                      }
                    />
                  </td>
                ))}
                <td className={table.figure}>
                  {format.count(wantedOf(quotas, [{ ...block, units: [unit] }]))}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.total}</th>
              {block.groups.map((group) => (
                <td key={group.id} className={table.figure}>
                  {format.count(wantedOf(quotas, [{ ...block, groups: [group] }]))}
                </td>
              ))}
              <td className={table.figure}>{format.count(wantedOf(quotas, [block]))}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
    </section>
  )
}

/** One number for every unit of the block. */
function FillColumn({ block, onChange }: Pick<QuotaTableProps, 'block' | 'onChange'>) {
  const { t, language } = useI18n()
  const words = t.roundSetup.quotas
  const [group, setGroup] = useState(block.groups[0]?.id ?? '')
  const [value, setValue] = useState('')
  const number = readTarget(value)
  return (
    <div className={css.printing}>
      <NativeSelect
        label={words.fillGroup}
        value={group}
        onChange={({ currentTarget }) => setGroup(currentTarget.value)}
        data={block.groups.map(({ id, name }) => ({ value: id, label: name[language] }))}
      />
      <TextInput
        label={words.fillValue}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        onChange={({ currentTarget }) => setValue(currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={number === undefined}
        onClick={() => onChange((all) => withColumn(all, block, group, number))}
      >
        {words.fill}
      </Button>
      <Button variant="subtle" onClick={() => onChange((all) => withoutCells(all, block))}>
        {words.clear}
      </Button>
    </div>
  )
}

function isOwn({ unitTargets }: Quotas, unit: string, group: string): boolean {
  return unitTargets[unit]?.[group] !== undefined
}
