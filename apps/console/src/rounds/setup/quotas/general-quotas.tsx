import { ScrollRegion } from '../../../components/table/scroll-region.tsx'
import table from '../../../components/table/table.module.css'
import { useI18n } from '../../../i18n/i18n.tsx'
import { readTarget, type QuotaBlock, type Quotas } from './quotas.ts'
import css from '../setup.module.css'

interface GeneralQuotasProps {
  quotas: Quotas
  blocks: readonly QuotaBlock[]
  isFrozen: boolean
  onChange: (quotas: Quotas) => void
}

/** What is wanted in general and of each group, and how many people a group has. */
export function GeneralQuotas({ quotas, blocks, isFrozen, onChange }: GeneralQuotasProps) {
  const { t, language } = useI18n()
  const words = t.roundSetup.quotas
  const groups = [
    ...new Map(blocks.flatMap((block) => block.groups.map((each) => [each.id, each]))).values(),
  ]
  const field = {
    className: css.quota,
    inputMode: 'numeric' as const,
    autoComplete: 'off',
    disabled: isFrozen,
  }
  return (
    <section className={css.part}>
      <h2>{words.general}</h2>
      <p className="soft">{words.sizesLead}</p>
      <ScrollRegion label={t.table.scroll(words.general)} className={table.tall ?? ''}>
        <table className={table.table}>
          <caption className="unseen">{words.general}</caption>
          <thead>
            <tr>
              <th scope="col">{words.fillGroup}</th>
              <th scope="col" className={table.figure}>
                {words.wanted}
              </th>
              <th scope="col" className={table.figure}>
                {words.sizes}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{words.default}</th>
              <td className={table.figure}>
                <input
                  {...field}
                  aria-label={words.default}
                  value={quotas.defaultTarget}
                  onChange={({ currentTarget: { value } }) =>
                    onChange({ ...quotas, defaultTarget: readTarget(value) ?? 0 })
                  }
                />
              </td>
              <td className={table.figure}>–</td>
            </tr>
            {groups.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">
                  {name[language]} <span className="note">{id}</span>
                </th>
                <td className={table.figure}>
                  <input
                    {...field}
                    aria-label={words.group(name[language])}
                    placeholder={String(quotas.defaultTarget)}
                    value={quotas.targets[id] ?? ''}
                    onChange={({ currentTarget: { value } }) =>
                      onChange({
                        ...quotas,
                        targets: withNumber(quotas.targets, id, readTarget(value)),
                      })
                    }
                  />
                </td>
                <td className={table.figure}>
                  <input
                    {...field}
                    aria-label={words.size(name[language])}
                    value={quotas.groupSizes[id] ?? ''}
                    onChange={({ currentTarget: { value } }) => {
                      // Nobody is no size of a group: it counts as large then.
                      const size = readTarget(value) || undefined
                      onChange({ ...quotas, groupSizes: withNumber(quotas.groupSizes, id, size) })
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}

function withNumber(
  numbers: Readonly<Record<string, number>>,
  id: string,
  value: number | undefined,
): Record<string, number> {
  const { [id]: _before, ...others } = numbers
  return value === undefined ? others : { ...others, [id]: value }
}
