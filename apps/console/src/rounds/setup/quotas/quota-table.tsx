import { Button, NativeSelect, TextInput } from '@mantine/core'
import { targetOf } from '@phieu/survey'
import { useState, type Dispatch, type SetStateAction } from 'react'
import { useI18n } from '../../../i18n/i18n.tsx'
import { ballotLimits, readCount } from './count-field.tsx'
import { NumberGrid } from './number-grid.tsx'
import {
  wantedOf,
  withCell,
  withColumn,
  withoutCells,
  type QuotaBlock,
  type Quotas,
} from './quotas.ts'
import css from '../setup.module.css'

export interface QuotaTableProps {
  block: QuotaBlock
  quotas: Quotas
  isFrozen: boolean
  onChange: Dispatch<SetStateAction<Quotas>>
}

/** The units of a block with what is wanted of each group; a cell with a number of its own stands in bold. */
export function QuotaTable({ block, quotas, isFrozen, onChange }: QuotaTableProps) {
  const { t, language } = useI18n()
  const words = t.roundSetup.quotas
  const caption = words.table(block.name[language])
  return (
    <section className={`${css.part} ${css.grid}`}>
      <h2>{caption}</h2>
      {!isFrozen && <FillColumn block={block} onChange={onChange} />}
      <NumberGrid
        caption={caption}
        block={block}
        isFrozen={isFrozen}
        limits={ballotLimits}
        own={quotas.unitTargets}
        numberOf={(unit, group) => targetOf(quotas, unit, group)}
        cell={words.cell}
        onType={(unit, group, target) => onChange((all) => withCell(all, unit, group, target))}
        sumOf={(part) => wantedOf(quotas, [part])}
      />
    </section>
  )
}

/** One number for every unit of the block. */
function FillColumn({ block, onChange }: Pick<QuotaTableProps, 'block' | 'onChange'>) {
  const { t, language, format } = useI18n()
  const words = t.roundSetup.quotas
  const [group, setGroup] = useState(block.groups[0]?.id ?? '')
  const [value, setValue] = useState('')
  const number = readCount(value, ballotLimits)
  return (
    <div className={css.filling}>
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
        error={
          number === 'unread' &&
          words.unread(format.count(ballotLimits.least), format.count(ballotLimits.most))
        }
      />
      <Button
        variant="default"
        disabled={typeof number !== 'number'}
        onClick={() =>
          typeof number === 'number' && onChange((all) => withColumn(all, block, group, number))
        }
      >
        {words.fill}
      </Button>
      <Button variant="subtle" onClick={() => onChange((all) => withoutCells(all, block))}>
        {words.clear}
      </Button>
    </div>
  )
}
