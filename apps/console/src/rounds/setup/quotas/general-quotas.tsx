import { shortName } from '@phieu/survey'
import { ScrollRegion } from '../../../components/table/scroll-region.tsx'
import table from '../../../components/table/table.module.css'
import { useI18n } from '../../../i18n/i18n.tsx'
import { ballotLimits, CountField, groupLimits, useUnread } from './count-field.tsx'
import type { QuotaBlock, Quotas } from './quotas.ts'
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
  const wanted = useUnread(ballotLimits)
  const sizes = useUnread(groupLimits)
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
                <CountField
                  label={words.default}
                  count={quotas.defaultTarget}
                  limits={ballotLimits}
                  unread={wanted.unread['']}
                  isFrozen={isFrozen}
                  onText={(text) =>
                    wanted.type('', text, (count = 0) =>
                      onChange({ ...quotas, defaultTarget: count }),
                    )
                  }
                />
              </td>
              <td className={table.figure}>–</td>
            </tr>
            {groups.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row" title={name[language]}>
                  {shortName(name[language])}
                </th>
                <td className={table.figure}>
                  <CountField
                    label={words.group(name[language])}
                    placeholder={String(quotas.defaultTarget)}
                    count={quotas.targets[id]}
                    limits={ballotLimits}
                    unread={wanted.unread[id]}
                    isFrozen={isFrozen}
                    onText={(text) =>
                      wanted.type(id, text, (count) =>
                        onChange({ ...quotas, targets: withNumber(quotas.targets, id, count) }),
                      )
                    }
                  />
                </td>
                <td className={table.figure}>
                  <CountField
                    label={words.size(name[language])}
                    count={quotas.groupSizes[id]}
                    limits={groupLimits}
                    unread={sizes.unread[id]}
                    isFrozen={isFrozen}
                    onText={(text) =>
                      sizes.type(id, text, (count) =>
                        onChange({
                          ...quotas,
                          groupSizes: withNumber(quotas.groupSizes, id, count),
                        }),
                      )
                    }
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
