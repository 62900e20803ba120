import { shortName } from '@phieu/survey'
import type { AnswerCount, GroupScore, ItemReport } from '../../api/answers.ts'
import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './unit.module.css'

/** The figures behind a bar: how often each group gave each answer, and its share of the points. */
export function AnswersTable({ item }: { item: ItemReport }) {
  const { t, format, language } = useI18n()
  const label = t.trace.tableOf(item.id)
  const weights = item.groups
    .filter((group) => group.skipped === null)
    .reduce((sum, group) => sum + group.weight, 0)
  return (
    <ScrollRegion label={label}>
      <table className={css.table}>
        <caption className="unseen">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t.unit.group}</th>
            {item.counts.map((option) => (
              <th key={option.code} scope="col" className={css.option}>
                {option.text[language]}
              </th>
            ))}
            <th scope="col" className={css.right}>
              {t.unit.nHead}
            </th>
            <th scope="col" className={css.right}>
              {t.trace.share}
            </th>
            <th scope="col" className={css.right}>
              {t.trace.exact}
            </th>
            <th scope="col" className={css.right}>
              {t.trace.interval}
            </th>
            <th scope="col" className={css.right}>
              {t.trace.weight}
            </th>
            <th scope="col">{t.trace.status}</th>
          </tr>
        </thead>
        <tbody>
          {item.groups.map((group) => (
            <GroupRow key={group.group} group={group} />
          ))}
          {item.hiddenGroups.map((group) => (
            <tr key={group.id}>
              <th scope="row">{shortName(group.name[language])}</th>
              <td colSpan={item.counts.length + 6} className="note">
                {t.trace.hiddenGroup}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.trace.all}</th>
            <Counts counts={item.counts} />
            <td className={css.right}>{format.count(item.n)}</td>
            <td className={css.right}>{format.share(item.share)}</td>
            <td className={css.right}>{item.share ?? '–'}</td>
            <td className={css.right}>–</td>
            <td className={css.right}>{format.count(weights)}</td>
            <td>–</td>
          </tr>
        </tfoot>
      </table>
    </ScrollRegion>
  )
}

function GroupRow({ group }: { group: GroupScore }) {
  const { t, format, language } = useI18n()
  return (
    <tr>
      <th scope="row">{shortName(group.name[language])}</th>
      <Counts counts={group.counts} />
      <td className={css.right}>{format.count(group.n)}</td>
      <td className={css.right}>{format.share(group.share)}</td>
      <td className={css.right}>{group.share ?? '–'}</td>
      <td className={css.right}>{format.interval(group.interval, 4)}</td>
      <td className={css.right}>{format.count(group.weight)}</td>
      <td>
        {group.skipped ? t.trace.skipped[group.skipped] : t.trace.counted}
        {group.basis !== 'spread' && group.skipped === null && `; ${t.unit.basis[group.basis]}`}
      </td>
    </tr>
  )
}

function Counts({ counts }: { counts: readonly AnswerCount[] }) {
  const { format } = useI18n()
  return counts.map((option) => (
    <td key={option.code} className={option.excluded ? css.apart : css.right}>
      {format.count(option.n)}
    </td>
  ))
}
