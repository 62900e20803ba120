import { Button } from '@mantine/core'
import { useFetcher } from 'react-router'
import confirm from '../components/confirm-action.module.css'
import { FailureNote } from '../components/failure-note.tsx'
import { FoldButton } from '../components/fold-button.tsx'
import { useI18n } from '../i18n/i18n.tsx'
import type { changePerson } from './change-person.ts'
import { LinkOnce } from './link-once.tsx'

/** Takes the password back, and shows the link to a new one until the page is left. */
export function ResetPassword({ name }: { name: string }) {
  const { t } = useI18n()
  const fetcher = useFetcher<typeof changePerson>()
  const outcome = fetcher.data
  if (outcome?.trouble === undefined && outcome?.answer)
    return <LinkOnce label={t.people.resetLink} link={outcome.answer} />
  return (
    <details className={confirm.confirm} data-destructive>
      <summary>{t.people.resetPassword}</summary>
      <fetcher.Form method="post" className={confirm.form}>
        <p>{t.people.resetEffect(name)}</p>
        <div className={confirm.ways}>
          <Button type="submit" color="red" name="intent" value="reset-password">
            {fetcher.state === 'idle' ? t.people.resetDo : t.form.doing}
          </Button>
          <FoldButton />
        </div>
        {outcome?.trouble !== undefined && <FailureNote failure={outcome} />}
      </fetcher.Form>
    </details>
  )
}
