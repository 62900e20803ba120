import { NativeSelect, TextInput } from '@mantine/core'
import { ConfirmAction } from '../components/confirm-action.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import css from './review.module.css'

/** How many interviews are drawn, and of whom each. */
export function DrawForm() {
  const { t } = useI18n()
  const words = t.review.checks
  return (
    <ConfirmAction
      label={words.draw}
      effect={words.drawWhat}
      confirm={words.drawDo}
      fields={{ intent: 'draw' }}
      done={words.drawn}
      sentences={{ conflict: words.nothingToDraw }}
    >
      <div className={css.draw}>
        <NativeSelect
          label={words.by}
          name="by"
          data={(['interviewer', 'unit'] as const).map((value) => ({
            value,
            label: words.byWhom[value],
          }))}
        />
        <TextInput
          type="number"
          label={words.share}
          name="size"
          defaultValue={5}
          min={1}
          max={100}
          required
          withAsterisk={false}
        />
        <NativeSelect
          label={words.unitOfShare}
          name="kind"
          data={(['percent', 'number'] as const).map((value) => ({
            value,
            label: words.kind[value],
          }))}
        />
      </div>
    </ConfirmAction>
  )
}
