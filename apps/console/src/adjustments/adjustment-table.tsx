import { Button, TextInput } from '@mantine/core'
import { useFetcher } from 'react-router'
import type { AdjustmentRow } from '../api/answers.ts'
import type { Trouble } from '../api/problem.ts'
import { Message } from '../components/message.tsx'
import { ScrollRegion } from '../components/table/scroll-region.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './adjustments.module.css'

/** Every adjustment with what it rests on; the withdrawn stay to be read. */
export function AdjustmentTable(props: {
  adjustments: readonly AdjustmentRow[]
  changeable: boolean
}) {
  const { t } = useI18n()
  const words = t.adjustments
  return (
    <ScrollRegion label={words.title}>
      <table className={css.table}>
        <caption className="unseen">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col" className={css.right}>
              {words.points}
            </th>
            <th scope="col">{words.reason}</th>
            <th scope="col">{words.document}</th>
            <th scope="col">{words.enteredBy}</th>
            <th scope="col">{words.status}</th>
          </tr>
        </thead>
        <tbody>
          {props.adjustments.map((adjustment) => (
            <Row key={adjustment.id} adjustment={adjustment} changeable={props.changeable} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function Row({ adjustment, changeable }: { adjustment: AdjustmentRow; changeable: boolean }) {
  const { t, format } = useI18n()
  const words = t.adjustments
  const { entered, withdrawn } = adjustment
  const sign = adjustment.kind === 'bonus' ? '+' : '−'
  const moment = (at: string) => format.moment(Date.parse(at))
  return (
    <tr data-withdrawn={withdrawn !== null || undefined}>
      <th scope="row">{adjustment.unitName}</th>
      <td className={css.right}>
        <strong className={css.points}>
          {sign}
          {format.decimal(adjustment.points, 2)}
        </strong>
        <span className={`note ${css.line}`}>{words[adjustment.kind]}</span>
      </td>
      <td className={css.reason}>{adjustment.reason}</td>
      <td>
        {adjustment.document}
        <span className={`note ${css.line}`}>
          {words.decided(adjustment.decidedBy, format.day(adjustment.decidedOn))}
        </span>
      </td>
      <td>
        {entered.by.name}
        <span className={`note ${css.line}`}>{moment(entered.at)}</span>
      </td>
      <td className={css.status}>
        {withdrawn ? (
          words.withdrawn(withdrawn.by.name, moment(withdrawn.at), withdrawn.reason)
        ) : (
          <>
            {words.counts}
            {changeable && <Withdrawal id={adjustment.id} />}
          </>
        )}
      </td>
    </tr>
  )
}

/** Opens before it withdraws: the reason is asked for, and what it means is said. */
function Withdrawal({ id }: { id: string }) {
  const { t } = useI18n()
  const words = t.adjustments
  const fetcher = useFetcher<{ readonly trouble?: Trouble | undefined }>()
  const trouble = fetcher.data?.trouble
  return (
    <details className="screen-only">
      <summary>{words.withdraw}</summary>
      <fetcher.Form method="post" className={css.withdrawal}>
        <p className="note">{words.withdrawLead}</p>
        <input type="hidden" name="id" value={id} />
        <TextInput
          label={words.withdrawWhy}
          name="reason"
          required
          withAsterisk={false}
          maxLength={1000}
          autoComplete="off"
        />
        <Button type="submit" color="red" variant="outline">
          {words.withdrawDo}
        </Button>
        {trouble && <Message tone="bad">{t.trouble[trouble]}</Message>}
      </fetcher.Form>
    </details>
  )
}
