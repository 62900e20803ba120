import { parseFraction } from '@phieu/scoring'
import type { ItemReport } from '../../api/answers.ts'
import { useI18n } from '../../i18n/i18n.tsx'
import { shortName } from '@phieu/survey'
import { AnswersTable } from './answers-table.tsx'
import css from './unit.module.css'
import { groupWorking, itemWorking, workingText } from './calculation-steps.ts'

/**
 * From answers to points, step by step, so that an official can defend the number with pencil and
 * paper: each group's share, their weighted mean, and its product with the maximum.
 */
export function Trace({ item }: { item: ItemReport }) {
  const { t } = useI18n()
  return (
    <details className={css.trace}>
      <summary>{t.trace.open}</summary>
      <AnswersTable item={item} />
      {item.treatment === 'scored' ? (
        <Steps item={item} />
      ) : (
        <p>{t.trace.treatment[item.treatment]}</p>
      )}
    </details>
  )
}

function Steps({ item }: { item: ItemReport }) {
  const { t, format, language } = useI18n()
  const working = item.hiddenGroups.length === 0 ? itemWorking(item) : undefined
  return (
    <ol className={css.steps}>
      <li>
        <strong>{t.trace.step.group}.</strong> {t.trace.rule(item.rule)}
        <ul>
          {item.groups.map((group) => {
            const steps = groupWorking(item.rule, group)
            return (
              steps && (
                <li key={group.group}>
                  {shortName(group.name[language])}:{' '}
                  <span className={css.formula}>
                    {workingText(steps)}
                    {item.rule.kind === 'banded' ? ' → ' : ' = '}
                    <Share of={group.share} />
                  </span>
                  {group.skipped && ` (${t.trace.skipped[group.skipped]})`}
                </li>
              )
            )
          })}
        </ul>
      </li>
      <li>
        <strong>{t.trace.step.item}.</strong> {t.trace.itemWords}
        {working && (
          <div className={css.formula}>
            {workingText(working)} = <Share of={item.share} />
          </div>
        )}
      </li>
      <li>
        <strong>{t.trace.step.points}.</strong> {t.trace.pointsWords}
        <div className={css.formula}>
          {item.share} × {format.points(item.maxPoints)} = {format.points(item.points)}
        </div>
      </li>
    </ol>
  )
}

/** A share as it is, and as four decimals say it. */
function Share({ of }: { of: string | null }) {
  const { format } = useI18n()
  if (of === null) return '–'
  const isExact = 10_000n % parseFraction(of).denominator === 0n
  return `${of} ${isExact ? '=' : '≈'} ${format.share(of)}`
}
