import { NativeSelect, TextInput } from '@mantine/core'
import { Difficulty } from '@phieu/survey'
import { ConfirmAction } from '../components/confirm-action.tsx'
import type { Clear } from '../components/table/table-columns.ts'
import { DayField } from '../components/form/day-field.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { LinkRow } from './distribution-queries.ts'

/** What can be done with the links that are chosen. */
export function LinkActions(props: { chosen: readonly LinkRow[]; clear: Clear }) {
  const { t } = useI18n()
  const words = t.distribution.links
  const { chosen, clear } = props
  const codes = chosen.map(({ code }) => code).join(',')
  const some = (state: LinkRow['state']) => chosen.filter((link) => link.state === state).length
  const [open, paused] = [some('active'), some('paused')]
  const moving = (intent: string) => ({
    fields: { intent, codes },
    onDone: () => clear(words.done),
  })
  return (
    <>
      {open > 0 && (
        <ConfirmAction
          {...moving('pause')}
          label={words.pause}
          effect={words.pauseWhat(open)}
          confirm={words.pause}
        />
      )}
      {paused > 0 && (
        <ConfirmAction
          {...moving('resume')}
          label={words.resume}
          effect={words.resumeWhat(paused)}
          confirm={words.resume}
        />
      )}
      <ConfirmAction
        {...moving('change')}
        label={words.edit}
        effect={words.editWhat(chosen.length)}
        confirm={words.editDo}
      >
        <Changes />
      </ConfirmAction>
      <ConfirmAction
        {...moving('revoke')}
        label={words.revoke}
        effect={words.revokeWhat(chosen.length)}
        confirm={words.revoke}
        understood={words.revokeSure}
        destructive
      />
    </>
  )
}

function Changes() {
  const { t } = useI18n()
  const { newLinks: words, links, difficulties } = t.distribution
  return (
    <>
      <TextInput label={words.label} name="label" maxLength={80} autoComplete="off" />
      <DayField label={words.opensOn} name="opensOn" />
      <DayField label={words.closesOn} name="closesOn" />
      <NativeSelect
        label={words.difficulty}
        name="difficulty"
        data={[
          { value: '', label: links.keep },
          ...Difficulty.options.map((value) => ({ value, label: difficulties[value] })),
        ]}
      />
      <TextInput
        label={words.perHour}
        name="perHour"
        inputMode="numeric"
        pattern="[1-9][0-9]{0,5}"
      />
      <TextInput
        label={words.maxBallots}
        name="maxBallots"
        inputMode="numeric"
        pattern="[1-9][0-9]{0,6}"
      />
    </>
  )
}
