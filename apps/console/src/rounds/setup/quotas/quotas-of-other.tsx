import { NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { RoundBrief } from '@phieu/survey'
import { useState } from 'react'
import type { roundQuery } from '../../../api/queries.ts'
import { useI18n } from '../../../i18n/i18n.tsx'
import css from '../setup.module.css'
import { pickQuotas, quotasFor, type QuotaBlock, type Quotas } from './quotas.ts'

/**
 * Fills in the quotas of another round, as far as it has the same units and groups; nothing is saved
 * yet. Population figures stay: they belong to the questions of this round.
 *
 * @param others - the rounds that there are beside this one
 */
export function QuotasOfOther(props: {
  others: readonly RoundBrief[]
  queryOf: (round: string) => ReturnType<typeof roundQuery>
  blocks: readonly QuotaBlock[]
  isFrozen: boolean
  onRead: (quotas: Quotas) => void
}) {
  const { t, language } = useI18n()
  const words = t.roundSetup.quotas
  const queries = useQueryClient()
  const [state, setState] = useState<'filled' | 'failed'>()
  if (props.others.length === 0 || props.isFrozen) return undefined

  const read = async (id: string) => {
    const found = await queries.fetchQuery(props.queryOf(id)).catch(() => undefined)
    setState(found ? 'filled' : 'failed')
    if (found) props.onRead(quotasFor(props.blocks, pickQuotas(found)))
  }
  return (
    <section className={css.part}>
      <h2>{words.other}</h2>
      <p className="soft">{words.otherLead}</p>
      <NativeSelect
        label={words.otherRound}
        value=""
        data={[
          { value: '', label: words.otherNone },
          ...props.others.map(({ id, title }) => ({ value: id, label: title[language] })),
        ]}
        onChange={({ currentTarget: { value } }) => value !== '' && void read(value)}
      />
      <output className="note">
        {state === 'filled' && words.otherFilled}
        {state === 'failed' && t.trouble.unavailable}
      </output>
    </section>
  )
}
