import type { Box } from '@phieu/office'
import type { RoundState } from '@phieu/survey'
import { ConfirmAction } from '../components/confirm-action.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { useIsAdmin } from '../layout/office-data.ts'
import css from './box.module.css'

/** Ballots that came by rights taken back: they lie unopened until an admin takes them, or for good. */
export function RevokedBallots({ box, state }: { box: Box; state: RoundState }) {
  const { t } = useI18n()
  const isAdmin = useIsAdmin()
  const words = t.box.revoked
  if (box.revoked === 0) return undefined
  const mayBeTaken = state === 'open' || (state === 'closed' && box.named > 0)
  return (
    <section className={css.part} aria-labelledby="box-revoked">
      <h2 id="box-revoked">{words.title}</h2>
      <p>
        {words.lead(box.revoked)} {mayBeTaken ? words.open : words.late}
      </p>
      {mayBeTaken && isAdmin && (
        <ConfirmAction
          label={words.take}
          effect={words.effect}
          confirm={words.take}
          fields={{}}
          destructive
        />
      )}
    </section>
  )
}
