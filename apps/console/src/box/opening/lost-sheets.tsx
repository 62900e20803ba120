import type { Box } from '@phieu/office'
import { ConfirmAction } from '../../components/confirm-action.tsx'
import { Message } from '../../components/message.tsx'
import { useI18n } from '../../i18n/i18n.tsx'
import { useOwnId } from '../../layout/office-data.ts'
import css from '../box.module.css'

/** With both sheets lost: one person proposes to go on without those ballots, another one agrees. */
export function LostSheets({ box: { named, leaving } }: { box: Box }) {
  const { t, format } = useI18n()
  const ownId = useOwnId()
  const words = t.box.lost
  const moment = leaving === null ? '' : format.moment(Date.parse(leaving.at))
  return (
    <section className={css.part}>
      <h2>{words.title}</h2>
      <p>{words.lead(named)}</p>
      {leaving !== null && (
        <Message tone="care">
          {leaving.by.id === ownId
            ? words.waitsMine(moment)
            : words.waits(leaving.by.name, moment, leaving.reason ?? t.course.noReason)}
        </Message>
      )}
      {leaving?.by.id !== ownId && (
        <ConfirmAction
          label={leaving === null ? words.label : words.agreeLabel}
          effect={words.effect(named)}
          confirm={leaving === null ? words.propose : words.agree}
          reason="required"
          reasonLabel={leaving === null ? words.reason : words.agreeReason}
          understood={words.understood}
          fields={{ intent: 'leave' }}
          destructive
        />
      )}
    </section>
  )
}
