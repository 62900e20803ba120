import { Button } from '@mantine/core'
import { useFetcher } from 'react-router'
import { FailureNote } from '../components/failure-note.tsx'
import css from '../components/form.module.css'
import { FormSection } from '../components/form-section.tsx'
import { Message } from '../components/message.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { changePerson } from './change-person.ts'
import type { PeopleList, PersonRow } from './people-queries.ts'
import { PersonFields } from './person-fields.tsx'
import { rolesByRights } from './person-words.ts'

/** Name, role and scope of an account. */
export function PersonForm({ person, list }: { person: PersonRow; list: PeopleList }) {
  const { t } = useI18n()
  const words = t.people
  const fetcher = useFetcher<typeof changePerson>()
  const outcome = fetcher.state === 'idle' ? fetcher.data : undefined
  const role = rolesByRights().find((each) => each === person.role) ?? 'unit'

  return (
    <fetcher.Form method="post" className={css.form}>
      <FormSection title={words.change} lead={words.changeLead}>
        <PersonFields list={list} standing={{ ...person, role }} />
      </FormSection>
      {outcome?.trouble !== undefined && (
        <FailureNote
          failure={outcome}
          sentence={outcome.trouble === 'malformed' ? words.inviteMalformed : undefined}
        />
      )}
      {outcome && outcome.trouble === undefined && <Message tone="good">{words.saved}</Message>}
      <Button type="submit" name="intent" value="change">
        {fetcher.state === 'idle' ? words.save : t.form.doing}
      </Button>
    </fetcher.Form>
  )
}
