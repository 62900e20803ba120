import type { Box } from '@phieu/office'
import { Message } from '../components/message.tsx'
import { SheetReader } from '../box/sheet/sheet-reader.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import { LateChoice } from './late-choice.tsx'
import { countLocked } from './locked-ballots.ts'
import css from './status.module.css'

/** What an approval says of the box, as far as it was said. */
export interface Choices {
  late?: 'take' | 'leave'
  /** Whether ballots stay that nobody can open. */
  leaves: boolean
  /** What a sheet says. It lives in the state of the page alone, and in the one request. */
  secret?: string
}

/**
 * What is decided with an approval: late ballots, the sheet that opens those of invited people among
 * them, and what is left because no sheet is. Beside the form that they belong to, as reading a
 * sheet is a form of its own.
 */
export function BoxChoices(props: {
  form: string
  round: string
  box: Box
  choices: Choices
  onChange: (choices: Choices) => void
}) {
  const { t } = useI18n()
  const words = t.status
  const { form, round, box, choices, onChange } = props
  const { late, leaves, secret } = choices
  const locked = countLocked(box, late)
  const { box: holder, boxPublic, readable } = box.keys
  const takesSheet = late === 'take' && holder === 'sheets' && readable && box.heldNamed > 0
  return (
    <div className={css.form}>
      {box.held > 0 && (
        <LateChoice
          form={form}
          held={box.held}
          onChange={(choice) => onChange({ ...choices, late: choice })}
        />
      )}
      {takesSheet && !leaves && boxPublic !== null && (
        <section>
          <p>{words.late.sheet(box.heldNamed)}</p>
          {secret === undefined ? (
            <SheetReader
              expected={{ round, publicKey: boxPublic }}
              busy={false}
              onKey={(key) => onChange({ ...choices, secret: key.secret })}
            />
          ) : (
            <Message tone="good">{words.late.sheetRead}</Message>
          )}
        </section>
      )}
      {locked > 0 && secret === undefined && (
        <label className={css.understood}>
          <input
            type="checkbox"
            form={form}
            name="unopened"
            value="leave"
            onChange={({ currentTarget: { checked } }) => onChange({ ...choices, leaves: checked })}
          />{' '}
          {readable ? words.unopened(locked) : words.unreadable(locked)}
        </label>
      )}
    </div>
  )
}
