import { useState } from 'react'
import { ConfirmAction } from '../components/confirm-action.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { PersonRow } from './people-queries.ts'
import css from './people.module.css'
import { ResetPassword } from './reset-password.tsx'

/** What an admin can do for somebody else's sign-in. */
export function PersonGuard({ person }: { person: PersonRow }) {
  const { t, format } = useI18n()
  const words = t.people
  const { name, secondFactor, disabledAt, resetUntil } = person
  const [done, setDone] = useState(false)
  const common = { done: words.done, onDone: () => setDone(true) }

  return (
    <>
      {resetUntil !== null && !done && (
        <p className="note">{words.resetOpen(format.moment(Date.parse(resetUntil)))}</p>
      )}
      <div className={css.actions}>
        <ResetPassword name={name} />
        {secondFactor && (
          <ConfirmAction
            {...common}
            label={words.removeSecondFactor}
            effect={words.removeSecondFactorEffect(name)}
            confirm={words.removeSecondFactorDo}
            destructive
            fields={{ intent: 'remove-second-factor' }}
          />
        )}
        <ConfirmAction
          {...common}
          label={words.endSessions}
          effect={words.endSessionsEffect(name)}
          confirm={words.endSessionsDo}
          fields={{ intent: 'end-sessions' }}
        />
        {disabledAt === null ? (
          <ConfirmAction
            {...common}
            key="disable"
            label={words.disable}
            effect={words.disableEffect(name)}
            confirm={words.disableDo}
            destructive
            fields={{ intent: 'disable' }}
          />
        ) : (
          <ConfirmAction
            {...common}
            key="enable"
            label={words.enable}
            effect={words.enableEffect(name)}
            confirm={words.enableDo}
            fields={{ intent: 'enable' }}
          />
        )}
      </div>
    </>
  )
}
