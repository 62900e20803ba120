import { shortName } from '@phieu/survey'
import type { UnitReport } from '../../api/answers.ts'
import { ProgressBar } from '../../charts/progress-bar.tsx'
import { Meanings } from '../../components/meanings.tsx'
import { ScrollRegion } from '../../components/table/scroll-region.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import css from './unit.module.css'

/** Who answered about this unit, against how many are wanted and how many there are. */
export function GroupsTable({ report }: { report: UnitReport }) {
  const { t, format, language } = useI18n()
  const sizeKnown = report.groups.some((group) => group.size !== null)
  return (
    <section>
      <h2>{t.unit.groups}</h2>
      <Meanings
        figures={[
          { name: t.unit.ballotsOfTarget, of: 'quota' },
          { name: t.unit.effectHead, of: 'designEffect' },
          { name: t.unit.size, of: 'groupSize' },
        ]}
      />
      <ScrollRegion label={t.unit.groups}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t.unit.group}</th>
              <th scope="col">{t.unit.ballotsOfTarget}</th>
              {sizeKnown && (
                <th scope="col" className={css.right}>
                  {t.unit.size}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {report.groups.map((group) => (
              <tr key={group.id}>
                <th scope="row" title={group.name[language]}>
                  {shortName(group.name[language])}
                </th>
                <td className={css.progress}>
                  <span className="number">{t.overview.ofTarget(group.ballots, group.target)}</span>{' '}
                  {group.ballots > 0 && group.ballots < report.few && (
                    <span className="warn">{t.unit.few(report.few)}</span>
                  )}
                  {group.designEffect > 1 && (
                    <span className={`note ${css.effect}`}>
                      {t.unit.effect(format.decimal(group.designEffect, 2), group.effectiveBallots)}
                    </span>
                  )}
                  <ProgressBar done={group.ballots} wanted={group.target} />
                </td>
                {sizeKnown && (
                  <td className={css.right}>
                    {group.size === null ? t.unit.sizeUnknown : format.count(group.size)}
                    {group.isOverfull && <span className="warn"> {t.unit.overfull}</span>}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}
