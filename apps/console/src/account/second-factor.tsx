import { useI18n } from '../i18n/i18n.tsx'
import { ConfirmAction } from '../components/confirm-action.tsx'
import { AddSecondFactor } from './add-second-factor.tsx'
import css from './account.module.css'
import { OwnPassword } from './own-password.tsx'
import { RenewCodes } from './renew-codes.tsx'

/** Whether the sign-in asks for a code from one's phone, and the way to change that. */
export function SecondFactor({ isOn }: { isOn: boolean }) {
  const { t } = useI18n()
  const words = t.ownAccount
  return (
    <section className={css.part}>
      <h2>{words.factorSection}</h2>
      <p className="soft">{isOn ? words.factorOn : words.factorOff}</p>
      {isOn ? (
        <div className={css.ways}>
          <RenewCodes />
          <ConfirmAction
            label={words.end}
            effect={words.endEffect}
            confirm={words.endDo}
            destructive
            fields={{ intent: 'end-factor' }}
          >
            <OwnPassword />
          </ConfirmAction>
        </div>
      ) : (
        <AddSecondFactor />
      )}
    </section>
  )
}
